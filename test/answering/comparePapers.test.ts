import { describe, expect, it } from 'vitest';
import { comparePapers, shortNames } from '../../src/answering/comparePapers.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { paper } from '../support/papers.ts';

const kilns = paper({
  id: 'kilns',
  title: 'KilnWatch: Heat in Old Kilns',
  abstract:
    'We propose a sensor that measures heat in kilns. We use infrared light. The data are 40 firings of clay. We find that old kilns lose half of their heat. We release the code.',
});
const looms = paper({
  id: 'looms',
  title: 'LoomEar: Noise of Looms',
  abstract:
    'We propose a microphone that measures noise of looms. We use sound. We find that new looms are loud. We release the code.',
});

function tableOf(answer: ReturnType<typeof comparePapers>) {
  return answer.statements.map(({ cell, text }) => `${cell?.aspect} | ${cell?.name} | ${text}`);
}

describe('comparePapers', () => {
  it('sets the sentences side by side that announce the same step', () => {
    expect(tableOf(comparePapers(kilns, looms))).toEqual([
      'What is done | KilnWatch | We propose a sensor that measures heat in kilns.',
      'What is done | LoomEar | We propose a microphone that measures noise of looms.',
      'The method | KilnWatch | We use infrared light.',
      'The method | LoomEar | We use sound.',
      'What is found | KilnWatch | We find that old kilns lose half of their heat.',
      'What is found | LoomEar | We find that new looms are loud.',
      'What is released | KilnWatch | We release the code.',
      'What is released | LoomEar | We release the code.',
    ]);
  });

  it('sets what is alike side by side, where a paper finds several things', () => {
    const more = { ...kilns, abstract: 'We find that kilns leak smoke. We find that old kilns are loud.' };
    const told = tableOf(comparePapers(more, looms)).filter((line) => line.startsWith('What is found'));
    expect(told).toEqual([
      'What is found | KilnWatch | We find that old kilns are loud.',
      'What is found | LoomEar | We find that new looms are loud.',
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
      paper({ id: 'a', title: 'Ash', abstract: 'Ash is grey.' }),
      paper({ id: 'b', title: 'Elm', abstract: 'Elm is brown.' }),
    ];
    expect(tableOf(comparePapers(one, other))).toEqual([
      'The subject | Ash | Ash is grey.',
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
