/** Counts joins among whole articles of unrelated sites, nearly all of which are wrong. */
import { join } from 'node:path';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { createStoryIndex, type StoryArticle } from '../../src/stories/index.ts';
import { readBodySet, readSnippetSet } from '../clean/data.ts';

export interface StrangerJoin {
  readonly titles: readonly [string, string];
  readonly signal: string;
  readonly score: number;
}

export interface Strangers {
  readonly articles: number;
  /** Includes right ones: some ten in the public sets. */
  readonly joins: readonly StrangerJoin[];
}

/** Minimum characters of an article. */
const MIN_CHARACTERS = 200;

/** The pages of both cleaning sets under `data`, cleaned, as if all arrived in one hour, each from its own source. */
export function strangerArticles(data: string): StoryArticle[] {
  const folder = join(data, 'extract');
  const pages = [...readBodySet(folder), ...readSnippetSet(folder)];
  return pages.flatMap(({ id, html }, at) => {
    const { title = '', text } = cleanPage(html, { url: `https://source-${at}.example/article` });
    const url = `https://source-${at}.example/article`;
    const published = '2026-11-22T10:00:00.000Z';
    return text.length <= MIN_CHARACTERS ? [] : [{ id, title, text, url, source: `source-${at}`, published }];
  });
}

/** Adds them to an index that has read nothing yet, when it knows least about rarity. */
export function runStrangers(articles: readonly StoryArticle[]): Strangers {
  const index = createStoryIndex({ seed: 'strangers' });
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const joins = articles.flatMap((article): StrangerJoin[] => {
    const { joined } = index.add(article);
    if (joined === undefined) return [];
    const { id, signal, score } = joined;
    return [{ titles: [titles.get(id) ?? '', article.title], signal, score }];
  });
  return { articles: articles.length, joins };
}

export function strangerTable({ articles, joins }: Strangers): string {
  const share = ((100 * joins.length) / articles).toFixed(1);
  return `strangers: ${articles} whole articles of unlike sites, ${joins.length} joined to another (${share} %)`;
}

export function strangerList({ joins }: Strangers): string {
  const lines = joins.map(({ titles: [a, b], signal, score }) => `  ${signal} ${score.toFixed(2)}  ${a} | ${b}`);
  return ['joined among strangers:', ...lines].join('\n');
}
