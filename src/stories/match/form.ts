/**
 * Finds out whether two texts are one form filled in differently: most words agree, and where they do not, each has
 * names or rare words in place of the other's. Numbers are compared elsewhere.
 */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { IN_BODY, IN_TITLE, IS_NAME, MAX_TERMS } from '../text/fingerprint.ts';
import { MAX_BODY_ORDER, MAX_ORDER, NUMBER_CODE, wordCode } from '../text/word-order.ts';
import { FORM } from '../thresholds.ts';
import { type Gap, gapsOf, matchedIn } from './alignment.ts';
import type { FormMatches } from './first-words.ts';

/** Reused to read the codes of one article. */
const READ = new Uint16Array(MAX_ORDER);

interface Known {
  /** Codes of the first words, of title and text. */
  readonly first: ReadonlySet<number>;
  /** Whether it has salient words that are not stored: a long text, or one in a script without spaces or capitals. */
  readonly isCut: boolean;
  /** What a name counts. */
  readonly nameWeight: number;
  /** Whether its body has names, by their capitals. */
  readonly hasNames: boolean;
}

/** One article's words in order, with what tells them apart from another's. */
export class FormSide {
  readonly title: Uint16Array;
  readonly body: Uint16Array;
  readonly textWords: number;
  private readonly codeMask: number;
  private readonly terms: Uint32Array;
  private wordSet: ReadonlySet<number> | undefined;
  private known: Known | undefined;

  constructor(rows: ArticleColumns, row: number) {
    const order = rows.order(row);
    const codes = READ.slice(0, order.readCodes(READ));
    [this.title, this.body] = [codes.subarray(0, order.titleCount), codes.subarray(order.titleCount)];
    [this.textWords, this.codeMask] = [order.textWords, order.codeMask];
    this.terms = rows.terms(row);
  }

  /** Its salient words. */
  private get words(): ReadonlySet<number> {
    if (this.wordSet !== undefined) return this.wordSet;
    const words = new Set<number>();
    for (const term of this.terms) words.add(term >>> 8);
    this.wordSet = words;
    return words;
  }

  /** What only a few comparisons need, computed by the first of them. */
  private facts(): Known {
    if (this.known !== undefined) return this.known;
    const inBody = this.terms.filter((term) => (term & IN_BODY) !== 0);
    const names = inBody.filter((term) => (term & IS_NAME) !== 0).length;
    const isLong = this.textWords >= FORM.longWords || names === 0;
    this.known = {
      first: new Set([...this.title, ...this.body]),
      isCut: isLong && this.terms.length === MAX_TERMS,
      // A language that capitalises nouns gives a capital no meaning.
      nameWeight: names > inBody.length * FORM.usualNames ? FORM.titleWord : 1,
      hasNames: names > 0,
    };
    return this.known;
  }

  /** The codes as numbers that are equal for equal words of both articles. */
  private comparable(codes: Uint16Array, other: FormSide): number[] {
    const mask = this.codeMask & other.codeMask;
    return Array.from(codes, (code) => (code < NUMBER_CODE ? wordCode(this.termAt(code)) : code) & mask);
  }

  /** Whether the article has the word: of a long one only the salient terms are known, and the first words by their codes. */
  private hasWord(term: number): boolean {
    if (this.words.has(term)) return true;
    const { isCut, first } = this.facts();
    return isCut && first.has(wordCode(term) & this.codeMask);
  }

  /** Whether its body has names; scripts without spaces have none, and a word of theirs is several pairs of characters. */
  get hasNames(): boolean {
    return this.facts().hasNames;
  }

  /** The share of the title's words, by rarity, that the other title has too; numbers are no words. 1 without any. */
  titleIn(other: FormSide, frequency: DocumentFrequency): number {
    const own = this.comparable(this.title, other);
    const others = new Set(other.comparable(other.title, this));
    let [all, shared] = [0, 0];
    for (const [i, code] of this.title.entries()) {
      if (code === NUMBER_CODE) continue;
      const rarity = code < NUMBER_CODE ? frequency.idf(this.termAt(code)) : 1;
      all += rarity;
      if (others.has(own[i] ?? -1)) shared += rarity;
    }
    return all === 0 ? 1 : shared / all;
  }

  /** The share of the salient words of `codes`, by squared rarity, that `other` has; 1 without any. */
  knownTo(other: FormSide, codes: Uint16Array, frequency: DocumentFrequency): number {
    let [all, known] = [0, 0];
    for (const code of new Set(codes)) {
      if (code >= NUMBER_CODE) continue;
      const weight = frequency.idf(this.termAt(code)) ** 2;
      all += weight;
      if (other.hasWord(this.termAt(code))) known += weight;
    }
    return all === 0 ? 1 : known / all;
  }

  /** Whether the word of a code is salient, at least as rare as a subject, and not in the other article. */
  isOwn(code: number, other: FormSide, frequency: DocumentFrequency): boolean {
    const term = this.termAt(code);
    return code < NUMBER_CODE && frequency.idf(term) >= FORM.subjectIdf && !other.hasWord(term);
  }

  private termAt(code: number): number {
    return (this.terms[code] ?? 0) >>> 8;
  }

  /**
   * How much the words of `codes` that `other` lacks say: a name counts most, a rare word of the title less, another rare
   * word least.
   */
  tells(codes: Uint16Array, other: FormSide, frequency: DocumentFrequency): Telling {
    let [sum, subject] = [0, 0];
    const { nameWeight } = this.facts();
    for (const code of new Set(codes)) {
      const term = this.termAt(code);
      if (code >= NUMBER_CODE || other.hasWord(term) || frequency.idf(term) < FORM.rareIdf) continue;
      const flags = this.terms[code] ?? 0;
      const isSubject = (flags & IN_TITLE) !== 0;
      const word = isSubject ? FORM.titleWord : FORM.rareWord;
      const value = (flags & IS_NAME) === 0 ? word : Math.max(word, nameWeight);
      sum += value;
      if (isSubject) subject += value;
    }
    return { all: sum, subject };
  }
}

/** What exclusive words say: all of them, and those that are in the title too. */
interface Telling {
  readonly all: number;
  readonly subject: number;
}

/** What a gap says, 0 to 1: nothing when one side is empty (a word was added), or too long (a passage was rewritten). */
function gapTells(gap: Gap, a: FormSide, b: FormSide, frequency: DocumentFrequency, maxWords: number): Telling {
  const longest = Math.max(gap.a.length, gap.b.length);
  const most = a.hasNames || b.hasNames ? maxWords : maxWords * FORM.pairsInWord;
  if (gap.a.length === 0 || gap.b.length === 0 || longest > most) return { all: 0, subject: 0 };
  const [inA, inB] = [a.tells(gap.a, b, frequency), b.tells(gap.b, a, frequency)];
  return { all: Math.min(1, inA.all, inB.all), subject: Math.min(1, inA.subject, inB.subject) };
}

/** What differs in place in the bodies, in filled slots. */
function bodySlots({ body }: FormMatches, a: FormSide, b: FormSide, frequency: DocumentFrequency): number {
  const isCut = Math.max(a.body.length, b.body.length) === MAX_BODY_ORDER;
  let slots = 0;
  for (const gap of gapsOf(a.body, b.body, body)) {
    const { all, subject } = gapTells(gap, a, b, frequency, FORM.slotWords);
    // At the beginning are place lines and bylines, which are no slots unless the title names them too. The end of what
    // is stored is none either.
    if (gap.isFirst) slots += Math.max(subject, FORM.outerSlot * all);
    else if (!gap.isLast) slots += all;
    else if (!isCut) slots += FORM.outerSlot * all;
  }
  return slots;
}

/** The same of the titles: there all words are of the title, and every slot counts in full. */
function titleSlots({ titles }: FormMatches, a: FormSide, b: FormSide, frequency: DocumentFrequency): number {
  const matches = titles();
  const matched = matchedIn(matches);
  if (matched === 0 || matched < FORM.sameTitle * Math.min(a.title.length, b.title.length)) return 0;
  const gaps = gapsOf(a.title, b.title, matches);
  return gaps.filter((gap) => gapTells(gap, a, b, frequency, FORM.titleSlotWords).all > 0).length;
}

/** The words of a gap's side that are its own and no everyday words. */
function ownWords(codes: Uint16Array, side: FormSide, other: FormSide, frequency: DocumentFrequency): Uint16Array {
  return codes.filter((code) => side.isOwn(code, other, frequency));
}

/** The words of its own that each side has in a gap, as one text for comparison: "the cryptic" and "cryptic" are alike. */
function gapKey(gap: Gap, a: FormSide, b: FormSide, frequency: DocumentFrequency): string {
  const [inA, inB] = [ownWords(gap.a, a, b, frequency), ownWords(gap.b, b, a, frequency)];
  return inA.length === 0 || inB.length === 0 ? '' : `${inA.join()} ${inB.join()}`;
}

/** Whether each text has a few words in a gap. */
function isSlot({ a, b }: Gap): boolean {
  return a.length > 0 && b.length > 0 && Math.max(a.length, b.length) <= FORM.slotWords;
}

/**
 * Whether a few words of the title are replaced by others there and in the body alike: the subject, however common its
 * words are ("errors in north", "errors in east").
 */
function isSubjectReplaced(matches: FormMatches, a: FormSide, b: FormSide, frequency: DocumentFrequency): boolean {
  const inTitle = gapsOf(a.title, b.title, matches.titles()).filter(
    (gap) => Math.max(gap.a.length, gap.b.length) <= FORM.subjectWords,
  );
  const keyOf = (gap: Gap): string => gapKey(gap, a, b, frequency);
  const replaced = inTitle.map(keyOf).filter((key) => key !== '');
  if (replaced.length === 0) return false;
  const inBody = gapsOf(a.body, b.body, matches.body);
  return inBody.some((gap) => isSlot(gap) && replaced.includes(keyOf(gap)));
}

/** Whether two articles of one form, with these `matches`, are filled in with different names or rare words. */
export function isFilledDifferently(
  matches: FormMatches,
  a: FormSide,
  b: FormSide,
  frequency: DocumentFrequency,
): boolean {
  const body = bodySlots(matches, a, b, frequency);
  const needed = Math.min(a.textWords, b.textWords) >= FORM.longWords ? FORM.longSlots : 1;
  if (body >= needed || body + titleSlots(matches, a, b, frequency) >= needed) return true;
  return isSubjectReplaced(matches, a, b, frequency);
}
