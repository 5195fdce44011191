import { defineConfig } from 'vitest/config';

/** Where the counts go as JSON, for a script to read; none by default. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/shutNetwork.ts'],
    testTimeout: 10_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
