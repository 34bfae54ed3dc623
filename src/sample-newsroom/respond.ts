/** Why: the newsroom must behave like a well-kept web server, since conditional requests are half of what it is for. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The two request headers and the method that change an answer. */
export interface Asked {
  readonly method: string;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
  readonly acceptEncoding?: string | undefined;
}

export interface Document {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** ISO 8601. */
  readonly modified: string;
  /** 200, or 404 for the page that says so. */
  readonly status: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for HEAD, 304 and redirects. */
  readonly body?: Uint8Array;
}

/** The answer to `asked` with `document` (RFC 9110: If-None-Match wins over If-Modified-Since, HEAD like GET). */
export function respond(asked: Asked, document: Document): Answer {
  const gzip = isCompressible(document.type) && acceptsGzip(asked.acceptEncoding);
  const hash = createHash('sha256').update(document.bytes).digest('hex').slice(0, 20);
  const headers: Record<string, string> = {
    ETag: gzip ? `"${hash}-gz"` : `"${hash}"`,
    'Last-Modified': new Date(document.modified).toUTCString(),
    'Cache-Control': 'max-age=300',
    Vary: 'Accept-Encoding',
  };
  if (document.status === 200 && isFresh(asked, hash, document.modified)) return { status: 304, headers };
  const body = gzip ? gzipSync(document.bytes) : document.bytes;
  headers['Content-Type'] = document.type;
  headers['Content-Length'] = String(body.byteLength);
  if (gzip) headers['Content-Encoding'] = 'gzip';
  return asked.method === 'HEAD' ? { status: document.status, headers } : { status: document.status, headers, body };
}

function isCompressible(type: string): boolean {
  return /^text\/|xml|json|javascript/.test(type);
}

function acceptsGzip(accept: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(accept ?? '');
}

function isFresh(asked: Asked, hash: string, modified: string): boolean {
  if (asked.ifNoneMatch !== undefined) {
    const tags = asked.ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(`"${hash}"`) || tags.includes(`"${hash}-gz"`);
  }
  const since = Date.parse(asked.ifModifiedSince ?? '');
  return Number.isFinite(since) && Date.parse(modified) <= since;
}
