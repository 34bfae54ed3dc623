/** Why: what is published replaces files; that it replaces only its own is what an operator's other files depend on. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import type { RenderedFile } from '../../src/formats/format.ts';
import { MANIFEST_NAME } from '../../src/formats/site-manifest.ts';
import { CLAIMS_NAME, ForeignFiles } from '../../src/publish/claims.ts';
import { writeSite } from '../../src/publish/site-writer.ts';
import { checkConfigText } from '../../src/read-config.ts';
import { runCommand } from '../fakes/terminal.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'winnow-folder-'));
  folder = join(home, 'public');
});
afterEach(() => rmSync(home, { recursive: true }));

const file = (path: string, body = path): RenderedFile => ({
  path,
  body,
  contentType: 'text/html; charset=utf-8',
  lastModified: '2026-03-01T00:00:00.000Z',
  maxAgeSeconds: 900,
});
const manifest = () => JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8'));
const lay = (path: string, text = 'mine'): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a folder that is written for the first time', () => {
  it.each([[[]], [['.gitkeep']], [['.well-known/security.txt', 'lost+found/x']]])('may hold %j', async (names) => {
    for (const name of names) lay(name);
    expect((await writeSite(folder, [file('index.html')])).written).toEqual(['index.html']);
  });

  it.each(['main.ts', '.bashrc', 'index.html', 'state/winnow.db'])('may not hold %s', async (name) => {
    lay(name);
    const attempt = writeSite(folder, [file('index.html'), file('feed.xml')]);
    await expect(attempt).rejects.toThrow(ForeignFiles);
    await expect(attempt).rejects.toThrow(`holds what Winnow did not write (${name.split('/')[0]})`);
    expect(readdirSync(folder)).toEqual([name.split('/')[0]]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it('may hold anything when its owner says so by an empty manifest', async () => {
    lay('index.html');
    lay(MANIFEST_NAME, '');
    await writeSite(folder, [file('index.html')]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('index.html');
  });
});

describe('a folder of our own', () => {
  it('keeps what others put there, and nothing of theirs is written over', async () => {
    await writeSite(folder, [file('index.html')]);
    lay('robots.txt');
    lay('page/2.html');
    await writeSite(folder, [file('index.html', 'new')], { keep: () => false });
    await expect(writeSite(folder, [file('index.html', 'newer'), file('page/2.html')])).rejects.toThrow(
      "page/2.html is not Winnow's, and one of its own is to be there: move it away",
    );
    expect(readFileSync(join(folder, 'page/2.html'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('new');
  });

  it('knows its own files again after a kill in the middle of writing', async () => {
    await writeSite(folder, [file('index.html')]);
    // A folder in the place of a file stops the writing, as a full disk would.
    mkdirSync(join(folder, 'z.html'));
    lay('z.html/x');
    const files = [file('index.html'), file('a.html'), file('b.html')];
    await expect(writeSite(folder, [...files, file('z.html')])).rejects.toThrow('z.html');
    rmSync(join(folder, 'z.html'), { recursive: true });
    lay('a.html', 'half');
    writeFileSync(join(folder, MANIFEST_NAME), JSON.stringify({ ...manifest(), pending: ['b.html'] }));
    // The last line was being written.
    lay(CLAIMS_NAME, '"a.html"\n"z.html"\n"c.ht');
    expect((await writeSite(folder, files.slice(0, 2))).written).toEqual(['a.html']);
    expect(manifest().pending).toEqual(['b.html', 'z.html']);
    lay('b.html', 'half');
    expect((await writeSite(folder, [...files, file('z.html')])).written).toEqual(['b.html', 'z.html']);
    expect(manifest().pending).toBeUndefined();
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('b.html');
  });

  it('takes away what it wrote before it was killed and never renders again, once everything was rendered', async () => {
    await writeSite(folder, [file('index.html')]);
    for (const path of ['story/a.html', 'story/b.html', 'story/mine.html']) lay(path);
    lay(CLAIMS_NAME, '"story/a.html"\n"story/b.html"\n"story/gone/c.html"\n');
    const part = await writeSite(folder, [file('index.html', 'new')]);
    expect([part.removed, manifest().pending.length]).toEqual([[], 3]);
    const whole = await writeSite(folder, [file('index.html', 'new'), file('story/b.html', 'whole')], {
      isWhole: true,
    });
    expect(whole).toEqual({ written: ['story/b.html'], removed: ['story/a.html'] });
    expect(readdirSync(join(folder, 'story')).sort()).toEqual(['b.html', 'mine.html']);
    expect([manifest().pending, manifest().gone]).toEqual([undefined, []]);
  });

  it('says what it will write before it writes it', async () => {
    mkdirSync(join(folder, 'a.html', 'x'), { recursive: true });
    lay(MANIFEST_NAME, '');
    await expect(writeSite(folder, [file('a.html')])).rejects.toThrow();
    expect(readFileSync(join(folder, CLAIMS_NAME), 'utf8')).toBe('"a.html"\n');
  });

  it('takes a path up again that it had given up', async () => {
    await writeSite(folder, [file('index.html'), file('page/2.html')]);
    await writeSite(folder, [file('index.html')], { keep: () => false });
    expect(existsSync(join(folder, 'page/2.html'))).toBe(false);
    // Killed between the manifest and the removal.
    lay('page/2.html', 'ours');
    expect((await writeSite(folder, [file('index.html'), file('page/2.html')])).written).toEqual(['page/2.html']);
  });
});

describe('the configuration', () => {
  const config = () => join(home, 'winnow.yaml');
  const problems = (text: string) =>
    checkConfigText(text, config(), {}).map(({ line, column, message }) => `${line}:${column}: ${message}`);

  it('names no folder with files of others', () => {
    lay('main.ts');
    expect(problems(`output:\n  dir: ${folder}\n`)).toEqual([
      `2:8: the folder "${folder}" holds what Winnow did not write (main.ts): name an empty folder, or, if all of it may be replaced, put an empty file ${MANIFEST_NAME} in it`,
    ]);
    expect(problems('output: { dir: / }\n')).toEqual([expect.stringMatching(/^1:16: /)]);
  });

  it('names no folder that would publish the configuration or the store', () => {
    expect(problems(`output: { dir: "${home}" }\n`)).toEqual([
      `1:16: ${config()} would be published with what is in "${home}": take a folder beside it`,
    ]);
    expect(problems(`storage: { url: "sqlite:${folder}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([
      `2:16: ${folder}/state/w.db would be published with what is in "${folder}": take a folder beside it`,
    ]);
    expect(problems(`storage: { url: "sqlite:${home}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([]);
  });

  it('may name a folder of rules that is not there, which is said', async () => {
    writeFileSync(config(), `articles:\n  siteRules: ${home}/rulez\noutput: { dir: "${folder}" }\n`);
    const ran = await runCommand(checkCommand, ['check', '-c', config()]);
    expect(ran).toMatchObject({
      code: 0,
      err: `${config()}:2:14: there is no folder "${home}/rulez", and so no rule for any host`,
    });
    mkdirSync(join(home, 'rulez'));
    expect((await runCommand(checkCommand, ['check', '-c', config()])).err).toBe('');
  });
});
