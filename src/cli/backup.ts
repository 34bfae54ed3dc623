/** `winnow backup`: copies the store to a file, also while the daemon is running. */
import { Command } from 'commander';
import { wouldBePublished } from '../publish/output-folder.ts';
import { privateDirs } from '../publish/private-sites.ts';
import { backupStore, defaultBackupPath } from '../storage/backup.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly json?: boolean;
}

/** The command `backup`. */
export function backupCommand(terminal: Terminal = processTerminal): Command {
  return new Command('backup')
    .description(SUMMARIES.backup.about)
    .argument('[file]', 'file to write (default: next to the store, with the time in its name)')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((file: string | undefined, options: Options, command: Command) =>
      finish(terminal, () => backup(file, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
The copy is complete and consistent. It does not contain the configuration, nor the published files:
\`winnow rebuild\` writes those again.

Examples:
  $ winnow backup
  $ winnow backup /mnt/backup/winnow-$(date +%F).db`;

async function backup(
  file: string | undefined,
  { json }: Options,
  path: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const { storage, output } = config;
  const target = file ?? (await defaultBackupPath(storage.url, Date.now()));
  const folder = [output.dir, ...privateDirs(config)].find((one) => wouldBePublished(target, one));
  if (folder !== undefined)
    throw new CommandError(`${target} would be published with everything else in ${folder}: name a file elsewhere`);
  const made = await backupStore(storage.url, target);
  terminal.out(json === true ? JSON.stringify(made) : `${made.path}: ${(made.bytes / 1e6).toFixed(1)} MB`);
  return EXIT.ok;
}
