/** Plain text of titles, names and HTML, whatever markup and bidirectional controls a feed puts into them. */
import { parseHtml } from '../../html/document.ts';
import { readableTextOf } from '../../html/readable-text.ts';
import type { FeedHeader } from '../../model/parsed-feed.ts';
import { cleanCharacters } from '../bytes/clean-characters.ts';
import { decodeReferences } from '../bytes/entities.ts';
import { markedTitle, withoutMarkup } from './title-markup.ts';

/** Embeddings, overrides and isolates: they can turn the text around them (Unicode TR 36, 2.5). */
const directionTricks = /[\u202a-\u202e\u2066-\u2069]/g;

/** Characters; longer titles are errors or attacks. The longest real ones are under 400. */
const maxTitle = 1000;

/** One line of plain text from a title that is text or markup; at most 1,000 characters. */
export function plainTitle(title: string, kind: 'text' | 'html' | undefined): string {
  const start = title.slice(0, 20_000);
  // In a title of type `text` a reference is far more often escaped twice by accident than meant as written.
  return titleOf(decodeReferences(kind === 'text' ? start : withoutMarkup(start)));
}

/**
 * The same as readers get it: with quotation marks around `q`, in the language of the title, and with raised and lowered
 * digits apart from the digits next to them. Comparisons use {@link plainTitle}.
 */
export function readableTitle(title: string, kind: 'text' | 'html' | undefined, language: string | undefined): string {
  const marked = kind === 'text' ? undefined : markedTitle(title.slice(0, 20_000));
  return marked === undefined ? plainTitle(title, kind) : titleOf(readableTextOf(parseHtml(marked), language));
}

function titleOf(text: string): string {
  const line = oneLine(text);
  return line.length > maxTitle ? `${line.slice(0, maxTitle - 1).trimEnd()}…` : line;
}

/** The title of a feed as plain text; undefined without one. */
export function feedTitle(feed: Pick<FeedHeader, 'title' | 'titleKind' | 'language'> | undefined): string | undefined {
  return (feed?.title && readableTitle(feed.title, feed.titleKind, feed.language)) || undefined;
}

/** Folds white space and removes control and bidirectional characters. */
function oneLine(text: string): string {
  return cleanCharacters(text).replace(directionTricks, '').replace(/\s+/g, ' ').trim();
}

/** The words of HTML, for comparison: tags, comments and white space do not count. Linear. */
export function wordsOfHtml(html: string | undefined): string {
  if (!html) return '';
  const text = html.includes('<') ? html.replace(/<!--[\s\S]*?(?:-->|$)|<[a-z!/][^<>]*>/gi, ' ') : html;
  return decodeReferences(text).replace(/\s+/g, ' ').trim();
}
