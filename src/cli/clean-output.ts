/** The output of `winnow clean`: the article as HTML, text or JSON, or the list of everything that was removed. */
import { sanitize } from '../clean/sanitize.ts';
import type { CleanedText } from '../clean/text.ts';
import type { CleanArticle, Removal } from '../model/article.ts';
import { oneLine } from '../runtime/one-line.ts';
import { count } from './count.ts';

/** The value of `--format`. */
export type CleanFormat = 'html' | 'text' | 'json';

/** The cleaned article of one input. */
export type Cleaned =
  | { readonly kind: 'page'; readonly article: CleanArticle }
  | { readonly kind: 'text'; readonly article: CleanedText };

/** The article in `format`; HTML and text start with the headline. */
export function formatArticle(cleaned: Cleaned, format: CleanFormat): string {
  if (format === 'json') return JSON.stringify(cleaned.article, undefined, 2);
  return format === 'text' ? asText(cleaned) : asHtml(cleaned);
}

function asText({ kind, article }: Cleaned): string {
  const lead = kind === 'page' ? article.standfirst : undefined;
  return [article.title, lead, article.text].filter(Boolean).join('\n\n');
}

function asHtml({ kind, article }: Cleaned): string {
  const title = article.title === undefined ? [] : [`<h1>${asMarkup(article.title)}</h1>`];
  if (kind === 'text') return [...title, ...paragraphs(article.text)].join('\n');
  const lead = article.standfirst === undefined ? [] : [`<p>${asMarkup(article.standfirst)}</p>`];
  return [...title, ...lead, article.html].join('\n');
}

function paragraphs(text: string): string[] {
  return text.split('\n\n').map((block) => sanitize(`<p>${asMarkup(block).replaceAll('\n', '<br>')}</p>`));
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Characters of a removed text that are listed. */
const MAX_LISTED_CHARACTERS = 100;

/** The removals in the order in which they were made, one paragraph each. */
export function listRemovals(removed: readonly Removal[]): string {
  if (removed.length === 0) return 'nothing was removed';
  const size = removed.reduce((sum, removal) => sum + removal.size, 0);
  const head = `${count(removed.length, 'removal')}, ${count(size, 'character')}`;
  return [head, ...removed.map(removalLines)].join('\n\n');
}

function removalLines({ rule, reason, text, where, size }: Removal): string {
  const listed = oneLine(text.length > MAX_LISTED_CHARACTERS ? `${text.slice(0, MAX_LISTED_CHARACTERS - 1)}…` : text);
  return [`${rule}: ${reason}`, `  at ${oneLine(where)}, ${count(size, 'character')}`, `  ${listed}`.trimEnd()].join(
    '\n',
  );
}
