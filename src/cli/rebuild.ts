/** Why: new rules for everything that is kept, without asking a publisher again. */
import { Command } from 'commander';
import { rebuild } from '../pass/rebuild.ts';
import { withDeps } from './opened.ts';

interface RebuildOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

async function run(options: RebuildOptions, command: Command): Promise<void> {
  await withDeps(command, async (deps) => {
    const tell = (done: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done} articles`);
    };
    const report = await rebuild(deps, { all: options.all ?? false, tell });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.stdout.write(
      options.json
        ? `${JSON.stringify(report)}\n`
        : `${report.articles} articles cleaned again, ${report.textChanged} with another text; ${report.filesWritten} files written\n`,
    );
  });
}

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('clean everything kept with the present rules and publish it again; fetches nothing')
    .option('--all', 'also articles that the present rules made already (after an edit of site rules or clean.skip)')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  $ winnow rebuild --all')
    .action(run);
}
