/** Stores articles together with their texts in the full-text index: both or neither. */
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import { toMs } from '../model/time.ts';
import { categoriesOf, titleOf } from '../outputs/item.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { lineOf } from '../search/words.ts';
import type { IndexedText } from '../storage/search-port.ts';
import type { Write } from '../storage/store.ts';
import type { Records } from './records.ts';

/** An article with the entry that it was made from. */
export interface ArticleOfEntry {
  readonly entry: Entry;
  readonly stored: StoredArticle;
  /** Written together with it. Default: none. */
  readonly others?: readonly Write[];
}

/** What the index has of an article: everything that its publisher wrote for readers. */
export function indexedText({ entry, stored: { article } }: ArticleOfEntry): IndexedText {
  const published = dateOfEntry(entry) ?? entry.firstSeenAt;
  const at = toMs(published < entry.firstSeenAt ? published : entry.firstSeenAt) / 1000;
  const texts = [
    titleOf(entry, article),
    article.standfirst ?? '',
    article.summary ?? '',
    ...entry.authors.flatMap(({ name }) => name ?? []),
    ...article.authors,
    ...categoriesOf(entry, article),
    article.text,
  ];
  return { at, words: lineOf(texts) };
}

/** The writes that store articles; yields between them, since each goes through a whole text. */
async function articleWrites(
  articles: readonly ArticleOfEntry[],
  { articles: collection, search }: Pick<Records, 'articles' | 'search'>,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const yieldIfDue = yieldAfter();
  for (const one of articles) {
    writes.push(collection.setting(one.entry.id, one.stored));
    if (search !== undefined) writes.push(search.setting(one.entry.id, indexedText(one)));
    if (one.others !== undefined) writes.push(...one.others);
    await yieldIfDue();
  }
  return writes;
}

/** Stores articles, all or none. Rejects when the store fails. */
export async function saveArticles(
  articles: readonly ArticleOfEntry[],
  records: Pick<Records, 'articles' | 'search' | 'write'>,
): Promise<void> {
  if (articles.length > 0) await records.write(await articleWrites(articles, records));
}
