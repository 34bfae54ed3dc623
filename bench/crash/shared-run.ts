/**
 * `npm run crash -- --store postgresql --leaders …`: processes of `winnow start` share a store and poll feeds that grow, while they are
 * killed and frozen and their server restarts. Then what they have stored and published, and what the origin saw, is judged.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ITEMS } from '../load/documents.ts';
import type { PostgresqlServer } from '../storage/postgresql-server.ts';
import { type Disturbed, disturb } from './disturbances.ts';
import { type Member, startMember } from './members.ts';
import { createRandom } from './random.ts';
import type { Seen } from './request-log.ts';
import type { OriginMessage, OriginReport } from './shared-origin.ts';
import { createSharedScene, MAX_REVISION, type SharedScene } from './shared-scene.ts';
import { StoreWatch } from './store-watch.ts';
import { FolderWatch, noTakeovers } from './takeovers.ts';

/** Options of a run. */
export interface SharedRunOptions {
  readonly storeUrl: string;
  /** The server, if it is to be restarted. */
  readonly server?: PostgresqlServer | undefined;
  readonly kills: number;
  readonly leaders: boolean;
  readonly freezes: boolean;
  readonly feeds: number;
  readonly hosts: number;
  readonly seed: number;
}

/** What a run left, to be judged. */
export interface SharedRun {
  readonly scene: SharedScene;
  readonly port: number;
  readonly seen: Seen;
  readonly disturbed: Disturbed;
  readonly steppedBack: readonly string[];
  /** Polls that were due, beyond the first one of each feed. */
  readonly polls: number;
  /** Processes that ended by themselves, or did not end when they were stopped. */
  readonly exits: readonly string[];
  /** What was not done when the run gave up waiting; undefined when all was. */
  readonly unfinished: string | undefined;
  readonly seconds: number;
}

const MEMBERS: readonly (readonly [name: string, roles: readonly string[]])[] = [
  ['one', ['lead', 'work', 'serve']],
  ['two', ['lead', 'work', 'serve']],
  ['three', ['lead', 'work', 'serve']],
  ['four', ['work']],
];
const STEP_MS = 1_000;
/** A killed worker's job is another one's within 130 s; what it had claimed is free after five minutes at the latest. */
const SETTLING_MS = 420_000;
const START_MS = 600_000;

/** What the parts of a run share. */
interface Stage {
  readonly options: SharedRunOptions;
  readonly scene: SharedScene;
  readonly origin: ChildProcess;
  readonly watch: StoreWatch;
  readonly members: readonly Member[];
  polls: number;
}

/** Runs it. The folder of the scene is left to the caller. */
export async function sharedRun(options: SharedRunOptions): Promise<SharedRun> {
  const started = performance.now();
  const origin = fork(fileURLToPath(new URL('./shared-origin.js', import.meta.url)), [String(options.seed)]);
  const [port] = (await once(origin, 'message')) as [number];
  const scene = await createSharedScene(options.storeUrl, port, options);
  const watch = new StoreWatch(options.storeUrl);
  const members = MEMBERS.map(([name, roles]) => startMember(scene.folder, scene.configPath, name, roles));
  const folder = new FolderWatch(scene);
  const stage: Stage = { options, scene, origin, watch, members, polls: 0 };
  const disturbed: Disturbed = {
    ...{ kills: 0, leaderKills: 0, freezes: 0, restarts: 0 },
    ...{ afterKill: noTakeovers(), afterFreeze: noTakeovers() },
  };
  try {
    console.error(`logs: ${scene.folder}`);
    const stuck = await untilDone(stage, START_MS);
    if (stuck !== undefined) throw new Error(`the processes did not get through the first articles: ${stuck}`);
    await disturbWhileGrowing(stage, folder, disturbed);
    tell(origin, { kind: 'calm' });
    const unfinished = await untilDone(stage, SETTLING_MS);
    const exits = await stopAll(members);
    tell(origin, { kind: 'seen' });
    const [{ seen }] = (await once(origin, 'message')) as [OriginReport];
    const seconds = (performance.now() - started) / 1000;
    const { steppedBack } = folder;
    return { scene, port, seen, disturbed, steppedBack, polls: stage.polls, exits, unfinished, seconds };
  } finally {
    for (const member of members) member.kill();
    await folder.stop();
    await watch.close();
    origin.disconnect();
  }
}

/** Removes what a run has left. */
export async function removeShared({ folder }: SharedScene): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

function tell(origin: ChildProcess, message: OriginMessage): void {
  origin.send(message);
}

/** Lets feeds grow and be due, until there were enough disturbances. */
async function disturbWhileGrowing(stage: Stage, folder: FolderWatch, disturbed: Disturbed): Promise<void> {
  const { options, origin, watch, members } = stage;
  const [random, growth] = [createRandom(options.seed), createRandom(options.seed + 1)];
  const stop = new AbortController();
  const growing = (async () => {
    while (!stop.signal.aborted) {
      grow(growth.below(options.feeds), stage);
      stage.polls += (await watch.makeDue()).length;
      await pause(STEP_MS);
    }
  })();
  const own = new StoreWatch(options.storeUrl);
  try {
    const onDone = (what: string): void => console.error(`${disturbed.kills} of ${options.kills} kills: ${what}`);
    const onInterrupted = (): void => tell(origin, { kind: 'interrupted' });
    await disturb({ ...options, members, folder, random, watch: own, onDone, onInterrupted }, disturbed);
  } finally {
    stop.abort();
    await growing;
    await own.close();
  }
}

function grow(feed: number, { scene, origin }: Stage): void {
  const revision = scene.revisions[feed] ?? MAX_REVISION;
  if (revision >= MAX_REVISION) return;
  scene.revisions[feed] = revision + 1;
  tell(origin, { kind: 'grow', feed });
}

/** Waits until everything is polled, assigned and published, without further growth; what was not done in time. */
async function untilDone(stage: Stage, timeoutMs: number): Promise<string | undefined> {
  const { scene, watch } = stage;
  const articles = scene.revisions.reduce((sum, revision) => sum + revision + ITEMS, 0);
  const end = performance.now() + timeoutMs;
  for (;;) {
    const backlog = await watch.backlog();
    const { entries, jobs, ready, claimed, isStale } = backlog;
    if (entries >= articles && jobs + ready + claimed === 0 && !isStale) return undefined;
    if (performance.now() > end)
      return [`${articles} articles: ${JSON.stringify(backlog)}`, ...(await watch.undone())].join('\n');
    if (entries < articles) stage.polls += (await watch.makeDue()).length;
    await pause(STEP_MS);
  }
}

async function stopAll(members: readonly Member[]): Promise<string[]> {
  const failed = members.filter(({ failures }) => failures > 0);
  const found = failed.map(({ name, failures }) => `${name} ended by itself ${failures} times`);
  const codes = await Promise.all(members.map((member) => member.stop()));
  const wrong = members.flatMap(({ name }, i) =>
    codes[i] === 0 ? [] : [`${name} ended with ${codes[i]} when stopped`],
  );
  return [...found, ...wrong];
}
