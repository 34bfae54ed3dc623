/** `winnow check`: its messages and exit codes, and that it prints no secrets. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { openRecords } from '../../src/records/records.ts';
import { startNewsroom } from '../../src/sample-newsroom/index.ts';
import { openStore } from '../../src/storage/store.ts';
import { runCommand } from '../fakes/terminal.ts';
import { startOrigin } from '../http/origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const file = (text: string): string => {
  const path = join(folder, `${++count}.yaml`);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};
const check = (path: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  runCommand(checkCommand, ['check', '--config', path, ...args], { env });

describe('winnow check', () => {
  it('accepts the bundled configuration', async () => {
    const ran = await check(join(import.meta.dirname, '../../config/winnow.yaml'));
    expect(ran).toMatchObject({ err: '', code: 0 });
    expect(ran.out).toMatch(/winnow\.yaml: 7 feeds, 2 outputs, no errors$/);
  });

  it('reports every error with its position and exits with 2', async () => {
    const path = file('timezone: Erath\nclean:\n  skip: [hedline]\n');
    expect(await check(path)).toEqual({
      out: '',
      err: [
        `${path}:1:11: "timezone": "Erath" is not a time zone`,
        `${path}:3:10: there is no cleaning rule "hedline", did you mean "headline"?`,
      ].join('\n'),
      code: 2,
    });
  });

  it('says whether the pages of stories are files', async () => {
    const pages = async (settings: string, ...args: string[]) => {
      const path = file(`storage: { url: "sqlite:${folder}/none.db" }\n${settings}\nfeeds: []\n`);
      return (await check(path, args)).out;
    };
    expect(await pages('')).toMatch(/^story pages: files \(`output.storyPages: auto`\)$/m);
    const onDemand = 'output: { storyPages: on-demand }';
    expect(await pages(onDemand)).toMatch(/^story pages: on demand, .*another web server cannot serve them$/m);
    expect(JSON.parse(await pages(onDemand, '--json'))).toMatchObject({ storyPages: 'on-demand' });
    const roles = 'roles: [lead, work]\nstorage: { url: "postgresql://w@127.0.0.1:9/w" }';
    const path = file(`${roles}\n${onDemand}\nfeeds: []\n`);
    expect((await check(path)).out).toContain('another one with the role `serve` must');
  });

  it('warns when an id vanished and a new one has its URL', async () => {
    const store = `sqlite:${join(folder, `renamed-${++count}.db`)}`;
    const opened = await openStore(store);
    const url = 'https://quay.example/feed';
    await openRecords(opened).feeds.set('quay', {
      ...{ version: 1, id: 'quay', configuredUrl: url, url, nextPollAt: '2026-03-10T12:00:00.000Z', failures: 0 },
    });
    await opened.close();
    const text = (feed: string) => file(`storage: { url: "${store}" }\nfeeds:\n  - url: ${url}/\n${feed}`);
    const path = text('    id: harbour\n');
    const { code, err } = await check(path);
    expect([code, err]).toEqual([
      0,
      `${path}:4:9: the feed "harbour" was "quay" before: add \`formerlyId: quay\`, or all its articles are new to readers`,
    ]);
    const { warnings } = JSON.parse((await check(path, ['--json'])).out);
    expect(warnings).toEqual([expect.objectContaining({ line: 4, column: 9 })]);
    expect((await check(text('    id: harbour\n    formerlyId: quay\n'))).err).toBe('');
    expect((await check(text('    id: quay\n'))).err).toBe('');
  });

  it('says that the file does not exist and how to create one, without mentioning errors', async () => {
    const path = join(folder, 'none/winnow.yaml');
    const [{ out, err, code }, folderGiven] = [await check(path), await check(folder)];
    expect([out, code, err.split('\n').length]).toEqual(['', 2, 1]);
    expect(err).toMatch(/^winnow: .*none\/winnow\.yaml: there is no such file\. `winnow init` creates one/);
    expect(err).not.toMatch(/error|:1:1/);
    expect(folderGiven).toMatchObject({ err: expect.stringMatching(/it is a folder; name the file in it/), code: 2 });
    expect(folderGiven.err).not.toContain('To make one');
    const { problems } = JSON.parse((await check(path, ['--json'])).out);
    expect(problems).toEqual([{ file: path, line: 0, column: 0, message: 'there is no such file' }]);
  });

  it('prints JSON', async () => {
    const path = file('timezone: Erath\n');
    const { out, err, code } = await check(path, ['--json']);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      problems: [{ file: path, line: 1, column: 11, message: '"timezone": "Erath" is not a time zone' }],
      warnings: [],
    });
    expect([err, code]).toEqual(['', 2]);
  });

  it('prints the settings without secrets', async () => {
    const path = file('feeds:\n  - id: a\n    url: https://a.example/${KEY}\n    headers: { X-Key: "${KEY}" }\n');
    const { out, code } = await check(path, ['--print-config'], { KEY: 'hunter2-secret' });
    expect(JSON.parse(out).feeds[0]).toMatchObject({
      url: 'https://a.example/(hidden)',
      headers: { 'X-Key': '(hidden)' },
      isPrivate: true,
    });
    expect(out).not.toContain('hunter2');
    expect(code).toBe(0);
  });

  it('prints the schema that is bundled', async () => {
    const { out } = await check('none', ['--print-schema']);
    expect(`${out}\n`).toBe(readFileSync(join(import.meta.dirname, '../../config/winnow.schema.json'), 'utf8'));
  });

  it('fetches every feed and explains each failure', async () => {
    const newsroom = await startNewsroom({ port: 0 });
    const path = file(
      [
        `http: { allow: ["127.0.0.1/32:${newsroom.port}"], feedDelay: 0s }`,
        'feeds:',
        `  - { id: good, url: "${newsroom.url}/harbour-post/atom.xml" }`,
        `  - { id: page, url: "${newsroom.url}/harbour-post/" }`,
        `  - { id: gone, url: "${newsroom.url}/salder-lantern/comments.rss" }`,
        `  - { id: moved, url: "${newsroom.url}/salder-lantern/rss.xml" }`,
        '  - { id: inside, url: "http://10.0.0.1/feed" }',
      ].join('\n'),
    );
    const { out, code } = await check(path, ['--online']);
    const before = newsroom.requests().length;
    const json = await check(path, ['--online', '--json']);
    await newsroom.close();
    const lines = new Map(out.split('\n').map((line) => [line.slice(6).split(':')[0], line]));
    expect(lines.get('good')).toMatch(/^ok {4}good: Atom, \d+ entries, newest from 2026-03-0\d/);
    expect(lines.get('page')).toMatch(/^FAIL {2}page: .*page/i);
    expect(lines.get('gone')).toMatch(/^FAIL {2}gone: .*410/);
    expect(lines.get('moved')).toMatch(/^ok {4}moved: RSS, .*moved to http.*salder-lantern\/feed\//);
    expect(lines.get('inside')).toMatch(/^FAIL {2}inside: .*10\.0\.0\.1/);
    expect(out).toMatch(/5 feeds, 1 output, 3 feeds failed$/);
    expect(code).toBe(1);
    const result = JSON.parse(json.out);
    expect(result.feeds.map((feed: { id: string; ok: boolean }) => [feed.id, feed.ok])).toEqual([
      ['good', true],
      ['page', false],
      ['gone', false],
      ['moved', true],
      ['inside', false],
    ]);
    expect(newsroom.requests().length - before).toBe(5);
  });

  it('warns about a working feed without entries, or with repaired errors', async () => {
    const origin = await startOrigin();
    const empty = '<rss version="2.0"><channel><title>Quiet</title></channel></rss>';
    const bare = `<rss version="2.0"><channel><title>Bare</title><item><title>Ebb</title><pubDate>some day soon</pubDate></item></channel></rss>`;
    origin.answer(({ path }) => ({
      headers: { 'Content-Type': 'application/rss+xml' },
      body: path === '/empty' ? empty : bare,
    }));
    const path = file(
      `http: { allow: ["${origin.allow}"], feedDelay: 0s }\nfeeds:\n` +
        ['empty', 'bare'].map((id) => `  - { id: ${id}, url: "${origin.url}/${id}" }\n`).join(''),
    );
    const { out, code } = await check(path, ['--online']);
    await origin.close();
    const warned = (id: string) => new RegExp(`^WARN {2}${id}: RSS, .*\\n {6}\\S.+`, 'm').test(out);
    expect([warned('empty'), warned('bare'), code]).toEqual([true, true, 0]);
    expect(out).toMatch(/all feeds work$/);
  });

  it('shows examples in its help', async () => {
    const { out, code } = await runCommand(checkCommand, ['check', '--help']);
    expect(out).toContain('$ winnow check --online');
    expect(code).toBe(0);
    expect((await runCommand(checkCommand, ['check', '--onlin'])).code).toBe(2);
  });
});
