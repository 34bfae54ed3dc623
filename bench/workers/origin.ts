/** The origin of the workers bench: unchanged feeds, and a log of every request, to see that no host is asked twice at a time. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const DELAY_MS = 10;
const busy = new Map<string, number>();
let overlaps = 0;
let requests = 0;
const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
  const host = request.headers.host ?? '';
  const running = (busy.get(host) ?? 0) + 1;
  busy.set(host, running);
  requests++;
  if (running > 1) overlaps++;
  setTimeout(() => {
    busy.set(host, (busy.get(host) ?? 1) - 1);
    if (request.headers['if-none-match'] === '"tide"') response.writeHead(304, { etag: '"tide"' }).end();
    else {
      const feed = `<rss version="2.0"><channel><title>Tide table ${request.url}</title></channel></rss>`;
      response.writeHead(200, { etag: '"tide"', 'content-type': 'application/rss+xml' }).end(feed);
    }
  }, DELAY_MS);
});
server.listen(0, '0.0.0.0', 16_384, () => process.send?.((server.address() as AddressInfo).port));
process.on('message', () => process.send?.({ requests, overlaps }));
process.on('disconnect', () => process.exit(0));
