/** Paths of requests: which are safe, which files they can mean, and where moved ones lead. */
import { parseUrl } from '../url/parse-url.ts';

/** The decoded path without its first slash; undefined for an unsafe one: leading dots, empty segments, backslashes, controls. */
export function safePath(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.length > 1024 || !/^\/[^\\\p{Cc}]*$/u.test(decoded)) return undefined;
  const segments = decoded.slice(1).split('/');
  const clean = segments.every(
    (segment, index) => !segment.startsWith('.') && (segment !== '' || index === segments.length - 1),
  );
  return clean ? segments.join('/') : undefined;
}

/** A folder path means its index page, and a page may be requested without its extension. */
export function candidates(path: string): readonly string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}.html`];
}

/** Where a moved path leads: an address, or a path of this site. */
export function target(to: string): string {
  return parseUrl(to) !== undefined ? to : `/${to.replace(/^\/+/, '').replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Where `path` is now, if its first folder moved. */
export function folderTarget(path: string, folders: ReadonlyMap<string, string>): string | undefined {
  const segments = path.split('/');
  // Folders that move are outputs (`world`) and sources (`source/quay`).
  for (const depth of [1, 2]) {
    const to = folders.get(segments.slice(0, depth).join('/'));
    const rest = segments.slice(depth).map(encodeURIComponent).join('/');
    if (to !== undefined) return `${to}${rest}`.replace(/\/index\.html$/, '/');
  }
  return undefined;
}
