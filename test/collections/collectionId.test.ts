import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AskContext } from '../../src/answering/pipeline.ts';
import { type CollectionId, collectionIdOf } from '../../src/collections/collectionId.ts';
import type { Collections } from '../../src/collections/collections.ts';
import type { Services } from '../../src/command.ts';
import type { State } from '../../src/state/state.ts';

const plain = (domain: string, id: string) => `${domain} ${id}`;

describe('collectionIdOf', () => {
  it('is one for all members of a server, and another for each of them in direct messages', () => {
    const idOf = (member: string, server?: string) =>
      collectionIdOf({ member, place: { kind: 'any', ...(server && { server }) } }, plain);
    expect(idOf('ada', 'owls')).toBe(idOf('bob', 'owls'));
    expect(new Set([idOf('ada', 'owls'), idOf('ada', 'bats'), idOf('ada'), idOf('bob')]).size).toBe(4);
  });

  it('keeps a member and a server of one id apart', () => {
    expect(collectionIdOf({ member: '1', place: { kind: 'direct' } }, plain)).not.toBe(
      collectionIdOf({ member: '2', place: { kind: 'server', server: '1' } }, plain),
    );
  });

  it('is made by one file alone', () => {
    const files = ['src', 'commands'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const makers = files.filter(
      (file) => file.endsWith('.ts') && /\bas CollectionId\b/u.test(readFileSync(file, 'utf8')),
    );
    expect(makers).toEqual(['src/collections/collectionId.ts']);
  });
});

/** What the compiler refuses; each line here would be an error of its own if it did not. */
describe('papers read without saying for which place', () => {
  it('do not compile', () => {
    // @ts-expect-error: a text is no id of a collection
    const id: CollectionId = 'owls';
    const reads = (services: Services, state: State, collections: Collections) => [
      // @ts-expect-error: there are no papers but those of a place
      services.papers,
      // @ts-expect-error: nor a search over all of them
      services.search,
      // @ts-expect-error: a place is needed
      collections.of(),
      // @ts-expect-error: not a member alone
      collections.of({ member: 'ada' }),
      // @ts-expect-error: a receipt is read where it was asked
      state.receipts.read('r1'),
      // @ts-expect-error: by an id that is a place's
      state.receipts.timesCited('owls'),
      // @ts-expect-error: as are disputes
      state.disputes.list('owls'),
    ];
    expectTypeOf(reads).toBeFunction();
    expectTypeOf<Omit<AskContext, 'collection'>>().not.toExtend<AskContext>();
    expect(id).toBe('owls');
  });
});
