/** Writes responses to the socket directly: no server library sends what the attacks need to send. */

import type { Socket } from 'node:net';

/** Sends a complete, correct response. */
export function send(socket: Socket, type: string, body: string | Uint8Array, headers: readonly string[] = []): void {
  const bytes = Buffer.from(body);
  const head = [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`, 'Connection: close', ...headers];
  socket.write(`HTTP/1.1 200 OK\r\n${head.join('\r\n')}\r\n\r\n`);
  socket.end(bytes);
}

export function status(socket: Socket, line: string, headers: readonly string[] = []): void {
  socket.end(`HTTP/1.1 ${line}\r\n${[...headers, 'Content-Length: 0', 'Connection: close'].join('\r\n')}\r\n\r\n`);
}

/** The largest feed of the scene, as its configuration says it, bytes. */
export const MAX_SIZE_BYTES = 4 * 1024 * 1024;
/** What compresses to almost nothing is refused beyond 1 MiB; this is little more. */
export const BEYOND_RATIO = 1_200 * 1024;
/** Where a stream that would go on ends in silence, so that it harms nobody who reads it: beyond `MAX_SIZE_BYTES`, bytes. */
const MAX_STREAM_BYTES = 5 * 1024 * 1024;

/** Sends what `next` gives for as long as the other side takes it, up to `MAX_STREAM_BYTES`. */
export function forever(socket: Socket, next: () => Uint8Array | string): void {
  let sent = 0;
  const more = (): void => {
    while (!socket.destroyed && sent < MAX_STREAM_BYTES) {
      const data = Buffer.from(next());
      sent += data.length;
      if (!socket.write(data)) break;
    }
  };
  socket.on('drain', more);
  more();
}

/** Sends `next()` every `ms` until the other side closes the connection. */
export function trickle(socket: Socket, ms: number, next: () => string): void {
  const timer = setInterval(() => socket.write(next()), ms);
  socket.on('close', () => clearInterval(timer));
}

export function chunk(data: string | Uint8Array): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

export const RSS = 'application/rss+xml';

/** A feed around `items`, with `head` in its channel. */
export function rss(items: string, head = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hostile</title>${head}${items}</channel></rss>`;
}

/** An ordinary item but for the given parts. */
export function item(parts: { readonly id?: string; readonly title?: string; readonly rest?: string }): string {
  const { id = 'one', title = 'A quiet day at the quay', rest = '' } = parts;
  return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${rest}</item>`;
}
