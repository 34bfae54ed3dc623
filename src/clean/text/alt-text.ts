/** Cuts a picture's alt text where the next line, its caption, says the same. */
import { plain } from '../words.ts';
import { endsSentence, isDense, isLong, isProse, isQuoted, sentencesOf, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of an alt text or caption; the lower minimum is for scripts without spaces. */
const MIN_CHARS = 20;
const MIN_CHARS_DENSE = 8;
const MAX_CHARS = 420;
/** Largest share of the shorter line's words that the other lacks, if one is a version of the other. */
const MAX_MISSING_SHARE = 0.2;
/** Shorter lines that nearly repeat each other are refrains and lists. */
const MIN_WIDTH_SAME = 40;
/** Words that both lines start with if each describes the picture in its own way; fewer if the first is indented. */
const MIN_SHARED_START = 5;
const MIN_SHARED_START_INDENTED = 2;
/** Long words among these, and letters of a long word: a name, and not "the new one of the". */
const MIN_LONG_WORDS = 3;
const MIN_LONG_WORD_CHARS = 4;
/** The same in characters, for scripts without spaces. */
const MIN_DENSE_SHARED_START = 8;
/** A placeholder that mail programs write for a picture. */
const PLACEHOLDER =
  /^\[(?:image|inline image|cid|img|bild|imagen?|immagine|afbeelding|obraz|рисунок|画像)\b[^\]]*\]$/iu;

/** Row `alt-text` of the table in `index.ts`. */
export const altText: TextRule = {
  id: 'alt-text',
  reason: 'the picture’s alternative text, repeated by its caption',
  apply(article) {
    const areSingle = hasSingleLineParagraphs(article);
    article.cutEach((line, at, lines) => {
      if (PLACEHOLDER.test(line.text)) return 'placeholder of a picture';
      const next = lines[at + 1];
      if (!next || !isDescription(line.text) || !isDescription(next.text)) return undefined;
      const isPair = line.startsBlock && !next.startsBlock && (lines[at + 2]?.startsBlock ?? true);
      if (!areSingle || !line.startsBlock || isList(lines, at)) return undefined;
      if (isRepeated(line.text, next.text)) return altText.reason;
      if (isPair && describeSamePicture(line, next)) return altText.reason;
      return undefined;
    });
  },
};

/** Whether paragraphs are single lines, so that two lines without an empty one between them are not a paragraph. */
function hasSingleLineParagraphs({ lines }: TextEditor): boolean {
  return lines.some((line, at) => line.startsBlock && isLong(line.text) && (lines[at + 1]?.startsBlock ?? true));
}

function isDescription(text: string): boolean {
  const min = isDense(text) ? MIN_CHARS_DENSE : MIN_CHARS;
  return text.length >= min && text.length <= MAX_CHARS && sentencesOf(text).length <= 3;
}

function wordsOf(text: string): string[] {
  const words = plain(text);
  return isDense(words) ? pairsOf(words.replaceAll(' ', '')) : words.split(' ');
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Whether the lines are the same text, apart from a few words at either end. */
function isRepeated(a: string, b: string): boolean {
  if (Math.min(width(a), width(b)) < MIN_WIDTH_SAME) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length > 2.5 * short.length) return false;
  const there = new Set(long);
  const isMissing = (word: string): boolean => !there.has(word);
  return (
    !short.some((word) => /\p{N}/u.test(word) && isMissing(word)) &&
    short.filter(isMissing).length <= MAX_MISSING_SHARE * short.length
  );
}

/** Whether the neighbouring lines nearly repeat each other too, as in a list or table. */
function isList(lines: readonly TextLine[], at: number): boolean {
  const [before, line, next, after] = [lines[at - 1], lines[at], lines[at + 1], lines[at + 2]];
  if (!line || !next) return false;
  return (
    (before !== undefined && isRepeated(before.text, line.text)) ||
    (after !== undefined && isRepeated(next.text, after.text))
  );
}

/** Whether both are one sentence, without quotes, that starts with the same person or thing. */
function describeSamePicture(alt: TextLine, caption: TextLine): boolean {
  if (isQuoted(alt.text) || sentencesOf(alt.text).length > 1 || !isProse(alt.text)) return false;
  if (!endsSentence(caption.text) && alt.indent === caption.indent) return false;
  const shared = sharedStart(alt.text, caption.text);
  if (isDense(alt.text)) return shared.length >= MIN_DENSE_SHARED_START;
  if (alt.indent > caption.indent) return shared.length >= MIN_SHARED_START_INDENTED;
  return (
    shared.length >= MIN_SHARED_START &&
    shared.filter((word) => word.length >= MIN_LONG_WORD_CHARS).length >= MIN_LONG_WORDS
  );
}

/** The words (characters in a script without spaces) that both start with. */
function sharedStart(a: string, b: string): readonly string[] {
  const [one, other] = isDense(a) ? [[...plain(a)], [...plain(b)]] : [plain(a).split(' '), plain(b).split(' ')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at);
}
