/** Serves thousands of feeds on hundreds of loopback addresses, each a host of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { feedDocument, pageDocument, revisionAt } from './documents.ts';
import { createTally, type Tally } from './tally.ts';

export interface LoadOrigin {
  readonly port: number;
  readonly tally: Tally;
  /** 0 is the first pass; 2 % of the feeds have a new item in each later one. */
  setPass(pass: number): void;
  close(): Promise<void>;
}

/** Serves `/feed/N`, `/page/N/K` and `/robots.txt` on every address of 127.0.0.0/8 at `port` (0: any free one). */
export async function startLoadOrigin(port: number): Promise<LoadOrigin> {
  const tally = createTally(() => performance.now());
  let pass = 0;
  const server = createServer((request, response) => answer(request, response, pass, tally));
  server.keepAliveTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', 4096, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    tally,
    setPass: (next) => {
      pass = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, pass: number, tally: Tally): void {
  const host = request.headers.host ?? '';
  const [, kind = '', feed = '', item = ''] = (request.url ?? '/').split('/');
  const validator = request.headers['if-none-match'];
  tally.begin(host, kind, request.url ?? '/', validator !== undefined);
  response.on('close', () => tally.end(host, kind, response.statusCode));
  const base = `http://${host}`;
  if (kind === 'feed') sendFeed(response, Number(feed), revisionAt(Number(feed), pass), validator, base);
  else if (kind === 'page') send(response, 200, pageDocument(Number(feed), Number(item), base));
  else send(response, 404, { type: 'text/plain', body: 'none' });
}

function sendFeed(
  response: ServerResponse,
  feed: number,
  revision: number,
  validator: string | undefined,
  base: string,
) {
  const etag = `"${feed}-${revision}"`;
  response.setHeader('ETag', etag);
  if (validator === etag) {
    response.writeHead(304).end();
    return;
  }
  send(response, 200, feedDocument(feed, revision, base));
}

function send(
  response: ServerResponse,
  status: number,
  document: { readonly type: string; readonly body: string },
): void {
  const bytes = Buffer.from(document.body);
  response.writeHead(status, { 'Content-Type': document.type, 'Content-Length': bytes.byteLength });
  response.end(bytes);
}
