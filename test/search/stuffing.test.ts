import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const PAPERS = [
  {
    id: 'owls',
    title: 'Owls at Night',
    abstract: 'Owls hunt mice at night by hearing. Their wings are silent.',
  },
  { id: 'bats', title: 'Echoes of Bats', abstract: 'Bats find insects by echo. They sleep in caves by day.' },
  { id: 'bees', title: 'The Dance of Bees', abstract: 'Bees tell each other by dance where flowers are.' },
  {
    id: 'fish',
    title: 'Schools of Fish',
    abstract: 'Fish swim in schools to save energy and to confuse predators.',
  },
  { id: 'ants', title: 'Trails of Ants', abstract: 'Ants follow trails of pheromone to food.' },
];
const WORDS =
  'owls mice night hearing bats insects echo caves bees dance flowers fish schools energy ants trails food';
const STUFFED = {
  id: 'stuffed',
  title: 'Owls Bats Bees Fish Ants',
  abstract: `${`${WORDS}. `.repeat(20)}`,
};

describe('search', () => {
  it('puts an abstract that is stuffed with keywords first on few questions, and hides no paper behind it', async () => {
    const search = createSearch(collection(...PAPERS, STUFFED));
    const questions = {
      owls: 'How do owls hunt mice?',
      bats: 'How do bats find insects?',
      bees: 'How do bees tell each other where flowers are?',
      fish: 'Why do fish swim in schools?',
      ants: 'How do ants find food?',
    };
    let outranked = 0;
    for (const [id, question] of Object.entries(questions)) {
      const [first, second] = (await search.papers(question, 2)).map(({ paper }) => paper.id);
      expect([first, second]).toContain(id); // at worst right below it
      if (first !== id) outranked += 1;
    }
    expect(outranked).toBeLessThan(Object.keys(questions).length / 2);
  });
});
