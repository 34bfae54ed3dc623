/** `winnow move-store`: copies the whole store into an empty one, for example from a file to a database server. */
import { Command } from 'commander';
import type { CopyProgress } from '../storage/copy-records.ts';
import { describeHolder, haveOneLock, takeLock } from '../storage/lock.ts';
import { moveStore } from '../storage/move-store.ts';
import { displayedUrl } from '../storage/store-address.ts';
import { EXIT } from './context.ts';
import { count } from './count.ts';
import { lockHolder } from './lock-holder.ts';
import { ERASE_LINE } from './progress.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly json?: boolean;
}

/** The command `move-store`. */
export function moveStoreCommand(terminal: Terminal = processTerminal): Command {
  return new Command('move-store')
    .description(SUMMARIES['move-store'].about)
    .argument('<from>', 'the address of the store, as in storage.url')
    .argument('<to>', 'the address of a store that does not exist yet, or is empty')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((from: string, to: string, options: Options, command: Command) =>
      finish(terminal, () => run(from, to, options, command, terminal)),
    );
}

const HELP = `
All records are copied in one transaction and compared afterwards; the first store is not changed. Not possible
while a daemon uses one of them (exit code 3). Set storage.url to the new address afterwards. Other users of this
machine can see the arguments of a command: leave out the password, and set PGPASSWORD or write ~/.pgpass.

Examples:
  $ winnow move-store sqlite:data/state/winnow.db postgresql://winnow@db.example.org/winnow
  $ winnow move-store postgresql://winnow@db.example.org/winnow sqlite:data/state/winnow.db`;

async function run(
  from: string,
  to: string,
  { json }: Options,
  command: Command,
  terminal: Terminal,
): Promise<ExitCode> {
  if (from === to) throw new CommandError('both addresses are the same', EXIT.usage);
  const release: (() => Promise<void>)[] = [];
  try {
    for (const url of haveOneLock(from, to) ? [from] : [from, to]) {
      const lock = await takeLock(url, lockHolder(command));
      if (lock.kind === 'taken')
        throw new CommandError(`${displayedUrl(url)}: ${describeHolder(lock.by)}`, EXIT.alreadyRunning);
      release.push(lock.release);
    }
    const moved = await moveStore(from, to, progressOn(terminal));
    if (terminal.screen.isTTY === true) terminal.screen.write(ERASE_LINE);
    terminal.out(json === true ? JSON.stringify(moved) : summary(moved, to));
    return EXIT.ok;
  } finally {
    for (const one of release) await one();
  }
}

function summary({ from, to, records, bytes }: Awaited<ReturnType<typeof moveStore>>, url: string): string {
  const copied = `Copied ${count(records, 'record')} (${(bytes / 1e6).toFixed(1)} MB) from ${from} to ${to}.`;
  return `${copied}\nSet storage.url to ${displayedUrl(url)}; the first store is unchanged.`;
}

/** On a terminal one line that is replaced, elsewhere one line for each collection. */
function progressOn({ screen }: Terminal): (progress: CopyProgress) => void {
  return ({ collection, copied, records }) => {
    const line = `${collection}: ${copied} of ${records}`;
    if (screen.isTTY === true) screen.write(`${ERASE_LINE}${line}`);
    else if (copied >= records) screen.write(`${line}\n`);
  };
}
