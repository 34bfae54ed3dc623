/** What a rule for plain text is, and the editor through which rules cut lines and every cut is traced. */
import type { Removal } from '../../model/article.ts';
import { languageOf } from '../lists/detect.ts';
import { type BoilerplateWords, wordsFor } from '../lists/index.ts';
import type { Claim } from '../removal-guards.ts';
import { lineRefusalOf } from './line-guards.ts';
import { isProse, readLines, type TextLine } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';

/** One row of the table in `index.ts`. */
export interface TextRule {
  /** Stable name, in `removed[].rule`; the same as that of the page rule that cuts the same content. */
  readonly id: string;
  /** What was cut, as a short phrase without a full stop; the trace shows it next to the removed text. */
  readonly reason: string;
  /** What the rule takes the lines it cuts for: decides which guards of `line-guards.ts` hold against it. */
  readonly claim: Claim;
  /** Cuts lines through the editor. */
  readonly apply: (article: TextEditor) => void;
}

/** How one cut differs from the others of its rule. */
export interface LineCut {
  /** Default: the rule's. */
  readonly reason?: string | undefined;
  /** Default: the rule's. */
  readonly claim?: Claim | undefined;
  /** Index of the first line that is cut in the same step, up to `to`. Default: `from`. */
  readonly since?: number;
}

/** Characters of the removed text in a trace. */
const MAX_TRACE_CHARS = 500;
/** Lines read to detect the language. */
const MAX_SAMPLE_LINES = 60;

function hasLetters({ text }: TextLine): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The lines of a plain-text article while rules cut them. */
export class TextEditor {
  /** One entry for each cut. */
  readonly removed: Removal[] = [];
  /** Words of the text's own language and of English. */
  words: BoilerplateWords;
  /** Words of all languages: a theme's language may differ from the text's. */
  readonly anyWords: BoilerplateWords = wordsFor();
  /** The headline: given, or found by a rule. */
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

  /** The remaining lines, in order. */
  get lines(): readonly TextLine[] {
    return this.#lines;
  }

  /** Applies `rule`; its cuts are traced under its id. */
  run(rule: TextRule): void {
    this.#rule = rule;
    rule.apply(this);
    this.#rule = undefined;
  }

  /** Reads the remaining lines again, as the output would be read. Returns whether paragraphs or language changed. */
  reread(): boolean {
    const before = this.#lines;
    const language = this.words.language;
    this.#lines = toParagraphs(before);
    this.words = this.#learnWords();
    const isChanged = (line: TextLine, at: number): boolean =>
      line.startsBlock !== before[at]?.startsBlock || line.indent !== before[at]?.indent;
    return language !== this.words.language || this.#lines.some(isChanged);
  }

  #learnWords(): BoilerplateWords {
    return wordsFor(this.#language ?? languageOf(this.#sample()));
  }

  /**
   * Cuts lines `from` to `to` (excluded) of `lines`. Returns false and does nothing if no text would remain, or if a
   * guard refuses one of the lines; of a thread, only the first line decides.
   */
  cut(from: number, to: number, { reason, claim, since = from }: LineCut = {}): boolean {
    const gone = this.#lines.slice(from, to);
    const context = { lines: this.#lines, isCut: (index: number) => index >= since && index < to };
    const kind = claim ?? this.#rule?.claim ?? 'line';
    const checked = kind === 'thread' ? gone.slice(0, 1) : gone;
    const alone = kind === 'thread' ? { ...context, isCut: (index: number) => index === from } : context;
    if (checked.some((_, step) => lineRefusalOf(alone, from + step, kind) !== undefined)) return false;
    const isTextLeft = this.#lines.some((line, index) => (index < from || index >= to) && hasLetters(line));
    if (gone.length === 0 || !isTextLeft) return false;
    this.#record(gone, reason);
    this.#keep((_, index) => index < from || index >= to);
    return true;
  }

  /**
   * Cuts every line that `judge` returns a reason or cut for and no guard protects, in one pass. Does nothing if no text
   * would remain.
   */
  cutEach(judge: (line: TextLine, index: number, lines: readonly TextLine[]) => string | LineCut | undefined): void {
    const verdicts = this.#lines.map((line, index) => judge(line, index, this.#lines));
    const context = { lines: this.#lines, isCut: (index: number) => verdicts[index] !== undefined };
    const reasons = verdicts.map((verdict, index) => {
      if (verdict === undefined) return undefined;
      const { reason, claim }: LineCut = typeof verdict === 'string' ? { reason: verdict } : verdict;
      const refusal = lineRefusalOf(context, index, claim ?? this.#rule?.claim ?? 'line');
      return refusal === undefined ? (reason ?? this.#rule?.reason ?? '') : undefined;
    });
    if (!this.#lines.some((line, index) => reasons[index] === undefined && hasLetters(line))) return;
    this.#lines.forEach((line, index) => {
      const reason = reasons[index];
      if (reason !== undefined) this.#record([line], reason);
    });
    this.#keep((_, index) => reasons[index] === undefined);
  }

  /** Removes a line without a trace: its text is returned elsewhere. */
  take(at: number): void {
    this.#keep((_, index) => index !== at);
  }

  /** Keeps the lines that `test` accepts. If the first line of a block is cut, the next one starts it. */
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

  #record(gone: readonly TextLine[], reason: string | undefined): void {
    const [first] = gone;
    const last = gone.at(-1);
    if (!first || !last) return;
    const text = gone.map((line) => line.text).join(' ');
    this.removed.push({
      rule: this.#rule?.id ?? '',
      reason: reason ?? this.#rule?.reason ?? '',
      text: text.replace(/\s+/g, ' ').slice(0, MAX_TRACE_CHARS),
      where: gone.length === 1 ? `line ${first.number}` : `lines ${first.number}-${last.number}`,
      size: text.length,
    });
  }

  #sample(): string {
    const prose = this.#lines.filter((line) => isProse(line.text)).slice(0, MAX_SAMPLE_LINES);
    const lines = prose.length > 0 ? prose : this.#lines.slice(0, MAX_SAMPLE_LINES);
    return lines.map((line) => line.text).join('\n');
  }
}
