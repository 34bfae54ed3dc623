/** What each sample article must and must not contain, read from its golden file by several suites. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Expected {
  readonly id: string;
  readonly feed: string;
  readonly path: string;
  /** Below data/sample. */
  readonly file: string;
  readonly stage: number;
  readonly title: string;
  readonly from: 'page' | 'feed-only';
  readonly published: string | null;
  readonly authors: readonly string[];
  /** Body paragraphs in order, plain text, without a dateline. */
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  /** Text of the page that is not the article. */
  readonly forbidden: readonly string[];
}

export interface ExpectedStories {
  readonly together: readonly { grade: string; articles: readonly string[]; why: string }[];
  readonly apart: readonly { articles: readonly string[]; why: string }[];
}

const folder = fileURLToPath(new URL('../fixtures/newsroom/', import.meta.url));

/** Folder of the sample newsroom. */
export const sampleFolder = fileURLToPath(new URL('../../data/sample/', import.meta.url));

export function readExpected(): Expected[] {
  return readdirSync(`${folder}expected`)
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}expected/${name}`, 'utf8')) as Expected);
}

export function readExpectedStories(): ExpectedStories {
  return JSON.parse(readFileSync(`${folder}stories.json`, 'utf8')) as ExpectedStories;
}

/** Folds white space and typographic quotes, which differ between spellings of one text. */
export function folded(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
