/** What shares the work of a load run with the leader: worker processes and a PostgreSQL server, and the CPU time that they take. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkerRequest } from './load-worker.ts';

/** CPU seconds since the start of each. */
export interface CrewCpu {
  readonly workers: readonly number[];
  /** All processes of the server; 0 if it is not on this machine. */
  readonly server: number;
}

/** The workers of a run. */
export interface Crew {
  /** Sets the clocks, and reads the CPU time. */
  cpu(ahead: number): Promise<CrewCpu>;
  close(): void;
}

/** Starts `workers` processes with the configuration at `configPath`. `serverPid`: of the PostgreSQL server, if it is known. */
export async function startCrew(configPath: string, workers: number, serverPid?: number): Promise<Crew> {
  const program = fileURLToPath(new URL('./load-worker.js', import.meta.url));
  const children = Array.from({ length: workers }, (_, i) => fork(program, [configPath, `reader-${i}`]));
  await Promise.all(children.map((child) => once(child, 'message')));
  return {
    cpu: async (ahead) => ({
      workers: await Promise.all(children.map((child) => ask(child, { ahead }))),
      server: serverPid === undefined ? 0 : serverCpuSeconds(serverPid),
    }),
    close: () => {
      for (const child of children) child.disconnect();
    },
  };
}

async function ask(child: ChildProcess, request: WorkerRequest): Promise<number> {
  child.send(request);
  const [microseconds] = (await once(child, 'message')) as [number];
  return microseconds / 1e6;
}

/** Ticks of the kernel's CPU clock in a second. */
const TICKS = 100;

/** The CPU time of a server and its processes: those that run, and those that have ended. */
function serverCpuSeconds(pid: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const own = processes.find((one) => one.pid === pid);
  const children = processes.filter(({ parent }) => parent === pid).reduce((sum, one) => sum + one.ticks, 0);
  return ((own?.ticks ?? 0) + (own?.childTicks ?? 0) + children) / TICKS;
}

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  /** Of children that have ended. */
  readonly childTicks: number;
}

function statOf(name: string): ProcessStat[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program, in parentheses, may have spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return [{ pid: Number(name), parent: at(1), ticks: at(11) + at(12), childTicks: at(13) + at(14) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
