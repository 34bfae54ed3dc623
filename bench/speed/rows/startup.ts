/** Starting: a command and the daemon, with a small and a full store. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fill } from '../filled.ts';
import { timed } from '../programs.ts';
import type { Line, Row } from '../row.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.js', import.meta.url));

/** The shortest of several runs, since other load only adds time. */
async function least(tries: number, work: () => Promise<number>): Promise<number> {
  let found = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) found = Math.min(found, await work());
  return found;
}

/** Seconds until `winnow start` prints its address. */
async function untilServing(configPath: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, 'start', '--config', configPath], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const over = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`winnow start ended with ${code}`)));
  });
  const seconds = (performance.now() - start) / 1000;
  child.kill('SIGTERM');
  await over;
  return seconds;
}

const command = (args: readonly string[]) => async (): Promise<number> =>
  (await timed(process.execPath, args, '.')).seconds;

export const startup: Row = {
  id: 'startup',
  async measure({ isQuick }) {
    const tries = isQuick ? 1 : 3;
    const bare = await least(tries, command(['-e', '0']));
    const beside = [{ name: 'node alone', value: bare, unit: 's' }];
    const lines: Line[] = [
      { what: '`winnow --help`', ours: { value: await least(tries, command([MAIN, '--help'])), unit: 's' }, beside },
    ];
    for (const stories of isQuick ? [100] : [100, 10_000]) {
      const filled = await fill(stories);
      try {
        const status = await least(tries, command([MAIN, 'status', '--config', filled.configPath]));
        const serving = await least(tries, () => untilServing(filled.configPath));
        lines.push({ what: `\`winnow status\`, ${stories} articles`, ours: { value: status, unit: 's' }, beside });
        lines.push({
          what: `\`winnow start\` until it serves, ${stories} articles`,
          ours: { value: serving, unit: 's' },
          beside,
        });
      } finally {
        await filled.remove();
      }
    }
    return lines;
  },
};
