/** Documents are made in steps, and what a file is made of is no more than what changes its bytes. */
import { describe, expect, it } from 'vitest';
import type { FileSource, Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { renderSourcesPage, sourcesPageSteps } from '../../src/formats/pages/sources.ts';
import { outputSources } from '../../src/formats/render-output.ts';
import { atOnce, inOneStep, type RenderSteps } from '../../src/formats/steps.ts';
import type { PublishedFeed, PublishedSource } from '../../src/model/published-feed.ts';
import { feed, item, partialItem } from './sample-feed.ts';

const sources = Array.from({ length: 50 }, (_, n): PublishedSource => {
  const host = `https://post-${n}.example/`;
  return { id: `post-${n}`, title: `The ${n} Post`, siteUrl: host, feedUrl: `${host}feed` };
});
const items = Array.from({ length: 50 }, (_, n) => ({ ...item, id: `urn:n:${n}`, storyId: `${n}` }));
const many: PublishedFeed = { ...feed, path: '', items, sources, siteSources: sources };
const changed: PublishedFeed = { ...many, items: [partialItem, ...items], updated: '2026-03-09T00:00:00.000Z' };

function countSteps(steps: RenderSteps): number {
  for (let count = 0; ; count++) if (steps.next().done) return count;
}

const stepsOf = ({ steps, render }: Format): RenderSteps => steps?.(many) ?? inOneStep(() => render(many));

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('is made in steps of one source or item each', () => {
    if (format.steps !== undefined) expect(countSteps(stepsOf(format))).toBeGreaterThanOrEqual(id === 'html' ? 1 : 50);
    expect(atOnce(stepsOf(format))).toBe(format.render(many));
  });

  it(`has other bytes with other ${format.lists}, and the same with others of what it does not list`, () => {
    const others: PublishedFeed = { ...many, sources: sources.slice(1), siteSources: sources.slice(1) };
    if (format.lists !== 'items')
      expect(format.lists).toBe(format.render(changed) === format.render(many) ? 'sources' : undefined);
    if (format.lists !== 'sources')
      expect(format.lists).toBe(format.render(others) === format.render(many) ? 'items' : undefined);
  });
});

it('makes the page of all sources in steps, sorted by title and id', () => {
  expect(countSteps(sourcesPageSteps(many))).toBe(50);
  const twins = ['b', 'A', 'a'].map((id): PublishedSource => ({ id, title: id === 'b' ? 'alma' : 'Alma' }));
  const { html = '' } = renderSourcesPage({ ...many, siteSources: [{ id: 'z', title: 'aa' }, ...twins] }) ?? {};
  expect([...html.matchAll(/source\/(\w)\/"/g)].map(([, id]) => id)).toEqual(['z', 'A', 'a', 'b']);
});

async function madeOf(output: PublishedFeed): Promise<ReadonlyMap<string, string>> {
  const files: FileSource[] = [];
  for await (const file of outputSources(output, '1', async () => undefined)) files.push(file);
  return new Map(files.map((file) => [file.path, file.madeOf]));
}

it('lists of the sources are made of the sources alone, feeds and lists of items of the items', async () => {
  const [before, after] = [await madeOf(many), await madeOf(changed)];
  const same = [...before].filter(([path, hash]) => after.get(path) === hash).map(([path]) => path);
  expect(same.sort()).toEqual(['opensearch.xml', 'search/index.html', 'sources.html', 'sources.opml']);
  const others = await madeOf({ ...many, sources: sources.slice(1), siteSources: sources.slice(1) });
  const kept = [...before].filter(([path, hash]) => others.get(path) === hash).map(([path]) => path);
  expect(kept.sort()).toEqual(['feed.atom', 'feed.json', 'feed.xml', 'index.html', 'page/2.html']);
});
