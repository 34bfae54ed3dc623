/** Measures memory, CPU time and event loop delay of one piece of work. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Reading {
  readonly seconds: number;
  /** CPU seconds of this process, all threads, in user and system mode. */
  readonly cpuSeconds: number;
  /** Resident set and live heap at the end, MiB. With `--expose-gc` garbage is collected first. */
  readonly rssMib: number;
  readonly heapMib: number;
  /** Largest resident set since the start of the process, MiB. */
  readonly peakRssMib: number;
  /** Delay of the event loop beyond its 10 ms resolution: 99th percentile and longest, milliseconds. */
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
}

const MIB = 1024 * 1024;
const RESOLUTION_MS = 10;

/** Measures `work` and returns its result as well. */
export async function measured<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly reading: Reading }> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  histogram.disable();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    result,
    reading: {
      seconds,
      cpuSeconds: (user + system) / 1e6,
      rssMib: rss / MIB,
      heapMib: heapUsed / MIB,
      peakRssMib: process.resourceUsage().maxRSS / 1024,
      delayP99Ms: Math.max(0, histogram.percentile(99) / 1e6 - RESOLUTION_MS),
      delayMaxMs: Math.max(0, histogram.max / 1e6 - RESOLUTION_MS),
    },
  };
}
