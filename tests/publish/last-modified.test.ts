/** `Last-Modified` is the time of the change, not the date of the newest article, which may be days older. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RenderedFile } from '../../src/formats/format.ts';
import { readManifest } from '../../src/publish/public-folder.ts';
import { openSite } from '../../src/publish/site-writer.ts';

const ARTICLE_DATE = '2026-02-01T08:00:00.000Z';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-dated-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function publish(body: string, writtenAt: string): Promise<string | undefined> {
  const site = await openSite(folder, { writtenAt });
  const contentType = 'application/atom+xml; charset=utf-8';
  const file: RenderedFile = { path: 'feed.atom', body, contentType, lastModified: ARTICLE_DATE, maxAgeSeconds: 900 };
  await site.add(file);
  await site.finish();
  return (await readManifest(folder))?.files.find(({ path }) => path === 'feed.atom')?.lastModified;
}

it('moves to the time of each publication that changes bytes, and stays otherwise', async () => {
  const [first, second, third] = ['2026-03-05T10:00:00.000Z', '2026-03-05T11:00:00.000Z', '2026-03-05T12:00:00.000Z'];
  expect(await publish('one story', first)).toBe(first);
  expect(await publish('one story', second)).toBe(first);
  expect(await publish('a late article, dated in February', third)).toBe(third);
});

it('moves forward by a second when the clock was set back', async () => {
  await publish('one story', '2026-03-05T10:00:00.000Z');
  expect(await publish('another', '2026-03-05T09:00:00.000Z')).toBe('2026-03-05T10:00:01.000Z');
});
