/** Cuts repeated headlines: scrapers write it once as the title and once as the heading of the page. */
import { isNearHeadline } from '../headline-match.ts';
import { plain } from '../words.ts';
import { isDense, isLong, type TextLine } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of a headline; the lower minimum is for scripts without spaces. */
const MAX_HEADLINE_CHARS = 250;
const MIN_CHARS = 12;
const MIN_CHARS_DENSE = 4;
/** The headline is the first line and repeated within this many lines, with a section, a name or a date in between. */
const NEAR_LINES = 5;
/** Least words of a headline that is repeated further down, for instance as an alt text; fewer could be chance. */
const MIN_WORDS_FAR = 4;
const MIN_CHARS_FAR_DENSE = 10;

/** Row `headline` of the table in `index.ts`. */
export const headline: TextRule = {
  id: 'headline',
  reason: 'repeats the headline',
  apply(article) {
    const given = article.title;
    const found = given ?? findTitle(article);
    if (found === undefined) return;
    const headlineText = plain(found);
    article.cutEach((line, index, lines) => {
      if (line.text.length > MAX_HEADLINE_CHARS || isCount(article, line.text)) return undefined;
      if (isQuotedInBody(lines, index)) return undefined;
      const isHead = index < NEAR_LINES && standsAlone(lines, index) && isNearHeadline(line.text, [found]);
      return isHead || isCopy(line.text, headlineText) ? 'repeats the headline' : undefined;
    });
  },
};

/** The first line, if one of the next repeats it. It becomes the title and is removed from the text. */
function findTitle(article: TextEditor): string | undefined {
  const { lines } = article;
  const [first] = lines;
  if (!first || !mayBeHeadline(first.text) || !standsAlone(lines, 0)) return undefined;
  for (let at = 1; at < Math.min(NEAR_LINES, lines.length - 1); at += 1) {
    const line = lines[at];
    if (!line || isQuotedInBody(lines, at) || !standsAlone(lines, at) || !isRepetition(article, line.text, first.text))
      continue;
    const shorter = plain(line.text).length < plain(first.text).length ? line.text : first.text;
    article.title = shorter;
    article.take(shorter === first.text ? 0 : at);
    return shorter;
  }
  return undefined;
}

/** Whether `text` is nearly the first line, and both are long or neither is. */
function isRepetition(article: TextEditor, text: string, first: string): boolean {
  return isLong(text) === isLong(first) && !isCount(article, text) && isNearHeadline(text, [first]);
}

/** Whether the line starts a comment thread: "2 thoughts on “The Headline”" contains the headline too. */
function isCount({ anyWords }: TextEditor, text: string): boolean {
  return (anyWords.after('commentsHeading', text) ?? '') !== '';
}

/** Whether the line is in quotation marks below a paragraph: somebody says there what the headline says. */
function isQuotedInBody(lines: readonly TextLine[], at: number): boolean {
  const isQuoted = /^[«»‹›„“”"‘'「『].*[«»‹›“”"’'」』]$/u.test(lines[at]?.text.trim() ?? '');
  return isQuoted && lines.slice(0, at).some(({ text }) => isLong(text));
}

function mayBeHeadline(text: string): boolean {
  return text.length <= MAX_HEADLINE_CHARS && text.length >= (isDense(text) ? MIN_CHARS_DENSE : MIN_CHARS);
}

/**
 * Whether the line is not part of a stanza or wrapped paragraph: an empty line, the headline again or a long line
 * follows.
 */
function standsAlone(lines: readonly TextLine[], at: number): boolean {
  const lineText = plain(lines[at]?.text ?? '');
  const copies = lines
    .slice(at, at + NEAR_LINES)
    .flatMap((line, step) => (plain(line.text) === lineText ? [at + step] : []));
  return copies.some((copy) => {
    const next = lines[copy + 1];
    return next !== undefined && (next.startsBlock || isLong(next.text));
  });
}

/** Whether the line is the headline word for word, and nothing else. */
function isCopy(text: string, headlineText: string): boolean {
  if (text.length > MAX_HEADLINE_CHARS || plain(text) !== headlineText) return false;
  return isDense(headlineText)
    ? headlineText.length >= MIN_CHARS_FAR_DENSE
    : headlineText.split(' ').length >= MIN_WORDS_FAR;
}
