/** Adds feeds to the configuration file, which is replaced atomically and only by a valid one. */
import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { addFeeds, type NewFeed } from '../config/edit.ts';
import { formatProblem, parseConfig, secretsFrom } from '../config/load.ts';
import { feedAddress } from '../config/redact.ts';
import { createConfigFile } from './starter-config.ts';
import { CommandError, type Terminal } from './terminal.ts';

/**
 * Appends `feeds` to those in the file. `newText`: the text before the addition if the file is to be created. Rejects with
 * a CommandError, and writes nothing, if the result would not be valid.
 */
export async function appendFeeds(
  path: string,
  feeds: readonly NewFeed[],
  terminal: Terminal,
  newText?: string,
): Promise<void> {
  if (newText !== undefined) {
    await createConfigFile(path, extended(newText, feeds, path, terminal));
    terminal.err(`created ${path}`);
    return;
  }
  const file = await realpath(path);
  const text = extended(await readFile(file, 'utf8'), feeds, path, terminal);
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, text, { mode: 0o600, flush: true });
  await chmod(partial, (await stat(file)).mode);
  await rename(partial, file);
}

function extended(before: string, feeds: readonly NewFeed[], path: string, terminal: Terminal): string {
  const text = addFeeds(before, feeds);
  const [problem] = parseConfig(text, path, secretsFrom(terminal.env)).problems;
  if (problem !== undefined) throw new CommandError(`nothing was written: ${formatProblem(problem)}`);
  return text;
}

/** The feed with its URL as it may be printed: secrets hidden. */
export function printable(feed: NewFeed): NewFeed {
  return { ...feed, url: feedAddress({ url: feed.url, isPrivate: feed.private === true }) };
}

/** Whether the URL seems to contain a personal key, so that it must not be published. */
export function looksPrivate(url: string): boolean {
  const { username, searchParams } = new URL(url);
  if (username !== '') return true;
  return [...searchParams.keys()].some((name) =>
    /^(api_?|access_?)?(key|token|auth|secret|password|sig|signature)$/i.test(name),
  );
}
