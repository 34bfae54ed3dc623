/** Why: adding a feed is one request: the answer that showed the feed is kept until its first poll, which then asks nobody. */
import type { HttpResponse } from '../../http/request.ts';

/** An answer as kept between adding a feed and its first poll; plain JSON. */
export interface InitialResponse {
  readonly version: 1;
  readonly response: Omit<HttpResponse, 'bytes'>;
  /** Base64. */
  readonly body: string;
}

/** Later it is old news, and the feed is asked. */
const USABLE_FOR_MS = 3_600_000;

export function packResponse({ bytes, ...response }: HttpResponse): InitialResponse {
  return { version: 1, response, body: Buffer.from(bytes).toString('base64') };
}

/** The answer, unless it is older than an hour at `now` (milliseconds since the epoch). */
export function unpackResponse({ response, body }: InitialResponse, now: number): HttpResponse | undefined {
  if (now - response.startedAt > USABLE_FOR_MS || now < response.startedAt) return undefined;
  return { ...response, bytes: Buffer.from(body, 'base64') };
}
