/** The origin of the poll benchmark, in a process of its own so that its work is not counted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const FEED = Buffer.from('<rss version="2.0"><channel><title>Tide table</title></channel></rss>');
const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
  if (request.headers['if-none-match'] === '"tide"')
    response.writeHead(304, { etag: '"tide"', 'cache-control': 'max-age=3600' }).end();
  else response.writeHead(200, { etag: '"tide"', 'content-type': 'application/rss+xml' }).end(FEED);
});
server.listen(0, '127.0.0.1', 16_384, () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
