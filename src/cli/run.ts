/** `winnow run`: one pass, for the system's cron: polls due feeds, publishes changes, and reports success by its exit code. */
import { Command } from 'commander';
import { type AppContext, openApp } from '../app/app.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import { runPass } from '../pass/pass.ts';
import type { PassReport } from '../pass/pass-event.ts';
import { shutdown } from '../pass/shutdown.ts';
import { setV8Flags } from '../runtime/v8-flags.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { unknownFeed } from './feed-names.ts';
import { openLog } from './open-log.ts';
import { createProgress } from './progress.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withLock } from './with-store.ts';

interface RunOptions {
  readonly json?: boolean;
  readonly feed?: readonly string[];
}

/** The report in four lines of plain words. */
export function summary({ feeds, entries, articles, stories, files, milliseconds }: PassReport): string {
  const pages = `${count(articles.pages, 'article')} from ${articles.pages === 1 ? 'its page' : 'their pages'}`;
  const joined = `${count(stories.joined, 'article')} joined to a story`;
  return [
    `${count(feeds.due, 'feed')} polled: ${feeds.fetched} fetched, ${feeds.notModified} not modified, ${feeds.failed} failed`,
    `${entries.new} new and ${count(entries.changed, 'changed entry', 'changed entries')}, ${pages}`,
    `${count(stories.new, 'new story', 'new stories')}, ${joined}, ${articles.waiting} to retry later`,
    `${count(files.written, 'file')} written, ${files.removed} removed, in ${(milliseconds / 1000).toFixed(1)} s`,
  ].join('\n');
}

async function run(options: RunOptions, command: Command, terminal: Terminal): Promise<ExitCode> {
  setV8Flags();
  return await withLock(command, terminal, async (config) => {
    const unknown = options.feed?.find((id) => config.feeds.every((feed) => feed.id !== id));
    if (unknown !== undefined) throw new CommandError(unknownFeed(unknown, config), EXIT.usage);
    const app = await openApp({ config, log: openLog(globalOptions(command), terminal) });
    try {
      const sample = await openSampleNewsroom(config);
      try {
        return await onePass(options, app, terminal);
      } finally {
        await sample.close();
      }
    } finally {
      await app.close();
    }
  });
}

/** Runs one pass; SIGINT and SIGTERM end it within seconds. */
async function onePass(options: RunOptions, app: AppContext, terminal: Terminal): Promise<ExitCode> {
  const abort = new AbortController();
  const onSignal = (): void => abort.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = createProgress(terminal.screen);
  const only = options.feed === undefined ? {} : { only: options.feed };
  try {
    const pass = runPass(app, { signal: abort.signal, onEvent: (event) => progress.show(event), ...only });
    abort.signal.addEventListener('abort', () => void shutdown(app, pass));
    const report = await pass;
    progress.end();
    terminal.out(options.json ? JSON.stringify(report) : summary(report));
    if (abort.signal.aborted) throw new CommandError('stopped early; the next pass continues from here');
    return report.feeds.due > 0 && report.feeds.failed === report.feeds.due ? EXIT.failed : EXIT.ok;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** The command `run`. */
export function runCommand(terminal: Terminal = processTerminal): Command {
  return new Command('run')
    .description(SUMMARIES.run.about)
    .option('--feed <id...>', 'poll only these feeds, due or not')
    .option('--json', 'print the report as one JSON object')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 stopped early or all due feeds failed, 2 errors in the configuration, 3 already running.

Examples:
  $ winnow run
  $ winnow run --feed harbour-post --json
  0 * * * *  cd /srv/winnow && winnow run       # a line for crontab`,
    )
    .action((options: RunOptions, command: Command) => finish(terminal, () => run(options, command, terminal)));
}
