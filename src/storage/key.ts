/** Keys for ids: any text may be an id, but a medium may cut keys at NUL or mangle lone surrogates. */

/** `id` with NUL, `%` and lone surrogates escaped; most ids are unchanged. {@link decodeKey} reverses it. */
export function encodeKey(id: string): string {
  return id.replace(/[\0%]|\p{Cs}/gu, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The id that {@link encodeKey} made `key` of. */
export function decodeKey(key: string): string {
  return key.replace(/%([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
