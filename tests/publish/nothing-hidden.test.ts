/** Every entry of every feed is named in every published format: joining and grouping hide nothing. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publish } from '../../src/publish/publish.ts';
import { type Program, startProgram } from '../fakes/program.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let program: Program;
let entries: readonly Entry[];

beforeAll(async () => {
  program = await startProgram();
  await runPass(program.deps);
  await publish(program.deps);
  const all: Entry[] = [];
  for await (const [, entry] of program.deps.records.entries.entries()) all.push(entry);
  entries = all;
});

afterAll(async () => {
  await program.close();
});

/** Entities of XML and HTML as their characters, as far as titles of the sample newsroom have them. */
function unescaped(text: string): string {
  return text
    .replace(/&(?:amp;)?#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&(?:amp;)?(lt|gt|quot|apos);/g, (_, name: 'lt' | 'gt' | 'quot' | 'apos') => {
      return { lt: '<', gt: '>', quot: '"', apos: "'" }[name];
    })
    .replaceAll('&amp;', '&')
    .replaceAll('\\"', '"')
    .replaceAll('\u00a0', ' ');
}

const feeds = formats.filter(({ isFeed }) => isFeed);

describe.each(feeds)('$name', ({ fileName }) => {
  it('of all feeds names every entry', async () => {
    const document = unescaped(await program.published(fileName));
    expect(entries.map(({ title }) => title).filter((title) => !document.includes(title))).toEqual([]);
  });

  it('of one feed names every entry of that feed', async () => {
    for (const { id } of program.deps.config.feeds) {
      const document = unescaped(await program.published(`source/${id}/${fileName}`));
      const own = entries.filter(({ feedId }) => feedId === id);
      expect([id, own.map(({ title }) => title).filter((title) => !document.includes(title))]).toEqual([id, []]);
    }
  });
});
