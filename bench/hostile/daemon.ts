/** Observes the daemon during a pass over hostile publishers: how fast it serves readers, what it accepts from forged hubs, how it stops. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Observed {
  /** Slowest response to a reader while the pass ran, milliseconds. */
  readonly slowestMs: number;
  /** Requests of readers. */
  readonly requests: number;
  /** Responses to forged pings of hubs, each status once. */
  readonly forged: readonly string[];
  /** From SIGTERM to the exit, seconds. */
  readonly stopSeconds: number;
  readonly code: number | null;
}

/** Sends what somebody who is not a hub could send; the status of each response, or `cut off`. */
async function forge(base: string): Promise<string[]> {
  const token = randomBytes(16).toString('hex');
  const signed = { 'X-Hub-Signature': `sha256=${'0'.repeat(64)}`, 'Content-Type': 'application/rss+xml' };
  const tries: readonly (readonly [string, RequestInit])[] = [
    [
      `websub/${token}`,
      {
        method: 'POST',
        headers: signed,
        body: '<rss version="2.0"><channel><item><title>forged</title></item></channel></rss>',
      },
    ],
    [`websub/${token}`, { method: 'POST', headers: signed, body: 'x'.repeat(100_000) }],
    [`websub/${token}?hub.mode=subscribe&hub.topic=http://x.example/&hub.challenge=yes&hub.lease_seconds=1e99`, {}],
    [`websub/${'%2e'.repeat(200)}`, { method: 'POST', body: 'x' }],
    ['websub/', { method: 'POST', body: 'x' }],
  ];
  const answers = tries.map(([path, init]) =>
    fetch(base + path, init).then(
      async (answer) => `${answer.status}${(await answer.text()).includes('yes') ? ' with the challenge' : ''}`,
      () => 'cut off',
    ),
  );
  return await Promise.all(answers);
}

/** Starts the daemon, sends it requests of readers and forged pings for `seconds`, and stops it in the middle of its pass. */
export async function observeDaemon(main: string, configPath: string, seconds: number): Promise<Observed> {
  const child = spawn(process.execPath, [main, 'start', '--config', configPath], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  while (!/http:\/\/\S+\//.test(said) && child.exitCode === null) await pause(50);
  const base = /http:\/\/\S+\//.exec(said)?.[0] ?? '';
  const forged = new Set<string>();
  let [slowestMs, requests] = [0, 0];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    const answer = await fetch(requests % 2 === 0 ? `${base}healthz` : `${base}feed.xml`);
    await answer.arrayBuffer();
    slowestMs = Math.max(slowestMs, performance.now() - start);
    if (requests++ % 50 === 0) for (const answer of await forge(base)) forged.add(answer);
    await pause(100);
  }
  const stopped = performance.now();
  child.kill('SIGTERM');
  const code = await over;
  return { slowestMs, requests, forged: [...forged].sort(), code, stopSeconds: (performance.now() - stopped) / 1000 };
}
