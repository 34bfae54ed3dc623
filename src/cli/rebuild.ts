/** `winnow rebuild`: cleans all stored articles again with the current rules and republishes, without any request. */
import { Command } from 'commander';
import { type RebuildReport, rebuild } from '../pass/rebuild.ts';
import { EXIT } from './context.ts';
import { count } from './count.ts';
import { ERASE_LINE } from './progress.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withApp } from './with-store.ts';

interface RebuildOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

async function run(options: RebuildOptions, command: Command, terminal: Terminal): Promise<ExitCode> {
  const { screen } = terminal;
  const draw = (text: string): void => void (screen.isTTY === true && screen.write(`${ERASE_LINE}${text}`));
  const report = await withApp(command, terminal, (app) =>
    rebuild(app, { all: options.all ?? false, onProgress: (done) => draw(count(done, 'article')) }),
  );
  draw('');
  terminal.out(options.json ? JSON.stringify(report) : summary(report, options));
  return EXIT.ok;
}

function summary({ articles, textChanged, filesWritten }: RebuildReport, { all }: RebuildOptions): string {
  const hint = articles === 0 && all !== true ? ' (all match the current rules; --all cleans them anyway)' : '';
  return `${count(articles, 'article')} cleaned again${hint}, ${textChanged} changed; ${count(filesWritten, 'file')} written`;
}

/** The command `rebuild`. */
export function rebuildCommand(terminal: Terminal = processTerminal): Command {
  return new Command('rebuild')
    .description(SUMMARIES.rebuild.about)
    .option('--all', 'also articles that match the current rules (use it after editing site rules or clean.skip)')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  $ winnow rebuild --all')
    .action((options: RebuildOptions, command: Command) => finish(terminal, () => run(options, command, terminal)));
}
