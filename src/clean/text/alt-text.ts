/** Cuts a picture's alt text where the next line, its caption, says the same. */
import { endsSentence } from '../sentences.ts';
import { isDense, isLong, isProse, isQuoted, sentencesOf, type TextLine } from './lines.ts';
import {
  describeSameName,
  isCreditedCaption,
  isFileName,
  isRepeated,
  MIN_LONG_WORD_CHARS,
  sharedStart,
} from './picture-text.ts';
import type { TextEditor, TextRule } from './text-editor.ts';

/** Characters of an alt text or caption; the lower minimum is for scripts without spaces. */
const MIN_CHARS = 20;
const MIN_CHARS_DENSE = 8;
const MAX_CHARS = 420;
/** Sentences of a caption; abbreviations with a full stop count too. */
const MAX_SENTENCES = 4;
/** Words that both lines start with if each describes the picture in its own way; fewer if the first is indented. */
const MIN_SHARED_START = 5;
const MIN_SHARED_START_INDENTED = 2;
/** Long words among these. */
const MIN_LONG_WORDS = 3;
/** The same in characters, for scripts without spaces. */
const MIN_DENSE_SHARED_START = 8;
/** Characters of a date: two sentences about one day describe no picture. */
const IN_DATE = /[\p{N}\s年月日년월일]/u;
/** A placeholder that mail programs write for a picture. */
const PLACEHOLDER =
  /^\[(?:image|inline image|cid|img|bild|imagen?|immagine|afbeelding|obraz|рисунок|画像)\b[^\]]*\]$/iu;

/** Row `alt-text` of the table in `index.ts`. */
export const altText: TextRule = {
  id: 'alt-text',
  reason: 'the picture’s alternative text, repeated by its caption',
  claim: 'line',
  apply(article) {
    const areSingle = hasSingleLineParagraphs(article);
    article.cutEach((line, at, lines) => {
      if (PLACEHOLDER.test(line.text) || isFileName(line.text)) return 'placeholder of a picture';
      // Without a known title, the first line is the headline.
      if (at === 0 && article.title === undefined) return undefined;
      const isPossible = line.startsBlock && (areSingle || line.indent > (lines[at + 1]?.indent ?? line.indent));
      return isPossible && isAltText(lines, at) ? altText.reason : undefined;
    });
  },
};

/** Whether the line at `at` describes the same picture as the next one, its caption. */
function isAltText(lines: readonly TextLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || !isDescription(line.text) || !isDescription(next.text) || isList(lines, at)) return false;
  if (isRepeated(line.text, next.text)) return true;
  if (!isPair(lines, at)) return false;
  return describeSamePicture(line, next) || isNamedInCaption(line.text, next.text) || isSetApart(line, next);
}

/** Whether it is indented, is no sentence, and the caption below it, which is not, has a credit. */
function isSetApart(alt: TextLine, caption: TextLine): boolean {
  return (
    alt.indent > caption.indent && !endsSentence(alt.text) && !isQuoted(alt.text) && isCreditedCaption(caption.text)
  );
}

/** Whether the block that starts at `at` has two lines. */
function isPair(lines: readonly TextLine[], at: number): boolean {
  return lines[at + 1]?.startsBlock === false && (lines[at + 2]?.startsBlock ?? true);
}

function isNamedInCaption(text: string, caption: string): boolean {
  return isCreditedCaption(caption) && describeSameName(text, caption);
}

/** Whether paragraphs are single lines, so that two lines without an empty one between them are not a paragraph. */
function hasSingleLineParagraphs({ lines }: TextEditor): boolean {
  return lines.some((line, at) => line.startsBlock && isLong(line.text) && (lines[at + 1]?.startsBlock ?? true));
}

function isDescription(text: string): boolean {
  const min = isDense(text) ? MIN_CHARS_DENSE : MIN_CHARS;
  return text.length >= min && text.length <= MAX_CHARS && sentencesOf(text).length <= MAX_SENTENCES;
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
  if (isDense(alt.text)) return shared.filter((one) => !IN_DATE.test(one)).length >= MIN_DENSE_SHARED_START;
  if (alt.indent > caption.indent) return shared.length >= MIN_SHARED_START_INDENTED;
  return (
    shared.length >= MIN_SHARED_START &&
    shared.filter((word) => word.length >= MIN_LONG_WORD_CHARS).length >= MIN_LONG_WORDS
  );
}
