/** Judges what a crash run of several processes has left, and prints it. */
import { canonicalUrl } from '../../src/url/canonical.ts';
import { broken, doubled, leftOver, lost } from './judge.ts';
import type { SharedRun } from './shared-run.ts';
import { publishedArticles, readArticles } from './shared-scene.ts';
import { filesUnder, readState } from './state.ts';
import type { Takeovers } from './takeovers.ts';

/** What is wrong, by kind; one line each. */
type Wrong = Readonly<Record<string, readonly string[]>>;

/** Everything that is wrong. */
async function judgeShared(run: SharedRun, hosts: number): Promise<Wrong> {
  const { scene, port, seen, steppedBack, exits, unfinished } = run;
  const state = await readState(scene);
  const published = publishedArticles(scene, hosts, port);
  const read = (await readArticles(scene)).map((url) => canonicalUrl(url) ?? url);
  const missing = [...published].map((key) => key.split(' ')[1] ?? '').filter((url) => !read.includes(url));
  const twice = read.filter((url, i) => read.indexOf(url) !== i);
  return {
    lost: [...lost(published, state), ...missing.map((url) => `${url}: not published`)],
    twice: [...doubled(state), ...twice.map((url) => `${url}: published twice`)],
    broken: broken(await filesUnder(scene.publicFolder)),
    'work left': [...state.unfinished, ...(unfinished === undefined ? [] : [unfinished])],
    'files left over': leftOver(state.files),
    'two requests at once on a host': seen.overlaps,
    'pauses shortened': seen.shortened,
    'requests during a cooldown': seen.duringCooldown,
    'published by a former leader': steppedBack,
    'processes that failed': exits,
  };
}

/** Prints the result. Returns whether nothing is wrong. */
export async function reportShared(run: SharedRun, hosts: number, seed: number): Promise<boolean> {
  const wrong = await judgeShared(run, hosts);
  for (const [kind, list] of Object.entries(wrong))
    for (const words of list.slice(0, 10)) console.log(`${kind}: ${words}`);
  const { disturbed, seen, scene, polls } = run;
  const { kills, leaderKills, freezes, restarts, afterKill, afterFreeze } = disturbed;
  const articles = scene.revisions.reduce((sum, revision) => sum + revision + 10, 0);
  console.log(
    `kills ${kills} (of leaders ${leaderKills}), freezes ${freezes}, restarts of the server ${restarts}, ${run.seconds.toFixed(0)} s, seed ${seed}`,
  );
  const counts = (from: number, to: number): string =>
    Object.entries(wrong)
      .slice(from, to)
      .map(([kind, list]) => `${kind} ${list.length}`)
      .join(', ');
  console.log(`${articles} articles of ${scene.revisions.length} feeds: ${counts(0, 5)}`);
  const excused = seen.excused === 0 ? '' : ` (and ${seen.excused} after a 429 that only a killed process had seen)`;
  const shortest =
    seen.shortestPauseMs === undefined ? '' : ` (the shortest was ${seen.shortestPauseMs.toFixed(0)} ms)`;
  console.log(`${seen.requests} requests, ${seen.rateLimited} answered with 429: ${counts(5, 8)}${excused}${shortest}`);
  console.log(`feeds asked again without being due: ${askedAgain(run, polls)}; ${counts(8, 10)}`);
  console.log(`after a leader was killed ${times(afterKill)}`);
  console.log(`after a leader was frozen ${times(afterFreeze)}`);
  return Object.values(wrong).every((list) => list.length === 0);
}

/** Requests for feeds beyond the polls that were due: of processes that were killed before they had stored the response. */
function askedAgain({ seen, scene }: SharedRun, polls: number): number {
  const requests = Object.entries(seen.byPath).reduce((sum, [path, n]) => sum + (path.startsWith('/feed/') ? n : 0), 0);
  return Math.max(0, requests - polls - scene.revisions.length);
}

function times({ led, published }: Takeovers): string {
  if (led.length === 0) return 'never';
  return `another one led after ${spread(led)} and had published after ${spread(published)} (${led.length} and ${published.length} times)`;
}

/** Median and longest, in seconds. */
function spread(list: readonly number[]): string {
  if (list.length === 0) return '- s';
  const sorted = list.toSorted((a, b) => a - b);
  const at = (index: number): string => ((sorted[index] ?? 0) / 1000).toFixed(2);
  return `${at(Math.floor(sorted.length / 2))} s (at most ${at(sorted.length - 1)})`;
}
