/** Checks that the table contains every signal under its own name. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signals } from '../../src/stories/match/signals/index.ts';

const files = readdirSync(new URL('../../src/stories/match/signals', import.meta.url)).filter(
  (file) => !/^(index|signal)\.ts$/.test(file),
);

test('the table has every file of the folder, each under its own name', () => {
  expect(signals.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});
