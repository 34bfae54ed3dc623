/** `winnow add --page` and `winnow preview --page`: a page without a feed, found by trial and written as one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addCommand } from '../../src/cli/add.ts';
import { previewCommand } from '../../src/cli/preview.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { runCommand } from '../fakes/terminal.ts';
import { type Origin, startOrigin } from '../http/origin.ts';
import { listPage, plainPage, TITLES } from '../page-feeds/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'winnow-page-'));
let origin: Origin;
beforeAll(async () => {
  origin = await startOrigin();
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  origin.answer(({ path }) => {
    if (path === '/news/') return { headers: html, body: listPage };
    if (path === '/contact') return { headers: html, body: plainPage };
    return path.startsWith('/news/')
      ? { headers: html, body: '<html><body><p>An article.</p></body></html>' }
      : { status: 404 };
  });
});
afterAll(async () => {
  await origin.close();
  rmSync(folder, { recursive: true });
});

let count = 0;
function config(feed = ''): string {
  const path = join(folder, `${++count}.yaml`);
  const http = `http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }\narticles: { fetch: never }\n`;
  writeFileSync(
    path,
    `${http}storage: { url: "sqlite:${path}.db" }\n# Mine.\nfeeds:\n  - { id: other, url: "${origin.url}/other" }\n${feed}`,
  );
  return path;
}
const add = (path: string, ...args: string[]) => runCommand(addCommand, ['-c', path, 'add', ...args]);

describe('winnow add', () => {
  it('says of a page without a feed that a list on it looks like news, and how to read it', async () => {
    const path = config();
    const { err, code } = await add(path, `${origin.url}/news/`);
    expect(code).toBe(1);
    expect(err).toContain(
      'the page names no feed, and none is at the usual paths. A list on it looks like news (4 links): with --page',
    );
    expect((await add(path, `${origin.url}/contact`)).err).not.toContain('--page');
  });

  it('shows with --dry-run what it would write, and writes with --page what the configuration accepts', async () => {
    const path = config();
    const before = readFileSync(path, 'utf8');
    const shown = await add(path, `${origin.url}/news/`, '--page', '--dry-run');
    expect([shown.code, readFileSync(path, 'utf8')]).toEqual([0, before]);
    expect(shown.out).toContain('would add "quillmere-council-news": ');
    expect(shown.out).toContain('(list of a page, 4 entries, newest from 2026-03-09)');
    for (const title of TITLES) expect(shown.out).toContain(`  - ${title}`);
    expect(shown.out).toMatch(/ {2}page:\n {4}list: "/);
    expect((await add(path, `${origin.url}/news/`, '--page', '--tag', 'local')).code).toBe(0);
    const written = readFileSync(path, 'utf8');
    expect(written.startsWith(before.trimEnd())).toBe(true);
    const loaded = await readConfig(path, {});
    expect(loaded.problems).toEqual([]);
    expect(loaded.config?.feeds.at(-1)).toMatchObject({
      id: 'quillmere-council-news',
      page: { title: 'h3', date: 'time', image: 'img', text: 'p' },
      obeyRobots: true,
      tags: ['local'],
    });
  });

  it('says of a page without such a list what to do', async () => {
    const { err, code } = await add(config(), `${origin.url}/contact`, '--page');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('no list of the page looks like news: write the selectors yourself'),
    ]);
    expect((await add(config(), `${origin.url}/nowhere`, '--page')).err).toContain('HTTP 404');
  });
});

describe('winnow preview', () => {
  it('shows a page as the feed that it would be, with the selectors', async () => {
    const { out, code } = await runCommand(previewCommand, [
      '-c',
      config(),
      'preview',
      `${origin.url}/news/`,
      '--page',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('  page:\n    list: "');
    for (const title of TITLES) expect(out).toContain(`* ${title}`);
  });

  it('says of a configured page whose list finds nothing that it does', async () => {
    const path = config(`  - { id: page, url: "${origin.url}/news/", page: { list: ul.gone } }\n`);
    const { err, code } = await runCommand(previewCommand, ['-c', path, 'preview', 'page']);
    expect([code, err]).toEqual([1, expect.stringContaining('nothing that `page.list` selects (ul.gone)')]);
  });
});

describe('the configuration', () => {
  it.each([
    ['page: { list: "li[" }', '7:58: "li[" is not a valid CSS selector'],
    ['page: { list: li, date: "//time[" }', '"//time[" is not a valid XPath expression'],
    ['page: { title: h3 }', 'list'],
    ['page: { list: li, titel: h3 }', 'did you mean "title"?'],
  ])('%s', async (page, problem) => {
    const { problems } = await readConfig(config(`  - { id: page, url: "https://a.example/", ${page} }\n`), {});
    expect(problems.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n')).toContain(problem);
  });
});
