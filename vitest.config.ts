import { defineConfig } from 'vitest/config';
import { whyNoPostgres } from './test/support/postgres/startCluster.ts';

/** Where the counts go as JSON, for a script to read; none by default. */
const report = process.env['TEST_REPORT'];
const noPostgres = whyNoPostgres();
if (noPostgres) process.stdout.write(`Nothing is tested on PostgreSQL: ${noPostgres}.\n`);

/** What holds of the state whatever its engine. */
const CONTRACT = ['test/state/*.test.ts', 'test/collections/syncStoreOver.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/shutNetwork.ts'],
    testTimeout: 10_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/state/postgres/**'] },
      },
      ...(noPostgres ? [] : [onPostgres()]),
    ],
  },
});

function onPostgres() {
  const include = [...CONTRACT, 'test/state/postgres/**/*.test.ts'];
  const globalSetup = ['test/support/postgres/setupCluster.ts'];
  return { extends: true as const, test: { name: 'on PostgreSQL', include, globalSetup } };
}
