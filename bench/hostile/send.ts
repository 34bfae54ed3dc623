/** Why: attacks need to say things that no server library lets pass; so they write to the socket themselves. */
import type { Socket } from 'node:net';

/** A whole, correct answer. */
export function send(socket: Socket, type: string, body: string | Uint8Array, headers: readonly string[] = []): void {
  const bytes = Buffer.from(body);
  const head = [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`, 'Connection: close', ...headers];
  socket.write(`HTTP/1.1 200 OK\r\n${head.join('\r\n')}\r\n\r\n`);
  socket.end(bytes);
}

export function status(socket: Socket, line: string, headers: readonly string[] = []): void {
  socket.end(`HTTP/1.1 ${line}\r\n${[...headers, 'Content-Length: 0', 'Connection: close'].join('\r\n')}\r\n\r\n`);
}

/** Sends what `next` gives for as long as the other side takes it. */
export function forever(socket: Socket, next: () => Uint8Array | string): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(next()));
  };
  socket.on('drain', more);
  more();
}

/** Sends `next()` every `ms` until the other side has enough. */
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

/** An item that is as it should be but for what it is given. */
export function item(parts: { readonly id?: string; readonly title?: string; readonly rest?: string }): string {
  const { id = 'one', title = 'A quiet day at the quay', rest = '' } = parts;
  return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${rest}</item>`;
}
