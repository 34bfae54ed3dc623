/**
 * O2, O6 on the files that the whole program writes for the sample newsroom: valid without warnings, and the same on
 * any replica.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { publish } from '../../src/publish/publish.ts';
import { type Program, startProgram } from '../fakes/program.ts';
import { atomFindings, rssFindings } from './feed-rules.ts';
import { readXml } from './read-xml.ts';

// Whole passes and whole publications: seconds each on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let program: Program;

beforeAll(async () => {
  program = await startProgram();
  await runPass(program.deps);
});

afterAll(async () => {
  await program.close();
});

async function published(ending: string): Promise<{ path: string; url: string; text: string }[]> {
  const names = await readdir(program.publicDir, { recursive: true });
  const { baseUrl } = program.deps.config.output;
  const files = names.filter((name) => name.endsWith(ending)).sort();
  return await Promise.all(
    files.map(async (path) => ({
      path,
      url: new URL(path, baseUrl).href,
      text: await readFile(join(program.publicDir, path), 'utf8'),
    })),
  );
}

it('every Atom and RSS document is valid, without a warning', async () => {
  const [atom, rss] = [await published('feed.atom'), await published('feed.xml')];
  expect(atom.length).toBeGreaterThan(1);
  expect(rss).toHaveLength(atom.length);
  const findings = [
    ...atom.flatMap(({ path, url, text }) => atomFindings(text, url).map((finding) => `${path}: ${finding}`)),
    ...rss.flatMap(({ path, url, text }) => rssFindings(text, url).map((finding) => `${path}: ${finding}`)),
  ];
  expect(findings).toEqual([]);
});

it('OPML names every source', async () => {
  const main = (await published('sources.opml')).find(({ path }) => path === 'sources.opml');
  const { config } = program.deps;
  expect(
    readXml(main?.text ?? '')
      .all('outline')
      .map((outline) => outline.attributes.get('xmlUrl'))
      .sort(),
  ).toEqual(config.feeds.map((feed) => feed.url).sort());
});

it('no page is larger than 100 kB', async () => {
  const pages = await published('.html');
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ text }) => Buffer.byteLength(text) > 100_000).map(({ path }) => path)).toEqual([]);
});

it('another replica with its own store writes the same bytes', async () => {
  const files = async (of: Program): Promise<ReadonlyMap<string, string>> => {
    const names = (await readdir(of.publicDir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const paths = names.map((one) => join(one.parentPath, one.name)).sort();
    return new Map(
      await Promise.all(
        paths.map(async (path) => [path.slice(of.publicDir.length), await readFile(path, 'utf8')] as const),
      ),
    );
  };
  const first = await files(program);
  const { port } = new URL(program.newsroom.url);
  await program.close();
  program = await startProgram(Number(port));
  await runPass(program.deps);
  const second = await files(program);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...second].filter(([path, text]) => first.get(path) !== text).map(([path]) => path)).toEqual([]);
});

it('a story has the same page in whichever outputs it is listed', async () => {
  const stories = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await published('.html')).filter(({ path }) => path.startsWith('story/')).map(({ path, text }) => [path, text]),
    );
  const before = await stories();
  const { config } = program.deps;
  // The first output now lists three stories; the others are only listed by outputs that take single sources or tags.
  const outputs = config.outputs.map((output, index) => (index === 0 ? { ...output, limit: 3 } : output));
  await publish({ ...program.deps, config: { ...config, outputs } });
  expect([...(await stories())].filter(([path, text]) => before.get(path) !== text)).toEqual([]);
  expect([...before.values()].filter((text) => text.includes('Also covered by')).length).toBeGreaterThan(1);
  await publish(program.deps);
});

it('a week of small passes leaves the same bytes as publishing everything again', async () => {
  for (let stage = 1; stage <= 5; stage += 1) {
    program.newsroom.setStage(stage);
    program.now += 30 * 3_600_000;
    const { files } = await runPass(program.deps);
    expect(files.written).toBeGreaterThan(0);
    const { written, removed } = await publish(program.deps);
    expect([stage, written, removed]).toEqual([stage, [], []]);
  }
});
