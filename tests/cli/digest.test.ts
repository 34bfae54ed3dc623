/** `winnow digest`: the mail as text, JSON and file, a copy that is sent, and its errors. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestCommand } from '../../src/cli/digest.ts';
import type { CleanHtml } from '../../src/model/article.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { type MailServer, startMailServer } from '../fakes/mail-server.ts';
import { type Ran, runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-digest-'));
const config = join(folder, 'winnow.yaml');
const url = `sqlite:${folder}/winnow.db`;
const AT = '2026-03-10T06:00:00.000Z';
let server: MailServer;

const run = (...args: string[]): Promise<Ran> =>
  runCommand(
    (terminal) => digestCommand(terminal, () => Date.parse(AT) + 3_600_000),
    ['-c', config, 'digest', ...args],
  );

beforeAll(async () => {
  server = await startMailServer();
  writeFileSync(
    config,
    `storage: { url: "${url}" }
output: { dir: "${folder}/public" }
feeds:
  - { id: tides, url: "https://tides.example/", title: Tides }
outputs:
  - { id: all, title: All }
mail: { host: 127.0.0.1, port: ${server.port}, security: none, from: news@site.example }
digests:
  - { id: morning, cron: "0 7 * * *", to: [reader@home.example] }
`,
  );
  const store = await openStore(url);
  const { entries, articles, stories, histories } = openRecords(store);
  const id = 'a'.repeat(32);
  await entries.set('a', {
    ...{ version: 1, id: 'a', guid: 'a', feedId: 'tides', title: 'Night ferry', url: 'https://tides.example/a' },
    ...{ authors: [], categories: [], enclosures: [], firstSeenAt: AT, changedAt: AT, contentHash: 'a' },
  });
  await articles.set('a', {
    ...{ version: 1, entryId: 'a', from: 'feed', cleanedWith: '1', textChangedAt: AT, textHash: 'a' },
    article: {
      ...{ kind: 'article', html: '<p>It sailed.</p>' as CleanHtml, text: 'It sailed.', authors: [], tags: [] },
      ...{ wordCount: 2, readingMinutes: 1, nextPages: [], removed: [] },
    },
  });
  const member = { entryId: 'a', feedId: 'tides', joinedAt: AT, publishedAt: AT, evidence: [] };
  await stories.set(id, {
    version: 1,
    id,
    leadId: 'a',
    settled: true,
    createdAt: AT,
    updatedAt: AT,
    members: [member],
  });
  await histories.set('all', { version: 1, upTo: AT, waiting: [id], archives: [] });
  await store.close();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('winnow digest', () => {
  it('shows subject and text, or JSON', async () => {
    const { out, code } = await run('morning');
    expect(code).toBe(0);
    expect(out).toContain(
      'Subject: All: Tuesday 10 March 2026\n\nAll, Tuesday 10 March 2026\n\nNight ferry\nTides · 06:00 UTC',
    );
    expect(JSON.parse((await run('morning', '--json')).out)).toMatchObject({
      id: 'morning',
      to: ['reader@home.example'],
      stories: [{ title: 'Night ferry', url: 'https://tides.example/a' }],
    });
  });

  it('prints the whole mail, or writes it to a new file', async () => {
    expect((await run('morning', '--preview')).out).toMatch(/^From: news@site\.example\nTo: reader@home\.example\n/m);
    const file = join(folder, 'morning.eml');
    expect((await run('morning', '--preview', file)).out).toBe(`wrote ${file}: 1 stories`);
    expect(readFileSync(file, 'utf8')).toContain('multipart/alternative');
    expect(await run('morning', '--preview', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be written'),
    });
    expect(existsSync(file)).toBe(true);
  });

  it('sends a copy to the readers or to another address, as often as it is asked', async () => {
    expect((await run('morning', '--send')).out).toContain('sent to reader@home.example: 1 stories');
    await run('morning', '--send', '--to', 'me@home.example');
    expect(server.taken.map(({ to }) => to)).toEqual(['reader@home.example', 'me@home.example']);
    server.mode = 'refuse';
    const refused = await run('morning', '--send');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('127.0.0.1 did not take the mail') });
    server.mode = 'take';
  });

  it('names the digests when there is none with the id', async () => {
    expect(await run('evening')).toMatchObject({
      code: 2,
      err: 'winnow: there is no digest evening; there are morning',
    });
  });
});
