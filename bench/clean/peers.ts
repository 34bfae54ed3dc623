/** Winnow and two well-known open extractors behind one interface, for comparison in the same run. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

interface Output {
  /** The body alone, and with the standfirst before it; peers have no separate standfirst. */
  readonly body: string;
  readonly whole: string;
}

/** An extractor under test. */
export interface System {
  readonly name: string;
  readonly run: (html: string, url: string) => Output | Promise<Output>;
}

/** Runs `work` without its console output: broken JSON in a page does not matter here. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

const EMPTY: Output = { body: '', whole: '' };

/** The text of an HTML fragment, block by block, without layout. */
function textOf(html: string): string {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? '';
}

/** Winnow, without site templates. */
export const winnow: System = {
  name: 'winnow',
  run(html, url) {
    const { text, standfirst } = cleanPage(html, { url });
    return { body: text, whole: standfirst ? `${standfirst}\n\n${text}` : text };
  },
};

const readability: System = {
  name: 'readability+linkedom',
  run(html) {
    const article = new Readability(parseHTML(html).document).parse();
    const text = article?.textContent ?? '';
    return { body: text, whole: text };
  },
};

const defuddle: System = {
  name: 'defuddle+linkedom',
  async run(html, url) {
    const { content } = await quietly(() => Defuddle(parseHTML(html).document, url, { useAsync: false }));
    const text = textOf(content);
    return { body: text, whole: text };
  },
};

/** All extractors of the comparison, Winnow first. */
export const systems: readonly System[] = [winnow, readability, defuddle];

/** The output of `system` for a page; empty if it fails, as a user would see it. */
export async function outputOf(system: System, html: string, url: string): Promise<Output> {
  try {
    return await system.run(html, url);
  } catch {
    return EMPTY;
  }
}
