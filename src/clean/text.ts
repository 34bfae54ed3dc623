/** Why: feeds and mails carry articles flattened to lines; without markup only words, shape and place tell what is the page's. */
import type { Removal } from '../model/article.ts';
import { textRules } from './text/index.ts';
import { written } from './text/paragraphs.ts';
import { TextEditor } from './text/text-editor.ts';

export interface CleanTextOptions {
  /** The headline, where it is known; it is taken off the text. */
  readonly title?: string;
  /** BCP 47; without it the language is told from the text. */
  readonly language?: string;
}

export interface CleanedText {
  /** The body: paragraphs apart by an empty line, line ends LF. The headline is not in it when `title` is set. */
  readonly text: string;
  /** As given, or the headline that the text said twice. */
  readonly title?: string;
  /** In the order of the text. */
  readonly removed: readonly Removal[];
}

/**
 * A cut can bring together what gives the next one away. Articles take two rounds, the second of which cuts nothing;
 * 30,000 random heaps of phrases took three at most.
 */
const MAX_ROUNDS = 6;

/** Cleans a flattened article. Pure; linear in the length of `text`; never throws, and never leaves nothing of something. */
export function cleanText(text: string, options: CleanTextOptions = {}): CleanedText {
  const given = options.title?.replace(/\s+/g, ' ').trim();
  const article = new TextEditor(text, given === '' ? undefined : given, options.language);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const cuts = article.removed.length;
    for (const rule of textRules) article.run(rule);
    const isMoved = article.settle();
    if (!isMoved && article.removed.length === cuts) break;
  }
  return {
    text: written(article.lines),
    ...(article.title === undefined ? {} : { title: article.title }),
    removed: [...article.removed].sort((a, b) => lineOf(a) - lineOf(b)),
  };
}

function lineOf({ where }: Removal): number {
  return Number(/\d+/.exec(where)?.[0] ?? 0);
}
