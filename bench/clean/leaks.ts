/**
 * Counts reply forms, readers' comments and repeated headlines in outputs, which the metrics of the sets do not count.
 */
import type { Element } from 'domhandler';
import { namesOf } from '../../src/html/class-names.ts';
import { parseHtml } from '../../src/html/document.ts';
import { find, findAll } from '../../src/html/nodes.ts';
import { blocksOf, textOf } from '../../src/html/text.ts';

/** Text of a page that must not be in its article, found by markup alone and not by the rules under test. */
export interface Forbidden {
  /** Lines of the page's reply forms. */
  readonly reply: readonly string[];
  /** Lines of its readers' comments. */
  readonly comments: readonly string[];
  /** Headlines of the page. */
  readonly headlines: readonly string[];
}

/** Which kinds of forbidden text one output has. */
export interface Leaks {
  readonly reply: boolean;
  readonly comments: boolean;
  readonly headline: boolean;
}

/** Characters. Shorter lines of forms ("Name") and comments ("Great!") are in articles too. */
const MIN_REPLY_LINE = 12;
const MIN_COMMENT_LINE = 40;
const MIN_HEADLINE = 12;

const REPLY = /-(?:respond|comment-?form|commentform|comment-?respond|reply-form|post-?comment|leave-comment)(?=-)/;
/** Whole class names: `live-match-comment-body` is the article of a live ticker. */
const COMMENT = new Set(
  'comment-list commentlist comments-list comment-body comment-content comment-text commenttext comment-item comment_content'.split(
    ' ',
  ),
);

/** Finds the forbidden texts of a page. */
export function forbiddenOf(html: string): Forbidden {
  const document = parseHtml(html);
  const forms = findAll(document, (element) => REPLY.test(namesOf(element).text) && hasForm(element));
  const threads = findAll(
    document,
    (element) => element.attribs.class?.split(/\s+/).some((name) => COMMENT.has(name)) === true,
  );
  /** How often each line is in the page: a comment that quotes the article does not leak. */
  const counts = new Map<string, number>();
  for (const line of blocksOf(document).map((block) => letters(block))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return {
    reply: linesOf(forms, MIN_REPLY_LINE),
    comments: linesOf(threads, MIN_COMMENT_LINE).filter((line) => (counts.get(line) ?? 0) < 2),
    headlines: headlinesOf(html),
  };
}

function hasForm(element: Element): boolean {
  return find(element, (one) => one.name === 'textarea' || one.name === 'form') !== undefined;
}

function linesOf(elements: readonly Element[], least: number): string[] {
  return [...new Set(elements.flatMap((element) => blocksOf(element)).map(letters))].filter(
    (line) => line.length >= least,
  );
}

function headlinesOf(html: string): string[] {
  const document = parseHtml(html);
  const h1s = findAll(document, (element) => element.name === 'h1').map((element) => letters(textOf(element)));
  const og = find(document, ({ name, attribs }) => name === 'meta' && attribs.property === 'og:title')?.attribs.content;
  const title = letters(og ?? '');
  const [only] = h1s;
  const headlines =
    h1s.length === 1 && only !== undefined ? [only, title] : [title, ...h1s.filter((one) => one === title)];
  return headlines.filter((headline) => headline.length >= MIN_HEADLINE);
}

/** Which of the forbidden texts are lines of `output`. */
export function leaksOf(output: string, forbidden: Forbidden): Leaks {
  const lines = new Set(output.split(/\n+/).map(letters));
  const has = (wanted: readonly string[]): boolean => wanted.some((line) => lines.has(line));
  return { reply: has(forbidden.reply), comments: has(forbidden.comments), headline: has(forbidden.headlines) };
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
