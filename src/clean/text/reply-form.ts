/** Why: the reply form and the thread above it are the page's, in whatever language the theme was left; the article ends before them. */
import type { BoilerplateWords } from '../lists/index.ts';
import { isLabel, isQuestion, isWeak, opensWith } from './label-match.ts';
import { isProse, isQuoted, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of a notice; longer lines are paragraphs. */
const MAX_NOTICE = 400;
/** Lines after the heading of a form among which its notice or fields must stand. */
const FORM_LINES = 14;
/** A whole form in the middle of a page has at least so many lines of its own. */
const WHOLE_FORM = 4;
/** Share of the text that may stand behind a certain form without looking like a thread; more is an article that shows one. */
const MAX_AFTER = 0.3;
/** The same for a thread, whose comments may be longer than the post. */
const MAX_THREAD = 0.85;

export const replyForm: TextRule = {
  id: 'reply-form',
  reason: 'reply form or comment thread',
  apply(article) {
    const page = read(article);
    const form = findForm(page);
    const thread = findThread(page, form?.start);
    if (thread !== undefined) article.cut(thread, page.lines.length, 'comment thread');
    else if (form !== undefined) article.cut(form.start, form.end);
  },
};

type Kind = 'heading' | 'notice' | 'field' | 'thread' | 'action' | undefined;

function kindOf({ anyWords }: TextEditor, { text }: TextLine): Kind {
  if (text.length > MAX_NOTICE) return undefined;
  if (isQuoted(text)) return isCountOfThoughts(anyWords, text) ? 'thread' : undefined;
  if (isLabel(anyWords, 'replyForm', text)) return 'heading';
  if (opensWith(anyWords, 'replyNotice', text)) return 'notice';
  if (isLabel(anyWords, 'commentsHeading', text)) return 'thread';
  if (width(text) > 90) return undefined;
  if (anyWords.starts('commentsHeading', text) && /\d/.test(text)) return 'thread';
  if (isLabel(anyWords, 'commentAction', text) || isSpeaker(anyWords, text)) return 'action';
  if (isReplyTo(anyWords.after('replyForm', text), text)) return 'heading';
  return isLabel(anyWords, 'replyField', text.replace(/[*:\s]+$/, '')) ? 'field' : undefined;
}

/** "3 thoughts on “Old Mill Finds a Buyer”": the only heading of a page that quotes. */
function isCountOfThoughts(words: BoilerplateWords, text: string): boolean {
  const quoted = text.search(/["“„«»‹›「『]/);
  if (quoted < 4 || !/["”“«»‹›」』]$/.test(text)) return false;
  return (words.after('commentsHeading', text.slice(0, quoted)) ?? '-') === '';
}

/** "Anna Roe says:" over a comment. */
function isSpeaker(words: BoilerplateWords, text: string): boolean {
  if (width(text) > 60 || !/[:：]$/.test(text)) return false;
  return words.is('commentAction', text.split(/\s+/).at(-1) ?? '');
}

/** "Leave a Reply to Anna Cancel reply": the heading goes on, but is no sentence. */
function isReplyTo(rest: string | undefined, text: string): boolean {
  return rest !== undefined && rest !== '' && !isProse(text) && !isWeak(text) && rest.split(' ').length <= 6;
}

interface Marked {
  readonly lines: readonly TextLine[];
  readonly kinds: readonly Kind[];
  /** Share of the text that stands in prose at or after each line. */
  readonly proseFrom: readonly number[];
  /** Links and names of a thread ("Reply", "Anna says:") at or after each line. */
  readonly actionsFrom: readonly number[];
}

function read(article: TextEditor): Marked {
  const { lines } = article;
  const kinds = lines.map((line) => kindOf(article, line));
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

/** Lines from `start` to `end` (not included). */
interface Form {
  readonly start: number;
  readonly end: number;
}

function findForm(page: Marked): Form | undefined {
  for (const [at, kind] of page.kinds.entries()) {
    if ((kind !== 'heading' && kind !== 'notice') || at === 0 || isIntroduced(page, at)) continue;
    const form = formAt(page, at);
    if (form !== undefined) return form;
  }
  return undefined;
}

function formAt(page: Marked, start: number): Form | undefined {
  const { kinds, lines, proseFrom, actionsFrom } = page;
  const own = extentOf(page, start);
  const parts = kinds.slice(start, own).filter((kind) => kind !== undefined);
  const fields = parts.filter((kind) => kind === 'field').length;
  const isCertain = parts.includes('notice') && (parts.includes('heading') || fields > 0);
  const after = proseFrom[own] ?? 0;
  if (after === 0 && (isCertain || fields > 1 || isTelling(lines[start]))) return { start, end: lines.length };
  if (!isCertain) return undefined;
  const isThread = (actionsFrom[own] ?? 0) >= 2;
  if (after <= (isThread ? MAX_THREAD : MAX_AFTER)) return { start, end: lines.length };
  return parts.length >= WHOLE_FORM ? { start, end: own } : undefined;
}

/** Says by itself that a form follows: more than one common word, and no question that an author may end with. */
function isTelling(line: TextLine | undefined): boolean {
  return line !== undefined && !isWeak(line.text) && !isQuestion(line.text);
}

/** Index after the last line of the form that starts at `start`: short lines between its parts belong to it. */
function extentOf({ kinds, lines }: Marked, start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < Math.min(lines.length, start + FORM_LINES); at += 1) {
    if (kinds[at] !== undefined) end = at + 1;
    else if (isProse(lines[at]?.text ?? '')) break;
  }
  return end;
}

/** "…always end with the same lines:" announces a quotation. */
function isIntroduced({ lines }: Marked, at: number): boolean {
  return /[:：]$/.test(lines[at - 1]?.text ?? '');
}

/** Start of the thread: before the form if there is one, else anywhere behind some text. */
function findThread(page: Marked, form: number | undefined): number | undefined {
  const { kinds, lines, proseFrom, actionsFrom } = page;
  for (const [at, kind] of kinds.entries()) {
    if (form !== undefined && at >= form) return undefined;
    if (kind !== 'thread' || at === 0 || (proseFrom[at] ?? 0) > MAX_THREAD || isIntroduced(page, at)) continue;
    if ((proseFrom[0] ?? 0) === (proseFrom[at] ?? 0)) continue;
    const isCounted = /\p{N}/u.test(lines[at]?.text ?? '');
    const actions = actionsFrom[at] ?? 0;
    if (actions >= 2 || (isCounted && (actions > 0 || form !== undefined || (proseFrom[at] ?? 0) === 0))) return at;
  }
  return undefined;
}
