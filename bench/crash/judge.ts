/** Checks what a pass left behind: nothing lost, nothing duplicated, nothing broken, nothing different. */
import { basename } from 'node:path';
import { JOURNAL_NAME } from '../../src/publish/write-journal.ts';
import { articleKey } from './served.ts';
import type { State } from './state.ts';
import { checkXml } from './strict-xml.ts';

/** Articles that were served and are in no story, in words. */
export function lost(served: ReadonlySet<string>, state: State): string[] {
  const placed = new Set(state.stories.flatMap((story) => story.members));
  const known = new Map(state.entries.map((entry) => [articleKey(entry.feedId, entry.url ?? ''), entry.id]));
  return [...served].flatMap((key) => {
    const id = known.get(key);
    if (id === undefined) return [`${key}: no entry`];
    return placed.has(id) ? [] : [`${key}: in no story`];
  });
}

/** Articles that are there more than once, as entries or as members of stories, in words. */
export function doubled(state: State): string[] {
  const keys = state.entries.map((entry) => articleKey(entry.feedId, entry.url ?? ''));
  const members = state.stories.flatMap((story) => story.members);
  return [
    ...repeated(keys).map((key) => `${key}: two entries`),
    ...repeated(members).map((id) => `${id}: in two stories, or twice in one`),
  ];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return [...twice];
}

/** Published documents that a reader cannot parse, one line each. */
export function broken(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([path, bytes]) => {
    const problem = problemOf(path, bytes);
    return problem === undefined ? [] : [`${path}: ${problem}`];
  });
}

function problemOf(path: string, bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  if (path.endsWith('.tmp')) return undefined;
  // The journal of a publication is for the next one, which takes the lines that it can read: a new one has none.
  if (basename(path) === JOURNAL_NAME) return undefined;
  if (path.endsWith('.json')) return attempt(() => JSON.parse(text));
  if (/\.(atom|xml|opml)$/.test(path)) return attempt(() => checkXml(text));
  if (path.endsWith('.html') && !text.trimEnd().endsWith('</html>')) return 'does not end in </html>';
  return bytes.byteLength === 0 ? 'is empty' : undefined;
}

function attempt(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Temporary files next to the published ones: allowed after a kill, not after a complete pass. */
export function leftOver(files: ReadonlyMap<string, unknown>): string[] {
  return [...files.keys()].filter((path) => path.endsWith('.tmp'));
}

/** Ids and published bytes that differ from a run without interruption, one line each. */
export function different(state: State, undisturbed: State): string[] {
  return [
    ...differences('file', published(state), published(undisturbed)),
    ...differences('story', shapes(state), shapes(undisturbed)),
    ...differences('entry', ids(state), ids(undisturbed)),
  ];
}

/** Stored records that differ from a run without interruption, one line each. */
export function rememberedOtherwise(state: State, undisturbed: State): string[] {
  return differences('record', state.records, undisturbed.records);
}

/** The published files without those that `leftOver` counts. */
function published({ files }: State): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !path.endsWith('.tmp')));
}

function shapes({ stories }: State): ReadonlyMap<string, string> {
  return new Map(stories.map((story) => [story.id, `lead ${story.leadId}, members ${story.members.join(' ')}`]));
}

function ids({ entries }: State): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, entry.feedId]));
}

function differences(what: string, here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...here.keys(), ...there.keys()]);
  return [...keys].flatMap((key) => {
    if (here.get(key) === there.get(key)) return [];
    if (!there.has(key)) return [`${what} ${key}: only after the interruption`];
    return here.has(key) ? [`${what} ${key}: ${placeOf(here.get(key), there.get(key))}`] : [`${what} ${key}: missing`];
  });
}

/** The text around the first character that differs. */
function placeOf(here = '', there = ''): string {
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(here)} instead of ${around(there)}`;
}
