import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Two workers: the suite is sized for a small two-core machine.
    maxWorkers: 2,
  },
});
