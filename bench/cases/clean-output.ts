/** What a reader gets of a cleaned page or dump, and the checks on it. */
import { parseHtml } from '../../src/html/document.ts';
import { textOf } from '../../src/html/text.ts';
import type { CleanCheck } from './clean-expected.ts';
import { quote } from './verdict.ts';

export interface CleanOutput {
  readonly title: string;
  /** Standfirst and body. */
  readonly text: string;
  /** Empty for plain text. */
  readonly html: string;
  /** Text of the HTML with captions, white space folded. */
  readonly htmlText: string;
}

export function outputOf(article: {
  readonly title?: string;
  readonly standfirst?: string;
  readonly text: string;
  readonly html?: string;
}): CleanOutput {
  const { title = '', standfirst = '', text, html = '' } = article;
  return { title, text: `${standfirst}\n\n${text}`, html, htmlText: foldSpaces(plainTextOf(html)) };
}

/** Visible text of HTML, white space folded. */
export function plainTextOf(html: string): string {
  return parseHtml(html)
    .children.map((node) => textOf(node))
    .join(' ');
}

export function foldSpaces(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function isIn(wanted: string | RegExp, text: string): boolean {
  return typeof wanted === 'string' ? foldSpaces(text).includes(foldSpaces(wanted)) : wanted.test(text);
}

function isInHtml(wanted: string | RegExp, { html, htmlText }: CleanOutput): boolean {
  return isIn(wanted, html) || isIn(wanted, htmlText);
}

/** The problem with `output`, or undefined when it passes. */
export function failedCheck({ kind, place, wanted }: CleanCheck, output: CleanOutput): string | undefined {
  const isFound = (place !== 'html' && isIn(wanted, output.text)) || (place !== 'text' && isInHtml(wanted, output));
  if (isFound === (kind === 'keep')) return undefined;
  const shown = quote(typeof wanted === 'string' ? wanted : String(wanted));
  const where = place === 'any' ? 'text and HTML' : place === 'html' ? 'HTML' : 'text';
  return kind === 'keep' ? `${shown} is missing in ${where}` : `${shown} is still there`;
}

/** The problems of literal strings that must be in the text or HTML. */
export function missing(wanted: readonly string[], output: CleanOutput): string[] {
  return wanted.flatMap((one) => failedCheck({ kind: 'keep', place: 'any', wanted: one }, output) ?? []);
}
