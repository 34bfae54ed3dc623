/** Story pages without a file: rendered when they are requested, once for requests at the same time, and remembered for a moment. */
import { later } from '../formats/dates.ts';
import type { RenderedFile } from '../formats/format.ts';
import { entityTag, hasFile, type ManifestFile } from '../formats/site-manifest.ts';
import type { Instant } from '../model/time.ts';
import { createByteCache } from './byte-cache.ts';
import type { TaggedBytes } from './shared-bytes.ts';

/** The entry of the manifest of a page without a file. */
export interface ListedPage extends ManifestFile {
  /** Id of its story. */
  readonly onDemand: string;
}

/** Whether there is no file, but a page to be rendered. */
export function isListedPage(file: ManifestFile | undefined): file is ListedPage {
  return file !== undefined && !hasFile(file);
}

/** `absent`: its story is not there any more. `busy`: too many pages are waiting, or nothing here can render it now. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly file: RenderedFile }
  | { readonly kind: 'absent' }
  | { readonly kind: 'busy' };

/** Renders a page; never more than a few at once. */
export type RenderPage = (page: ListedPage) => Promise<PageAnswer>;

/** A rendered page. */
export interface RenderedPage extends TaggedBytes {
  readonly lastModified: Instant;
}

/** Rendered pages. */
export interface PageRenderer {
  /** The page, rendered now or a moment ago. */
  load(page: ListedPage): Promise<RenderedPage | 'absent' | 'busy'>;
  /** The page, if it was rendered a moment ago. */
  find(page: ListedPage): RenderedPage | undefined;
}

/** Memory for pages. */
const CACHE_BYTES = 16 * 1024 * 1024;
/** Milliseconds after which a page is rendered again although the manifest says nothing new: its story may be in no output any more. */
const MAX_AGE_MS = 60_000;

/** Creates a renderer that remembers some pages. Without `render`, all are `busy`. */
export function createPageRenderer(render: RenderPage | undefined, clock = () => performance.now()): PageRenderer {
  const cache = createByteCache<RenderedPage & { readonly until: number }>(CACHE_BYTES);
  const running = new Map<string, Promise<RenderedPage | 'absent' | 'busy'>>();
  const keyOf = ({ path, madeOf, lastModified }: ListedPage): string => [path, madeOf, lastModified].join('\n');
  const find: PageRenderer['find'] = (page) => {
    const known = cache.get(keyOf(page));
    return known !== undefined && clock() < known.until ? known : undefined;
  };
  const start = async (page: ListedPage): Promise<RenderedPage | 'absent' | 'busy'> => {
    const answer = (await render?.(page)) ?? { kind: 'busy' };
    if (answer.kind !== 'page') return answer.kind;
    const bytes = new TextEncoder().encode(answer.file.body);
    const lastModified = later(page.lastModified, answer.file.lastModified);
    const until = clock() + MAX_AGE_MS;
    return cache.set(keyOf(page), { bytes, etag: entityTag(bytes), lastModified, until }, bytes.length);
  };
  return {
    find,
    load: async (page) => {
      const key = keyOf(page);
      const found = find(page) ?? running.get(key);
      if (found !== undefined) return await found;
      const rendering = start(page).finally(() => running.delete(key));
      running.set(key, rendering);
      return await rendering;
    },
  };
}
