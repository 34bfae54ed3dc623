/** Reads the body of a request up to a limit, counting while it arrives, so that a larger body is never in memory. */

/** The body, or why it was not read. */
export type BodyRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The client disconnected before the end. */
  | { readonly kind: 'broken' };

/** Reads a body of at most `maxBytes`. A larger `Content-Length` is refused before the first byte is read. Never rejects. */
export async function readBody(request: Request, maxBytes: number): Promise<BodyRead> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { kind: 'too-large' };
  // Not cancelled when it is too large: that would close the connection before the response is sent.
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
