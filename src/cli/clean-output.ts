/** Why: one cleaned article is printed for a reader, for a page or for a program; and what was cut, with its reason. */
import { sanitize } from '../clean/sanitize.ts';
import type { CleanedText } from '../clean/text.ts';
import type { CleanArticle, Removal } from '../model/article.ts';
import { oneLine } from '../runtime/one-line.ts';

export type CleanFormat = 'html' | 'text' | 'json';

/** What came of one input. */
export type Cleaned =
  | { readonly kind: 'page'; readonly article: CleanArticle }
  | { readonly kind: 'text'; readonly article: CleanedText };

/** The article, its headline once and first. */
export function printed(cleaned: Cleaned, format: CleanFormat): string {
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
  return text.split('\n\n').map((one) => sanitize(`<p>${asMarkup(one).replaceAll('\n', '<br>')}</p>`));
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Characters of a cut that are shown in a list. */
const SHOWN = 100;

/** The cuts in the order in which they were made, one paragraph each. */
export function explained(removed: readonly Removal[]): string {
  if (removed.length === 0) return 'nothing was cut';
  const size = removed.reduce((sum, one) => sum + one.size, 0);
  const head = `${removed.length} cut${removed.length === 1 ? '' : 's'}, ${size} characters`;
  return [head, ...removed.map(explainedCut)].join('\n\n');
}

function explainedCut({ rule, reason, text, where, size }: Removal): string {
  const shown = oneLine(text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
  return [`${rule}: ${reason}`, `  at ${oneLine(where)}, ${size} characters`, `  ${shown}`.trimEnd()].join('\n');
}
