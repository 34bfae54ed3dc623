/** `winnow restore`: replaces the store by a backup, after checking it, in one safe step. */
import { Command } from 'commander';
import { restoreStore } from '../storage/backup.ts';
import { describeHolder, takeLock } from '../storage/lock.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

/** The command `restore`. */
export function restoreCommand(terminal: Terminal = processTerminal): Command {
  return new Command('restore')
    .description(SUMMARIES.restore.about)
    .argument('<file>', 'a file that `winnow backup` wrote')
    .addHelpText('after', HELP)
    .action((file: string, _options: object, command: Command) =>
      finish(terminal, () => restore(file, globalOptions(command).config, terminal)),
    );
}

const HELP = `
The backup is checked before anything is changed. Not possible while the daemon runs (exit code 3).

Examples:
  $ systemctl stop winnow
  $ winnow restore data/state/winnow-20261122T080000Z.db
  $ winnow rebuild
  $ systemctl start winnow`;

async function restore(file: string, path: string, terminal: Terminal): Promise<ExitCode> {
  const { storage } = await requireConfig(path, terminal);
  const me = { pid: process.pid, since: new Date().toISOString(), command: 'winnow restore' };
  const lock = await takeLock(storage.url, me);
  if (lock.kind === 'taken') throw new CommandError(describeHolder(lock.by), EXIT.alreadyRunning);
  try {
    const kept = await restoreStore(storage.url, file, Date.now());
    terminal.out(`Restored the store from ${file}.`);
    if (kept !== undefined) terminal.out(`The previous store is saved as ${kept}.`);
    terminal.out('Run `winnow rebuild` to publish it.');
    return EXIT.ok;
  } finally {
    await lock.release();
  }
}
