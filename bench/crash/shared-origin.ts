/** The origin of a crash run of several processes: feeds that grow and pages on many hosts, some 429s, and a log of every request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedDocument, type LoadDocument, pageDocument } from '../load/documents.ts';
import { createRandom } from './random.ts';
import { PAUSE_MS, RequestLog, type Seen } from './request-log.ts';

/** Messages of the parent; `seen` gets one message in response. */
export type OriginMessage =
  | { readonly kind: 'grow'; readonly feed: number }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'calm' }
  | { readonly kind: 'seen' };

/** The response to `seen`. */
export interface OriginReport {
  readonly seen: Seen;
}

/** How long a 429 asks for. Longer than a lease, so that a cooldown outlives the process that got it. */
const COOLDOWN_S = 15;
/** Of a thousand requests for feeds, how many get a 429. */
const RATE_LIMITED_PER_MILLE = 30;

const random = createRandom(Number(process.argv[2] ?? 1));
const log = new RequestLog(() => performance.now(), PAUSE_MS);
const revisions = new Map<number, number>();
let isCalm = false;

const server = createServer({ keepAliveTimeout: 20_000 }, (request, response) => {
  const [host, path] = [request.headers.host ?? '', request.url ?? '/'];
  const logged = log.begin(host, path);
  let isEnded = false;
  const end = (cooldownMs?: number): void => {
    if (!isEnded) logged(cooldownMs);
    isEnded = true;
  };
  response.on('close', () => end());
  setTimeout(
    () => answer(response, path, `http://${host}`, request.headers['if-none-match'], end),
    10 + random.below(40),
  );
});

function answer(
  response: ServerResponse,
  path: string,
  base: string,
  validator: string | undefined,
  end: (cooldownMs?: number) => void,
): void {
  if (response.destroyed) return;
  const [, kind = '', feed = '', item = ''] = path.split('/');
  if (kind === 'feed' && !isCalm && random.below(1000) < RATE_LIMITED_PER_MILLE) {
    end(COOLDOWN_S * 1000);
    response.writeHead(429, { 'retry-after': String(COOLDOWN_S) }).end();
    return;
  }
  end();
  if (kind === 'page') {
    send(response, pageDocument(Number(feed), Number(item), base));
    return;
  }
  if (kind !== 'feed') {
    response.writeHead(404).end();
    return;
  }
  const revision = revisions.get(Number(feed)) ?? 0;
  const etag = `"${feed}-${revision}"`;
  response.setHeader('etag', etag);
  if (validator === etag) response.writeHead(304).end();
  else send(response, feedDocument(Number(feed), revision, base));
}

function send(response: ServerResponse, { type, body }: LoadDocument): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

process.on('message', (message: OriginMessage) => {
  if (message.kind === 'grow') revisions.set(message.feed, (revisions.get(message.feed) ?? 0) + 1);
  if (message.kind === 'interrupted') log.interrupted();
  if (message.kind === 'calm') isCalm = true;
  if (message.kind === 'seen') process.send?.({ seen: log.seen() } satisfies OriginReport);
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '0.0.0.0', 4096, () => process.send?.((server.address() as AddressInfo).port));
