/** The judge of a crash run of several processes: what it counts against them, and what it excuses. */
import { expect, it } from 'vitest';
import { PAUSE_MS, RequestLog } from '../../bench/crash/request-log.ts';

function logAt(): { readonly log: RequestLog; readonly at: (ms: number) => void } {
  let now = 0;
  return {
    log: new RequestLog(() => now, PAUSE_MS),
    at: (ms) => {
      now = ms;
    },
  };
}

it('counts two requests at once on a host, and none of two hosts', () => {
  const { log } = logAt();
  log.begin('a', '/1');
  log.begin('b', '/1');
  expect(log.seen().overlaps).toEqual([]);
  log.begin('a', '/2');
  expect(log.seen()).toMatchObject({ overlaps: ['a/2: 1 open'], requests: 3, byPath: { '/1': 2, '/2': 1 } });
});

it('counts a pause that was shortened, from the end of the request before', () => {
  const { log, at } = logAt();
  log.begin('a', '/1')();
  at(PAUSE_MS);
  const end = log.begin('a', '/2');
  at(PAUSE_MS + 50);
  end();
  at(2 * PAUSE_MS + 49);
  expect(log.seen()).toMatchObject({ shortened: [], shortestPauseMs: PAUSE_MS });
  at(2 * PAUSE_MS + 40);
  log.begin('a', '/3');
  expect(log.seen().shortened).toEqual([`a/3: after ${PAUSE_MS - 10} ms`]);
});

it('counts a request during a cooldown, unless the process that had got the 429 was interrupted', () => {
  const { log, at } = logAt();
  log.begin('a', '/1')(15_000);
  log.begin('b', '/1')(15_000);
  at(14_000);
  log.begin('a', '/2')();
  expect(log.seen()).toMatchObject({ rateLimited: 2, duringCooldown: ['a/2: 1000 ms before its end'], excused: 0 });
  at(1_500);
  log.interrupted();
  at(14_500);
  log.begin('b', '/2')();
  expect(log.seen()).toMatchObject({ duringCooldown: ['a/2: 1000 ms before its end'], excused: 1 });
  at(15_000);
  log.begin('a', '/3');
  expect(log.seen().duringCooldown).toHaveLength(1);
});
