/**
 * CPU time of worker threads, so that a busy machine does not make a document look expensive. Node 20 cannot read it for another
 * thread; Linux shows it below /proc. Elsewhere it is unknown.
 */
import { readFileSync, readlinkSync } from 'node:fs';

/** The kernel counts in hundredths of a second, whatever its own clock rate. */
const TICK_MS = 10;

/** Where a worker notes its thread for the duration of a task; shared memory, so that the main thread can read it meanwhile. */
export type ThreadNote = Int32Array<SharedArrayBuffer>;

/** `[thread id, CPU milliseconds at the start of the task]`; thread id 0: not started, -1: unknown on this system. */
export function createThreadNote(): ThreadNote {
  return new Int32Array(new SharedArrayBuffer(8));
}

let ownThread: number | undefined;

/** Called in the worker at the start of a task. */
export function noteThread(note: ThreadNote): void {
  ownThread ??= readOwnThread();
  Atomics.store(note, 1, ownThread > 0 ? (cpuMsOfThread(ownThread) ?? 0) : 0);
  Atomics.store(note, 0, ownThread);
}

/** CPU milliseconds that the task of `note` has used; undefined where that is unknown. */
export function taskCpuMs(note: ThreadNote): number | undefined {
  const thread = Atomics.load(note, 0);
  if (thread === 0) return 0;
  const total = thread > 0 ? cpuMsOfThread(thread) : undefined;
  return total === undefined ? undefined : total - Atomics.load(note, 1);
}

function readOwnThread(): number {
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    return Number.isInteger(id) && id > 0 ? id : -1;
  } catch {
    return -1;
  }
}

function cpuMsOfThread(thread: number): number | undefined {
  try {
    return parseCpuMs(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** User and system time of a `stat` file. The name before them is in brackets and may itself contain brackets and spaces. */
export function parseCpuMs(stat: string): number | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  return Number.isFinite(ms) ? ms : undefined;
}
