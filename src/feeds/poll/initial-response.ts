/**
 * A response that is stored until a poll parses it: the one from adding a feed, so that adding and first poll are one request, and
 * one that this machine was too busy to parse.
 */
import type { HttpResponse } from '../../http/request.ts';
import { toMs } from '../../model/time.ts';
import type { Fetched } from './fetched-feed.ts';

/** A response as stored; plain JSON. */
export interface InitialResponse {
  readonly version: 1;
  readonly response: Omit<HttpResponse, 'bytes'>;
  /** Base64. */
  readonly body: string;
}

/** An older response is discarded and the feed fetched. */
const USABLE_FOR_MS = 3_600_000;

/** The response as plain JSON. */
export function packResponse({ bytes, ...response }: HttpResponse): InitialResponse {
  return { version: 1, response, body: Buffer.from(bytes).toString('base64') };
}

/** The response that `fetched` was made of. */
export function responseOf({ bytes, headers, url, finalUrl, status, ...fetched }: Fetched): HttpResponse {
  const { permanentTarget, truncated, startedAt } = fetched;
  const redirects = permanentTarget === undefined ? [] : [{ from: url, to: permanentTarget, status: 301 }];
  const response = {
    kind: 'response',
    status,
    url,
    finalUrl,
    redirects,
    headers,
    bytes,
    startedAt: toMs(startedAt),
  } as const;
  return truncated === undefined ? response : { ...response, truncated };
}

/** The response, unless it is older than an hour at `now` (milliseconds since the epoch). */
export function unpackResponse({ response, body }: InitialResponse, now: number): HttpResponse | undefined {
  if (now - response.startedAt > USABLE_FOR_MS || now < response.startedAt) return undefined;
  return { ...response, bytes: Buffer.from(body, 'base64') };
}
