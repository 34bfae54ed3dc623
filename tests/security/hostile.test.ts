/** Tests a whole pass over a hundred hostile publishers at once: bounded time, one log line each, ordinary publishers unaffected. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from '../../bench/hostile/attacks.ts';
import { complaints } from '../../bench/hostile/judge.ts';
import { createScene, type Hosts, type Scene, startHosts } from '../../bench/hostile/scene.ts';
import { openApp } from '../../src/app/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassEvent } from '../../src/pass/pass-event.ts';
import { createLog } from '../../src/runtime/log.ts';

/** Storing and publishing 10,000 items takes longer than the rest together; `npm run hostile` has these two as well. */
const LONG = /^(?:many-items|json-many)$/;

let hosts: Hosts;
let scene: Scene;
let milliseconds: number;
const polled = new Map<string, PassEvent & { kind: 'polled' }>();

beforeAll(async () => {
  hosts = await startHosts(pathToFileURL(join(import.meta.dirname, '../../dist/bench/hostile/')));
  scene = await createScene(hosts.port, { isWanted: (name) => !LONG.test(name) });
  const { config, problems } = await loadConfig(scene.configPath, {});
  if (config === undefined) throw new Error(JSON.stringify(problems));
  const deps = await openApp({ config, log: createLog({ level: 'silent', format: 'json' }) });
  const start = performance.now();
  await runPass(deps, { onEvent: (event) => void (event.kind === 'polled' && polled.set(event.feedId, event)) });
  milliseconds = performance.now() - start;
  await deps.close();
}, 240_000);
afterAll(async () => {
  await hosts.close();
  await scene.remove();
});

describe('R3, R5, R6: a pass over hostile publishers', () => {
  test('is over in bounded time', () => {
    expect(scene.names.length).toBeGreaterThanOrEqual(80);
    expect(milliseconds).toBeLessThan(120_000);
  });

  test.each(attacks.filter(({ name }) => !LONG.test(name)).map(({ name }) => name))(
    '%s is reported in one line',
    (name) => {
      const { message = '' } = polled.get(name.replace('.', '-')) ?? {};
      expect(message).toMatch(/^[\w.:[].{5,300}$/);
      expect(message).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+|[A-Z]+_[A-Z]+/);
    },
  );

  test('leaves only whole and harmless documents', async () => {
    expect(existsSync(join(scene.publicFolder, 'feed.xml'))).toBe(true);
    expect(await complaints(scene.publicFolder)).toEqual([]);
  });

  test.each(['ordinary-1', 'ordinary-2', 'ordinary-3'])('%s is published whole', async (name) => {
    const text = await readFile(join(scene.publicFolder, 'source', name, 'feed.json'), 'utf8');
    const { items } = JSON.parse(text) as { items: { content_text?: string; content_html: string }[] };
    expect(items).toHaveLength(2);
    for (const item of items) expect(item.content_html.match(/<p>/g)?.length).toBe(8);
  });
});
