/** Why: the lines of a flattened article while rules cut them, with the trace of what they cut. */
import type { Removal } from '../../model/article.ts';
import { languageOf } from '../lists/detect.ts';
import { type BoilerplateWords, wordsFor } from '../lists/index.ts';
import { isProse, readLines, type TextLine } from './lines.ts';
import { settled } from './paragraphs.ts';

export interface TextRule {
  /** Stable name, in `removed[].rule`; the same as the rule for pages that cuts the same thing. */
  readonly id: string;
  /** One plain sentence for the reader of a trace: why such a thing is no part of the article. */
  readonly reason: string;
  readonly apply: (article: TextEditor) => void;
}

/** Removed text kept in a trace, in characters. */
const TRACE_CHARS = 500;
/** Lines looked at to tell the language. */
const SAMPLE_LINES = 60;

function saysSomething({ text }: TextLine): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export class TextEditor {
  readonly removed: Removal[] = [];
  /** Words of the text's own language and of English. */
  words: BoilerplateWords;
  /** Words of all languages: a theme's language need not be its text's. */
  readonly anyWords: BoilerplateWords = wordsFor();
  /** The headline, once a rule found it. */
  title: string | undefined;
  #lines: readonly TextLine[];
  #rule: TextRule | undefined;
  readonly #language: string | undefined;

  constructor(text: string, title?: string, language?: string) {
    this.#lines = readLines(text);
    this.title = title;
    this.#language = language;
    this.words = this.#learnWords();
  }

  /** What is left, in order. */
  get lines(): readonly TextLine[] {
    return this.#lines;
  }

  run(rule: TextRule): void {
    this.#rule = rule;
    rule.apply(this);
    this.#rule = undefined;
  }

  /** Reads what is left as the next reader will; says whether it reads any different from before. */
  settle(): boolean {
    const before = this.#lines;
    const language = this.words.language;
    this.#lines = settled(before);
    this.words = this.#learnWords();
    const isMoved = (line: TextLine, at: number): boolean =>
      line.startsBlock !== before[at]?.startsBlock || line.indent !== before[at]?.indent;
    return language !== this.words.language || this.#lines.some(isMoved);
  }

  #learnWords(): BoilerplateWords {
    return wordsFor(this.#language ?? languageOf(this.#sample()));
  }

  /** Cuts lines `from` to `to` (not included) of `lines`. Nothing happens when no text would be left. */
  cut(from: number, to: number, reason?: string): boolean {
    const gone = this.#lines.slice(from, to);
    const isLeft = this.#lines.some((line, index) => (index < from || index >= to) && saysSomething(line));
    if (gone.length === 0 || !isLeft) return false;
    this.#note(gone, reason);
    this.#keep((_, index) => index < from || index >= to);
    return true;
  }

  /** Cuts every line that `reasonFor` gives a reason for, in one pass. Nothing happens when no text would be left. */
  cutEach(reasonFor: (line: TextLine, index: number, lines: readonly TextLine[]) => string | undefined): void {
    const reasons = this.#lines.map((line, index) => reasonFor(line, index, this.#lines));
    if (!this.#lines.some((line, index) => reasons[index] === undefined && saysSomething(line))) return;
    this.#lines.forEach((line, index) => {
      const reason = reasons[index];
      if (reason !== undefined) this.#note([line], reason);
    });
    this.#keep((_, index) => reasons[index] === undefined);
  }

  /** Takes a line away without a trace: it is kept elsewhere. */
  take(at: number): void {
    this.#keep((_, index) => index !== at);
  }

  /** What follows a cut start of a block starts it now. */
  #keep(test: (line: TextLine, index: number) => boolean): void {
    const kept: TextLine[] = [];
    let startsBlock = false;
    this.#lines.forEach((line, index) => {
      startsBlock ||= line.startsBlock;
      if (!test(line, index)) return;
      kept.push(startsBlock === line.startsBlock ? line : { ...line, startsBlock });
      startsBlock = false;
    });
    this.#lines = kept;
  }

  #note(gone: readonly TextLine[], reason: string | undefined): void {
    const [first] = gone;
    const last = gone.at(-1);
    if (!first || !last) return;
    const text = gone.map((line) => line.text).join(' ');
    this.removed.push({
      rule: this.#rule?.id ?? '',
      reason: reason ?? this.#rule?.reason ?? '',
      text: text.replace(/\s+/g, ' ').slice(0, TRACE_CHARS),
      where: gone.length === 1 ? `line ${first.number}` : `lines ${first.number}-${last.number}`,
      size: text.length,
    });
  }

  #sample(): string {
    const prose = this.#lines.filter((line) => isProse(line.text)).slice(0, SAMPLE_LINES);
    const lines = prose.length > 0 ? prose : this.#lines.slice(0, SAMPLE_LINES);
    return lines.map((line) => line.text).join('\n');
  }
}
