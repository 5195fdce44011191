import { describe, expect, it } from 'vitest';
import { roleCues } from '../../../src/answering/answerability/roleCues.ts';

const ABSTRACT = ['Owls are birds.', 'We aimed to count owls.', 'We saw 1,200 owls.', 'Owls are common.'];
const cuesOf = (index: number, sentences: readonly string[] = ABSTRACT) => roleCues(sentences, index);

describe('roleCues', () => {
  it('takes words and pairs of neighbours, the beginning among them', () => {
    const cues = cuesOf(1);
    for (const cue of ['aimed', 'aimed to', '^ we']) expect(cues).toContain(cue);
  });

  it('takes every number for the same', () => {
    expect(cuesOf(2)).toContain('saw 0');
    expect(cuesOf(0, ['We saw 7 owls.'])).toContain('saw 0');
  });

  it('tells the first and the last sentences by their places', () => {
    expect(cuesOf(0)).toContain('@first 0');
    expect(cuesOf(3)).toContain('@last 0');
    expect(cuesOf(3)).not.toContain('@first 0');
  });

  it('tells the part of the abstract, however many sentences it has', () => {
    const long = Array.from({ length: 20 }, () => 'Owls sleep.');
    expect(cuesOf(10, long)).toContain('@tenth 5');
    expect(cuesOf(2)).toContain('@tenth 5');
  });

  it('has each cue once', () => {
    const cues = [...cuesOf(0, ['Owls and owls and owls.'])];
    expect(cues.filter((cue) => cue === 'owls and')).toHaveLength(1);
  });
});
