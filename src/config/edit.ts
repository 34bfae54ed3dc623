/** Adds feeds to the text of the configuration file without changing its comments or layout. */
import type { PageSelectors } from '../model/source.ts';
import { appendItems, escaped, type Item } from './edit-list.ts';

/** A feed to add to the file. */
export interface NewFeed {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  /** For a page without a feed. */
  readonly page?: PageSelectors;
}

/** Appends `feeds` to the list of feeds in `text`, see {@link appendItems}. Throws when `text` is not valid YAML. */
export function addFeeds(text: string, feeds: readonly NewFeed[]): string {
  return appendItems(text, 'feeds', feeds.map(toItem));
}

/** Keys in the order of the bundled file; text that looks like a reference is escaped. */
function toItem({ id, url, title, tags, private: isPrivate, page }: NewFeed): Item {
  return {
    id,
    url: escaped(url),
    ...(title !== undefined && title !== '' && { title: escaped(title) }),
    ...(tags !== undefined && tags.length > 0 && { tags: tags.map(escaped) }),
    ...(isPrivate === true && { private: true }),
    ...(page !== undefined && {
      page: Object.fromEntries(Object.entries(page).map(([name, selector]) => [name, escaped(String(selector))])),
    }),
  };
}
