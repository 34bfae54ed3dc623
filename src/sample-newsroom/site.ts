/** Maps requests to the newsroom's plain files, at the stage that the newsroom has reached. */

/** A response that is not a file: a moved or removed address. */
export interface Route {
  readonly status: number;
  /** Path on this server, for a redirect. */
  readonly to?: string;
}

/** One stage of the newsroom's week; each adds or replaces files of earlier stages. */
export interface Stage {
  /** ISO 8601; served as Last-Modified of the files that came with it. */
  readonly at: string;
  /** What happens in this stage, for people. */
  readonly what: string;
}

/** `data/sample/routes.json`. */
export interface SiteMap {
  readonly stages: readonly Stage[];
  /** Redirects and removals, by path and query. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Paths where a query parameter names the document; `{}` in `file` is its value. */
  readonly queries: Readonly<Record<string, { readonly parameter: string; readonly file: string }>>;
  /** Content types that the extension does not imply, by path; a path ending in `/` covers the files directly in it. */
  readonly types: Readonly<Record<string, string>>;
}

/** What a request is mapped to. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly stage: number; readonly at: string; readonly type: string }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'missing' };

const typesByExtension = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['xml', 'application/xml'],
  ['json', 'application/json'],
  ['txt', 'text/plain; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['mp3', 'audio/mpeg'],
]);

/** Folder of a stage below the root. */
export function stageFolder(stage: number): string {
  return stage === 0 ? 'site' : `stage-${stage}`;
}

/**
 * Maps a request for `target` (path and query as sent) at `stage`. `files` holds every file as `folder/path`, so
 * nothing outside the root can be named. The newest stage with the file wins.
 */
export function findFile(target: string, stage: number, map: SiteMap, files: ReadonlySet<string>): Found {
  const url = parseTarget(target);
  if (!url) return { kind: 'missing' };
  const route = new Map(Object.entries(map.routes)).get(url.pathname + url.search);
  if (route) return { kind: 'route', route };
  for (let at = stage; at >= 0; at -= 1) {
    const path = filePaths(url, map).find((candidate) => files.has(stageFolder(at) + candidate));
    if (path === undefined) continue;
    return { kind: 'file', path, stage: at, at: map.stages[at]?.at ?? '', type: contentType(path, map) };
  }
  return { kind: 'missing' };
}

function parseTarget(target: string): URL | undefined {
  try {
    return new URL(target, 'http://newsroom.invalid');
  } catch {
    return undefined;
  }
}

function filePaths(url: URL, map: SiteMap): readonly string[] {
  const query = new Map(Object.entries(map.queries)).get(url.pathname);
  if (query) {
    const value = url.searchParams.get(query.parameter);
    return value === null ? [] : [query.file.replace('{}', () => value)];
  }
  return url.pathname.endsWith('/') ? [`${url.pathname}index.html`, `${url.pathname}index.xml`] : [url.pathname];
}

function contentType(path: string, map: SiteMap): string {
  const own = new Map(Object.entries(map.types));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return own.get(path) ?? own.get(folder) ?? typesByExtension.get(extension) ?? 'application/octet-stream';
}
