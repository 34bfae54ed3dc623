/** Starts the built server in a child process on a folder of large feeds, and reads its resident memory. */
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proseOf } from '../load/text.ts';

export interface Subject {
  readonly port: number;
  /** Paths of the feeds, beginning with `/`. */
  readonly paths: readonly string[];
  /** Resident memory of the server, MiB. */
  rssMib(): Promise<number>;
  close(): Promise<void>;
}

const FEEDS = 8;
const SERVE = fileURLToPath(new URL('../speed/serve.js', import.meta.url));

/** RSS of `pid` in MiB: `VmRSS` of `/proc/PID/status`, so Linux only. */
async function rssOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** A feed of about `bytes` bytes. */
function feedOf(bytes: number, seed: number): string {
  const items: string[] = [];
  for (let size = 0; size < bytes; ) {
    const text = proseOf(seed * 100_000 + items.length, 40);
    items.push(`<item><title>Item ${items.length}</title><description>${text}</description></item>`);
    size += text.length;
  }
  return `<rss version="2.0"><channel><title>Feed ${seed}</title>${items.join('\n')}</channel></rss>`;
}

/** Starts `serve` (a compiled `bench/speed/serve.js` of this or of another build) on feeds of `mib` MiB each. */
export async function startSubject(mib: number, serve = SERVE): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-readers-'));
  const paths = Array.from({ length: FEEDS }, (_, n) => `/feed-${n}.xml`);
  for (const [n, path] of paths.entries()) await writeFile(join(folder, path), feedOf(mib * 1024 * 1024, n));
  const child = fork(serve, [folder]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
  return {
    port,
    paths,
    rssMib: () => rssOf(child.pid ?? 0),
    close: async () => {
      const over = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      await over;
      await rm(folder, { recursive: true });
    },
  };
}
