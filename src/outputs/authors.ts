/** The authors that an item is published with. */
import { isPlaceholderName } from '../articles/metadata/names.ts';
import type { CleanArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';

/** A label before a name; in feeds `By` is followed by a capital, as no name goes on. */
const LABEL = /^(?:(?:[Bb]y|BY)\s+(?=\p{Lu})|(?:[Bb]y|[Aa]ut(?:ho|o|eu)re?|[Ww]ritten by)\s*:\s*)/u;

/**
 * The names that the feed gives, without those that a content system filled in (`admin`, `Redaktion`); without any, those of
 * the page. What the feed said stays in the store.
 */
export function authorsOf(
  { authors }: Pick<Entry, 'authors'>,
  article: Pick<CleanArticle, 'authors'> | undefined,
): readonly string[] {
  const names = authors.flatMap(({ name }) => name?.replace(LABEL, '').trim() || []);
  const own = names.filter((name) => !isPlaceholderName(name));
  return own.length > 0 ? own : (article?.authors ?? []);
}
