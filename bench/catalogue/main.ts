/**
 * Measures stories in memory and in the store: memory, the start, what it costs to assign an article (without comparing it), and a
 * publication of ten changes. `node dist/bench/catalogue/main.js [--stories 10000,100000] [--postgresql ADDRESS]`
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measured } from './measure.ts';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '10000,100000' }, postgresql: { type: 'string' } },
});
const program = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Measures in a process of its own, so that nothing is in its memory but the stories. */
async function measured(folder: string, url: string, storiesInMemory: number): Promise<Measured> {
  const child = fork(program('measure'), [folder, url, String(storiesInMemory)], { execArgv: ['--expose-gc'] });
  const [result] = (await once(child, 'message')) as [Measured];
  await once(child, 'exit');
  return result;
}

console.log('stories  where      start s   heap B/story  RSS MiB  an article ms  a publication ms  items');
for (const count of values.stories.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-catalogue-'));
  const url = values.postgresql ?? `sqlite:${folder}/winnow.db`;
  try {
    execFileSync(process.execPath, [program('fill'), url, String(count)], { stdio: 'inherit' });
    for (const storiesInMemory of [count + 1_000_000, 0, 0]) {
      const { seconds, heapBytes, rssMib, articleMs, publicationMs, items, isBuilt } = await measured(
        folder,
        url,
        storiesInMemory,
      );
      const where = storiesInMemory > 0 ? 'memory' : isBuilt ? 'built' : 'store';
      console.log(
        [
          String(count).padEnd(8),
          where.padEnd(8),
          seconds.toFixed(2).padStart(9),
          (heapBytes / count).toFixed(0).padStart(14),
          rssMib.toFixed(0).padStart(8),
          articleMs.toFixed(3).padStart(14),
          publicationMs.toFixed(0).padStart(17),
          String(items).padStart(6),
        ].join(' '),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
