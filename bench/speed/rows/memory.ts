/** Memory: the peak while a thousand feeds are polled for the first time. */

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFleet } from '../../load/fleet.ts';
import { find } from '../programs.ts';
import type { Beside, Row } from '../row.ts';

const LOAD = fileURLToPath(new URL('../../load/main.js', import.meta.url));

/** Peak resident set (VmHWM) of a program, MiB. Linux only. */
async function highest(command: string, args: readonly string[], cwd: string): Promise<number> {
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  let mark = 0;
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    mark = Math.max(mark, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 20);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
    });
    return mark;
  } finally {
    clearInterval(look);
  }
}

async function newsboat(feeds: number, folder: string): Promise<Beside> {
  if (find('newsboat') === undefined) return { name: 'newsboat', absent: 'not installed' };
  const fleet = await startFleet(1, feeds);
  try {
    const urls = Array.from({ length: feeds }, (_, feed) => fleet.feedUrl(feed));
    await writeFile(join(folder, 'urls'), `${urls.join('\n')}\n`);
    await writeFile(join(folder, 'config'), 'reload-threads 32\nmax-items 0\n');
    const args = ['-u', 'urls', '-C', 'config', '-c', 'cache.db', '-x', 'reload'];
    return { name: 'newsboat', value: await highest('newsboat', args, folder), unit: 'MiB' };
  } finally {
    await fleet.close();
  }
}

export const memory: Row = {
  id: 'memory',
  async measure({ isQuick }) {
    const feeds = isQuick ? 50 : 1_000;
    const folder = await mkdtemp(join(tmpdir(), 'winnow-memory-'));
    try {
      const args = [LOAD, '--feeds', String(feeds), '--no-articles', '--changed', '0', '--unchanged', '0'];
      const value = await highest(process.execPath, args, folder);
      return [
        {
          what: `peak memory, first pass over ${feeds} feeds of 10 items`,
          ours: { value, unit: 'MiB', note: 'stories and publishing included' },
          beside: [await newsboat(feeds, folder)],
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
