/**
 * `npm run bench:clean -- --data DIR`: prints quality, leaks and time next to two peers; `--floors` fails if a figure is
 * below its floor.
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { dataFolder } from '../data-folder.ts';
import { readBodySet, readPublishedPeers, readSnippetSet } from './data.ts';
import { type Measured, shortfalls } from './floors.ts';
import { type System, systems, winnow } from './peers.ts';
import { forbiddenOfAll, runSystem, type SystemResult } from './run.ts';
import { scorePage } from './shingles.ts';
import { bodyLine, leakLine, snippetLine, timeLine } from './table.ts';
import { timeSystems } from './timing.ts';
import { readWcxb, runWcxb, type WcxbResult } from './wcxb.ts';
import { wcxbFigures, wcxbLines, worstOfWcxb } from './wcxb-table.ts';
import { worstPages } from './worst.ts';

const USAGE = `usage: bench:clean --data DIR [--worst [N]] [--rounds N] [--no-peers] [--floors]
  --data DIR   directory with articlebody/, snippets/ and, for the rows of page types, wcxb/
  --worst N    list the N worst pages of each set (10)
  --rounds N   rounds of timing, least of each (3; 0 = none)
  --no-peers   this project alone
  --floors     quality only, against bench/floors.json; exit code 1 when one is not reached`;

function option(name: string): string | undefined {
  const at = argv.indexOf(`--${name}`);
  const value = at < 0 ? undefined : argv[at + 1];
  return value?.startsWith('--') ? undefined : value;
}

const has = (name: string): boolean => argv.includes(`--${name}`);
const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  if (has('help')) {
    say(USAGE);
    return 0;
  }
  const directory = dataFolder(option('data'), 'articlebody/ and snippets/');
  const bodies = readBodySet(directory);
  const snippets = readSnippetSet(directory);
  if (bodies.length === 0 || snippets.length === 0) {
    say(`no articlebody/ and snippets/ in ${directory}`);
    return 1;
  }
  const forbidden = forbiddenOfAll([...bodies, ...snippets]);
  const chosen = has('no-peers') || has('floors') ? [winnow] : systems;
  const results: SystemResult[] = [];
  for (const system of chosen) results.push(await runSystem(system, bodies, snippets, forbidden));
  const [own] = results;
  if (!own) return 1;
  if (has('floors')) return checkFloors(own, await runWcxb(winnow, readWcxb(directory)));
  say(`article-body set, ${bodies.length} pages: 4-gram shingles, body alone`);
  for (const result of results) say(bodyLine(result.name, result.bodies));
  for (const [name, outputs] of readPublishedPeers(directory)) {
    const pages = bodies.map(({ id, truth }) => scorePage(truth, outputs.get(id) ?? ''));
    say(bodyLine(`${name} (published)`, pages));
  }
  say(`snippet set, ${snippets.length} pages: segments found, standfirst and body`);
  for (const result of results) say(snippetLine(result));
  say('leaks');
  for (const result of results) say(leakLine(result));
  const types = await sayTypes(directory, chosen);
  await sayTimes(bodies, Number(option('rounds') ?? 3));
  if (has('worst')) {
    const count = Number(option('worst') ?? 10);
    for (const line of [...worstPages(own, count), ...worstOfWcxb(types, count)]) say(line);
  }
  return 0;
}

/** Prints the rows of the page types for each system; returns the results of the first. */
async function sayTypes(directory: string, systems: readonly System[]): Promise<readonly WcxbResult[]> {
  let own: readonly WcxbResult[] = [];
  for (const system of systems) {
    const results = await runWcxb(system, readWcxb(directory));
    if (own.length === 0) own = results;
    for (const line of wcxbLines(system.name, results)) say(line);
  }
  return own;
}

async function sayTimes(
  pages: readonly { readonly html: string; readonly url: string }[],
  rounds: number,
): Promise<void> {
  if (!(rounds > 0)) return;
  say(`time over the article-body set, least of ${rounds} rounds in one process`);
  const chosen = has('no-peers') ? [winnow] : systems;
  for (const timing of await timeSystems(pages, chosen, rounds)) say(timeLine(timing, pages.length));
}

function checkFloors(result: SystemResult, types: readonly WcxbResult[]): number {
  const floors = JSON.parse(readFileSync('bench/floors.json', 'utf8')) as { clean?: Record<string, number> };
  const measured: Measured = {
    'body.f1': result.body.f1,
    'body.precision': result.body.precision,
    'body.exact': result.body.exact,
    'snippet.f1': result.snippet.f1,
    'leaks.reply': result.leaks.reply,
    'leaks.comments': result.leaks.comments,
    'leaks.headline': result.leaks.headline,
    ...wcxbFigures(types),
  };
  for (const [name, value] of Object.entries(measured)) say(`  clean ${name.padEnd(16)} ${Number(value).toFixed(3)}`);
  const missed = shortfalls(measured, floors.clean ?? {});
  for (const line of missed) say(`below the floor: ${line}`);
  return missed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
