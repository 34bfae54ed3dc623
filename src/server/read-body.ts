/** Reads the body of a request up to a limit and counts while it arrives, so that a body over the limit is never in memory. */

export type BodyRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The client went away in the middle. */
  | { readonly kind: 'broken' };

/** At most `maxBytes` of the body. A larger `Content-Length` is refused before the first byte is read. Never rejects. */
export async function readBody(request: Request, maxBytes: number): Promise<BodyRead> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { kind: 'too-large' };
  // Not cancelled when it is too large: that would close the connection before the answer is sent.
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      size += part.value.length;
      if (size > maxBytes) return { kind: 'too-large' };
      chunks.push(part.value);
    }
  } catch {
    return { kind: 'broken' };
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) };
}
