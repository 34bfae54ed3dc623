/** Why: the newsroom is plain files; this decides which of them a request gets, at the stage the newsroom has reached. */

/** An answer that is not a file: a moved address or one that was taken away. */
export interface Route {
  readonly status: number;
  /** Path on this server, for a redirect. */
  readonly to?: string;
}

/** One moment of the newsroom's week; each adds or replaces files of the moments before. */
export interface Stage {
  /** ISO 8601; served as Last-Modified of the files that came with it. */
  readonly at: string;
  readonly what: string;
}

/** `data/sample/routes.json`. */
export interface SiteMap {
  readonly stages: readonly Stage[];
  /** By path and query. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Paths where one query parameter names the document; `{}` in `file` stands for its value. */
  readonly queries: Readonly<Record<string, { readonly parameter: string; readonly file: string }>>;
  /** Content types that the file's extension does not tell, by path; one that ends in `/` is for the files right in it. */
  readonly types: Readonly<Record<string, string>>;
}

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

/** Folder of a stage under the root. */
export function stageFolder(stage: number): string {
  return stage === 0 ? 'site' : `stage-${stage}`;
}

/**
 * What a request for `target` (path and query as sent) gets at `stage`. `files` holds every file as
 * `folder/path`, so that nothing outside the root can be named. The newest stage that has the file wins.
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
