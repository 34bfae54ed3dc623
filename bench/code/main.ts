/**
 * The measures of the source code, printed as a table: `npm run metrics [-- --src DIR] [--bare] [--complex]`. `--src` measures
 * another checkout's `src`, so that two can be compared; `--bare` also lists the exports without a doc comment, and `--complex` the
 * functions that have too many branches.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'oxc-parser';
import { documentedExports } from './exports.ts';
import { type FunctionSize, functionsOf, type Node, walk } from './functions.ts';

/** Word lists are data and do not count. */
const isData = (file: string): boolean => /(^|\/)lists\//.test(file);
const MAX_FILE_LINES = 250;
const MAX_FUNCTION_LINES = 50;
const MAX_COMPLEXITY = 10;

interface Totals {
  readonly functions: FunctionSize[];
  readonly longFiles: string[];
  readonly bare: string[];
  readonly complex: string[];
  any: number;
  casts: number;
  exported: number;
  documented: number;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

/** `as const` is not a cast. */
function isCast(node: Node): boolean {
  if (node.type === 'TSNonNullExpression' || node.type === 'TSTypeAssertion') return true;
  if (node.type !== 'TSAsExpression') return false;
  const target = node.typeAnnotation as { type: string; typeName?: { name?: string } };
  return !(target.type === 'TSTypeReference' && target.typeName?.name === 'const');
}

function measure(file: string, text: string, totals: Totals): void {
  const { program, comments } = parseSync(file, text);
  const functions = functionsOf(program, lineCounter(text));
  totals.functions.push(...functions);
  for (const { line, complexity } of functions)
    if (complexity > MAX_COMPLEXITY) totals.complex.push(`${file}:${line}: complexity ${complexity}`);
  if (text.split('\n').length > MAX_FILE_LINES + 1 && !isData(file)) totals.longFiles.push(file);
  walk(program as unknown as Node, (node) => {
    if (node.type === 'TSAnyKeyword') totals.any++;
    if (isCast(node)) totals.casts++;
  });
  const { exported, documented, bare } = documentedExports(program, text, comments);
  totals.exported += exported;
  totals.documented += documented;
  totals.bare.push(...bare.map((name) => `${file}: ${name}`));
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const { values } = parseArgs({
  options: {
    src: { type: 'string', default: 'src' },
    bare: { type: 'boolean', default: false },
    complex: { type: 'boolean', default: false },
  },
});
const files = readdirSync(values.src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();
const totals: Totals = {
  functions: [],
  longFiles: [],
  bare: [],
  complex: [],
  any: 0,
  casts: 0,
  exported: 0,
  documented: 0,
};
for (const name of files) {
  const path = join(values.src, name);
  measure(relative(values.src, path), readFileSync(path, 'utf8'), totals);
}
const lines = totals.functions.map((one) => one.lines).sort((a, b) => a - b);
const complex = totals.complex.length;
const rows: readonly (readonly [string, string | number])[] = [
  ['files', files.length],
  [`files over ${MAX_FILE_LINES} lines`, totals.longFiles.length],
  ['loose files in src', files.filter((name) => !name.includes('/')).length],
  ['functions', lines.length],
  ['lines of a function, median', quantile(lines, 0.5)],
  ['lines of a function, 98th percentile', quantile(lines, 0.98)],
  [`functions over ${MAX_FUNCTION_LINES} lines`, lines.filter((count) => count > MAX_FUNCTION_LINES).length],
  [`functions of complexity over ${MAX_COMPLEXITY}`, `${complex} (${percent(complex, lines.length)})`],
  ['any', totals.any],
  ['casts', totals.casts],
  ['exports documented', `${totals.documented} of ${totals.exported} (${percent(totals.documented, totals.exported)})`],
];
for (const [name, value] of rows) console.log(`${name.padEnd(42)} ${value}`);
for (const file of totals.longFiles) console.log(`over ${MAX_FILE_LINES} lines: ${file}`);
if (values.bare) for (const name of totals.bare) console.log(name);
if (values.complex) for (const place of totals.complex) console.log(place);
