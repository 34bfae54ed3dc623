/** Cuts the reply form and the comment thread, in any language: the theme's language may differ from the text's. */
import type { BoilerplateWords } from '../lists/index.ts';
import { isLabel, isQuestion, isWeak, opensWith } from './label-match.ts';
import { BULLET } from './line-guards.ts';
import { isProse, isQuoted, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Maximum length of a notice, in characters; longer lines are paragraphs. */
const MAX_NOTICE_CHARS = 400;
/** Width of a heading, a field, or a line of a thread. */
const MAX_LABEL_WIDTH = 90;
/** The notice and fields of a form are within this many lines of its heading. */
const MAX_FORM_LINES = 14;
/** A complete form in the middle of a page has at least this many lines. */
const MIN_WHOLE_FORM_LINES = 4;
/**
 * Largest share of the text after a certain form that does not look like a thread; with more, the article quotes a
 * form.
 */
const MAX_SHARE_AFTER_FORM = 0.3;
/** The same after a thread, whose comments may be longer than the post. */
const MAX_SHARE_AFTER_THREAD = 0.85;
/** Least number of links and names of comments in a thread. */
const MIN_THREAD_ACTIONS = 2;

/** Row `reply-form` of the table in `index.ts`. */
export const replyForm: TextRule = {
  id: 'reply-form',
  reason: 'reply form or comment thread',
  claim: 'thread',
  apply(article) {
    const page = classify(article);
    const form = findForm(page);
    const thread = findThread(page, form?.start);
    if (thread !== undefined) article.cut(thread, page.lines.length, { reason: 'comment thread' });
    else if (form !== undefined) article.cut(form.start, form.end);
  },
};

type Kind = 'heading' | 'notice' | 'field' | 'thread' | 'action' | undefined;

function kindOf({ anyWords }: TextEditor, { text }: TextLine): Kind {
  if (text.length > MAX_NOTICE_CHARS) return undefined;
  if (isQuoted(text)) return isCountOfThoughts(anyWords, text) ? 'thread' : undefined;
  if (isLabel(anyWords, 'replyForm', text)) return 'heading';
  if (opensWith(anyWords, 'replyNotice', text)) return 'notice';
  if (isLabel(anyWords, 'commentsHeading', text)) return 'thread';
  return width(text) > MAX_LABEL_WIDTH ? undefined : kindOfShortLine(anyWords, text);
}

function kindOfShortLine(anyWords: BoilerplateWords, text: string): Kind {
  if (anyWords.starts('commentsHeading', text) && /\d/.test(text)) return 'thread';
  if (isLabel(anyWords, 'commentAction', text) || isSpeaker(anyWords, text)) return 'action';
  if (isReplyTo(anyWords.after('replyForm', text), text)) return 'heading';
  return isLabel(anyWords, 'replyField', text.replace(/[*:\s]+$/, '')) ? 'field' : undefined;
}

/** Whether the line is like "3 thoughts on “Old Mill Finds a Buyer”", the only thread heading with a quotation. */
function isCountOfThoughts(words: BoilerplateWords, text: string): boolean {
  const quoted = text.search(/["“„«»‹›「『]/);
  if (quoted < 4 || !/["”“«»‹›」』]$/.test(text)) return false;
  return (words.after('commentsHeading', text.slice(0, quoted)) ?? '-') === '';
}

/** Whether the line is like "Anna Roe says:" above a comment. */
function isSpeaker(words: BoilerplateWords, text: string): boolean {
  if (width(text) > 60 || !/[:：]$/.test(text)) return false;
  return words.is('commentAction', text.split(/\s+/).at(-1) ?? '');
}

/** Whether the line is like "Leave a Reply to Anna Cancel reply": a heading with more words, but not a sentence. */
function isReplyTo(rest: string | undefined, text: string): boolean {
  return rest !== undefined && rest !== '' && !isProse(text) && !isWeak(text) && rest.split(' ').length <= 6;
}

interface ClassifiedLines {
  readonly lines: readonly TextLine[];
  readonly kinds: readonly Kind[];
  /** Share of the text that is prose at or after each line. */
  readonly proseFrom: readonly number[];
  /** Links and names of a thread ("Reply", "Anna says:") at or after each line. */
  readonly actionsFrom: readonly number[];
}

/** Whether the line is an item of a list, next to another one. */
function isItem(lines: readonly TextLine[], at: number): boolean {
  const isMarked = (index: number): boolean => BULLET.test(lines[index]?.text ?? '');
  return isMarked(at) && (isMarked(at - 1) || isMarked(at + 1));
}

/** Whether the line is a term between others, whose values are indented below them. */
function isTerm(lines: readonly TextLine[], at: number): boolean {
  const indentOf = (index: number): number => lines[index]?.indent ?? 0;
  return indentOf(at - 1) > indentOf(at) && indentOf(at + 1) > indentOf(at);
}

function classify(article: TextEditor): ClassifiedLines {
  const { lines } = article;
  const kinds = lines.map((line, at) => {
    const kind = kindOf(article, line);
    return (kind === 'thread' || kind === 'action') && (isItem(lines, at) || isTerm(lines, at)) ? undefined : kind;
  });
  const proseFrom: number[] = new Array<number>(lines.length + 1).fill(0);
  const actionsFrom: number[] = new Array<number>(lines.length + 1).fill(0);
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    const prose = kinds[at] === undefined && isProse(text) ? text.length / total : 0;
    proseFrom[at] = (proseFrom[at + 1] ?? 0) + prose;
    actionsFrom[at] = (actionsFrom[at + 1] ?? 0) + (kinds[at] === 'action' ? 1 : 0);
  }
  return { lines, kinds, proseFrom, actionsFrom };
}

/** Indexes of lines from `start` to `end` (excluded). */
interface Form {
  readonly start: number;
  readonly end: number;
}

function findForm(page: ClassifiedLines): Form | undefined {
  for (const [at, kind] of page.kinds.entries()) {
    if ((kind !== 'heading' && kind !== 'notice') || at === 0 || isIntroduced(page, at)) continue;
    const form = formAt(page, at);
    if (form !== undefined) return form;
  }
  return undefined;
}

function formAt(page: ClassifiedLines, start: number): Form | undefined {
  const { kinds, lines, proseFrom } = page;
  const own = extentOf(page, start);
  const parts = kinds.slice(start, own).filter((kind) => kind !== undefined);
  const fields = parts.filter((kind) => kind === 'field').length;
  const isCertain = parts.includes('notice') && (parts.includes('heading') || fields > 0);
  const after = proseFrom[own] ?? 0;
  const toEnd = { start, end: lines.length };
  if (!isCertain) return after === 0 && (fields > 1 || isSpecific(lines[start])) ? toEnd : undefined;
  if (after <= maxShareAfter(page, own)) return toEnd;
  return parts.length >= MIN_WHOLE_FORM_LINES ? { start, end: own } : undefined;
}

/** The largest share of the text that may be after a certain form whose lines end before `end`. */
function maxShareAfter({ actionsFrom }: ClassifiedLines, end: number): number {
  return (actionsFrom[end] ?? 0) >= MIN_THREAD_ACTIONS ? MAX_SHARE_AFTER_THREAD : MAX_SHARE_AFTER_FORM;
}

/** Whether the heading alone is evidence of a form: more than one common word, and not a question. */
function isSpecific(line: TextLine | undefined): boolean {
  return line !== undefined && !isWeak(line.text) && !isQuestion(line.text);
}

/** Index after the last line of the form that starts at `start`, including short lines between its parts. */
function extentOf({ kinds, lines }: ClassifiedLines, start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < Math.min(lines.length, start + MAX_FORM_LINES); at += 1) {
    if (kinds[at] !== undefined) end = at + 1;
    else if (isProse(lines[at]?.text ?? '')) break;
  }
  return end;
}

/** Whether the line before ends with a colon, which introduces a quotation. */
function isIntroduced({ lines }: ClassifiedLines, at: number): boolean {
  return /[:：]$/.test(lines[at - 1]?.text ?? '');
}

/** Index of the thread's first line: before the form if there is one, else anywhere after some text. */
function findThread(page: ClassifiedLines, form: number | undefined): number | undefined {
  const end = form ?? page.lines.length;
  for (let at = 1; at < end; at += 1)
    if (isThreadHeading(page, at) && isThread(page, at, form !== undefined)) return at;
  return undefined;
}

/** Whether the line is a heading of a thread, after some text and with little text after it. */
function isThreadHeading(page: ClassifiedLines, at: number): boolean {
  const [all = 0, after = 0] = [page.proseFrom[0], page.proseFrom[at]];
  return page.kinds[at] === 'thread' && after <= MAX_SHARE_AFTER_THREAD && after !== all && !isIntroduced(page, at);
}

/** Whether what follows the heading is a thread: comments, or a heading with a number and one more sign of it. */
function isThread({ lines, proseFrom, actionsFrom }: ClassifiedLines, at: number, hasForm: boolean): boolean {
  const actions = actionsFrom[at] ?? 0;
  if (actions >= MIN_THREAD_ACTIONS) return true;
  const isCounted = /\p{N}/u.test(lines[at]?.text ?? '');
  return isCounted && (actions > 0 || hasForm || (proseFrom[at] ?? 0) === 0);
}
