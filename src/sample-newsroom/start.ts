/**
 * Serves the sample newsroom over HTTP: outlets for the bundled configuration and the end-to-end tests that are always
 * available and never change.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK_PATH, NEWSROOM_MARK } from './mark.ts';
import { type Document, type NewsroomResponse, respond } from './respond.ts';
import { type Found, findFile, type SiteMap, stageFolder } from './site.ts';

/** Options of a newsroom. */
export interface NewsroomOptions {
  /** TCP port on 127.0.0.1; 0 picks a free one. Default 8099, the port of the bundled config. */
  readonly port?: number;
  /** Stage of the week, from 0, clamped to the last one. Default 0. */
  readonly stage?: number;
  /** Folder with `routes.json`, `site/` and `stage-N/`. Default the bundled `data/sample`. */
  readonly root?: string;
  /** Awaited before each response is sent, so that a test can act in the middle of a pass. */
  readonly onRequest?: (request: SeenRequest) => void | Promise<void>;
}

/** A request that the newsroom received, with the status of its response. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A running newsroom. */
export interface Newsroom {
  /** Without a trailing slash, `http://127.0.0.1:8099`. */
  readonly url: string;
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** Every request so far, oldest first. */
  requests(): readonly SeenRequest[];
  /** Publishes the week up to stage `stage`. */
  setStage(stage: number): void;
  /** The current stage. */
  stage(): number;
  /** Number of the last stage. */
  readonly lastStage: number;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

interface Site {
  readonly root: string;
  readonly map: SiteMap;
  readonly files: ReadonlySet<string>;
}

/** Placeholder for scheme, host and port in the files. */
const ORIGIN = '{{origin}}';

/** Maximum number of recorded requests, so that the memory of a long-running server stays bounded. */
const MAX_SEEN = 10_000;

/** Serves the sample newsroom on 127.0.0.1. Rejects with the system's error (EADDRINUSE …) when it cannot listen. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const site = await openSite(options.root ?? sampleRoot());
  const lastStage = site.map.stages.length - 1;
  const clamped = (stage: number) => Math.max(0, Math.min(lastStage, Math.trunc(stage)));
  let stage = clamped(options.stage ?? 0);
  let origin = '';
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    if (request.url === MARK_PATH) return void response.writeHead(204, { Server: NEWSROOM_MARK }).end();
    void serve(request, response, site, stage, origin, async (done) => {
      seen.push(done);
      if (seen.length > MAX_SEEN) seen.splice(0, MAX_SEEN / 2);
      await options.onRequest?.(done);
    });
  });
  const port = await listen(server, options.port ?? 8099);
  origin = `http://127.0.0.1:${port}`;
  return {
    url: origin,
    port,
    lastStage,
    requests: () => seen,
    setStage: (next) => {
      stage = clamped(next);
    },
    stage: () => stage,
    close: () => close(server),
  };
}

/** Reads the map and the names of all files; rejects when `root` is not a newsroom. */
async function openSite(root: string): Promise<Site> {
  const map = JSON.parse(await readFile(join(root, 'routes.json'), 'utf8')) as SiteMap;
  const files = new Set<string>();
  for (const [stage] of map.stages.entries()) {
    const folder = stageFolder(stage);
    if (!existsSync(join(root, folder))) continue;
    for (const found of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (found.isFile()) files.add(relative(root, join(found.parentPath, found.name)).split(sep).join('/'));
    }
  }
  return { root, map, files };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  stage: number,
  origin: string,
  done: (seen: SeenRequest) => Promise<void>,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  const reply = await replyTo(request, method, url, site, stage, origin);
  await done({ method, url, status: reply.status, headers: request.headers });
  response.writeHead(reply.status, { ...reply.headers, Server: NEWSROOM_MARK });
  response.end(reply.body);
}

async function replyTo(
  request: IncomingMessage,
  method: string,
  url: string,
  site: Site,
  stage: number,
  origin: string,
): Promise<NewsroomResponse> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const found = findFile(url, stage, site.map, site.files);
  if (found.kind === 'route') {
    const { status, to } = found.route;
    return { status, headers: to === undefined ? {} : { Location: origin + to } };
  }
  const facts = {
    method,
    ifNoneMatch: request.headers['if-none-match'],
    ifModifiedSince: request.headers['if-modified-since'],
    acceptEncoding: String(request.headers['accept-encoding'] ?? ''),
  };
  const { path, ...file } = found.kind === 'missing' ? notFoundPage(site.map) : fileOf(found);
  return respond(facts, { ...file, bytes: withOrigin(await readFile(join(site.root, path)), file.type, origin) });
}

/** A file to serve, by its path below the root. */
type ServedFile = Omit<Document, 'bytes'> & { readonly path: string };

function fileOf({ stage, path, type, at }: Extract<Found, { kind: 'file' }>): ServedFile {
  return { path: stageFolder(stage) + path, type, modified: at, status: 200 };
}

function notFoundPage({ stages }: SiteMap): ServedFile {
  const type = 'text/html; charset=utf-8';
  return { path: `${stageFolder(0)}/404.html`, type, modified: stages[0]?.at ?? '', status: 404 };
}

/** Inserts the origin byte by byte, so that a page in a legacy charset stays unchanged. */
function withOrigin(bytes: Buffer, type: string, origin: string): Uint8Array {
  if (/^(image\/png|audio\/)/.test(type)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll(ORIGIN, origin), 'latin1');
}

/** `data/sample` next to `src/` or, when compiled, next to `dist/`. */
function sampleRoot(): string {
  const candidates = ['../../data/sample', '../../../data/sample'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(join(path, 'routes.json'))) ?? (candidates[0] as string);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
