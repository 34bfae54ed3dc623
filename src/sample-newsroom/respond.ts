/**
 * HTTP responses of the newsroom: it behaves like a well-configured web server, since conditional requests are half its
 * purpose.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The parts of a request that affect the response. */
export interface RequestFacts {
  readonly method: string;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
  readonly acceptEncoding?: string | undefined;
}

/** A file to serve. */
export interface Document {
  readonly bytes: Uint8Array;
  /** Media type with parameters. */
  readonly type: string;
  /** ISO 8601. */
  readonly modified: string;
  /** 200, or 404 for the error page. */
  readonly status: number;
}

/** A response, ready to be sent. */
export interface NewsroomResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for HEAD, 304 and redirects. */
  readonly body?: Uint8Array;
}

/** The response to `request` with `document` (RFC 9110: If-None-Match wins over If-Modified-Since, HEAD like GET). */
export function respond(request: RequestFacts, document: Document): NewsroomResponse {
  const gzip = isCompressible(document.type) && acceptsGzip(request.acceptEncoding);
  const hash = createHash('sha256').update(document.bytes).digest('hex').slice(0, 20);
  const headers: Record<string, string> = {
    ETag: gzip ? `"${hash}-gz"` : `"${hash}"`,
    'Last-Modified': new Date(document.modified).toUTCString(),
    'Cache-Control': 'max-age=300',
    Vary: 'Accept-Encoding',
  };
  if (document.status === 200 && isFresh(request, hash, document.modified)) return { status: 304, headers };
  const body = gzip ? gzipSync(document.bytes) : document.bytes;
  headers['Content-Type'] = document.type;
  headers['Content-Length'] = String(body.byteLength);
  if (gzip) headers['Content-Encoding'] = 'gzip';
  return request.method === 'HEAD' ? { status: document.status, headers } : { status: document.status, headers, body };
}

function isCompressible(type: string): boolean {
  return /^text\/|xml|json|javascript/.test(type);
}

function acceptsGzip(accept: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(accept ?? '');
}

function isFresh(request: RequestFacts, hash: string, modified: string): boolean {
  if (request.ifNoneMatch !== undefined) {
    const tags = request.ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(`"${hash}"`) || tags.includes(`"${hash}-gz"`);
  }
  const since = Date.parse(request.ifModifiedSince ?? '');
  return Number.isFinite(since) && Date.parse(modified) <= since;
}
