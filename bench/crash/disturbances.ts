/** What a crash run of several processes does to them: kills of workers and leaders, frozen leaders, restarts of the server. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresqlServer } from '../storage/postgresql-server.ts';
import type { Member } from './members.ts';
import type { Random } from './random.ts';
import type { StoreWatch } from './store-watch.ts';
import { type FolderWatch, type Takeovers, untilTakenOver } from './takeovers.ts';

/** What is to be done, and to whom. */
export interface DisturbanceOptions {
  readonly kills: number;
  /** Whether leaders are killed too. */
  readonly leaders: boolean;
  readonly freezes: boolean;
  /** Absent: the server is not restarted. */
  readonly server?: PostgresqlServer | undefined;
  readonly members: readonly Member[];
  readonly watch: StoreWatch;
  readonly folder: FolderWatch;
  readonly random: Random;
  /** Called when a process or the server is interrupted. */
  readonly onInterrupted: () => void;
  /** Called after each disturbance with what happened. */
  readonly onDone: (what: string) => void;
}

/** What was done. */
export interface Disturbed {
  kills: number;
  leaderKills: number;
  freezes: number;
  restarts: number;
  readonly afterKill: Takeovers;
  readonly afterFreeze: Takeovers;
}

/** Of so many disturbances, one is a freeze and one a restart, where they are wanted. */
const CYCLE = 10;
/** Of so many leaders that took over, one is left alone until it has published. */
const UNDISTURBED = 5;
const MIN_BETWEEN_MS = 300;
const MAX_BETWEEN_MS = 2_500;

/** Disturbs until there were enough kills. */
export async function disturb(options: DisturbanceOptions, done: Disturbed): Promise<void> {
  const { kills, leaders, freezes, server, random, onDone } = options;
  for (let turn = 0; done.kills < kills; turn++) {
    await pause(MIN_BETWEEN_MS + random.below(MAX_BETWEEN_MS - MIN_BETWEEN_MS));
    if (freezes && turn % CYCLE === 4) onDone(await freezeLeader(options, done));
    else if (server !== undefined && turn % CYCLE === 8) onDone(await restart(server, options, done));
    else onDone(leaders && random.next() < 0.5 ? await killLeader(options, done) : await killWorker(options, done));
  }
}

async function leaderOf({ members, watch }: DisturbanceOptions): Promise<{ member: Member; term: number } | undefined> {
  const leading = await watch.leading();
  const member = members.find(({ pid }) => pid !== undefined && pid === leading?.pid);
  return member === undefined || leading === undefined ? undefined : { member, term: leading.term };
}

async function killLeader(options: DisturbanceOptions, done: Disturbed): Promise<string> {
  const leader = await leaderOf(options);
  if (leader === undefined) return 'nobody leads';
  const since = performance.now();
  options.onInterrupted();
  leader.member.kill();
  done.kills += 1;
  done.leaderKills += 1;
  const { published } = await untilTakenOver(leader.term, since, options, done.afterKill);
  // The others are interrupted before they have published, mostly.
  if (done.leaderKills % UNDISTURBED === 0) await published;
  return `killed the leader of term ${leader.term}`;
}

async function killWorker(options: DisturbanceOptions, done: Disturbed): Promise<string> {
  const leader = await leaderOf(options);
  const others = options.members.filter((one) => one !== leader?.member && one.pid !== undefined);
  const chosen = others[options.random.below(others.length)];
  if (chosen === undefined) return 'there is no worker';
  options.onInterrupted();
  chosen.kill();
  done.kills += 1;
  return `killed ${chosen.name}`;
}

/** Freezes the leader until another one leads, and a little longer. */
async function freezeLeader(options: DisturbanceOptions, done: Disturbed): Promise<string> {
  const leader = await leaderOf(options);
  if (leader === undefined) return 'nobody leads';
  const since = performance.now();
  options.onInterrupted();
  leader.member.freeze();
  await untilTakenOver(leader.term, since, options, done.afterFreeze);
  await pause(options.random.below(4_000));
  leader.member.thaw();
  done.freezes += 1;
  return `froze the leader of term ${leader.term} for ${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function restart(server: PostgresqlServer, options: DisturbanceOptions, done: Disturbed): Promise<string> {
  options.onInterrupted();
  await server.stop();
  await pause(options.random.below(3_000));
  await server.start();
  options.onInterrupted();
  done.restarts += 1;
  return 'restarted the server';
}
