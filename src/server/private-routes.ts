/**
 * Serves private outputs at `/private/OUTPUT/TOKEN/…`. Whoever does not have a valid token gets one and the same response, whether
 * the token was revoked, the output is another one, or neither ever existed.
 */
import type { Context, Hono } from 'hono';
import { PRIVATE_PATH } from '../formats/paths.ts';
import { encode } from './coding.ts';
import { codedTag } from './conditional.ts';
import type { TokenTries } from './console/token-tries.ts';
import { errorResponse } from './error-response.ts';
import { commonHeaders } from './headers.ts';
import { openPublicFiles, type PublicFiles } from './public-files.ts';
import { servePublicFile } from './public-routes.ts';
import type { ReaderLimit } from './reader-limit.ts';
import { createSharedBytes, type SharedBytes, type TaggedBytes } from './shared-bytes.ts';

/** What a valid token opens. */
export interface PrivateSite {
  /** The present id of the output. */
  readonly output: string;
  /** Its folder. */
  readonly directory: string;
  /** What stands for the token in its files, as many characters. */
  readonly mark: string;
}

/** `open`: the token is valid, and the output is public by now, in this folder of the site. */
export type PrivateAccess =
  | { readonly kind: 'site'; readonly site: PrivateSite }
  | { readonly kind: 'open'; readonly path: string };

/** Options of {@link addPrivateOutputs}. */
export interface PrivateOutputsOptions {
  /** What `token` opens at the output with the present or former id `output`; undefined if nothing. Rejects if that cannot be checked. */
  readonly access: (output: string, token: string) => Promise<PrivateAccess | undefined>;
  /** Slows down guesses. */
  readonly tries: TokenTries;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Limits how often a reader fetches a whole feed. Default: no limit. */
  readonly limit?: { readonly limit: ReaderLimit; readonly remoteAddress: (c: Context) => string | undefined };
  /** Called with `private/OUTPUT/` and the path of every file that is requested with GET. */
  readonly onServed?: (path: string) => void;
  /** Called with every exception; the client only gets a 503. */
  readonly onError?: (error: unknown) => void;
}

/** A token has 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Memory for the files of one output. */
const CACHE_BYTES = 4 * 1024 * 1024;
/** Memory for bodies, which are made for each subscriber: they fetch a feed again only after it has changed. */
const BODIES_BYTES = 8 * 1024 * 1024;

/** Headers of every response below `/private/`, whatever else it has. */
const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
};

/** Adds the routes, before those of the public folder. */
export function addPrivateOutputs(app: Hono, options: PrivateOutputsOptions): void {
  const folders = new Map<string, PublicFiles>();
  const bodies = createSharedBytes(BODIES_BYTES);
  const filesIn = (directory: string): PublicFiles => {
    const files = folders.get(directory) ?? openPublicFiles(directory, { cacheBytes: CACHE_BYTES });
    folders.set(directory, files);
    return files;
  };
  app.get(`/${PRIVATE_PATH}/*`, async (c) => privately(await respond(c, { filesIn, bodies }, options)));
}

/** What is in memory. */
interface Memory {
  readonly filesIn: (directory: string) => PublicFiles;
  readonly bodies: SharedBytes;
}

async function respond(c: Context, memory: Memory, options: PrivateOutputsOptions): Promise<Response> {
  const { policy, tries, onError } = options;
  const [, , output = '', token = '', ...rest] = new URL(c.req.url).pathname.split('/');
  let access: PrivateAccess | undefined;
  try {
    access = await options.access(output, TOKEN.test(token) ? token : '');
  } catch (error) {
    onError?.(error);
    return errorResponse(503, policy, { 'Retry-After': '60' });
  }
  if (access === undefined) {
    // Right tokens do not wait behind strangers who guess; no number of guesses finds one.
    const verdict = await tries.attempt(() => false);
    return verdict === 'busy' ? errorResponse(429, policy, { 'Retry-After': '5' }) : errorResponse(404, policy);
  }
  // Without the slashes at its beginning, which would make the address of another host of it.
  const path = rest.join('/').replace(/^\/+/, '');
  // Readers that follow it for good would lose the output when it becomes private again.
  if (access.kind === 'open') return redirect(307, `/${access.path}${path}`);
  const { site } = access;
  const prefix = `/${PRIVATE_PATH}/${site.output}/${token}`;
  if (output !== site.output || rest.length === 0) return redirect(301, `${prefix}/${path}`);
  return await serve(c, site, { prefix, token, path: `/${path}` }, memory, options);
}

function redirect(status: 301 | 307, to: string): Response {
  return new Response(null, { status, headers: { ...commonHeaders, Location: to } });
}

/** A request for a file with a valid token. */
interface PrivateRequest {
  /** Path of the subscriber's site, without a trailing slash. */
  readonly prefix: string;
  readonly token: string;
  readonly path: string;
}

async function serve(
  c: Context,
  { output, mark, directory }: PrivateSite,
  { prefix, token, path }: PrivateRequest,
  { filesIn, bodies }: Memory,
  { policy, limit, onServed }: PrivateOutputsOptions,
): Promise<Response> {
  const files = filesIn(directory);
  const named = (file: string): string => `${PRIVATE_PATH}/${output}/${file}`;
  const response = await servePublicFile(
    c,
    {
      policy,
      files: {
        find: async (requested) => {
          const found = await files.find(requested);
          return found.kind === 'moved' ? { kind: 'moved', to: `${prefix}${found.to}` } : found;
        },
        coded: async (file, coding) => {
          const bytes = await files.coded(file, 'identity');
          if (bytes === undefined) return undefined;
          const etag = codedTag(file.etag, coding);
          const make = async (): Promise<TaggedBytes> => ({
            bytes: await encode(withToken(bytes, mark, token), coding),
            etag,
          });
          return (await bodies.load([token, mark, etag].join('\n'), make)).bytes;
        },
      },
      refuse: (context, file) => limit?.limit.refuse(limit.remoteAddress(context) ?? '', named(file)),
      found: () => undefined,
      served: (file) => onServed?.(named(file)),
    },
    path,
  );
  const link = response.headers.get('link');
  if (link !== null) response.headers.set('Link', link.replaceAll(mark, token));
  return response;
}

/** The bytes with `token` for each `mark`, which has the same length; the given ones stay as they are. */
function withToken(bytes: Uint8Array<ArrayBuffer>, mark: string, token: string): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(mark); at >= 0; at = copy.indexOf(mark, at + mark.length)) copy.write(token, at, 'latin1');
  return copy;
}

/** The response as nobody but its reader may store it, and no page of another site may read it. */
function privately(response: Response): Response {
  const { headers, status } = response;
  const isFile = status === 200 || status === 304;
  const age = isFile ? /max-age=\d+/.exec(headers.get('cache-control') ?? '')?.[0] : undefined;
  headers.set('Cache-Control', age === undefined ? 'no-store' : `private, ${age}`);
  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']) headers.delete(name);
  for (const [name, value] of Object.entries(PRIVATE_HEADERS)) headers.set(name, value);
  return response;
}
