/**
 * `npm run hostile [-- NAME]` runs the real program against a hundred hostile publishers at once, and reports time and memory,
 * what it logged of each, and whether the ordinary publishers among them were published whole.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { observeDaemon } from './daemon.ts';
import { complaints } from './judge.ts';
import { createScene, type Scene, startHosts } from './scene.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
/** Limit on a pass over publishers that each may take 6 s for a feed and for each page, seconds. */
const MAX_SECONDS = 180;
/** Resident memory, MiB. Worker threads may take 768 each; see the pool. */
const MAX_MIB = 2_048;

/** How long the daemon is observed; ends in the middle of its first pass. */
const DAEMON_SECONDS = 15;
/** Cleaning runs in worker threads; what remains on the event loop must not delay a reader longer. */
const MAX_ANSWER_MS = 2_000;

interface Ran {
  readonly code: number | null;
  readonly seconds: number;
  readonly mib: number;
  readonly output: string;
}

async function run(args: readonly string[]): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, mib] = ['', 0];
  const collect = (data: Buffer): void => {
    output += data.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    mib = Math.max(mib, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(look);
  return { code, mib, output, seconds: (performance.now() - start) / 1000 };
}

async function itemsOf(scene: Scene, id: string): Promise<number> {
  const text = await readFile(`${scene.publicFolder}/source/${id}/feed.json`, 'utf8').catch(() => '{}');
  return ((JSON.parse(text) as { items?: unknown[] }).items ?? []).length;
}

const isWanted = (name: string): boolean => name.includes(process.argv[2] ?? '');
const hosts = await startHosts();
const scene = await createScene(hosts.port, { isWanted });
const served = await createScene(hosts.port, { isWanted });
const wrong: string[] = [];
const check = (isRight: boolean, words: string): void => {
  if (!isRight) wrong.push(words);
};
try {
  for (const pass of ['first', 'second']) {
    const ran = await run(['run', '--config', scene.configPath, '--log-level', 'warn']);
    console.log(`${pass} pass: exit code ${ran.code}, ${ran.seconds.toFixed(1)} s, at most ${ran.mib.toFixed(0)} MiB`);
    console.log(
      ran.output
        .trim()
        .split('\n')
        .slice(-40)
        .map((line) => `  ${line.slice(0, 220)}`)
        .join('\n'),
    );
    check(ran.code === 0, `the ${pass} pass exited with ${ran.code}`);
    check(ran.seconds <= MAX_SECONDS, `the ${pass} pass took ${ran.seconds.toFixed(0)} s`);
    check(ran.mib <= MAX_MIB, `the ${pass} pass took ${ran.mib.toFixed(0)} MiB`);
    check(!/\n\s+at .*:\d+:\d+/.test(ran.output), `the ${pass} pass printed a stack`);
  }
  const status = await run(['status', '--config', scene.configPath]);
  console.log(
    status.output
      .trim()
      .split('\n')
      .map((line) => `  ${line.slice(0, 200)}`)
      .join('\n'),
  );
  for (const name of scene.names) {
    check(status.output.includes(name.replace('.', '-')), `${name} is not reported`);
    if (name.startsWith('ordinary')) check((await itemsOf(scene, name)) === 2, `${name} is not published whole`);
  }
  wrong.push(...(await complaints(scene.publicFolder)));
  const seen = await observeDaemon(MAIN, served.configPath, DAEMON_SECONDS);
  const words = `${seen.requests} responses, the slowest in ${seen.slowestMs.toFixed(0)} ms; forged pings of hubs got ${seen.forged.join(', ')}`;
  console.log(`daemon: ${words}; stopped in ${seen.stopSeconds.toFixed(1)} s with ${seen.code}`);
  check(seen.slowestMs <= MAX_ANSWER_MS, `a reader waited ${seen.slowestMs.toFixed(0)} ms`);
  check(seen.stopSeconds <= 10 && seen.code === 0, `the daemon took ${seen.stopSeconds.toFixed(1)} s to stop`);
  check(
    seen.forged.every((answer) => /^(?:404|405|410|413|cut off)$/.test(answer)),
    `forged pings of hubs were accepted: ${seen.forged.join(', ')}`,
  );
} finally {
  await hosts.close();
  if (process.env.KEEP === undefined) await scene.remove();
  else console.log(scene.publicFolder);
  await served.remove();
}
for (const words of wrong) console.log(`WRONG: ${words}`);
console.log(`${scene.names.length} publishers, ${wrong.length} things wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
