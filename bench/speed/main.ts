/** `npm run bench` prints every speed that matters in one table, each figure next to a peer measured in the same run. */
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../../src/runtime/version.ts';
import { betterOf, measureIn, withOther, withSecond } from './against.ts';
import { versionOf } from './programs.ts';
import type { Beside, Figure, Line, Row } from './row.ts';
import { rows } from './rows/index.ts';

const USAGE = `npm run bench -- [ROW …] [--quick] [--data DIR] [--against DIR]

  ROW        only these: ${rows.map((row) => row.id).join(', ')}
  --quick    everything ten times smaller, to test the benchmark itself
  --data DIR the folder of the public data sets; without it, generated pages are cleaned
  --against DIR another checkout of Winnow, built: each row is also measured there, in the same run, in turn and twice`;

/** This checkout. */
const OWN = join(import.meta.dirname, '..', '..', '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ quick: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    ...{ data: { type: 'string' }, against: { type: 'string' } },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

/** The machine, versions and date that the figures are for. */
function heading(): string {
  const [cpu] = cpus();
  const peers = [
    ['newsboat', versionOf('newsboat', '--version')],
    ['rss2email', versionOf('r2e', '--version')],
    ['nginx', versionOf('nginx', '-v')],
    ['wrk', versionOf('wrk', '-v')],
  ].map(([name, version]) => version ?? `${name}: not installed`);
  return [
    `${cpus().length} cores of ${cpu?.model ?? 'an unknown make'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}`,
    `${new Date().toISOString().slice(0, 10)}, Winnow ${VERSION}, Node ${process.version}`,
    peers.join('; '),
  ].join('\n');
}

function shown({ value, unit, note }: Figure): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}${note === undefined ? '' : ` (${note})`}`;
}

function besideShown(one: Beside): string {
  return 'absent' in one ? `${one.name}: ${one.absent}` : `${one.name}: ${shown(one)}`;
}

const markdown = ({ what, ours, beside }: Line): string =>
  `| ${what} | ${shown(ours)} | ${beside.map(besideShown).join('; ')} |`;

/**
 * The lines of a row, next to those of the other build. Each build is measured twice, the other one first and last, and has the better of
 * its two figures: some file systems create files more slowly for minutes after many were deleted, as the first run does at its end.
 */
async function linesOf(row: Row): Promise<readonly Line[]> {
  const { quick, data, against } = values;
  const args = [...(quick ? ['--quick'] : []), ...(data === undefined ? [] : ['--data', resolve(data)])];
  if (against === undefined) return await row.measure({ isQuick: quick, data });
  const folder = resolve(against);
  const first = await measureIn(folder, row.id, args);
  const lines = withSecond(await row.measure({ isQuick: quick, data }), await measureIn(OWN, row.id, args));
  const other = betterOf(first, await measureIn(folder, row.id, args));
  return lines.map((line) => withOther(line, other, against));
}

console.log(`${heading()}\n\n| | Winnow | next to it |\n|---|---|---|`);
for (const row of rows.filter((one) => positionals.length === 0 || positionals.includes(one.id))) {
  try {
    for (const line of await linesOf(row)) console.log(markdown(line));
  } catch (error) {
    // A peer that cannot be started does not stop the other rows.
    console.log(`| ${row.id} | not measured | ${(error as Error).message.split('\n')[0]} |`);
    process.exitCode = 1;
  }
}
