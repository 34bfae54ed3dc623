/** Reads from outside what an installation stores and has published, so that two runs can be compared. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasRows } from '../../src/records/open-story-rows.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { rowsOf } from '../../src/records/story-rows.ts';
import { openStore } from '../../src/storage/store.ts';
import type { Scene } from './scene.ts';

export interface KnownEntry {
  readonly id: string;
  readonly feedId: string;
  readonly url: string | undefined;
}

export interface KnownStory {
  readonly id: string;
  readonly leadId: string;
  readonly members: readonly string[];
}

export interface State {
  readonly entries: readonly KnownEntry[];
  readonly stories: readonly KnownStory[];
  /** Entry ids that still have work to do now, a page to be tried again later left out. */
  readonly unfinished: readonly string[];
  /** Path of each published file and the SHA-256 of its bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** Name and key of each record that the published bytes depend on, and its JSON with sorted keys. */
  readonly records: ReadonlyMap<string, string>;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file under `folder`, by path from there; empty when there is none. */
export async function filesUnder(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON with sorted keys: the order in which a record was put together is not part of it. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Whether the rows by which stories are found are those of the stories, or none. */
async function rowsAreRight(records: Records): Promise<boolean> {
  if (!(await hasRows(records))) return true;
  const wanted = new Map<string, unknown>();
  for await (const [, story] of records.stories.entries())
    for (const [key, value] of rowsOf(story)) wanted.set(key, value);
  for await (const [key, value] of records.storyRows.entries()) {
    if (wanted.get(key) !== value) return false;
    wanted.delete(key);
  }
  return wanted.size === 0;
}

/** Reads a scene that no process works on. */
export async function readState(scene: Pick<Scene, 'storeUrl' | 'publicFolder'>): Promise<State> {
  const store = await openStore(scene.storeUrl);
  try {
    const records = openRecords(store);
    const [entries, stories, unfinished]: [KnownEntry[], KnownStory[], string[]] = [[], [], []];
    const texts = new Map<string, string>();
    for await (const [key, entry] of records.entries.entries()) {
      entries.push({ id: key, feedId: entry.feedId, url: entry.url });
      texts.set(`entry ${key}`, canonicalJson(entry));
    }
    for await (const [key, story] of records.stories.entries()) {
      stories.push({ id: key, leadId: story.leadId, members: story.members.map((member) => member.entryId) });
      texts.set(`story ${key}`, canonicalJson(story));
    }
    if (!(await rowsAreRight(records))) texts.set('rows of stories', 'differ from the stories');
    for await (const [key, article] of records.articles.entries()) {
      texts.set(`article ${key}`, canonicalJson(article));
    }
    for await (const [key, work] of records.jobs.entries()) if (work.need !== 'page') unfinished.push(key);
    const files = await filesUnder(scene.publicFolder);
    return {
      entries,
      stories,
      unfinished,
      files: new Map([...files].map(([path, bytes]) => [path, sha256(bytes)])),
      records: texts,
    };
  } finally {
    await store.close();
  }
}
