/** The heap grows less with garbage where its growth is limited; measured in processes of their own. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const HEAP_GROWTH = new URL('../../dist/src/runtime/heap-growth.js', import.meta.url).href;

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
  const limited = largestHeap(`const { limitHeapGrowth } = await import('${HEAP_GROWTH}');\nlimitHeapGrowth();`);
  const unlimited = largestHeap('');
  expect(limited).toBeGreaterThanOrEqual(48);
  expect(limited).toBeLessThan(unlimited * 0.85);
});
