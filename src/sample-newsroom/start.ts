/** Why: the bundled config and the end-to-end tests need outlets to poll that are always there and never change by themselves. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK_PATH, NEWSROOM_MARK } from './mark.ts';
import { type Answer, respond } from './respond.ts';
import { findFile, type SiteMap, stageFolder } from './site.ts';

export interface NewsroomOptions {
  /** TCP port on 127.0.0.1; 0 picks a free one. Default 8099, the port of the bundled config. */
  readonly port?: number;
  /** How far the week has got, from 0; default 0, held to the last stage there is. */
  readonly stage?: number;
  /** Folder with `routes.json`, `site/` and `stage-N/`; default the bundled `data/sample`. */
  readonly root?: string;
  /** Called before each answer and waited for, so that a test can act in the middle of a pass. */
  readonly onRequest?: (request: SeenRequest) => void | Promise<void>;
}

export interface SeenRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Newsroom {
  /** Without a trailing slash, `http://127.0.0.1:8099`. */
  readonly url: string;
  readonly port: number;
  /** Every request so far, oldest first. */
  requests(): readonly SeenRequest[];
  /** Publishes the week up to stage `stage`. */
  setStage(stage: number): void;
  stage(): number;
  /** The last stage there is. */
  readonly lastStage: number;
  close(): Promise<void>;
}

interface Site {
  readonly root: string;
  readonly map: SiteMap;
  readonly files: ReadonlySet<string>;
}

/** The placeholder for scheme, host and port in the files; they are right whatever the port. */
const ORIGIN = '{{origin}}';

/** Longest list of requests kept, so that a server left running for months does not grow. */
const MAX_SEEN = 10_000;

/** Serves the sample newsroom on 127.0.0.1. Rejects with the system's error (EADDRINUSE …) when it cannot listen. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const site = await openSite(options.root ?? sampleRoot());
  const lastStage = site.map.stages.length - 1;
  const held = (stage: number) => Math.max(0, Math.min(lastStage, Math.trunc(stage)));
  let stage = held(options.stage ?? 0);
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
      stage = held(next);
    },
    stage: () => stage,
    close: () => close(server),
  };
}

/** Reads the map and the names of all files; throws when `root` is no newsroom. */
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
  const answer = await answerTo(request, method, url, site, stage, origin);
  await done({ method, url, status: answer.status, headers: request.headers });
  response.writeHead(answer.status, { ...answer.headers, Server: NEWSROOM_MARK });
  response.end(answer.body);
}

async function answerTo(
  request: IncomingMessage,
  method: string,
  url: string,
  site: Site,
  stage: number,
  origin: string,
): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const found = findFile(url, stage, site.map, site.files);
  if (found.kind === 'route') {
    const { status, to } = found.route;
    return { status, headers: to === undefined ? {} : { Location: origin + to } };
  }
  const asked = {
    method,
    ifNoneMatch: request.headers['if-none-match'],
    ifModifiedSince: request.headers['if-modified-since'],
    acceptEncoding: String(request.headers['accept-encoding'] ?? ''),
  };
  const missing = found.kind === 'missing';
  const file = missing ? `${stageFolder(0)}/404.html` : stageFolder(found.stage) + found.path;
  const type = missing ? 'text/html; charset=utf-8' : found.type;
  const bytes = withOrigin(await readFile(join(site.root, file)), type, origin);
  return respond(asked, {
    bytes,
    type,
    modified: missing ? (site.map.stages[0]?.at ?? '') : found.at,
    status: missing ? 404 : 200,
  });
}

/** Puts the origin in, byte for byte, so that a page in a legacy charset stays as it is. */
function withOrigin(bytes: Buffer, type: string, origin: string): Uint8Array {
  if (/^(image\/png|audio\/)/.test(type)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll(ORIGIN, origin), 'latin1');
}

/** `data/sample` beside `src/` or, when compiled, beside `dist/`. */
function sampleRoot(): string {
  const beside = ['../../data/sample', '../../../data/sample'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return beside.find((path) => existsSync(join(path, 'routes.json'))) ?? (beside[0] as string);
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
