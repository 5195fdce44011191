import { describe, expect, it } from 'vitest';
import { comparePapers, shortNames } from '../../src/answering/comparePapers.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { paper } from '../support/papers.ts';

const kilns = paper({
  id: 'kilns',
  title: 'KilnWatch: Heat in Old Kilns',
  abstract:
    'Old kilns waste heat, and nobody knows how much. The aim of this study was to measure heat in kilns. Sensors were mounted on every wall. Samples were taken from 40 firings of clay. Old kilns lost half of their heat (p < 0.01). We conclude that old kilns should be lined. The code is available.',
});
const looms = paper({
  id: 'looms',
  title: 'LoomEar: Noise of Looms',
  abstract:
    'Looms harm the ear, yet noise of looms is seldom measured. This study aimed to measure noise of looms. Microphones were mounted on every beam. New looms were louder than old looms (p < 0.05). We conclude that new looms should be damped. The code is available.',
});

function tableOf(answer: ReturnType<typeof comparePapers>) {
  return answer.statements.map(({ cell, text }) => `${cell?.aspect} | ${cell?.name} | ${text}`);
}

describe('comparePapers', () => {
  it('sets the sentences side by side that announce the same step', () => {
    expect(tableOf(comparePapers(kilns, looms))).toEqual([
      'The problem | KilnWatch | Old kilns waste heat, and nobody knows how much.',
      'The problem | LoomEar | Looms harm the ear, yet noise of looms is seldom measured.',
      'What is done | KilnWatch | The aim of this study was to measure heat in kilns.',
      'What is done | LoomEar | This study aimed to measure noise of looms.',
      'The method | KilnWatch | Sensors were mounted on every wall.',
      'The method | LoomEar | Microphones were mounted on every beam.',
      'What is found | KilnWatch | Old kilns lost half of their heat (p < 0.01).',
      'What is found | LoomEar | New looms were louder than old looms (p < 0.05).',
      'What follows | KilnWatch | We conclude that old kilns should be lined.',
      'What follows | LoomEar | We conclude that new looms should be damped.',
      'What is released | KilnWatch | The code is available.',
      'What is released | LoomEar | The code is available.',
    ]);
  });

  it('sets what is alike side by side, where a paper finds several things', () => {
    const abstract =
      'The aim was to watch kilns. Smoke was found in all kilns (p < 0.01). New kilns were louder than old kilns (p < 0.05).';
    const more = { ...kilns, abstract };
    const told = tableOf(comparePapers(more, looms)).filter((line) => line.startsWith('What is found'));
    expect(told).toEqual([
      'What is found | KilnWatch | New kilns were louder than old kilns (p < 0.05).',
      'What is found | LoomEar | New looms were louder than old looms (p < 0.05).',
    ]);
  });

  it('quotes each paper by its own sentences', () => {
    const answer = comparePapers(kilns, looms);
    for (const { text, citations, cell } of answer.statements) {
      const own = cell?.name === 'KilnWatch' ? kilns : looms;
      expect(citations.map((each) => each.paper)).toEqual([own.id]);
      expect(sentencesOf(own)).toContain(text);
    }
  });

  it('leaves out a step that one of them does not take', () => {
    expect(tableOf(comparePapers(kilns, looms)).join()).not.toContain('40 firings');
  });

  it('says how each begins where they share no step', () => {
    const [one, other] = [
      paper({ id: 'a', title: 'Ash', abstract: 'The code is available.' }),
      paper({ id: 'b', title: 'Elm', abstract: 'Elm is brown.' }),
    ];
    expect(tableOf(comparePapers(one, other))).toEqual([
      'The subject | Ash | The code is available.',
      'The subject | Elm | Elm is brown.',
    ]);
  });

  it('says nothing of a paper without an abstract', () => {
    const bare = paper({ id: 'bare', title: 'Bare', abstract: '' });
    expect(tableOf(comparePapers(bare, paper({ id: 'b', title: 'Elm', abstract: 'Elm is brown.' })))).toEqual(
      ['The subject | Elm | Elm is brown.'],
    );
  });
});

describe('shortNames', () => {
  it('are what stands before the colon, or the whole titles where that is the same', () => {
    expect(shortNames(kilns, looms)).toEqual(['KilnWatch', 'LoomEar']);
    const later = paper({ title: 'KilnWatch: Ten Years Later' });
    expect(shortNames(kilns, later)).toEqual([kilns.title, later.title]);
  });
});
