/** Why: readers see only what is served; here is tried what they would get. */
import { request } from 'node:http';
import { readLockHolder } from '../../storage/lock.ts';
import { type Check, type CheckResult, fail, ok } from './check.ts';

/** An own server on the same machine answers at once, in milliseconds. */
const PATIENCE = 5000;

export const server: Check = {
  id: 'server',
  run: async ({ config }) => {
    const running = await readLockHolder(config.storage.url);
    if (running?.by === undefined || !/\bstart$/.test(running.by.command)) return [];
    const { host, port } = config.server;
    return [await ask(host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host, port)];
  },
};

function ask(host: string, port: number): Promise<CheckResult> {
  const address = `http://${host}:${port}/healthz`;
  return new Promise((done) => {
    const started = performance.now();
    const asked = request({ host, port, path: '/healthz', timeout: PATIENCE }, (response) => {
      response.resume();
      const words = `${address} answers ${response.statusCode} in ${Math.round(performance.now() - started)} ms`;
      done(response.statusCode === 200 ? ok(words) : fail(words));
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer in ${PATIENCE / 1000} s`)));
    asked.on('error', (error) => done(fail(`${address}: ${error.message}`)));
    asked.end();
  });
}
