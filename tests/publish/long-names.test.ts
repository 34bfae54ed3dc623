/** Whole publications with names that a file system rejects, and with files in the way. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppContext, openApp } from '../../src/app/app.ts';
import { parseConfig } from '../../src/config/load.ts';
import { parseManifest } from '../../src/formats/manifest-text.ts';
import { publishIfStale } from '../../src/publish/publish.ts';
import { openSite } from '../../src/publish/site-writer.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';

let folder: string;
let deps: AppContext | undefined;
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-names-'));
  logged = [];
});
afterEach(async () => {
  await deps?.close();
  deps = undefined;
  rmSync(folder, { recursive: true });
});

function read(tags: readonly string[]) {
  const text = `output: { dir: "${folder}", baseUrl: "https://news.example/" }
feeds:
  - { id: quay, url: "https://quay.example/feed", tags: ${JSON.stringify(tags)} }
outputs:
  - { id: all, title: All }
  - { id: sea, title: Sea }
`;
  return parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
}

async function open(...tags: string[]): Promise<AppContext> {
  const { config, problems } = read(tags);
  if (config === undefined) throw new Error(JSON.stringify(problems));
  const log = createLog({ level: 'warn', format: 'json', write: (line) => void logged.push(line) });
  deps = await openApp({ config, log, store: await openStore('memory:') });
  return deps;
}

describe('a long tag', () => {
  it.each(['w'.repeat(400), '海'.repeat(120)])('R13 does not stop a publication: %s', async (tag) => {
    const site = await publishIfStale(await open('short', tag, `${tag}!x`));
    expect(site.refused).toBeUndefined();
    expect(readdirSync(join(folder, 'tag'))).toHaveLength(3);
    expect(existsSync(join(folder, 'tag/short/feed.atom'))).toBe(true);
    expect(logged).toEqual([]);
  });

  it('R13 of more than 500 characters is rejected with its position', () => {
    expect(read(['short', 'w'.repeat(501)]).problems).toEqual([
      expect.objectContaining({ line: 3, message: '"tags" is too long for a tag: use 500 characters or fewer' }),
    ]);
  });

  it('R13 that had an address before there was a limit is redirected from there', async () => {
    await publishIfStale(await open('w'.repeat(200), 'z'.repeat(300)));
    const { moved = [] } = (await parseManifest(readFileSync(join(folder, '.winnow.json'), 'utf8'))) ?? {};
    expect(moved.map(({ from }) => from)).toContain(`tag/${'w'.repeat(200)}/feed.atom`);
    expect(moved.some(({ from }) => from.includes('z'))).toBe(false);
    for (const { to } of moved) expect(existsSync(join(folder, to))).toBe(true);
  });
});

describe('an output that cannot be written', () => {
  it('R14 does not stop the others, is logged once per folder, and is retried', async () => {
    const program = await open('short');
    await publishIfStale(program);
    rmSync(join(folder, 'sea'), { recursive: true });
    writeFileSync(join(folder, 'sea'), 'mine');
    await program.records.meta.set('stale', true);
    rmSync(join(folder, 'tag/short/feed.atom'));
    const site = await publishIfStale(program);
    expect(site.refused?.every((path) => path.startsWith('sea/'))).toBe(true);
    expect(existsSync(join(folder, 'tag/short/feed.atom'))).toBe(true);
    expect(readFileSync(join(folder, 'sea'), 'utf8')).toBe('mine');
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ folder: join(folder, 'sea/'), files: site.refused?.length }),
    ]);
    rmSync(join(folder, 'sea'));
    expect((await publishIfStale(program)).written).toContain('sea/feed.atom');
    expect(await program.records.meta.get('stale')).toBe(false);
  });

  it('R14 because of another program’s file leaves that file, and the rest is published', async () => {
    const program = await open('short');
    await publishIfStale(program);
    const refused: string[] = [];
    const site = await openSite(folder, { onRefused: ({ path }) => void refused.push(path) });
    writeFileSync(join(folder, 'other.html'), 'mine');
    const file = { body: 'x', contentType: 'text/html', lastModified: '2026-11-22T00:00:00.000Z', maxAgeSeconds: 60 };
    for (const path of ['a.html', 'other.html', `${'n'.repeat(300)}.html`, 'z.html']) await site.add({ ...file, path });
    const { written } = await site.finish({ keep: () => true });
    expect(written).toEqual(['a.html', 'z.html']);
    expect(refused).toEqual(['other.html', `${'n'.repeat(300)}.html`]);
    expect(readFileSync(join(folder, 'other.html'), 'utf8')).toBe('mine');
    const manifest = await parseManifest(readFileSync(join(folder, '.winnow.json'), 'utf8'));
    const paths = manifest?.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['a.html', 'z.html', 'feed.atom']));
    expect(paths).not.toContain('other.html');
  });
});
