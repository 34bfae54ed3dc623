/**
 * Prints how well stories are separated and joined, and the cost. `npm run bench:stories -- --data DIR
 * [--only sets,replay,cost] [--sizes 10000,100000,1000000] [--false-joins] [--rewrites] [--floors] [--calibrate]
 * [--held-out] [--joined SEED [--from TIME] [--to TIME]]`
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder.ts';
import { CALIBRATED, curve } from './calibrate.ts';
import { runCopies } from './copies.ts';
import { costOfIndex, costOfPeer, MAX_PEER_ARTICLES } from './cost.ts';
import { belowFloors, figuresOf } from './floors.ts';
import { formPairs } from './forms/forms.ts';
import { heldOut } from './held-out.ts';
import { joinedList } from './joined.ts';
import { languagePairs } from './languages/languages.ts';
import { createMinhashPeer } from './peer.ts';
import { plainClustering, plainPairs } from './plain.ts';
import { runClustering, runPairs } from './quality.ts';
import { runReplay } from './replay.ts';
import { clustering, headlinePairs, type LabelledItem, type LabelledPair, rssPairs, wirePairs } from './sets.ts';
import { situationPairs } from './situations/situations.ts';
import { stageCurve } from './stages.ts';
import { runStrangers, strangerArticles, strangerList, strangerTable } from './strangers.ts';
import { clusterTable, copyTable, costTable, falseJoinList, pairTable, replayTable, rewriteList } from './table.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', default: 'sets,replay,cost' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    'false-joins': { type: 'boolean', default: false },
    rewrites: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
    joined: { type: 'string' },
    from: { type: 'string', default: '' },
    to: { type: 'string', default: '9999' },
  },
});

const data = dataFolder(options.data, 'stories/ of the labelled sets and feeds/ of the recorded feeds');

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function present<T>(sets: readonly (readonly [string, T | undefined])[]): [string, T][] {
  return sets.flatMap(([name, set]): [string, T][] => (set === undefined ? [] : [[name, set]]));
}

const pairSets: [string, LabelledPair[]][] = present([
  ['rss-pairs', rssPairs(data)],
  ['wire-pairs', wirePairs(data)],
  ['headline-pairs', headlinePairs(data)],
  ['forms', formPairs('tuned')],
  ['forms, held out', formPairs('held-out')],
  ['languages', languagePairs('seen')],
  ['languages, held out', languagePairs('held-out')],
  ['situations', situationPairs('first', 'seen')],
  ['situations, held out', situationPairs('first', 'held-out')],
  ['second situations', situationPairs('second', 'seen')],
  ['second situations, held out', situationPairs('second', 'held-out')],
  ['third situations', situationPairs('third', 'seen')],
  ['third situations, held out', situationPairs('third', 'held-out')],
]);
const itemSets: [string, LabelledItem[]][] = present(
  ['event-lookalikes', 'event-triples', 'viral-claims'].map((name) => [name, clustering(data, name)]),
);

/**
 * The labelled sets, judged for the index, plain TF-IDF and the MinHash package; returns the floors that are missed.
 */
function sets(): string[] {
  const pairs = pairSets.map(([name, set]) => [name, runPairs(set)] as const);
  const clusters = itemSets.map(([name, set]) => [name, runClustering(set)] as const);
  const copies = itemSets
    .filter(([name]) => name !== 'event-triples')
    .map(([name, set]) => [name, runCopies(set)] as const);
  const strangers = runStrangers(strangerArticles(data));
  if (!options.floors) {
    const peerPairs = pairSets.flatMap(([name, set]) => [
      [`  plain TF-IDF ${name}`, plainPairs(set)] as const,
      [`  minhash ${name}`, runPairs(set, createMinhashPeer)] as const,
    ]);
    const peerClusters = itemSets.flatMap(([name, set]) => [
      [`  plain TF-IDF ${name}`, plainClustering(set)] as const,
      [`  minhash ${name}`, runClustering(set, createMinhashPeer)] as const,
    ]);
    say(pairTable([...pairs, ...peerPairs]));
    say(clusterTable([...clusters, ...peerClusters]));
    say(copyTable(copies));
    say(strangerTable(strangers));
  }
  if (options['false-joins']) {
    say(strangerList(strangers));
    for (const [name, { falseJoins }] of [...pairs, ...clusters]) say(falseJoinList(name, falseJoins));
  }
  if (!options.floors) return [];
  const { stories } = JSON.parse(readFileSync('bench/floors.json', 'utf8')) as { stories?: Record<string, number> };
  return belowFloors(figuresOf(pairs, clusters, copies, strangers), stories ?? {});
}

function cost(): void {
  const items = itemSets.flatMap(([, set]) => set);
  const sizes = options.sizes.split(',').map(Number);
  const rows = sizes.map((size) => costOfIndex(items, size));
  const peers = sizes.filter((size) => size <= MAX_PEER_ARTICLES).map((size) => costOfPeer(items, size));
  say(costTable([...rows, ...peers]));
}

async function replay(): Promise<void> {
  const result = await runReplay(data);
  if (result === undefined) return;
  say(replayTable(result));
  if (options.rewrites) say(rewriteList(result.rewrites));
}

/** The first three weeks of the recorded feeds, more than one window. */
const STAGES_UNTIL = '2020-05-10T00:00:00.000Z';

async function calibrate(): Promise<void> {
  const pairs = new Map(pairSets.filter(([name]) => name !== 'wire-pairs'));
  for (const name of CALIBRATED)
    for (const line of curve(name, pairs, new Map(itemSets))) process.stdout.write(`${line}\n`);
  for (const line of await stageCurve(data, STAGES_UNTIL)) process.stdout.write(`${line}\n`);
}

function printHeldOut(): void {
  const pairs = pairSets.find(([name]) => name === 'rss-pairs')?.[1] ?? [];
  for (const line of heldOut(pairs, new Map(itemSets))) process.stdout.write(`${line}\n`);
}

if (itemSets.length === 0) say(`no labelled sets in ${options.data}: nothing is measured`);
else if (options.joined !== undefined)
  say(await joinedList(data, { seed: options.joined, from: options.from, to: options.to }));
else if (options.calibrate) await calibrate();
else if (options['held-out']) printHeldOut();
else {
  const wanted = new Set(options.floors ? ['sets'] : options.only.split(','));
  const missed = wanted.has('sets') ? sets() : [];
  if (options.floors) say(missed.length === 0 ? 'stories: all floors reached' : `stories: ${missed.join('; ')}`);
  if (wanted.has('replay')) await replay();
  if (wanted.has('cost')) cost();
  process.exitCode = missed.length === 0 ? 0 : 1;
}
