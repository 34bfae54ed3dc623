/** Why: the files that the console edits: named from a fixed list, checked whole, and never written over another's change. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ConfigProblem } from './config/config.ts';
import { addFeeds } from './config/edit.ts';
import { feedIdOf } from './config/feed-id.ts';
import { replaceFile } from './replace-file.ts';
import type { EditableFile, FileProblem, Saved } from './server/console/data.ts';

/** A file with its own way to be checked. */
export interface Editable {
  readonly name: string;
  readonly path: string;
  check(text: string): readonly FileProblem[];
}

export interface ConsoleFiles {
  names(): readonly string[];
  read(name: string): Promise<EditableFile | undefined>;
  check(name: string, text: string): readonly FileProblem[];
  save(name: string, text: string, before: string): Promise<Saved>;
}

/** The configuration as a file to edit. */
export function configFile(path: string, check: (text: string) => readonly ConfigProblem[]): Editable {
  return { name: basename(path), path, check };
}

/** Only what is in the list can be named, so no name leads anywhere else. */
export function openConsoleFiles(list: readonly Editable[]): ConsoleFiles {
  const byName = new Map(list.map((file) => [file.name, file]));
  const read = async (name: string): Promise<EditableFile | undefined> => {
    const file = byName.get(name);
    return file === undefined ? undefined : { name, text: await readFile(file.path, 'utf8') };
  };
  return {
    names: () => [...byName.keys()],
    read,
    check: (name, text) => byName.get(name)?.check(text) ?? [],
    save: async (name, text, before) => {
      const file = byName.get(name);
      if (file === undefined || (await read(name))?.text !== before) return { kind: 'conflict' };
      const problems = file.check(text);
      if (problems.length > 0) return { kind: 'invalid', problems };
      await replaceFile(file.path, text);
      return { kind: 'saved' };
    },
  };
}

/** The configuration `text` with one more feed, its comments and layout kept; an id is made that no other feed has. */
export function withFeed(text: string, url: string, title: string, taken: readonly string[]): string {
  const base = feedIdOf(url) ?? 'feed';
  const ids = new Set(taken);
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  return addFeeds(text, [{ id, url, ...(title === '' ? {} : { title }) }]);
}
