/** Hashes of what files are made of: whether anything has changed is known without rendering it. */
import { hash } from 'node:crypto';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import type { SourcesSite } from './pages/sources.ts';
import type { StorySite } from './pages/story.ts';
import { pageOf } from './paths.ts';

/** An item is in several files: in its page and in the documents of an output. */
const known = new WeakMap<PublishedItem, string>();

function digest(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22);
}

/** Of an item without its ids, which depend on the output. */
function contentOf(item: PublishedItem): string {
  const found = known.get(item);
  if (found !== undefined) return found;
  const { id: _, storyId: __, page: ___, ...content } = item;
  const fresh = digest([content]);
  known.set(item, fresh);
  return fresh;
}

/** What the page of a story is made of. `version`: of the renderer. */
export function pageMadeOf(site: StorySite, item: PublishedItem, version: string): string {
  return digest([version, site, pageOf(item), contentOf(item)]);
}

/** What the feeds and list pages of an output are made of; they do not list its sources. `version`: of the renderer. */
export function outputMadeOf(output: PublishedFeed, version: string): string {
  const { items, sources: _, siteSources: __, tagOutputs: ___, ...feed } = output;
  const listed = items.map((item) => [item.id, item.storyId, item.page, contentOf(item)]);
  return digest([version, feed, listed]);
}

/** What the list of the sources of an output is made of. `version`: of the renderer. */
export function sourceListMadeOf({ id, title, sources }: PublishedFeed, version: string): string {
  return digest([version, id, title, sources]);
}

/** What the pages of a whole site are made of. `version`: of the renderer. */
export function siteMadeOf(site: SourcesSite, version: string): string {
  return digest([version, site]);
}
