import { defineConfig } from 'vitest/config';

const inCi = process.env.CI === 'true';

/** Tests of functions without a world around them: their files share modules, which are loaded once and not for each. */
const PURE = [
  'articles',
  'clean',
  'config',
  'feeds',
  'formats',
  'html',
  'outputs',
  'page-feeds',
  'report',
  'search',
  'stories',
  'url',
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'rest', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two workers: the suite is sized for a small two-core machine.
    maxWorkers: 2,
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
  },
});
