import { describe, expect, it } from 'vitest';
import { checkedParts } from '../../../commands/answers/checkedParts.ts';
import type { CheckedClaim } from '../../../src/answering/checkClaims.ts';
import { paper } from '../../support/papers.ts';

const owls = paper({ abstract: 'Owls hunt 12 mice at night.' });
const found = { in: owls, citations: [{ paper: owls.id, sentence: 0, quote: owls.abstract }] };

function supported(text: string): CheckedClaim {
  return { verdict: 'supported', text, found };
}

describe('checkedParts', () => {
  it('shows a claim that the verifier lets stand as supported', () => {
    const [answer] = checkedParts([supported('Owls hunt 12 mice at night.')]);
    expect(answer?.kind === 'answer' && answer.answer.statements).toMatchObject([
      { heading: '✅ Supported' },
    ]);
  });

  it('shows no claim as supported that the verifier would replace by a quotation', () => {
    expect(checkedParts([supported('Owls hunt 90 mice at night.')])).toMatchObject([
      { kind: 'heading', text: '🔍 Not in these papers' },
      { kind: 'list', items: ['Owls hunt 90 mice at night.'] },
      { kind: 'note' },
    ]);
  });
});
