/** Story pages as files and on demand: readers see no difference, and no address is lost between the two. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppContext } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { rendererOfFollower, rendererOfLeader } from '../../src/daemon/story-pages.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publishIfStale } from '../../src/publish/publish.ts';
import { openRecords } from '../../src/records/records.ts';
import { createApp } from '../../src/server/app.ts';
import { DAY, type Desk, HOUR, rss, startDesk, story } from '../fakes/newsdesk.ts';
import { startProgram } from '../fakes/program.ts';

vi.setConfig({ testTimeout: 240_000 });

type Mode = Config['output']['storyPages'];

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function inMode(config: Config, storyPages: Mode): Config {
  return { ...config, output: { ...config.output, storyPages } };
}

function serverOf(deps: AppContext) {
  return createApp({ publicDir: deps.config.output.dir, renderPage: rendererOfLeader(() => deps, deps.log) });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'story')).catch(() => [])).sort();
}

/** Everything of the responses to a reader. */
async function responses(deps: AppContext, path: string): Promise<unknown> {
  const app = serverOf(deps);
  const plain = await app.request(path);
  const etag = plain.headers.get('etag') ?? '';
  const since = plain.headers.get('last-modified') ?? '';
  const others = await Promise.all([
    app.request(path, { method: 'HEAD' }),
    app.request(path, { headers: { 'accept-encoding': 'br' } }),
    app.request(path, { headers: { 'if-none-match': etag } }),
    app.request(path, { headers: { 'if-modified-since': since } }),
    app.request(path.replace('.html', '')),
    app.request(path, { method: 'POST' }),
  ]);
  return await Promise.all(
    [plain, ...others].map(async (one) => [
      one.status,
      Object.fromEntries(one.headers),
      Buffer.from(await one.arrayBuffer()).toString('base64'),
    ]),
  );
}

it('answers for every story of the sample newsroom as with files, and back', async () => {
  const program = await startProgram();
  closers.push(() => program.close());
  await runPass(program.deps);
  const { deps, publicDir } = program;
  const files = await filesIn(publicDir);
  expect(files.length).toBeGreaterThan(20);
  const bytes = await Promise.all(files.map((file) => readFile(join(publicDir, 'story', file))));
  const before = await Promise.all(files.map((file) => responses(deps, `/story/${file}`)));

  program.now += HOUR;
  const onDemand = { ...deps, config: inMode(deps.config, 'on-demand') };
  const changed = await publishIfStale(onDemand);
  expect([changed.written, changed.removed]).toEqual([[], []]);
  expect(await filesIn(publicDir)).toEqual([]);
  for (const [i, file] of files.entries())
    expect([file, await responses(onDemand, `/story/${file}`)]).toEqual([file, before[i]]);

  program.now += HOUR;
  await publishIfStale({ ...deps, config: inMode(deps.config, 'files') });
  expect(await filesIn(publicDir)).toEqual(files);
  expect(await Promise.all(files.map((file) => readFile(join(publicDir, 'story', file))))).toEqual(bytes);
  for (const [i, file] of files.entries()) expect(await responses(deps, `/story/${file}`)).toEqual(before[i]);
});

async function open(settings = ''): Promise<Desk> {
  const desk = await startDesk({ feeds: ['/tides', '/ledger'], settings: `articles: { fetch: never }\n${settings}` });
  closers.push(() => desk.close());
  return desk;
}

const ON_DEMAND = 'output: { storyPages: on-demand, itemsPerFeed: 3 }';
const items = (count: number, word: string) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${word} ${n}`,
    body: story(`${word} ${n}`),
    date: new Date(Date.UTC(2026, 2, 1 + n)).toUTCString(),
  }));

async function pass(desk: Desk): Promise<void> {
  desk.now += 2 * HOUR;
  await runPass(desk.deps);
}

/** The paths of the pages that the manifest lists. */
async function pagesOf({ publicDir }: Pick<Desk, 'publicDir'>): Promise<readonly string[]> {
  const text = await readFile(join(publicDir, '.winnow.json'), 'utf8');
  const { files } = JSON.parse(text) as { files: { path: string; onDemand?: string }[] };
  return files.filter(({ path }) => path.startsWith('story/')).map(({ path }) => `/${path}`);
}

const statusOf = async (desk: Desk, path: string): Promise<string> => {
  const { status, headers } = await serverOf(desk.deps).request(path);
  return [status, headers.get('location') ?? ''].join(' ').trim();
};

it('keeps the pages of stories that no output lists any more', async () => {
  const desk = await open(ON_DEMAND);
  desk.origin.answer(({ path }) => rss(items(3, path)));
  await pass(desk);
  const early = await pagesOf(desk);
  const texts = await Promise.all(early.map(async (path) => (await serverOf(desk.deps).request(path)).text()));
  desk.origin.answer(({ path }) => rss(items(12, path)));
  desk.now += DAY;
  await pass(desk);
  expect(await filesIn(desk.publicDir)).toEqual([]);
  expect((await pagesOf(desk)).length).toBeGreaterThan(early.length);
  for (const [i, path] of early.entries())
    expect(await (await serverOf(desk.deps).request(path)).text()).toBe(texts[i]);
  await desk.restart((config) => inMode(config, 'files'));
  await pass(desk);
  for (const [i, path] of early.entries()) expect(await desk.published(path.slice(1))).toBe(texts[i]);
});

it('dates a page when it changes, and does not render what did not', async () => {
  const desk = await open(ON_DEMAND);
  const all = items(2, 'tide');
  desk.origin.answer(() => rss(all));
  await pass(desk);
  const paths = await pagesOf(desk);
  const modified = async (): Promise<readonly (string | null)[]> =>
    await Promise.all(
      paths.map(async (path) => (await serverOf(desk.deps).request(path)).headers.get('last-modified')),
    );
  const before = await modified();
  const [first, second] = all;
  desk.origin.answer(() =>
    rss([{ ...first, body: `${first?.body}<p>And then it rained on the harbour.</p>` }, second] as typeof all),
  );
  desk.now += DAY;
  await pass(desk);
  const after = await modified();
  expect(after.filter((date, i) => date !== before[i])).toEqual([new Date(desk.now).toUTCString()]);
});

it('redirects from a joined story, and answers 410 and 404 as with files', async () => {
  const seen: unknown[] = [];
  for (const mode of ['files', 'on-demand'] as const) {
    const desk = await open(`output: { storyPages: ${mode} }\nretention: { entries: 1 day }`);
    desk.origin.answer(({ path }) => rss(items(1, path)));
    await pass(desk);
    const pages = await pagesOf(desk);
    const [kept, merged] = pages.map((path) => path.replace(/.*\/|\.html/g, ''));
    const found = await desk.deps.catalogue.getMany([kept ?? '', merged ?? '']);
    const [into, from] = found;
    if (into === undefined || from === undefined) throw new Error('a story is missing');
    await desk.deps.catalogue.change(async (save) => {
      await save({
        stories: [{ ...into, members: [...into.members, ...from.members] }],
        removed: [from.id],
        others: [desk.deps.records.movedStories.setting(from.id, { version: 1, to: into.id })],
      });
    });
    await desk.deps.records.meta.set('stale', true);
    const between = await statusOf(desk, `/story/${from.id}.html`);
    await publishIfStale(desk.deps);
    const joined = await statusOf(desk, `/story/${from.id}.html`);
    await desk.restart((config) => ({ ...config, feeds: [] }));
    await desk.deps.catalogue.change((save) => save({ stories: [], removed: [into.id] }));
    await publishIfStale(desk.deps);
    seen.push([
      between,
      joined,
      await statusOf(desk, `/story/${into.id}.html`),
      await statusOf(desk, '/story/none.html'),
    ]);
    expect(joined).toBe(`301 /story/${into.id}.html`);
  }
  const [asFiles, onDemand] = seen;
  expect(onDemand).toEqual(asFiles);
  expect(asFiles).toEqual(['200', expect.stringMatching(/^301/), '410', '404']);
});

it('leaves private outputs their files, and shows nothing of them', async () => {
  const desk = await open(ON_DEMAND);
  desk.origin.answer(({ path }) => rss(items(2, path)));
  await desk.restart((config) => {
    const [first] = config.outputs;
    if (first === undefined) throw new Error('no output');
    const all = { ...first, sources: ['tides'] };
    const vestry = { ...first, id: 'vestry', title: 'Vestry', sources: ['ledger'], isPrivate: true as const };
    return { ...config, outputs: [all, vestry] };
  });
  await pass(desk);
  const closed = await filesIn(join(desk.deps.config.output.privateDir, 'vestry'));
  expect(closed).toHaveLength(2);
  const listed = await pagesOf(desk);
  expect(listed).toHaveLength(2);
  for (const file of closed) expect(await statusOf(desk, `/story/${file}`)).toBe('404');
  for (const path of listed) expect(await statusOf(desk, path)).toBe('200');
});

it('loses no address when it is killed at any step of a change of mode', async () => {
  const desk = await open('output: { itemsPerFeed: 2 }');
  desk.origin.answer(({ path }) => rss(items(4, path)));
  await pass(desk);
  const pages = await pagesOf(desk);
  const texts = await Promise.all(pages.map((path) => desk.published(path.slice(1))));
  for (const mode of ['on-demand', 'files', 'on-demand'] as const) {
    let isDone = false;
    for (let kill = 0; !isDone; kill += 3) {
      let steps = 0;
      const confirmLead = async (): Promise<void> => {
        if (steps++ >= kill) throw new Error('killed');
      };
      const deps = { ...desk.deps, config: inMode(desk.deps.config, mode), confirmLead };
      isDone = await publishIfStale(deps).then(
        () => true,
        (error: Error) => error.message !== 'killed' && Promise.reject(error),
      );
      for (const [i, path] of pages.entries()) expect(await (await serverOf(deps).request(path)).text()).toBe(texts[i]);
    }
    expect(await pagesOf(desk)).toEqual(pages);
    expect(await filesIn(desk.publicDir)).toHaveLength(mode === 'files' ? pages.length : 0);
  }
});

it('does not write over the file of another program at the address of a page', async () => {
  const desk = await open(ON_DEMAND);
  desk.origin.answer(({ path }) => rss(items(1, path)));
  await pass(desk);
  const [page] = await pagesOf(desk);
  const file = join(desk.publicDir, page ?? '');
  await mkdir(join(desk.publicDir, 'story'), { recursive: true });
  await writeFile(file, 'mine');
  await desk.restart((config) => inMode(config, 'files'));
  const written = await publishIfStale(desk.deps);
  expect(written.refused).toEqual([page?.slice(1)]);
  expect(await readFile(file, 'utf8')).toBe('mine');
  expect(await statusOf(desk, page ?? '')).toBe('200');
});

it('renders in a process that only serves, from the store, with the settings of the leader alone', async () => {
  const desk = await open(ON_DEMAND);
  desk.origin.answer(({ path }) => rss(items(2, path)));
  await pass(desk);
  const [page = ''] = await pagesOf(desk);
  const records = openRecords(desk.deps.store);
  const follower = (config: Config) =>
    createApp({
      publicDir: desk.publicDir,
      renderPage: rendererOfFollower(config, async () => records, desk.deps.log),
    });
  const own = { ...desk.deps.config, output: { ...desk.deps.config.output, dir: '/srv/elsewhere' } };
  const [leader, same] = [await serverOf(desk.deps).request(page), await follower(own).request(page)];
  expect([same.status, await same.text()]).toEqual([200, await leader.text()]);
  const other = { ...own, outputs: own.outputs.map((output) => ({ ...output, sources: ['tides'] })) };
  const refused = await follower(other).request(page);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
});
