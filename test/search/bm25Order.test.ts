import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { emptyPostings } from '../../src/search/postings.ts';

const word = fc.constantFrom('owls', 'hunt', 'mice', 'night', 'rare');
const documents = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });

describe('the order of documents', () => {
  it('is the one that MiniSearch has of an index of its own, for those that are left', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(word, { minLength: 1 }), fc.nat(7), (all, asked, gone) => {
        const change = emptyPostings().change();
        const numbers = all.map((text, document) => {
          const words = [...new Set(text)];
          return change.add(
            document,
            words,
            words.map((each) => text.filter((other) => other === each).length),
          );
        });
        const left = all.flatMap((text, id) => (id === gone ? [] : { id, text: text.join(' ') }));
        if (gone < all.length) change.remove(gone, numbers[gone] ?? []);
        const own = new MiniSearch<(typeof left)[number]>({
          fields: ['text'],
          searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
        });
        own.addAll(left);
        const expected = own
          .search(asked.join(' '))
          .map(({ id, score, queryTerms }) => [id, score / queryTerms.length]);
        const found = change
          .close()
          .best(asked)
          .map(({ document, score }) => [document, score]);
        const rounded = (pairs: readonly (readonly number[])[]) =>
          pairs.map(([id = 0, score = 0]) => `${id} ${score.toFixed(6)}`).sort();
        expect(rounded(found)).toEqual(rounded(expected as number[][]));
      }),
    );
  });
});
