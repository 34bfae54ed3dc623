/** Why: new rules for everything that is kept, without asking a publisher again. */
import { Command } from 'commander';
import { rebuild } from '../pass/rebuild.ts';
import { EXIT } from './context.ts';
import { count } from './count.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withApp } from './with-store.ts';

interface RebuildOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

const ERASE_LINE = '\r\u001b[K';

async function run(options: RebuildOptions, command: Command, terminal: Terminal): Promise<ExitCode> {
  const { screen } = terminal;
  const draw = (text: string): void => void (screen.isTTY === true && screen.write(`${ERASE_LINE}${text}`));
  const report = await withApp(command, terminal, (deps) =>
    rebuild(deps, { all: options.all ?? false, tell: (done) => draw(`${done} articles`) }),
  );
  draw('');
  const { articles, textChanged, filesWritten } = report;
  const none =
    articles === 0 && options.all !== true ? ' (all are by the present rules; --all cleans them anyway)' : '';
  terminal.out(
    options.json
      ? JSON.stringify(report)
      : `${count(articles, 'article')} cleaned again${none}, ${textChanged} with another text; ${count(filesWritten, 'file')} written`,
  );
  return EXIT.ok;
}

export function rebuildCommand(terminal: Terminal = processTerminal): Command {
  return new Command('rebuild')
    .description(SUMMARIES.rebuild.about)
    .option('--all', 'also articles that the present rules made already (after an edit of site rules or clean.skip)')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  $ winnow rebuild --all')
    .action((options: RebuildOptions, command: Command) => finish(terminal, () => run(options, command, terminal)));
}
