/** Reads the fixtures: folders with a page (`input.html`) and the expected article (`golden.json`). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanPageOptions, cleanPage, emptyTemplate, learnPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const ROOT = new URL('../fixtures/clean/', import.meta.url).pathname;
const URL_OF_ALL = 'https://courier.example/harbour/night-ferry';

export const fixtureNames: readonly string[] = readdirSync(ROOT).sort();

export function inputOf(name: string): string {
  return readFileSync(join(ROOT, name, 'input.html'), 'utf8');
}

/** The page of a fixture, cleaned. The host's template was learned from three other pages that share one line. */
export function cleaned(name: string, options: Partial<CleanPageOptions> = {}): CleanArticle {
  const others = ['One', 'Two', 'Three'].map(
    (word) =>
      `<body><p>${word} quite different story about the sea.</p><p>The Courier is printed on paper from the mill at Kessholm.</p></body>`,
  );
  const template = others.reduce(learnPage, emptyTemplate);
  return cleanPage(inputOf(name), { url: URL_OF_ALL, template, ...options });
}

export interface Golden {
  readonly title?: string;
  readonly standfirst?: string;
  readonly text: readonly string[];
  readonly html: readonly string[];
  readonly removed: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly text: string;
    readonly where: string;
  }[];
}

/** The compared parts of an article, in lines that read well in a diff. */
export function goldenOf({ title, standfirst, text, html, removed }: CleanArticle): Golden {
  return {
    ...(title ? { title } : {}),
    ...(standfirst ? { standfirst } : {}),
    text: text.split('\n'),
    html: html.split(/(?<=<\/(?:p|h\d|ul|ol|table|figure|blockquote|pre|div)>)/),
    removed: removed.map(({ rule, reason, text: cut, where }) => ({ rule, reason, text: cut, where })),
  };
}

/**
 * The golden file of a fixture. With `WINNOW_WRITE_GOLDEN` set it is written first; else a missing file is an error.
 */
export function readGolden(name: string, actual: Golden): Golden {
  const path = join(ROOT, name, 'golden.json');
  if (process.env.WINNOW_WRITE_GOLDEN) writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run with WINNOW_WRITE_GOLDEN=1 to write it`);
  return JSON.parse(readFileSync(path, 'utf8')) as Golden;
}
