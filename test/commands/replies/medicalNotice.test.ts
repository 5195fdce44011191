import { describe, expect, it } from 'vitest';
import { medicalNotice } from '../../../commands/replies/medicalNotice.ts';
import { paper, papersOf } from '../../support/papers.ts';

const NOTICE = 'These are research abstracts, not medical advice.';
const owls = paper();
const trial = paper({ abstract: 'Patients with asthma received 20 mg of the drug or placebo.' });

describe('medicalNotice', () => {
  it.each([
    'What dose of metformin is safe?',
    'Which treatment helps?',
    'Does it have side effects?',
    'Is 50mg enough?',
  ])('stands below an answer to a question about treatment or dosage: %s', (question) =>
    expect(medicalNotice(question, [owls])).toBe(NOTICE),
  );

  it('stands below an answer that cites a paper about treatment', () => {
    expect(medicalNotice('What did they find?', [owls, trial])).toBe(NOTICE);
  });

  it('stands nowhere else, such as below answers from the papers that come along', async () => {
    const seeds = await papersOf('seeds');
    expect(medicalNotice('How do owls treat their young?', [owls])).toBeUndefined();
    expect(medicalNotice('How large is Gemma?', seeds)).toBeUndefined();
  });
});
