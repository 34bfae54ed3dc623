/** Starts and stops several origin processes, tells them the number of the pass, and adds up their counts. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OriginRequest } from './origin-process.ts';
import { addCounts, type Counts } from './tally.ts';

export interface Fleet {
  /** Address of feed `feed`; feeds are spread over `hosts` addresses, each served by one process. */
  feedUrl(feed: number): string;
  readonly ports: readonly number[];
  setPass(pass: number): Promise<void>;
  counts(): Promise<Counts>;
  close(): Promise<void>;
}

interface Reply {
  readonly kind: string;
  readonly port?: number;
  readonly counts?: Counts;
}

/** Starts `processes` origins that share `hosts` loopback addresses (at most 65,000). */
export async function startFleet(processes: number, hosts: number): Promise<Fleet> {
  const program = fileURLToPath(new URL('./origin-process.js', import.meta.url));
  const children = Array.from({ length: processes }, () => fork(program, ['0'], { stdio: 'inherit' }));
  const ports = (await Promise.all(children.map(nextReply))).map((reply) => reply.port ?? 0);
  return {
    ports,
    feedUrl: (feed) => {
      const host = feed % hosts;
      return `http://127.77.${host >> 8}.${host & 255}:${ports[host % processes]}/feed/${feed}`;
    },
    setPass: async (pass) => {
      await Promise.all(children.map((child) => ask(child, { kind: 'pass', pass })));
    },
    counts: async () =>
      addCounts(
        (await Promise.all(children.map((child) => ask(child, { kind: 'counts' })))).flatMap((r) => r.counts ?? []),
      ),
    close: async () => {
      await Promise.all(children.map(end));
    },
  };
}

function nextReply(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`an origin process ended with code ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Reply);
    });
  });
}

function ask(child: ChildProcess, request: OriginRequest): Promise<Reply> {
  const reply = nextReply(child);
  child.send(request);
  return reply;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });
}
