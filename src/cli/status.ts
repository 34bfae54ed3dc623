/** `winnow status`: whether Winnow is running, what is stored, and one line per feed. */
import { Command } from 'commander';
import { type FeedCondition, type FeedReport, readReport, type StoreReport } from '../records/store-report.ts';
import { oneLine } from '../runtime/one-line.ts';
import { canShareWork, type Member, openCluster } from '../storage/cluster.ts';
import { describeHolder, type LockHolder, readLockHolder } from '../storage/lock.ts';
import { storeExists } from '../storage/store-address.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly failing?: boolean;
  readonly json?: boolean;
}

/** The command `status`. */
export function statusCommand(terminal: Terminal = processTerminal, now: () => number = Date.now): Command {
  return new Command('status')
    .description(SUMMARIES.status.about)
    .option('--failing', 'show only failing feeds')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => status(options, globalOptions(command).config, now(), terminal)),
    );
}

const HELP = `
Times are in UTC. Changes nothing; also works while the daemon is running.

Examples:
  $ winnow status
  $ winnow status --failing
  $ winnow status --json | jq '.feeds[] | select(.failures > 3) | .id'`;

async function status(options: Options, path: string, now: number, terminal: Terminal): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const report = await readReport(config, now);
  const running = await readLockHolder(config.storage.url);
  const members = await readMembers(config.storage.url);
  const feeds = options.failing === true ? report.feeds.filter(isBroken) : report.feeds;
  if (options.json === true) {
    const shared = members === undefined ? {} : members;
    const state = { running: running?.by ?? running !== undefined, ...report, ...shared, feeds };
    terminal.out(JSON.stringify(state, undefined, 2));
    return EXIT.ok;
  }
  terminal.out(runningLine(running));
  for (const line of storeLines(report)) terminal.out(line);
  for (const line of memberLines(members, report, now)) terminal.out(line);
  const width = Math.max(0, ...feeds.map((feed) => feed.id.length));
  for (const feed of feeds) terminal.out(`${MARKS[feed.condition]}  ${feed.id.padEnd(width)}  ${oneLine(feed.words)}`);
  return EXIT.ok;
}

/** The processes that share the store, and their queue. */
interface Shared {
  readonly members: readonly Member[];
  readonly queue: { readonly waiting: number; readonly active: number };
}

/** Undefined where one process does all the work, or nothing was ever stored. */
async function readMembers(url: string): Promise<Shared | undefined> {
  if (!canShareWork(url) || !(await storeExists(url))) return undefined;
  const cluster = await openCluster(url);
  if (cluster === undefined) return undefined;
  try {
    const [members, queue] = await Promise.all([cluster.members.list(), cluster.openQueue()]);
    return { members, queue: await queue.counts() };
  } finally {
    await cluster.close();
  }
}

function memberLines(shared: Shared | undefined, { feeds }: StoreReport, now: number): string[] {
  if (shared === undefined) return [];
  const { members, queue } = shared;
  const first = feeds.flatMap(({ nextPollAt }) => nextPollAt ?? []).reduce((a, b) => (a < b ? a : b), '9999');
  const lagSeconds = Math.max(0, Math.round((now - Date.parse(first)) / 1000)) || 0;
  const width = Math.max(0, ...members.map(({ name }) => name.length));
  return [
    `${count(queue.waiting, 'job')} waiting, ${queue.active} taken; the most overdue feed is ${lagSeconds} s late`,
    ...members.map((one) => {
      const isSilent = one.silentMs >= 10_000;
      const role = one.leads && !isSilent ? 'leads' : one.roles.join(', ');
      const seen = isSilent ? `silent for ${Math.round(one.silentMs / 1000)} s` : one.state;
      return `      ${one.name.padEnd(width)}  ${role}, ${count(one.jobs, 'job')} done, on ${one.machine}: ${seen}`;
    }),
  ];
}

const MARKS: Readonly<Record<FeedCondition, string>> = {
  ok: 'ok  ',
  failing: 'FAIL',
  stopped: 'GONE',
  new: 'new ',
  paused: 'off ',
};

function isBroken({ condition }: FeedReport): boolean {
  return condition === 'failing' || condition === 'stopped';
}

function runningLine(running: { readonly by?: LockHolder } | undefined): string {
  return running === undefined ? 'Winnow is not running on this store.' : describeHolder(running.by);
}

function storeLines({ url, bytes, collections, feeds, waiting }: StoreReport): string[] {
  const sizeOf = (name: string) => collections.find((collection) => collection.name === name)?.records ?? 0;
  const records = [
    count(sizeOf('entries'), 'entry', 'entries'),
    count(sizeOf('pages'), 'page'),
    count(sizeOf('stories'), 'story', 'stories'),
  ];
  const broken = feeds.filter(isBroken).length;
  const next = waiting.next === undefined ? '' : ` (the first at ${waiting.next})`;
  return [
    `${url}: ${(bytes / 1e6).toFixed(1)} MB, ${records.join(', ')}`,
    `${count(waiting.entries, 'entry', 'entries')} waiting to be processed${waiting.entries === 0 ? '' : next}`,
    `${count(feeds.length, 'feed')}, ${broken === 0 ? 'none' : broken} failing`,
  ];
}
