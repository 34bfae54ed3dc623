/** Reads what the address of a feed serves: a feed, or with selectors the list of a page. */
import { parseFeed } from '../feeds/parse/parse-feed.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { PageSelectors } from '../model/source.ts';
import { readPageFeed } from './read-page.ts';

/** Reads a document. `headers` of the response, names in lower case; `url` after redirects. Never throws for what the document contains. */
export async function readFeedDocument(
  bytes: Uint8Array,
  page: PageSelectors | undefined,
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
): Promise<ParsedFeed> {
  if (page === undefined) return await parseFeed(bytes, { url, headers });
  const contentType = headers['content-type'];
  return readPageFeed(bytes, page, { url, ...(contentType !== undefined && { contentType }) });
}
