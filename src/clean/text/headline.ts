/** Why: scrapers give the headline once as the title and once as the heading of the page; a reader wants it once. */
import { saysHeadline } from '../headline-match.ts';
import { plain } from '../words.ts';
import { isDense, isLong, type TextLine } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of a headline. */
const MAX_HEADLINE = 250;
const MIN_CHARS = 12;
const MIN_CHARS_DENSE = 4;
/** The headline is the first line, its repetition among the next ones: between them stand a section, a name, a date. */
const NEAR = 5;
/** Words (of a headline that is repeated further down, as an alt text) that make chance unlikely. */
const MIN_WORDS_FAR = 4;
const MIN_CHARS_FAR_DENSE = 10;

export const headline: TextRule = {
  id: 'headline',
  reason: 'the headline again',
  apply(article) {
    const given = article.title;
    const found = given ?? findTitle(article);
    if (found === undefined) return;
    const said = plain(found);
    article.cutEach((line, index, lines) => {
      if (line.text.length > MAX_HEADLINE || isCount(article, line.text)) return undefined;
      const isHead = index < NEAR && standsAlone(lines, index) && saysHeadline(line.text, [found]);
      return isHead || isCopy(line.text, said) ? 'the headline again' : undefined;
    });
  },
};

/** The first line, when one of the next says it again. It becomes the title and leaves the text. */
function findTitle(article: TextEditor): string | undefined {
  const { lines } = article;
  const [first] = lines;
  if (!first || !mayBeHeadline(first.text) || !standsAlone(lines, 0)) return undefined;
  for (let at = 1; at < Math.min(NEAR, lines.length - 1); at += 1) {
    const line = lines[at];
    if (!line || isLong(line.text) !== isLong(first.text) || !standsAlone(lines, at) || isCount(article, line.text))
      continue;
    if (!saysHeadline(line.text, [first.text])) continue;
    const shorter = plain(line.text).length < plain(first.text).length ? line.text : first.text;
    article.title = shorter;
    article.take(shorter === first.text ? 0 : at);
    return shorter;
  }
  return undefined;
}

/** "2 thoughts on “The Headline”" says it too, and begins a thread. */
function isCount({ anyWords }: TextEditor, text: string): boolean {
  return (anyWords.after('commentsHeading', text) ?? '') !== '';
}

function mayBeHeadline(text: string): boolean {
  return text.length <= MAX_HEADLINE && text.length >= (isDense(text) ? MIN_CHARS_DENSE : MIN_CHARS);
}

/** No part of a stanza or a wrapped paragraph: an empty line follows, or the same headline, or a whole paragraph in one line. */
function standsAlone(lines: readonly TextLine[], at: number): boolean {
  const said = plain(lines[at]?.text ?? '');
  const copies = lines.slice(at, at + NEAR).flatMap((line, step) => (plain(line.text) === said ? [at + step] : []));
  return copies.some((copy) => {
    const next = lines[copy + 1];
    return next !== undefined && (next.startsBlock || isLong(next.text));
  });
}

/** Says the headline word for word, and nothing else. */
function isCopy(text: string, said: string): boolean {
  if (text.length > MAX_HEADLINE || plain(text) !== said) return false;
  return isDense(said) ? said.length >= MIN_CHARS_FAR_DENSE : said.split(' ').length >= MIN_WORDS_FAR;
}
