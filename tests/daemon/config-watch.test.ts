/** An invalid configuration is logged once while the program runs, however long it stays invalid. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/read-config.ts';
import type { Config } from '../../src/config/config.ts';
import { needsRestart } from '../../src/daemon/config-stamp.ts';
import { type ConfigWatch, type Reload, watchConfig } from '../../src/daemon/config-watch.ts';
import { createLog } from '../../src/runtime/log.ts';

let folder: string;
let path: string;
let lines: string[];
let current: Config;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-watch-'));
  path = join(folder, 'winnow.yaml');
  lines = [];
  writeFileSync(path, 'contact: a@tides.example\n');
  const { config } = await readConfig(path, {});
  if (config === undefined) throw new Error('the file is in order');
  current = config;
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = createLog({ level: 'info', format: 'plain', write: (line) => lines.push(line.slice(9).trimEnd()) });
const open = (reload: Reload = () => readConfig(path, {})): Promise<ConfigWatch> => watchConfig(path, { log, reload });

/** Runs `count` ticks; returns the result of the last one. */
async function ticks(watch: ConfigWatch, times: number): Promise<Config | undefined> {
  let found: Config | undefined;
  for (let i = 0; i < times; i++) found = await watch.changed(current);
  return found;
}

const LAST_GOOD = 'error the configuration has errors; the last valid one stays in use';
const UNREAD = 'error the configuration cannot be read; the last valid one stays in use';

describe('a watched configuration', () => {
  it('is reported once when its file disappears, and once when it is back unchanged', async () => {
    const watch = await open();
    renameSync(path, `${path}.away`);
    expect(await ticks(watch, 60)).toBeUndefined();
    expect(lines).toEqual([`error ${path}: there is no such file`, UNREAD]);
    renameSync(`${path}.away`, path);
    expect(await ticks(watch, 60)).toBeUndefined();
    expect(lines.slice(2)).toEqual(['info the configuration is valid again and unchanged']);
  });

  it('is reported once while it cannot be read, and is loaded as soon as it can', async () => {
    // Root ignores permissions, but even root cannot read a folder as a file.
    const watch = await open();
    renameSync(path, `${path}.away`);
    mkdirSync(path);
    await ticks(watch, 60);
    expect(lines).toEqual([`error ${path}: it is a folder; name the file in it, such as ${path}/winnow.yaml`, UNREAD]);
    rmSync(path, { recursive: true });
    writeFileSync(path, 'contact: b@tides.example\n');
    expect((await watch.changed(current))?.contact).toBe('b@tides.example');
  });

  it('is read again when only its permissions change', async () => {
    let reads = 0;
    const watch = await open(async () => {
      reads++;
      return { problems: [] };
    });
    chmodSync(path, 0o600);
    await watch.changed(current);
    expect(reads).toBe(1);
  });

  it('reports new errors, each once', async () => {
    const watch = await open();
    for (const text of ['contakt: a\n', 'contakt: b\n', 'timezone: Erath\n']) {
      writeFileSync(path, text);
      await ticks(watch, 10);
    }
    expect(lines.filter((line) => line !== LAST_GOOD)).toEqual([
      `error ${path}:1:1: unknown setting "contakt", did you mean "contact"?`,
      `error ${path}:1:11: "timezone": "Erath" is not a time zone`,
    ]);
  });

  it('is loaded once a missing secret appears, without a change of the file', async () => {
    const secret = join(folder, 'secret');
    const watch = await open();
    writeFileSync(path, `server: { token: "\${file:${secret}}" }\n`);
    expect(await ticks(watch, 5)).toBeUndefined();
    writeFileSync(secret, 'sixteen-letters-or-more');
    expect((await watch.changed(current))?.server.token).toBe('sixteen-letters-or-more');
  });

  it('is not reported when it was only saved', async () => {
    const watch = await open();
    writeFileSync(path, 'contact: a@tides.example # the same\n');
    expect([await ticks(watch, 3), lines]).toEqual([undefined, []]);
  });
});

it('needs a restart for another public folder, because the server keeps serving the old one', () => {
  expect(needsRestart(current, { ...current, output: { ...current.output, dir: 'elsewhere' } })).toEqual([
    'output.dir',
  ]);
});
