/** Tells running text from labels, by length, end mark and links: a block that reads as a sentence is the author's. */

/** Words of the shortest sentence; names, dates and labels with a full stop have fewer. */
const MIN_WORDS = 4;
/** The same with numbers in between: words of letters, and together with the numbers. */
const MIN_WORDS_AND_NUMBERS = { words: 3, all: 5 };
/** The same after a time stamp, as in the line of a transcript. */
const MIN_SPOKEN_WORDS = 3;
/** Words after a label and a colon ("Photo: …") from which the line is more than a name. */
const MIN_LABELLED_WORDS = 8;
/** Characters of a sentence in scripts without spaces between words. */
const MIN_DENSE_CHARS = 10;
/** Largest share of a sentence that is in links: lists of links end with full stops too. */
const MAX_LINK_SHARE = 0.4;

const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
/** Marks of the scripts that have their own, with the Greek question mark. */
const END = /(?:[.!?…。！？．।॥؟۔։።፧။។៕།᠃]|\p{Script=Greek}\s*[;\u037e])[\s"'”“’»«›)\]」』）]*$/u;
/** What may follow the mark, and how many characters of the end are read first: nearly no sentence has more after it. */
const CLOSED = /^[\s"'”“’»«›)\]」』）]*$/u;
const TAIL_CHARS = 16;
/** Thai and Lao mark no end of a sentence: characters from which a line is more than a label. */
const UNMARKED = /[\u0e00-\u0eff]/;
const MIN_UNMARKED_CHARS = 25;
const TIME_STAMP = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+/;
const LABEL = /^[^.!?:]{2,30}(?::\s+|：)/;

/**
 * Whether `text` ends with the mark of a sentence; closing quotes and brackets may follow. A line in a script without
 * such marks must be long enough.
 */
export function endsSentence(text: string): boolean {
  return isMarked(text) || (text.length >= MIN_UNMARKED_CHARS && UNMARKED.test(text));
}

/** Only the end is searched: the mark could be anywhere in a long paragraph. */
function isMarked(text: string): boolean {
  if (text.length <= TAIL_CHARS) return END.test(text);
  const tail = text.slice(-TAIL_CHARS);
  return END.test(tail) || (CLOSED.test(tail) && END.test(text));
}

/** Whether `text` reads as a sentence, in any language. `linkShare`: share (0 to 1) of it that is in links. */
export function readsAsSentence(text: string, linkShare: number): boolean {
  if (linkShare > MAX_LINK_SHARE || !endsSentence(text)) return false;
  if (DENSE.test(text)) return text.length >= MIN_DENSE_CHARS;
  const spoken = text.replace(TIME_STAMP, '');
  if (spoken !== text) return countWords(spoken, MIN_SPOKEN_WORDS) >= MIN_SPOKEN_WORDS;
  const labelled = text.replace(LABEL, '');
  if (labelled !== text) return countWords(labelled, MIN_LABELLED_WORDS) >= MIN_LABELLED_WORDS;
  const words = countWords(text, MIN_WORDS);
  if (words >= MIN_WORDS || words < MIN_WORDS_AND_NUMBERS.words) return words >= MIN_WORDS;
  const numbers = text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu)?.length ?? 0;
  return words + numbers >= MIN_WORDS_AND_NUMBERS.all;
}

/** Number of words in `text`, counted up to `most`. */
function countWords(text: string, most: number): number {
  const word = /\p{L}[\p{L}\p{M}’'-]*/gu;
  let words = 0;
  while (words < most && word.test(text)) words++;
  return words;
}

/** Whether `text` opens a quotation that does not end in it: "“More …", as feeds cut it off. */
export function opensQuotation(text: string): boolean {
  return /^["“„«](?!.*["”“»])/u.test(text);
}

/** Whether the whole of `text` is in quotation marks. */
export function isQuotedText(text: string): boolean {
  return /^["“”„«»‹›「『‘‚'].*["”“«»‹›」』’'][.,!?。]?$/u.test(text);
}

/** Words in quotation marks: what somebody says, if a line opens with them. */
const OPENS_QUOTE = /^["“„«»「『]/u;
const QUOTED = /["“”„«»「『][^"“”„«»「」『』]*["“”«»」』]/gu;

/** `text` without the words in quotation marks, if it opens with one: they are what somebody says. */
export function withoutSpeech(text: string): string {
  return OPENS_QUOTE.test(text) ? text.replace(QUOTED, ' ') : text;
}
