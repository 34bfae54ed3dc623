/** Reads response headers from their raw bytes, because validators must be sent back byte for byte. */

/** Headers that hold one value (RFC 9110 5.5): when a proxy adds a second, joining them would make it unreadable. */
const SINGLE: ReadonlySet<string> = new Set(['date', 'expires', 'last-modified', 'location', 'retry-after']);

/**
 * Names in lower case, values byte for byte as Latin-1, repeated ones joined by `, ` or, where only one makes sense, the first. Cookies are omitted: they are
 * neither stored nor sent. `raw`: names and values alternating. The record has no prototype, so no name is special.
 */
export function readHeaders(raw: unknown): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null);
  if (!Array.isArray(raw)) return headers;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = latin1(raw[i]).toLowerCase();
    if (name === 'set-cookie') continue;
    const value = latin1(raw[i + 1]);
    const before = headers[name];
    headers[name] = before === undefined || SINGLE.has(name) ? (before ?? value) : `${before}, ${value}`;
  }
  return headers;
}

function latin1(value: unknown): string {
  if (typeof value === 'string') return value;
  return Buffer.isBuffer(value) ? value.toString('latin1') : '';
}

/** RFC 9110 8.6: a 204 or 304 has no body, but may say how long it would be, which undici takes for a truncated body. */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}
