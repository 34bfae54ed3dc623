/** Cuts reply forms and threads that no class names, from their heading ("Leave a Reply") to the end. */
import { type Element, isTag } from 'domhandler';
import { find } from '../../html/nodes.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, readsAsSentence } from '../sentences.ts';

/** Maximum length of a heading or button, and of a notice, in characters. */
const MAX_HEADING_CHARS = 90;
const MAX_NOTICE_CHARS = 400;
/** Largest share of the article's text that may follow the heading and be cut with it. */
const MAX_TAIL_SHARE = 0.6;

/** Row `reply-form` of the table in `index.ts`. */
export const replyForm: Rule = {
  id: 'reply-form',
  kind: 'remove',
  claim: 'thread',
  reason: 'reply form or comment thread',
  apply(article) {
    const total = article.rest;
    const lines = leafBlocksOf(article);
    const lastPart = article.facts.isFragment ? lastPartOf(article, lines) : lines.length;
    for (const [at, line] of lines.entries()) {
      const kind = line.element.parent ? kindOf(article, line) : undefined;
      if (!kind || isSpokenOf(article, line, lines[at + 1])) continue;
      const hasParts = at < lastPart;
      if (!hasParts && kind !== 'notice') {
        if (at === lines.length - 1 || article.linkShare(line.element) > BUTTON_SHARE) removeLeafBlock(article, line);
        continue;
      }
      if (isHeading(line) && isSection(article, line, lines.slice(at + 1))) continue;
      if (kind !== 'notice' && line.after < MAX_TAIL_SHARE * total) removeTail(article, line);
      else if (kind !== 'thread' || isNotice(article, line)) removeLeafBlock(article, line);
    }
  },
};

/** Share of a line in links from which on it is a button: "Leave a comment". */
const BUTTON_SHARE = 0.5;
/** A date and a clock have at least this many numbers. */
const MIN_DATE_NUMBERS = 3;

/**
 * Index of the last line that only a form or thread has: a field, a button, a notice, a reader's date. The content of a feed
 * has no page around it: without such a line below, "What do you think?" and "Comments" are headings of the author.
 */
function lastPartOf(article: ArticleEditor, lines: readonly LeafBlock[]): number {
  const { words } = article;
  return lines.findLastIndex((line) => {
    if (line.text.length > MAX_NOTICE_CHARS) return false;
    if (words.has('replyNotice', line.text)) return true;
    if (endsSentence(line.text)) return false;
    return words.is('replyField', line.text) || isOfThread(article, line, MIN_DATE_NUMBERS);
  });
}

function kindOf(article: ArticleEditor, line: LeafBlock): 'form' | 'thread' | 'notice' | undefined {
  const { text, element } = line;
  if (text.length <= MAX_HEADING_CHARS) {
    if (article.words.is('replyForm', text)) return 'form';
    if (/^h[1-6]$/.test(element.name) && article.words.is('commentsHeading', text)) return 'thread';
  }
  return isNotice(article, line) ? 'notice' : undefined;
}

function isHeading({ element }: LeafBlock): boolean {
  return /^h[1-6]$/.test(element.name);
}

function isNotice(article: ArticleEditor, { text, before, after }: LeafBlock): boolean {
  return after < before && text.length <= MAX_NOTICE_CHARS && article.words.has('replyNotice', text);
}

/** Whether the line is a paragraph followed by a sentence that is not the form's: an article that quotes forms. */
function isSpokenOf(article: ArticleEditor, { element }: LeafBlock, next: LeafBlock | undefined): boolean {
  if (/^h[1-6]$/.test(element.name) || !next || article.words.has('replyNotice', next.text)) return false;
  return readsAsSentence(next.text, article.linkShare(next.element));
}

/** Maximum length of the line with a reader's name and date, in characters. */
const MAX_SIGNATURE_CHARS = 80;
/** Characters of sentences after the heading; there may be a note that nobody has written yet. */
const MIN_SECTION_CHARS = 80;

/**
 * Whether the heading has no number, sentences of the article follow, and nothing after it is of a thread: no date, no
 * button, no form. A section of the author may be called "Comments" or "What do you think?".
 */
function isSection(article: ArticleEditor, { text }: LeafBlock, rest: readonly LeafBlock[]): boolean {
  const [next] = rest;
  if (/\d/.test(text) || !next || !endsSentence(next.text)) return false;
  const sentences = rest.filter((line) => endsSentence(line.text) && article.linkShare(line.element) === 0);
  const chars = sentences.reduce((sum, line) => sum + line.text.length, 0);
  return chars >= MIN_SECTION_CHARS && !rest.some((line) => isOfThread(article, line));
}

function isOfThread({ words }: ArticleEditor, { text, element }: LeafBlock, minNumbersOfLine = 1): boolean {
  if (text.length > MAX_NOTICE_CHARS) return false;
  if (words.is('commentAction', text) || words.starts('replyForm', text) || words.has('replyNotice', text)) return true;
  if (text.length > MAX_SIGNATURE_CHARS) return false;
  // A heading of the author may have a year in it.
  const minNumbers = Math.max(minNumbersOfLine, /^h[1-6]$/.test(element.name) ? 2 : 1);
  const numbers = text.match(/\d+/g)?.length ?? 0;
  return find(element, ({ name }) => name === 'time') !== undefined || (numbers >= minNumbers && !endsSentence(text));
}

/** Cuts the line and everything after it. */
function removeTail(article: ArticleEditor, line: LeafBlock): void {
  let at: Element | undefined = line.element;
  while (at && at !== article.root) {
    const parent: Element | undefined = at.parent && isTag(at.parent) ? at.parent : undefined;
    for (let next = at.next; next; ) {
      const following = next.next;
      if (isTag(next)) article.remove(next);
      next = following;
    }
    at = parent;
  }
  removeLeafBlock(article, line);
}
