import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { indexOfPapers } from '../../src/search/memoryIndex.ts';
import { readQuery } from '../../src/search/readQuery.ts';
import type { TermIndex } from '../../src/search/termIndex.ts';
import { collection } from '../support/papers.ts';

const OTHERS =
  'bats bees ants fish wolves deer foxes hares mice voles shrews moles otters seals whales crabs snails worms spiders flies moths wasps beetles frogs toads newts snakes lizards turtles geese ducks swans';
const PAPERS = collection(
  { id: 'owls', title: 'Owls', abstract: 'Owls hunt at night.' },
  ...OTHERS.split(' ').map((name) => ({ id: name, title: name, abstract: `On ${name}.` })),
);
const index = indexOf(PAPERS);

describe('readQuery', () => {
  it('counts a repeated word of a question once', () => {
    const weight = (text: string) => readQuery(text, index).weights.get('owl');
    expect(weight('Do owls like owls, or other owls?')).toBe(weight('owls'));
  });

  it('counts a repeated word of a text as often as it stands there, but not for ever', () => {
    const weight = (text: string) => readQuery(`${OTHERS} ${text}`, index).weights.get('owl') ?? 0;
    const once = weight('owls');
    expect(weight('owls owls owls') / once).toBeGreaterThan(2.5);
    expect(weight('owls owls owls') / once).toBeLessThan(3);
    expect(weight('owls '.repeat(1000)) / once).toBeLessThan(21);
  });

  it('lets the subject of a text win over what it mentions', async () => {
    const text = `Owls hunt by ear. ${OTHERS}. Owls are silent. Owls see well. Night belongs to owls.`;
    const [first] = await createSearch(PAPERS).papers(text, 1);
    expect(first?.paper.id).toBe('owls');
  });

  it('takes a few words without a language of their own for words of the papers’ language', () => {
    const german = indexOf(
      collection({ title: 'Eulen', abstract: 'Die Häuser der Eulen sind in den Bäumen und in den Wäldern.' }),
    );
    expect(german.languages).toEqual(['german']);
    expect([...readQuery('Baum Haus', german).weights.keys()]).toEqual(['baum', 'haus']);
  });
});

function indexOf(papers: Collection): TermIndex {
  return indexOfPapers(papers).terms;
}
