/**
 * `npm run cases -- --data DIR`: runs folders of feeds, pages and story scenarios against their `expected.md`. Exit code 1 when
 * a case fails, 2 when the command is wrong.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCleanCases } from './clean.ts';
import { runFeedCases } from './feeds.ts';
import { makeFormerCheckout } from './former-names.ts';
import { runStoryCases } from './stories.ts';
import { type CaseResult, countsLine, countVerdicts, PARTS, type Part, resultLine } from './verdict.ts';

const USAGE = `usage: npm run cases -- --data DIR [--part feeds|clean|stories] [--only NAME] [--json]
  --data DIR   folder that holds feeds/, clean/ or stories/
  --part PART  run one of them
  --only NAME  run the cases whose name contains NAME
  --json       print the results as JSON`;

interface Request {
  readonly data: string;
  readonly parts: readonly Part[];
  readonly only: string;
  readonly json: boolean;
}

/** The request, or what is wrong with the command. */
function readRequest(): Request | string {
  const options = { data: { type: 'string' }, part: { type: 'string' }, only: { type: 'string' } } as const;
  const flags = { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options & typeof flags }>>['values'];
  try {
    values = parseArgs({ options: { ...options, ...flags } }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { data, part, only = '', json = false, help = false } = values;
  if (help) return '';
  if (data === undefined) return '--data is missing: name the folder that holds feeds/, clean/ or stories/';
  const known = PARTS.filter((name) => part === undefined || name === part);
  if (known.length === 0) return `--part ${part}: there is no such part`;
  const parts = known.filter((name) => existsSync(join(data, name)));
  if (parts.length === 0) return `${data}: there is no ${known.join('/, ')}/ in it`;
  const untold = parts.find((name) => name !== 'stories' && !existsSync(join(data, name, 'expected.md')));
  if (untold !== undefined) return `${join(data, untold)}: there is no expected.md in it`;
  return { data: resolve(data), parts, only, json };
}

async function runPart(part: Part, { data, only }: Request): Promise<readonly CaseResult[]> {
  const folder = join(data, part);
  const isWanted = (name: string): boolean => name.includes(only);
  if (part === 'clean') return runCleanCases(folder, isWanted);
  const former = makeFormerCheckout(join(import.meta.dirname, '..', '..', 'src'));
  try {
    if (part === 'stories') return await runStoryCases(folder, isWanted, former.root);
    return await runFeedCases(folder, isWanted, former.root);
  } finally {
    former.remove();
  }
}

async function main(): Promise<number> {
  const request = readRequest();
  if (typeof request === 'string') {
    console.error(request === '' ? USAGE : `${request}\n${USAGE}`);
    return request === '' ? 0 : 2;
  }
  const all: CaseResult[] = [];
  const counts: string[] = [];
  for (const part of request.parts) {
    const results = await runPart(part, request);
    if (!request.json) for (const result of results) console.log(resultLine(result));
    all.push(...results);
    counts.push(countsLine(part, results));
  }
  if (request.json) console.log(JSON.stringify({ counts: countVerdicts(all), cases: all }, undefined, 2));
  else for (const line of counts) console.log(line);
  if (all.length === 0) console.error(`no case is named ${request.only}`);
  return all.length === 0 ? 2 : countVerdicts(all).FAIL > 0 ? 1 : 0;
}

process.exitCode = await main();
