import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { openSharedState, type SharedStateOptions } from '../../../src/state/openSharedState.ts';
import type { State } from '../../../src/state/state.ts';

/** A state in the schema of this name, which is made where there is none yet. */
export async function openedSchema(
  url: string,
  name: string | undefined,
  options: Pick<SharedStateOptions, 'now' | 'warn' | 'lookEveryMs'>,
): Promise<State> {
  const schema = schemaOf(name);
  await makeSchema(url, schema);
  const key = createHash('sha256').update(schema).digest();
  const state = await openSharedState({ ...options, url: inSchema(url, schema), key });
  if ('refusal' in state) throw new Error(state.refusal);
  return state;
}

function schemaOf(name: string = randomUUID()): string {
  return `test_${createHash('sha256').update(name).digest('hex').slice(0, 20)}`;
}

export function inSchema(url: string, schema: string): string {
  return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

export async function makeSchema(url: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await client.end();
}
