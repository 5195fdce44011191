import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { lookForLeaks } from '../../soak/isolation.ts';
import { someDeed } from '../../soak/strangers.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';
import { buildProgram } from '../../support/program.ts';

/** `npm run soak -- processes isolation` does far more of them. */
const DEEDS = 48;

describe('servers that two processes share', () => {
  beforeAll(() => buildProgram(), 120_000);

  it('never see a word of one another’s, while one of the processes is killed', async () => {
    const server = inject('postgresUrl') ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(someDeed, { minLength: DEEDS, maxLength: DEEDS }), async (deeds) => {
        const schema = `isolation_${randomUUID().slice(0, 8)}`;
        await makeSchema(server, schema);
        const staging = { url: inSchema(server, schema), isQuiet: true };
        const looked = await lookForLeaks({ staging, deeds, atOnce: 6, killEvery: DEEDS / 2 });
        expect(looked.leaks).toEqual([]);
        expect(looked.shown).toBeGreaterThan(5); // else nothing was tried
      }),
      { numRuns: 1, endOnFailure: true }, // a smaller example of it takes as long to find again
    );
  }, 300_000);
});
