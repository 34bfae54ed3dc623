/** Cleans articles flattened to plain text, as in feeds and mails, by the words, shape and position of their lines. */
import type { Removal } from '../model/article.ts';
import { textRules } from './text/index.ts';
import { writeLines } from './text/paragraphs.ts';
import { TextEditor } from './text/text-editor.ts';

/** Options of {@link cleanText}. */
export interface CleanTextOptions {
  /** The headline, if known; it is removed from the text. Default: found when the text repeats it. */
  readonly title?: string;
  /** BCP 47. Default: detected from the text. */
  readonly language?: string;
}

/** The result of {@link cleanText}. */
export interface CleanedText {
  /** The body: paragraphs separated by an empty line, line ends LF. Without the headline if `title` is set. */
  readonly text: string;
  /** As given, or the headline that the text repeats. */
  readonly title?: string;
  /** In the order of the text. */
  readonly removed: readonly Removal[];
}

/**
 * A cut can bring together lines that make the next one possible. Articles take two rounds, the second of which cuts
 * nothing; 30,000 random heaps of phrases took three at most.
 */
const MAX_ROUNDS = 6;

/**
 * Cleans an article in plain text. Pure; linear in the length of `text`; never throws, and never empties a text.
 *
 * @example
 * const { text, removed } = cleanText(mail, { title: 'Night ferry begins in March' });
 */
export function cleanText(text: string, options: CleanTextOptions = {}): CleanedText {
  const given = options.title?.replace(/\s+/g, ' ').trim();
  const article = new TextEditor(text, given === '' ? undefined : given, options.language);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const cuts = article.removed.length;
    for (const rule of textRules) article.run(rule);
    const isChanged = article.reread();
    if (!isChanged && article.removed.length === cuts) break;
  }
  return {
    text: writeLines(article.lines),
    ...(article.title === undefined ? {} : { title: article.title }),
    removed: [...article.removed].sort((a, b) => lineOf(a) - lineOf(b)),
  };
}

function lineOf({ where }: Removal): number {
  return Number(/\d+/.exec(where)?.[0] ?? 0);
}
