/** `npm run readers`: memory of the server while connections pipeline requests for large feeds and read no response. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStalled, readWhole } from './stalled.ts';
import { startSubject } from './subject.ts';

const USAGE = `npm run readers -- [options]

  --seconds N      how long (default 120)
  --connections N  connections that never read (default 40)
  --requests N     requests that every second one sends at once; the others send eight (default 300)
  --mib N          size of each of the eight feeds, MiB (default 3)
  --limit N        MiB that the memory may grow by (default 64)
  --stop N         end the run when the server takes more than N MiB, to spare the machine (default 3000)
  --serve FILE     bench/speed/serve.js of another build

Every five seconds: resident memory of the server (VmRSS of /proc/PID/status), connections opened so far (one that the
server closes is replaced), and answers that an ordinary reader got since the start. The exit code is 1 when the memory
grew by more than the limit or the ordinary reader missed an answer.`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    connections: { type: 'string', default: '40' },
    requests: { type: 'string', default: '300' },
    mib: { type: 'string', default: '3' },
    limit: { type: 'string', default: '64' },
    stop: { type: 'string', default: '3000' },
    serve: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

interface Reader {
  readonly times: number[];
  readonly failures: string[];
}

/** Reads a feed each second until `isOver`. */
async function readUntil(isOver: () => boolean, port: number, paths: readonly string[]): Promise<Reader> {
  const reader: Reader = { times: [], failures: [] };
  for (let n = 0; !isOver(); n++) {
    try {
      reader.times.push(await readWhole(port, paths[n % paths.length] ?? '/'));
    } catch (error) {
      reader.failures.push(error instanceof Error ? error.message : String(error));
    }
    await pause(1000);
  }
  return reader;
}

const subject = await startSubject(Number(values.mib), values.serve);
try {
  // Every feed is read before the measurement begins: the cache is part of the server's ordinary memory.
  for (let round = 0; round < 3; round++) for (const path of subject.paths) await readWhole(subject.port, path);
  const before = await subject.rssMib();
  const from = performance.now();
  const end = from + Number(values.seconds) * 1000;
  console.log(
    `Node ${process.version}, ${values.connections} connections of ${values.requests} requests; at rest ${before.toFixed(0)} MiB`,
  );
  const stalled = openStalled(subject.port, subject.paths, Number(values.connections), Number(values.requests));
  let most = before;
  const isOver = (): boolean => performance.now() >= end || most > Number(values.stop);
  const reading = readUntil(isOver, subject.port, subject.paths);
  for (let tick = 0; !isOver(); tick++) {
    await pause(500);
    const rss = await subject.rssMib();
    most = Math.max(most, rss);
    if (tick % 10 !== 0) continue;
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`${seconds.padStart(4)} s  ${rss.toFixed(0).padStart(6)} MiB  ${stalled.opened()} connections opened`);
  }
  console.log(`ended after ${((performance.now() - from) / 1000).toFixed(0)} s`);
  const { times, failures } = await reading;
  stalled.close();
  const slowest = Math.max(0, ...times).toFixed(0);
  console.log(`memory at most ${most.toFixed(0)} MiB, ${(most - before).toFixed(0)} MiB above the rest`);
  console.log(
    `ordinary reader: ${times.length} whole answers, slowest ${slowest} ms; ${failures.length} missed ${[...new Set(failures)].join('; ')}`,
  );
  process.exitCode = most - before > Number(values.limit) || failures.length > 0 || times.length === 0 ? 1 : 0;
} finally {
  await subject.close();
}
