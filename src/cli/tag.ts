/** `winnow tag` and `winnow remove`: change the tags of feeds, or take feeds out of the configuration. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { editFeeds, type FeedEdit } from '../config/edit-feeds.ts';
import { isUnread, parseConfig, secretsFrom } from '../config/load.ts';
import { oneLine } from '../runtime/one-line.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { editConfig } from './edit-config.ts';
import { requireFeeds } from './feed-names.ts';
import { readConfig } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface TagOptions {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly json?: boolean;
}

/** The command `tag`. */
export function tagCommand(terminal: Terminal = processTerminal): Command {
  return new Command('tag')
    .description(SUMMARIES.tag.about)
    .argument('<feed...>', 'ids of feeds')
    .option('--add <tag...>', 'tags that the feeds get')
    .option('--remove <tag...>', 'tags that are taken from the feeds')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Outputs and rules select feeds by their tags. A running daemon applies the change in its next pass.

Examples:
  $ winnow tag harbour-post quay --add local
  $ winnow tag harbour-post --add sport --remove local news`,
    )
    .action((feeds: readonly string[], options: TagOptions, command: Command) =>
      finish(terminal, () => tag(feeds, options, globalOptions(command).config, terminal)),
    );
}

async function tag(
  ids: readonly string[],
  { add = [], remove = [], json }: TagOptions,
  path: string,
  terminal: Terminal,
): Promise<ExitCode> {
  if (add.length + remove.length === 0)
    throw new CommandError('nothing to do: name tags with --add or --remove', EXIT.usage);
  const edits: readonly FeedEdit[] = [
    ...add.map((one) => ({ kind: 'tag', tag: one }) as const),
    ...remove.map((one) => ({ kind: 'untag', tag: one }) as const),
  ];
  requireFeeds(ids, (await madeValid(path, ids, edits, terminal)) ?? (await requireConfig(path, terminal)));
  await edit(path, ids, edits, terminal);
  if (json === true) terminal.out(JSON.stringify({ feeds: ids, added: add, removed: remove }));
  else terminal.out(oneLine(`changed the tags of ${ids.join(', ')}`));
  return EXIT.ok;
}

/** The configuration that the edits make of one with errors: an output may name a tag that no feed has yet. Undefined if they do not. */
async function madeValid(
  path: string,
  ids: readonly string[],
  edits: readonly FeedEdit[],
  terminal: Terminal,
): Promise<Config | undefined> {
  const { config, problems } = await readConfig(path, terminal.env);
  if (config !== undefined || isUnread(problems)) return undefined;
  try {
    const text = edited(await readFile(path, 'utf8'), ids, edits);
    return parseConfig(text, path, secretsFrom(terminal.env)).config;
  } catch {
    // Not YAML, or gone: the errors of the file are reported instead.
    return undefined;
  }
}

/** The command `remove`. */
export function removeCommand(terminal: Terminal = processTerminal): Command {
  return new Command('remove')
    .description(SUMMARIES.remove.about)
    .argument('<feed...>', 'ids of feeds')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
The stories of a removed feed are no longer published. What is stored of it stays: a feed that is added again
with the same id and URL continues where this one ended. To stop polling only, see \`winnow pause\`.

Example:
  $ winnow remove harbour-post`,
    )
    .action((feeds: readonly string[], options: { readonly json?: boolean }, command: Command) =>
      finish(terminal, () => remove(feeds, options, globalOptions(command).config, terminal)),
    );
}

async function remove(
  ids: readonly string[],
  { json }: { readonly json?: boolean },
  path: string,
  terminal: Terminal,
): Promise<ExitCode> {
  requireFeeds(ids, await requireConfig(path, terminal));
  await edit(path, ids, [{ kind: 'remove' }], terminal);
  terminal.out(json === true ? JSON.stringify({ removed: ids }) : oneLine(`removed: ${ids.join(', ')}`));
  return EXIT.ok;
}

async function edit(
  path: string,
  ids: readonly string[],
  edits: readonly FeedEdit[],
  terminal: Terminal,
): Promise<void> {
  await editConfig(path, terminal, (text) => edited(text, ids, edits));
}

function edited(text: string, ids: readonly string[], edits: readonly FeedEdit[]): string {
  const feeds = new Set(ids);
  return edits.reduce((changed, one) => editFeeds(changed, feeds, one), text);
}
