/** `winnow pause` and `resume`: stop and restart the polls of feeds; what is stored of them stays published. */
import { Command } from 'commander';
import { editFeeds } from '../config/edit-feeds.ts';
import { oneLine } from '../runtime/one-line.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { editConfig } from './edit-config.ts';
import { requireFeeds } from './feed-names.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

/** The commands `pause` and `resume`. */
export function pauseCommand(name: 'pause' | 'resume', terminal: Terminal = processTerminal): Command {
  return new Command(name)
    .description(SUMMARIES[name].about)
    .argument('<feed...>', 'ids of feeds')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `\nA running daemon applies the change in its next pass.\n\nExample:\n  $ winnow ${name} harbour-post`,
    )
    .action((feeds: readonly string[], options: { readonly json?: boolean }, command: Command) =>
      finish(terminal, () => change(name === 'pause', feeds, options, globalOptions(command).config, terminal)),
    );
}

async function change(
  isPaused: boolean,
  ids: readonly string[],
  { json }: { readonly json?: boolean },
  path: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  requireFeeds(ids, config);
  const kind = isPaused ? 'pause' : 'resume';
  await editConfig(path, terminal, (text) => editFeeds(text, new Set(ids), { kind }));
  if (json === true) terminal.out(JSON.stringify(isPaused ? { paused: ids } : { resumed: ids }));
  else terminal.out(`${isPaused ? 'paused' : 'resumed'}: ${ids.map(oneLine).join(', ')}`);
  return EXIT.ok;
}
