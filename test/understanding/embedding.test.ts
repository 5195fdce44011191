import { describe, expect, it } from 'vitest';
import { cosineSimilarity, embeddingOfText, embeddingsOfPapers } from '../../src/understanding/embedding.ts';
import { paperTextOf, readText } from '../../src/understanding/paperText.ts';
import { paper } from '../support/papers.ts';

describe('embeddingsOfPapers', () => {
  it('is nearer to a question on the subject of its paper, whatever words it has', () => {
    const birds = paperTextOf(
      paper({ id: 'a', title: 'Owls', abstract: 'Owls and hawks hunt mice in forests.' }),
    );
    const money = paperTextOf(
      paper({ id: 'b', title: 'Banks', abstract: 'Banks lend money and pay interest.' }),
    );
    const embeddings = embeddingsOfPapers([birds, money]);
    const question = embeddingOfText(readText('which eagles eat birds?'));
    expect(cosineSimilarity(question, embeddings.get(birds))).toBeGreaterThan(
      cosineSimilarity(question, embeddings.get(money)),
    );
  });

  it('has no likeness where no word is known', () => {
    expect(cosineSimilarity(embeddingOfText(readText('zyxxy')), undefined)).toBe(0);
  });
});
