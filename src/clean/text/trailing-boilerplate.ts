/** Cuts share links, lists of other articles and notices after the last paragraph, walking up from the end. */
import type { BoilerplateWords } from '../lists/index.ts';
import { endsSentence } from '../sentences.ts';
import { hasInFragment, isLabel, isQuestion, isWeak, opensWith, wordsOfStart } from './label-match.ts';
import { isProse, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Maximum length of a notice, in characters. */
const MAX_NOTICE_CHARS = 300;
/** Width of a link or prompt. */
const MAX_PROMPT_WIDTH = 160;
/** Most headlines in one list of other articles. */
const MAX_LIST_LINES = 30;
/** Least average width of headlines; shorter lines under a common word ("Topics") are the article's own list. */
const MIN_HEADLINE_WIDTH = 30;

const SHARE = 'share buttons';

/** What a line at the end is; a weak verdict counts only together with others. */
interface Verdict {
  readonly reason: string;
  readonly isWeak: boolean;
  readonly isListHeading?: boolean;
}

/** Row `end-notes` of the table in `index.ts`. */
export const trailingBoilerplate: TextRule = {
  id: 'end-notes',
  reason: 'the page’s own lines after the article',
  claim: 'line',
  apply(article) {
    if (!article.lines.some((line) => isProse(line.text))) return;
    const { start, verdicts, evidence } = findTail(article);
    if (evidence >= 1) cutGroups(article, start, verdicts);
  },
};

/** The lines after the article. */
interface Tail {
  /** Index of the first line. */
  readonly start: number;
  /** By index. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** Number of the lines with a verdict; a weak one counts half. */
  readonly evidence: number;
}

/** Walks up from the end to the last paragraph, or to lines that are neither the page's own nor a list under its heading. */
function findTail({ lines, words }: TextEditor): Tail {
  const verdicts: (Verdict | undefined)[] = [];
  let start = lines.length;
  let evidence = 0;
  let pending = 0;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    const above = lines[at - 1]?.text ?? '';
    const known = judge(words, text);
    const verdict = known ?? (isLoading(words, text, above) ? { reason: SHARE, isWeak: true } : undefined);
    verdicts[at] = verdict;
    if (verdict === undefined) {
      if (isProse(text) || pending >= MAX_LIST_LINES) break;
      pending += 1;
      continue;
    }
    if (pending > 0 && !(verdict.isListHeading && isHeadlines(lines.slice(at + 1, at + 1 + pending), verdict))) break;
    pending = 0;
    if (known !== undefined || /[:：]$/.test(above)) evidence += verdict.isWeak ? 0.5 : 1;
    start = at;
  }
  return { start, verdicts, evidence };
}

/** Width of the place of a button that a script fills: "Like Loading...". */
const MAX_LOADING_WIDTH = 40;

/** Whether the line waits for a script, in whatever language, below a share button. It is evidence only below a heading. */
function isLoading(words: BoilerplateWords, text: string, above: string): boolean {
  return width(text) <= MAX_LOADING_WIDTH && /(?:…|\.\.\.)$/.test(text) && judge(words, above)?.reason === SHARE;
}

/** Cuts the lines from `start` on, with one removal for each run of the same kind; a list is cut with its heading. */
function cutGroups(article: TextEditor, start: number, verdicts: readonly (Verdict | undefined)[]): void {
  let end = article.lines.length;
  for (let at = end - 1; at >= start; at -= 1) {
    const reason = verdicts[at]?.reason;
    if (reason === undefined || (at > start && verdicts[at - 1]?.reason === reason)) continue;
    article.cut(at, end, { reason, since: start });
    end = at;
  }
}

/** Whether the lines can be headlines of other articles; after a common word they must be long enough. */
function isHeadlines(lines: readonly TextLine[], heading: Verdict): boolean {
  const chars = lines.reduce((sum, line) => sum + width(line.text), 0);
  if (lines.some((line) => width(line.text) > MAX_PROMPT_WIDTH)) return false;
  return heading.isWeak ? lines.length > 1 && chars >= MIN_HEADLINE_WIDTH * lines.length : true;
}

function judge(words: BoilerplateWords, text: string): Verdict | undefined {
  if (text.length > MAX_NOTICE_CHARS) return undefined;
  const weak = isWeak(text);
  if (isLabel(words, 'related', text)) return { reason: 'list of other articles', isWeak: weak, isListHeading: true };
  for (const [kind, reason] of LABELS) {
    if (isLabel(words, kind, text) && !(kind === 'replyForm' && isQuestion(text))) return { reason, isWeak: weak };
  }
  const reason = reasonForLine(words, text);
  return reason === undefined ? undefined : { reason, isWeak: false };
}

const LABELS = [
  ['share', SHARE],
  ['advertisement', 'label of an advertisement'],
  ['readMore', 'link to another article'],
  ['followUs', 'invitation to follow'],
  ['commentsHeading', 'heading of a comment thread'],
  ['commentAction', 'link of a comment'],
  ['replyForm', 'reply form'],
  ['printTools', 'page tool'],
  ['tags', 'list of tags'],
  ['copyright', 'rights notice'],
] as const;

function reasonForLine(words: BoilerplateWords, text: string): string | undefined {
  if (mentions(words, 'newsletter', text)) return 'invitation to subscribe';
  if (isRights(words, text)) return 'rights notice';
  return width(text) > MAX_PROMPT_WIDTH ? undefined : reasonForPrompt(words, text);
}

/** The reason to cut a link, a prompt or a note of one line. */
function reasonForPrompt(words: BoilerplateWords, text: string): string | undefined {
  if (!isProse(text) && wordsOfStart(words, 'share', text) > 1) return SHARE;
  if (isRowOfLabels(words, text)) return 'list of tags';
  if (wordsOfStart(words, 'followUs', text) > 1) return 'invitation to follow';
  if (isTitled(words, 'tags', text) && !(isProse(text) && endsSentence(text))) return 'list of tags';
  if (isTitled(words, 'readMore', text) && !isProse(text)) return 'link to another article';
  return mentions(words, 'cookie', text) ? 'consent note' : undefined;
}

/** Whether the line is several labels with bars in between: "Posted in Sea | Tagged mole | Leave a comment". */
function isRowOfLabels(words: BoilerplateWords, text: string): boolean {
  const pieces = text.split(/\s[|·•]\s/);
  const isOne = (piece: string): boolean =>
    wordsOfStart(words, 'tags', piece) > 0 || isLabel(words, 'replyForm', piece);
  return pieces.length > 1 && pieces.every(isOne);
}

/** Whether the line opens with words of `kind`, or has them in a part that is not a sentence. */
function mentions(words: BoilerplateWords, kind: 'newsletter' | 'cookie', text: string): boolean {
  return opensWith(words, kind, text) || hasInFragment(words, kind, text);
}

/** Whether the line is a phrase of `kind`, a colon, and what it announces; a line with a URL is content. */
export function isTitled(words: BoilerplateWords, kind: 'tags' | 'readMore', text: string): boolean {
  const colon = text.search(/[:：»›]/);
  if (colon < 2 || colon > 50 || colon > text.length - 3 || /https?:|www\.|@/.test(text)) return false;
  return words.is(kind, text.slice(0, colon));
}

function isRights(words: BoilerplateWords, text: string): boolean {
  if (/^(?:©|\(c\)\s*\d|copyright\s*(?:©|\(c\)|\d))/i.test(text)) return true;
  if (width(text) > MAX_PROMPT_WIDTH * 1.5) return false;
  return words.after('copyright', text)?.startsWith('#') === true || wordsOfStart(words, 'copyright', text) > 2;
}
