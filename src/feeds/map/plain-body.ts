/**
 * Plain text in place of HTML, as YouTube and many podcasts send it: its line breaks carry meaning, and its addresses
 * are not links yet.
 */

import { parseUrl } from '../../url/parse-url.ts';
import { escapeText } from '../xml/serialize.ts';
import { hasBrackets, hasMarkup } from './body-markup.ts';

const address = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>"'“”«»]{3,2000}/giu;
const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
const lineBreak = /\S[^\S\n]*\n\s*\S/;
const bareAddress = /https?:\/\/|\bwww\./i;

/** Whether a body that may be HTML is plain text in which line breaks, addresses or words in brackets would be lost. */
export function isPlainBody(text: string): boolean {
  // Nearly every body has markup, which its first tag shows.
  if (hasMarkup(text)) return false;
  return (text.includes('\n') && lineBreak.test(text)) || bareAddress.test(text) || hasBrackets(text);
}

/** Plain text as HTML: blank lines separate paragraphs, line ends become `<br />`, bare addresses become links. */
export function textAsHtml(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/).map((part) => paragraphOf(part.trim()));
  return paragraphs.length === 1 ? (paragraphs[0] ?? '') : paragraphs.map((part) => `<p>${part}</p>`).join('\n');
}

function paragraphOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.map(linked).join(isHardWrapped(lines) ? ' ' : '<br />');
}

/** Whether an editor broke the lines: each is as full as it could be, and no sentence decides where it ends. */
function isHardWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (lines.length < 2 || width < 50 || width > 100) return false;
  const isFull = lines.slice(0, -1).every((line, i) => {
    const [next = ''] = (lines[i + 1] ?? '').split(' ', 1);
    return line.length + 1 + next.length > width - 3;
  });
  const goesOn = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length;
  return isFull && goesOn * 2 >= lines.length - 1 && !lines.some((line) => /^\S*(?:https?:|www\.)/i.test(line));
}

/** The line as HTML, with its addresses as links. */
function linked(line: string): string {
  let html = '';
  let at = 0;
  for (const match of line.matchAll(address)) {
    const written = withoutTrailing(match[0]);
    const href = /^www\./i.test(written) ? `http://${written}` : written;
    if (parseUrl(href) === undefined) continue;
    const link = `<a href="${escapeText(href)}">${escapeText(written)}</a>`;
    html += escapeText(line.slice(at, match.index)) + link;
    at = match.index + written.length;
  }
  return html + escapeText(line.slice(at));
}

/** The address without the punctuation after it; a bracket that it opens itself belongs to it. */
function withoutTrailing(written: string): string {
  const surplus = new Map(
    [...brackets].map(([closing, opening]) => [closing, written.split(closing).length - written.split(opening).length]),
  );
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    const more = surplus.get(last);
    if (more === undefined ? !/[.,;:!?…*_]/.test(last) : more <= 0) break;
    if (more !== undefined) surplus.set(last, more - 1);
  }
  return written.slice(0, end);
}
