/** The response from adding a feed, cached until its first poll: adding and first poll are one request. */
import type { HttpResponse } from '../../http/request.ts';

/** A response as stored between adding a feed and its first poll; plain JSON. */
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

/** The response, unless it is older than an hour at `now` (milliseconds since the epoch). */
export function unpackResponse({ response, body }: InitialResponse, now: number): HttpResponse | undefined {
  if (now - response.startedAt > USABLE_FOR_MS || now < response.startedAt) return undefined;
  return { ...response, bytes: Buffer.from(body, 'base64') };
}
