import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { NotKept } from '../../../src/state/notKept.ts';
import { openSharedState } from '../../../src/state/openSharedState.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

const server = inject('postgresUrl') ?? '';

/** A server whose disk is full, as far as this schema can tell: for new rows of settings, and for new tables. */
async function fullFor(schema: string): Promise<{ clear(): Promise<void> }> {
  const boss = new URL(server);
  boss.username = 'boss';
  const client = new pg.Client({ connectionString: boss.href });
  await client.connect();
  onTestFinished(() => client.end());
  const full = `BEGIN IF current_schema() = '${schema}' THEN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END IF;`;
  await client.query(`
    CREATE FUNCTION ${schema}.row_full() RETURNS trigger LANGUAGE plpgsql AS $$ ${full} RETURN new; END $$;
    CREATE FUNCTION ${schema}.table_full() RETURNS event_trigger LANGUAGE plpgsql AS $$ ${full} END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON ${schema}.settings FOR EACH ROW EXECUTE FUNCTION ${schema}.row_full();
    CREATE EVENT TRIGGER ${schema} ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS')
      EXECUTE FUNCTION ${schema}.table_full()`);
  const clear = async () => {
    await client.query(`DROP EVENT TRIGGER ${schema}; DROP TRIGGER no_room ON ${schema}.settings`);
  };
  return { clear };
}

it('a server with a full disk is used again once there is room, and not whenever something small fits', async () => {
  const schema = `full_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  const warn = vi.fn();
  const state = await openSharedState({
    ...{ url: inSchema(server, schema), key: Buffer.alloc(32), now: () => new Date(), warn, lookEveryMs: 20 },
  });
  if ('refusal' in state) throw new Error(state.refusal);
  onTestFinished(() => state.close());
  const disk = await fullFor(schema);
  await expect(state.settings.change('owls', { threads: true })).rejects.toThrow(NotKept);
  await new Promise((resolve) => setTimeout(resolve, 300)); // many looks
  expect([state.isAway(), warn.mock.calls.length]).toEqual([true, 1]);
  await disk.clear();
  await vi.waitUntil(() => !state.isAway(), { timeout: 5_000 });
  await state.settings.change('owls', { threads: true });
});
