/** What V8 does with the flags of a process that runs passes; measured in processes of their own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const V8_FLAGS = new URL('../../dist/src/runtime/v8-flags.js', import.meta.url).href;
const PROGRAM = new URL('../../dist/src/cli/program.js', import.meta.url).href;
const MAIN = new URL('../../dist/src/cli/main.js', import.meta.url);

/** Replaces parts of 48 MiB again and again, and prints the largest heap in use in MiB. */
const CHURN = `
const { getHeapStatistics } = await import('node:v8');
const part = () => Array.from({ length: 4_096 }, (_, i) => i + 0.5);
const parts = Array.from({ length: 1_536 }, part);
let max = 0;
for (let i = 0; i < 12_000; i++) {
  parts[(i * 7) % parts.length] = part();
  if (i % 50 === 0) max = Math.max(max, getHeapStatistics().used_heap_size);
}
console.log(Math.round(max / 2 ** 20));
`;

function largestHeap(before: string): number {
  const code = `${before}\n${CHURN}`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));
}

it('limits the growth of a heap', () => {
  const limited = largestHeap(`const { setV8Flags } = await import('${V8_FLAGS}');\nsetV8Flags();`);
  const unlimited = largestHeap('');
  expect(limited).toBeGreaterThanOrEqual(48);
  expect(limited).toBeLessThan(unlimited * 0.85);
});

/** Calls many small functions some hundred times each, and prints their sum. */
const CALLS = `
let sum = 0;
for (let i = 0; i < 400; i++) {
  const add = new Function('list', 'let sum = ' + i + '; for (const one of list) sum += one; return sum;');
  for (let call = 0; call < 700; call++) sum += add([call, i, 3, 4, 5, 6]);
}
console.log(sum);
`;

/** How many functions V8 decided to compile with all optimisations when it ran `CALLS`. */
function compiled(before: string): number {
  return compiledBy(['--input-type=module', '--eval', `${before}\n${CALLS}`]);
}

function compiledBy(program: readonly string[]): number {
  const args = ['--trace-opt', ...program];
  const traced = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return traced.match(/marking [^\n]* for optimization/g)?.length ?? 0;
}

const HAS_BUDGET = Number.parseInt(process.versions.node, 10) < 22;

it.skipIf(!HAS_BUDGET)(
  'compiles only what runs for long (Node 20; later versions have another compiler in between)',
  () => {
    const usual = compiled('');
    const less = compiled(`const { setV8Flags } = await import('${V8_FLAGS}');\nsetV8Flags();`);
    expect(usual).toBeGreaterThan(100);
    expect(less).toBeLessThan(usual / 4);
  },
);

it.skipIf(!HAS_BUDGET)('compiles less for every command', () => {
  // It loads the most.
  const command = ['preview', '--help'];
  const code = `process.argv = ['node', ...${JSON.stringify(command)}];
const { runProgram } = await import('${PROGRAM}');
await runProgram(process.argv.slice(1));`;
  const usual = compiledBy(['--input-type=module', '--eval', code]);
  expect(usual).toBeGreaterThan(30);
  expect(compiledBy([fileURLToPath(MAIN), ...command])).toBeLessThan(usual * 0.8);
});
