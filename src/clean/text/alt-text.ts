/** Why: a flattened picture leaves its alt text and its caption as two lines that say the same; the caption was written to be read. */
import { plain } from '../words.ts';
import { endsSentence, isDense, isLong, isProse, isQuoted, sentencesOf, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of either. */
const MIN_CHARS = 20;
const MIN_CHARS_DENSE = 8;
const MAX_CHARS = 420;
/** Share of the shorter line's words that may be missing in the other when one is the other, shortened or with a credit behind. */
const OTHER = 0.2;
/** Shorter lines that say nearly the same are refrains and lists. */
const MIN_WIDTH_SAME = 40;
/** First words that both have when each describes the picture in its own way; fewer when the first is indented too. */
const SAME_START = 5;
const SAME_START_INDENTED = 2;
/** Of these so many with so many letters: a name, and not "the new one of the". */
const LONG_WORDS = 3;
const LONG_WORD = 4;
/** The same in characters where words are not set apart. */
const DENSE_START = 8;
/** A placeholder that mail programs put where a picture was. */
const PLACEHOLDER =
  /^\[(?:image|inline image|cid|img|bild|imagen?|immagine|afbeelding|obraz|рисунок|画像)\b[^\]]*\]$/iu;

export const altText: TextRule = {
  id: 'alt-text',
  reason: 'the picture’s alternative text, said again by its caption',
  apply(article) {
    const areSingle = hasSingleLineParagraphs(article);
    article.cutEach((line, at, lines) => {
      if (PLACEHOLDER.test(line.text)) return 'placeholder of a picture';
      const next = lines[at + 1];
      if (!next || !isDescription(line.text) || !isDescription(next.text)) return undefined;
      const isPair = line.startsBlock && !next.startsBlock && (lines[at + 2]?.startsBlock ?? true);
      if (!areSingle || !line.startsBlock || isList(lines, at)) return undefined;
      if (isRepeated(line.text, next.text)) return altText.reason;
      if (isPair && describeTheSame(line, next)) return altText.reason;
      return undefined;
    });
  },
};

/** Paragraphs are single lines here, so that two lines without an empty one between them are something else. */
function hasSingleLineParagraphs({ lines }: TextEditor): boolean {
  return lines.some((line, at) => line.startsBlock && isLong(line.text) && (lines[at + 1]?.startsBlock ?? true));
}

function isDescription(text: string): boolean {
  const min = isDense(text) ? MIN_CHARS_DENSE : MIN_CHARS;
  return text.length >= min && text.length <= MAX_CHARS && sentencesOf(text).length <= 3;
}

function wordsOf(text: string): string[] {
  const said = plain(text);
  return isDense(said) ? pairsOf(said.replaceAll(' ', '')) : said.split(' ');
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** The lines are one text, give or take a few words at an end of either. */
function isRepeated(a: string, b: string): boolean {
  if (Math.min(width(a), width(b)) < MIN_WIDTH_SAME) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length > 2.5 * short.length) return false;
  const there = new Set(long);
  const isMissing = (word: string): boolean => !there.has(word);
  return (
    !short.some((word) => /\p{N}/u.test(word) && isMissing(word)) &&
    short.filter(isMissing).length <= OTHER * short.length
  );
}

/** A list or table says nearly the same on every line. */
function isList(lines: readonly TextLine[], at: number): boolean {
  const [before, line, next, after] = [lines[at - 1], lines[at], lines[at + 1], lines[at + 2]];
  if (!line || !next) return false;
  return (
    (before !== undefined && isRepeated(before.text, line.text)) ||
    (after !== undefined && isRepeated(next.text, after.text))
  );
}

/** One sentence each, no speech, and both begin with the same person or thing. */
function describeTheSame(alt: TextLine, caption: TextLine): boolean {
  if (isQuoted(alt.text) || sentencesOf(alt.text).length > 1 || !isProse(alt.text)) return false;
  if (!endsSentence(caption.text) && alt.indent === caption.indent) return false;
  const shared = sharedStart(alt.text, caption.text);
  if (isDense(alt.text)) return shared.length >= DENSE_START;
  if (alt.indent > caption.indent) return shared.length >= SAME_START_INDENTED;
  return shared.length >= SAME_START && shared.filter((word) => word.length >= LONG_WORD).length >= LONG_WORDS;
}

/** The words (characters in a dense script) with which both begin. */
function sharedStart(a: string, b: string): readonly string[] {
  const [one, other] = isDense(a) ? [[...plain(a)], [...plain(b)]] : [plain(a).split(' '), plain(b).split(' ')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at);
}
