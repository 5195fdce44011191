import { describe, expect, it } from 'vitest';
import { matchTerm } from '../../src/understanding/matchTerm.ts';
import { papersNamed } from '../../src/understanding/papersNamed.ts';
import { readText } from '../../src/understanding/paperText.ts';
import { readWith } from '../../src/understanding/readWith.ts';
import { paper } from '../support/papers.ts';

const dro = paper({
  id: 'dro',
  title: 'DRO: Robust Training',
  abstract: 'We introduce distributionally robust optimization (DRO). DRO trains robust models.',
});
const pdro = paper({
  id: 'pdro',
  title: 'P-DRO: Parametric Ratios',
  abstract: 'P-DRO learns ratios of densities. It is drawn by t-SNE.',
});
const papers = [
  dro,
  pdro,
  paper({ id: 'owls', title: 'On owls', abstract: 'Self-driving cars avoid owls.' }),
];

const termsOf = (question: string) => readWith(question, papers).terms;
const namesIn = (question: string) => papersNamed(readWith(question, papers)).map(({ paper }) => paper.id);

describe('readWith', () => {
  it.each([
    ['What is P-DRO?', 'P-DRO'],
    ['Is t-SNE used?', 't-SNE'],
    ['What does X-DRO do?', 'X-DRO'],
  ])('takes a name with an initial for one word: %s', (question, name) => {
    expect(termsOf(question).map(({ surface }) => surface)).toContain(name);
  });

  it('finds a name with an initial where it stands whole, and less surely what it is one of', () => {
    const [term] = termsOf('P-DRO');
    const strengths = ['DRO trains models.', 'P-DRO learns ratios.', 'PDRO learns.'].map((text) =>
      term ? matchTerm(term, readText(text)).strength : undefined,
    );
    expect(strengths).toEqual([0.65, 1, 1]);
  });

  it('finds the parts of a compound of words for the whole', () => {
    const [term] = termsOf('self-driving');
    expect(term && matchTerm(term, readText('Cars are self driving.')).strength).toBe(1);
  });

  it('names the paper that is called so, and not one that its name ends with', () => {
    expect([namesIn('What is DRO?'), namesIn('What is P-DRO?')]).toEqual([['dro'], ['pdro']]);
  });

  it('knows an abbreviation by what it stands for, and the other way round', () => {
    const [short] = termsOf('DRO');
    expect(short?.alternatives).toContainEqual(['distribution', 'robust', 'optim']);
    const long = termsOf('distributionally robust optimization');
    expect(long.every(({ alternatives }) => alternatives.some(([stem]) => stem === 'dro'))).toBe(true);
  });

  it('finds a phrase by another one that means the same', () => {
    const terms = readWith('does high blood pressure hurt', papers).terms.slice(0, 3);
    const text = readText('Hypertension hurt them.');
    expect(terms.map((term) => matchTerm(term, text).strength)).toEqual([0.9, 0.9, 0.9]);
  });

  it('lets words about papers weigh less than words of the subject', () => {
    const [about, subject] = termsOf('paper owls');
    expect(about?.weight).toBeLessThan((subject?.weight ?? 0) / 2);
  });

  it('lets a degree that is asked for in figures weigh less than the same word elsewhere', () => {
    const [long] = termsOf('how long do owls sleep');
    const [elsewhere] = termsOf('long owls sleep');
    expect([long?.text, elsewhere?.text]).toEqual(['long', 'long']);
    expect(long?.weight).toBeLessThan((elsewhere?.weight ?? 0) / 2);
  });

  it('marks the thing that is asked for', () => {
    const roles = termsOf('How many owls does DRO train?').map(({ text, role }) => [text, role]);
    expect(roles).toContainEqual(['owls', 'head']);
    expect(roles).toContainEqual(['dro', 'name']);
  });
});
