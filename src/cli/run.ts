/** Why: one pass for the system's own cron: poll what is due, publish what changed, and say how it went by the exit code. */
import { Command } from 'commander';
import { openSample } from '../daemon/sample.ts';
import { openDeps } from '../deps.ts';
import { describeHolder, takeLock } from '../kept/lock.ts';
import { runPass } from '../pass/pass.ts';
import type { PassReport } from '../pass/pass-event.ts';
import { EXIT, globalOptions, openLog, readConfig } from './context.ts';
import { holder } from './opened.ts';
import { createProgress } from './progress.ts';

interface RunOptions {
  readonly json?: boolean;
  readonly feed?: readonly string[];
}

export function summary({ feeds, entries, articles, stories, files, milliseconds }: PassReport): string {
  return [
    `${feeds.due} feeds polled: ${feeds.fetched} read, ${feeds.notModified} not modified, ${feeds.failed} failed`,
    `${entries.new} new and ${entries.changed} changed entries, ${articles.pages} articles from their pages`,
    `${stories.new} new stories, ${stories.joined} articles joined to one, ${articles.waiting} to be tried again later`,
    `${files.written} files written, ${files.removed} removed, in ${(milliseconds / 1000).toFixed(1)} s`,
  ].join('\n');
}

async function run(options: RunOptions, command: Command): Promise<void> {
  const globals = globalOptions(command);
  const config = await readConfig(globals.config);
  if (config === undefined) return;
  const lock = takeLock(config.storage.url, holder(command));
  if (lock.kind !== 'held') {
    process.stderr.write(`${describeHolder(lock.by)}\n`);
    process.exitCode = EXIT.alreadyRunning;
    return;
  }
  const abort = new AbortController();
  const onSignal = (): void => abort.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const sample = await openSample(config);
  const deps = await openDeps({ config, log: openLog(globals) });
  abort.signal.addEventListener('abort', () => void deps.http.close());
  const progress = createProgress(process.stderr);
  try {
    const only = options.feed === undefined ? {} : { only: options.feed };
    const report = await runPass(deps, { signal: abort.signal, tell: (event) => progress.tell(event), ...only });
    progress.end();
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${summary(report)}\n`);
    if (report.feeds.due > 0 && report.feeds.failed === report.feeds.due) process.exitCode = EXIT.failed;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await deps.close();
    await sample.close();
    lock.release();
  }
}

export function runCommand(): Command {
  return new Command('run')
    .description('one pass: poll the feeds that are due, fetch, clean and join, publish what changed')
    .option('--feed <id...>', 'poll these feeds now, due or not')
    .option('--json', 'print the report as one JSON object')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 every feed that was due failed, 2 mistakes in the configuration, 3 already running.

Examples:
  $ winnow run
  $ winnow run --feed harbour-post --json
  0 * * * *  cd /srv/winnow && winnow run       # a line for the system's cron`,
    )
    .action(run);
}
