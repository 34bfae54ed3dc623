/** `npm run guards` takes each guard out of the code: its row must name the place where the guard is now. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guards } from '../bench/guards/guards.ts';

const ROOT = join(import.meta.dirname, '..');

it.each(guards.map((guard) => [guard.name, guard] as const))(
  'the guard "%s" and its tests are where their row says',
  (_, { file, from, to, tests }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(from);
    expect(to).not.toBe(from);
    expect(tests.filter((test) => !existsSync(join(ROOT, test)))).toEqual([]);
  },
);
