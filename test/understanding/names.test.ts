import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { findNames, findPhrases, namesOf, titlePhrasesOf } from '../../src/understanding/names.ts';
import { paperTextOf, readText } from '../../src/understanding/paperText.ts';
import { paper } from '../support/papers.ts';

/** The papers whose names stand in a question, each name as it is written there. */
function namedIn(question: string, ...papers: readonly Partial<Paper>[]) {
  const texts = papers.map((fields, index) => paperTextOf(paper({ id: `p${index + 1}`, ...fields })));
  const read = readText(question);
  return findNames(read, namesOf(texts)).map(({ name, start, end }) => {
    const [first, last] = [read.words[start], read.words[end - 1]];
    return [question.slice(first?.start, last?.end), [...name.papers].join()].join(': ');
  });
}

const BEENET = { title: 'BeeNet: Counting Bees', authors: ['Ida Comb', 'Noor Wax'] };
const BEENET_2 = { title: 'BeeNet 2: Counting More Bees' };

describe('findNames', () => {
  it('finds what stands before the colon of a title, in any case and in the plural', () => {
    expect(namedIn('is beenet better than two BeeNets?', BEENET)).toEqual(['beenet: p1', 'BeeNets: p1']);
  });

  it('takes the longest name, and a first version for the thing itself', () => {
    expect(namedIn('BeeNet 2 or BeeNet 1.0 or the original BeeNet', BEENET, BEENET_2)).toEqual([
      'BeeNet 2: p2',
      'BeeNet 1.0: p1',
      'original BeeNet: p1',
    ]);
  });

  it('knows a paper by its first author and the others', () => {
    expect(namedIn('what did Comb et al. count?', BEENET)).toEqual(['Comb et al: p1']);
  });

  it('knows what a paper introduces, and what it explains an abbreviation to be', () => {
    const coins = {
      title: 'On hearing',
      abstract: 'We present RF-Grasp, a hand for robots. We propose Binaural Acoustic Location (BAL).',
    };
    expect(namedIn('does rf-grasp use BAL?', coins)).toEqual(['rf-grasp: p1', 'BAL: p1']);
  });

  it('takes no word for a name that a paper only uses', () => {
    const uses = {
      title: 'On hearing',
      abstract: 'We visited MacroHard, a shop. Owls use sonar (SON) at night.',
    };
    expect(namedIn('what is MacroHard or SON?', uses)).toEqual([]);
  });

  it('says that a name is that of several papers', () => {
    const again = { title: 'BeeNet: Once Again' };
    expect(namedIn('what is BeeNet?', BEENET, again)).toEqual(['BeeNet: p1,p2']);
  });
});

describe('findPhrases', () => {
  const owls = paperTextOf(paper({ id: 'owls', title: 'Silent flight of owls', abstract: 'Owls fly.' }));
  const jets = paperTextOf(paper({ id: 'jets', title: 'Jets', abstract: 'Flight tests of jets.' }));
  const found = (question: string) =>
    findPhrases(readText(question), titlePhrasesOf([owls, jets])).flatMap(({ name }) => [...name.papers]);

  it('finds two words that stand together in one title alone', () => {
    expect(found('why is their flight so silent?')).toEqual([]);
    expect(found('how does silent flight work?')).toEqual(['owls']);
    expect(found('flight tests?')).toEqual([]);
  });
});
