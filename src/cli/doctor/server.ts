/** Checks that the running server responds. */
import { request } from 'node:http';
import { readLockHolder } from '../../storage/lock.ts';
import { type Check, type CheckResult, fail, ok } from './check.ts';

/** A server on the same machine responds within this time. */
const TIMEOUT_MS = 5000;

/** The check `server`. */
export const server: Check = {
  id: 'server',
  run: async ({ config }) => {
    const running = await readLockHolder(config.storage.url);
    if (running?.by === undefined || !/\bstart$/.test(running.by.command)) return [];
    const { host, port } = config.server;
    return [await probe(host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host, port)];
  },
};

function probe(host: string, port: number): Promise<CheckResult> {
  const address = `http://${host}:${port}/healthz`;
  return new Promise((done) => {
    const started = performance.now();
    const health = request({ host, port, path: '/healthz', timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      const words = `${address} responds with ${response.statusCode} in ${Math.round(performance.now() - started)} ms`;
      done(response.statusCode === 200 ? ok(words) : fail(words));
    });
    health.on('timeout', () => health.destroy(new Error(`no response within ${TIMEOUT_MS / 1000} s`)));
    health.on('error', (error) => done(fail(`${address}: ${error.message}`)));
    health.end();
  });
}
