/** `winnow export`: writes the feeds as an OPML list, for another reader. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { type OpmlSource, renderOpml } from '../formats/opml.ts';
import type { FeedState } from '../model/source.ts';
import { openRecords } from '../records/records.ts';
import { describeError } from '../runtime/error-messages.ts';
import { openStore } from '../storage/store.ts';
import { storeExists } from '../storage/store-address.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

/** The command `export`. */
export function exportCommand(terminal: Terminal = processTerminal): Command {
  return new Command('export')
    .description(SUMMARIES.export.about)
    .argument('[file]', 'file to write (default: stdout)')
    .addHelpText('after', HELP)
    .action((file: string | undefined, _options: object, command: Command) =>
      finish(terminal, () => exportList(file, globalOptions(command).config, terminal)),
    );
}

const HELP = `
Private feeds are left out, since their URLs are secret.

Examples:
  $ winnow export subscriptions.opml
  $ winnow export | other-reader import`;

async function exportList(file: string | undefined, path: string, terminal: Terminal): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const states = await readStates(config);
  const sources = config.feeds.filter((feed) => !feed.isPrivate);
  const text = renderOpml(
    sources.map((feed): OpmlSource => {
      const state = states.get(feed.id);
      const siteUrl = state?.siteUrl;
      return {
        id: feed.id,
        title: feed.title ?? state?.title ?? feed.id,
        feedUrl: feed.url,
        tags: feed.tags,
        ...(siteUrl !== undefined && { siteUrl }),
      };
    }),
    { title: 'Winnow subscriptions' },
  );
  if (file === undefined) terminal.out(text.trimEnd());
  else await writeFile(file, text).catch(fail);
  const hidden = config.feeds.length - sources.length;
  if (hidden > 0) terminal.err(`${hidden} private ${hidden === 1 ? 'feed is' : 'feeds are'} left out`);
  return EXIT.ok;
}

function fail(error: unknown): never {
  throw new CommandError(`nothing was written: ${describeError(error)}`);
}

/** The stored states of the feeds, for their titles and sites; empty if there is no store yet. */
async function readStates({ storage, feeds }: Config): Promise<ReadonlyMap<string, FeedState>> {
  if (!(await storeExists(storage.url))) return new Map();
  const store = await openStore(storage.url, { upgrade: false });
  try {
    const states = await openRecords(store).feeds.getMany(feeds.map((feed) => feed.id));
    return new Map(states.flatMap((state) => (state === undefined ? [] : [[state.id, state]])));
  } finally {
    await store.close();
  }
}
