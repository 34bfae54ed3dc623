/**
 * The feed bench: how much of what feeds say is parsed, and how fast, next to rss-parser alone and feedsmith.
 * `node dist/bench/feeds/bench.js --data DIR [--failures] [--floors] [--no-speed]`
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder.ts';
import { passes, valuesAt } from './compare.ts';
import { type NeutralRecord, type Reader, readers } from './peers.ts';
import { measureSpeed, speedDocuments } from './speed.ts';
import { readSuite, type SuiteDocument } from './suite.ts';

interface Score {
  accepted: number;
  /** Right number of entries; a document that the suite calls broken may give none by being refused. */
  counted: number;
  core: number;
  coreOf: number;
  extra: number;
  extraOf: number;
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    failures: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
  },
});

const data = dataFolder(options.data, 'the feedparser suite');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function scoreOne(
  score: Score,
  one: SuiteDocument,
  record: NeutralRecord | undefined,
  onFailure: (line: string) => void,
): void {
  if (record) score.accepted++;
  else onFailure(`refused  ${one.id}`);
  const count = record?.entries.length ?? 0;
  if (one.count === null || count === one.count) score.counted++;
  else onFailure(`count    ${one.id}: ${count} instead of ${one.count}`);
  for (const check of one.checks.filter((check) => !check.derived)) {
    const isPassed = record !== undefined && passes(record, check);
    if (check.cls === 'core') {
      score.coreOf++;
      if (isPassed) score.core++;
    } else {
      score.extraOf++;
      if (isPassed) score.extra++;
    }
    if (!isPassed) {
      const actual = record ? JSON.stringify(valuesAt(record, check.path)) : 'refused';
      onFailure(
        `${check.cls.padEnd(8)} ${one.id} ${check.path.join('.')}: ${actual} instead of ${JSON.stringify(check.value)}`,
      );
    }
  }
}

async function scoreReader(
  read: Reader,
  suite: readonly SuiteDocument[],
  onFailure: (line: string) => void,
): Promise<Score> {
  const score: Score = { accepted: 0, counted: 0, core: 0, coreOf: 0, extra: 0, extraOf: 0 };
  for (const one of suite) scoreOne(score, one, await read(one), onFailure);
  return score;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function printScore(name: string, score: Score, all: number): void {
  const cells = [
    name.padEnd(18),
    `accepted ${score.accepted}/${all}`,
    `counts ${score.counted}/${all}`,
    `core ${score.core}/${score.coreOf} = ${percent(score.core, score.coreOf)}`,
    `extra ${score.extra}/${score.extraOf} = ${percent(score.extra, score.extraOf)}`,
  ];
  say(cells.join('   '));
}

async function quality(data: string): Promise<Score | undefined> {
  const suite = readSuite(data);
  if (!suite) {
    say(`skipped: no feedparser suite in ${data}, or no tar that unpacks it`);
    return undefined;
  }
  let ours: Score | undefined;
  for (const [name, read] of readers) {
    const failures: string[] = [];
    const score = await scoreReader(read, suite, (line) => failures.push(line));
    printScore(name, score, suite.length);
    if (name !== 'winnow') continue;
    ours = score;
    if (options.failures) for (const line of failures) say(`  ${line}`);
  }
  return ours;
}

/** Slowest of ours to theirs over the documents. */
async function speed(): Promise<number> {
  let worst = Number.POSITIVE_INFINITY;
  for (const [name, documents] of speedDocuments()) {
    const { byReader, megabytes } = await measureSpeed(name, documents, 5);
    say(
      `${name} (${megabytes.toFixed(1)} MB): ${[...byReader].map(([reader, rate]) => `${reader} ${rate.toFixed(1)} MB/s`).join(', ')}`,
    );
    worst = Math.min(worst, (byReader.get('winnow') ?? 0) / (byReader.get('rss-parser alone') ?? 1));
  }
  return worst;
}

interface Floors {
  readonly core: number;
  readonly extra: number;
  readonly counted: number;
  readonly speedOfRssParser: number;
}

function floorsOf(file: string): Floors | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly feeds?: Floors }).feeds;
}

const ours = await quality(data);
const relative = options['no-speed'] ? undefined : await speed();
const floors = options.floors ? floorsOf('bench/floors.json') : undefined;
if (floors && ours) {
  const failed = [
    ours.core / ours.coreOf < floors.core ? 'core' : '',
    ours.extra / ours.extraOf < floors.extra ? 'extra' : '',
    ours.counted < floors.counted ? 'counts' : '',
    relative !== undefined && relative < floors.speedOfRssParser ? 'speed' : '',
  ].filter(Boolean);
  say(failed.length === 0 ? 'all floors held' : `below the floor: ${failed.join(', ')}`);
  if (failed.length > 0) process.exitCode = 1;
}
