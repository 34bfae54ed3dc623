/** The log reports once that a feed starts to fail and why, and once that it works again. */
import { afterEach, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { DAY, type Desk, rss, startDesk } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

let desk: Desk;
afterEach(() => desk.close());

/** Log lines of a pass a day later: level, feed and message. */
async function linesOf(answer: Answer): Promise<readonly string[]> {
  const lines: string[] = [];
  const log = createLog({ level: 'info', format: 'plain', write: (line) => lines.push(line.trimEnd().slice(9)) });
  desk.origin.answer(({ path }) => (path === '/winds' ? rss([]) : answer));
  desk.now += DAY;
  await runPass({ ...desk.deps, log });
  return lines;
}

it('logs once that a feed starts to fail, and once that it works again', async () => {
  desk = await startDesk({ feeds: ['/tides', '/winds'] });
  const entries = rss([{ id: 'ebb' }]);
  expect(await linesOf(entries)).toEqual([]);
  const missing = await linesOf({ status: 404 });
  expect(missing).toHaveLength(1);
  expect(missing[0]).toMatch(
    /^warn a feed fails feed=tides state=HTTP 404, not found, since today, next try .*at \d\d:/,
  );
  expect(await linesOf({ status: 404 })).toEqual([]);
  expect(await linesOf({ status: 500 })).toEqual([]);
  const again = await linesOf(entries);
  expect(again).toHaveLength(1);
  expect(again[0]).toMatch(/^info a feed works again feed=tides state=(?:read|unchanged) now, .*next poll /);
  expect(await linesOf(entries)).toEqual([]);
});

it('logs a response that is not a feed, too', async () => {
  desk = await startDesk({ feeds: ['/tides', '/winds'] });
  const page: Answer = {
    headers: { 'Content-Type': 'text/html' },
    body: '<!doctype html><title>Tides</title><p>Soon.',
  };
  const lines = await linesOf(page);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^warn a feed fails feed=tides state=/);
  expect(await linesOf(page)).toEqual([]);
});
