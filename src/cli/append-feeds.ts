/** Adds feeds to the configuration file. */
import { addFeeds, type NewFeed } from '../config/edit.ts';
import { feedAddress } from '../config/redact.ts';
import { checkedText, editConfig } from './edit-config.ts';
import { createConfigFile } from './starter-config.ts';
import type { Terminal } from './terminal.ts';

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
    await createConfigFile(path, checkedText(addFeeds(newText, feeds), path, terminal));
    terminal.err(`created ${path}`);
    return;
  }
  await editConfig(path, terminal, (text) => addFeeds(text, feeds));
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
