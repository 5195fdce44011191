// For the tests that run on PostgreSQL: a server that lives as long as they do.
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from './startCluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database of its own; absent where tests run on SQLite. */
    readonly postgresUrl: string | undefined;
  }
}

let cluster: Cluster | undefined;

export async function setup(project: TestProject): Promise<void> {
  cluster = await startCluster();
  project.provide('postgresUrl', cluster.primary.url);
}

export function teardown(): void {
  cluster?.stop();
}
