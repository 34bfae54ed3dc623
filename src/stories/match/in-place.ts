/** Compares two articles word by word, only when a signal needs it: few pairs get that far. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { IN_BODY, IN_TITLE } from '../text/fingerprint.ts';
import { FORM } from '../thresholds.ts';
import { matchForm } from './first-words.ts';
import { FormSide, isFilledDifferently } from './form.ts';
import { type SharedPassages, sharedPassages } from './passages.ts';

/** What a comparison of the words in order says. */
export interface InPlace {
  /** Whether the two are one form filled in with different names or rare words. */
  readonly isOtherForm: boolean;
  /** Turns of an event that the newcomer's title reports and the other article does not know, and the reverse. */
  readonly newTurns: number;
  readonly oldTurns: number;
  /** Words of the shorter text with its boilerplate; 255 means as many or more. */
  readonly textWords: number;
  /** Whether one of the two has a text, and the other none, or one that only points elsewhere. */
  readonly isOneTextless: boolean;
  /** Words of the shorter title. */
  readonly titleWords: number;
  /** The share of a title's words, by rarity, that the other title has too; numbers are no words. The lower of the two shares. */
  readonly sharedTitle: number;
  /** The share of a title's terms, by rarity, that its own text contains, of the article where it is lower. */
  readonly titleInOwnText: number;
  /** What the beginnings of the two texts have word for word. */
  readonly passages: SharedPassages;
}

function titleInOwnText(rows: ArticleColumns, row: number, frequency: DocumentFrequency): number {
  let [all, inBody] = [0, 0];
  for (const term of rows.terms(row)) {
    if ((term & IN_TITLE) === 0) continue;
    const rarity = frequency.idf(term >>> 8);
    all += rarity;
    if ((term & IN_BODY) !== 0) inBody += rarity;
  }
  return all === 0 ? 1 : inBody / all;
}

/** The newcomer of a comparison. */
export interface Newcomer {
  readonly row: number;
  readonly frequency: DocumentFrequency;
  /** Its words in order, read once for all comparisons. */
  readonly form: () => FormSide;
}

/** The words of `row` in order, read at the first call. */
export function readForm(rows: ArticleColumns, row: number): () => FormSide {
  let form: FormSide | undefined;
  return () => {
    form ??= new FormSide(rows, row);
    return form;
  };
}

/** The comparison of two rows; each part is computed when it is first read. */
export class InPlaceComparison implements InPlace {
  private readonly rows: ArticleColumns;
  private readonly a: number;
  private readonly b: number;
  private readonly frequency: DocumentFrequency;
  private readonly bodyCosine: number;
  private readonly formOfA: () => FormSide;
  private otherForm: boolean | undefined;
  private shared: SharedPassages | undefined;

  constructor(rows: ArticleColumns, { row, frequency, form }: Newcomer, b: number, bodyCosine: number) {
    [this.rows, this.a, this.b, this.frequency, this.bodyCosine] = [rows, row, b, frequency, bodyCosine];
    this.formOfA = form;
  }

  get isOtherForm(): boolean {
    this.otherForm ??= this.bodyCosine >= FORM.minCosine && this.isFilledDifferently();
    return this.otherForm;
  }

  private isFilledDifferently(): boolean {
    const matches = matchForm(this.formOfA, this.rows, this.a, this.b);
    if (matches === undefined) return false;
    return isFilledDifferently(matches, this.formOfA(), new FormSide(this.rows, this.b), this.frequency);
  }

  get newTurns(): number {
    return this.rows.order(this.a).titleTurns & ~this.rows.order(this.b).turns;
  }

  get oldTurns(): number {
    return this.rows.order(this.b).titleTurns & ~this.rows.order(this.a).turns;
  }

  get textWords(): number {
    return Math.min(this.wordsOf(this.a), this.wordsOf(this.b));
  }

  get isOneTextless(): boolean {
    return (this.wordsOf(this.a) === 0) !== (this.wordsOf(this.b) === 0);
  }

  get titleWords(): number {
    return Math.min(this.rows.order(this.a).titleCount, this.rows.order(this.b).titleCount);
  }

  get sharedTitle(): number {
    const [a, b] = [this.formOfA(), new FormSide(this.rows, this.b)];
    return Math.min(a.titleIn(b, this.frequency), b.titleIn(a, this.frequency));
  }

  get titleInOwnText(): number {
    const shareOf = (row: number): number => titleInOwnText(this.rows, row, this.frequency);
    return Math.min(shareOf(this.a), shareOf(this.b));
  }

  get passages(): SharedPassages {
    this.shared ??= this.sharedPassages();
    return this.shared;
  }

  private sharedPassages(): SharedPassages {
    const { rows, formOfA } = this;
    const newcomer = { owner: formOfA, row: this.a, a: formOfA() };
    return sharedPassages(rows, newcomer, { other: this.b, b: new FormSide(rows, this.b) }, this.frequency);
  }

  private wordsOf(row: number): number {
    return Math.max(this.rows.order(row).textWords, this.rows.bodyWords(row));
  }
}
