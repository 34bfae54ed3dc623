/**
 * Tells markup in a title from tag names that the title is about: `<i>Ferry</i> sails` is markup, `Using the <script>
 * element` is text.
 */
import { decodeReferences } from '../bytes/entities.ts';
import { escapeText } from '../xml/serialize.ts';

/** Elements that occur in titles; anything else in angle brackets (`List<String>`) is text. */
const tags =
  /<(\/?)(a|abbr|acronym|b|bdi|bdo|big|blink|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|hr|i|img|ins|kbd|mark|nobr|p|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|time|tt|u|var|wbr)((?:\s[^<>]{0,2000})?)(\/?)>/gi;
/** These change how text looks and nothing else, so a pair of them is markup even around white space. */
const presentational: ReadonlySet<string> = new Set([
  ...['a', 'b', 'i', 'em', 'strong', 'u', 's', 'span', 'font', 'big', 'small', 'sub', 'sup', 'center', 'strike', 'tt'],
]);
/** These end a line, so words on both sides stay apart. */
const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'hr']);
/** These mean characters that are not in the text: `<q>` quotation marks, `10<sup>6</sup>` another number than 106. */
const marks: ReadonlySet<string> = new Set(['q', 'sub', 'sup']);
const mark = /<(?:q|sub|sup)[\s>]/i;
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  readonly isEnd: boolean;
  /** It has attributes or closes itself, as no mere name does. */
  readonly isWritten: boolean;
  /** It closes itself. */
  readonly isClosed: boolean;
}

/** The title without its markup. A tag counts as markup if it has attributes, its other half, or touches a word. */
export function withoutMarkup(title: string): string {
  return title.includes('<') ? rewrite(title, spaceFor, (text) => text) : title;
}

/**
 * The title as HTML in which quotations and raised or lowered characters are the only markup, without references but those
 * of its `<`, `>` and `&`; undefined if there are none.
 */
export function markedTitle(title: string): string | undefined {
  if (!mark.test(title)) return undefined;
  return rewrite(
    title,
    (tag) => (marks.has(tag.name) && !tag.isClosed ? title.slice(tag.at, tag.end) : spaceFor(tag)),
    (text) => escapeText(decodeReferences(text)),
  );
}

function spaceFor(tag: Tag): string {
  return breaks.has(tag.name) ? ' ' : '';
}

/** The title with other texts in place of its markup and of what is between. */
function rewrite(title: string, ofTag: (tag: Tag) => string, ofText: (text: string) => string): string {
  const found = [...title.matchAll(tags)].map(tagOf);
  const markup = markupAmong(found, title);
  let written = '';
  let at = 0;
  for (const tag of found) {
    if (!markup.has(tag)) continue;
    written += ofText(title.slice(at, tag.at)) + ofTag(tag);
    at = tag.end;
  }
  return written + ofText(title.slice(at));
}

function tagOf(match: RegExpExecArray): Tag {
  const [whole, slash, name = '', attributes = '', selfClosing] = match;
  const isClosed = selfClosing === '/' || /\/\s*$/.test(attributes);
  const isWritten = isClosed || attributes.includes('=');
  return {
    at: match.index,
    end: match.index + whole.length,
    name: name.toLowerCase(),
    isEnd: slash === '/',
    isWritten,
    isClosed,
  };
}

function markupAmong(found: readonly Tag[], title: string): ReadonlySet<Tag> {
  const markup = new Set<Tag>(found.filter((tag) => tag.isWritten));
  const open: Tag[] = [];
  for (const tag of found) {
    if (!tag.isEnd) {
      if (!empty.has(tag.name)) open.push(tag);
      continue;
    }
    const start = open.findLastIndex((candidate) => candidate.name === tag.name);
    const first = open[start];
    if (first === undefined) continue;
    open.length = start;
    if (isPair(first, tag, title)) markup.add(first).add(tag);
  }
  const hasMarkup = markup.size > 0;
  for (const tag of found)
    if (hasMarkup ? breaks.has(tag.name) || tag.name === 'wbr' : touchesWord(tag, title)) markup.add(tag);
  return markup;
}

/** `<section> and </section>` in a sentence names two tags; `<b> now </b>` and a title inside `<p> … </p>` are markup. */
function isPair(first: Tag, last: Tag, title: string): boolean {
  const isPadded = /^\s/.test(title.slice(first.end)) && /\s$/.test(title.slice(0, last.at));
  const isAll = title.slice(0, first.at).trim() === '' && title.slice(last.end).trim() === '';
  return !isPadded || isAll || presentational.has(first.name) || first.isWritten;
}

/** A break without its other half, written against a word: `again<br>and again`, `<p>Ferry sails`. */
function touchesWord(tag: Tag, title: string): boolean {
  const before = /[\p{L}\p{N}]$/u.test(title.slice(Math.max(0, tag.at - 2), tag.at));
  const after = /^[\p{L}\p{N}]/u.test(title.slice(tag.end, tag.end + 2));
  return breaks.has(tag.name) ? before || after : tag.isEnd ? before : after && !before;
}
