import { lexicon } from '../../src/language/lexicon.ts';
import type { Paper } from '../../src/papers/paper.ts';

const MEDICAL_NOTICE = 'These are research abstracts, not medical advice.';

/** One line where a question or a cited paper is about treatment or dosage: nobody should take an answer for advice. */
export function medicalNotice(question: string, cited: readonly Paper[]): string | undefined {
  const isMedical =
    lexicon('asks-of-treatment').pattern.test(question) ||
    cited.some(({ title, abstract }) => lexicon('is-of-treatment').pattern.test(`${title} ${abstract}`));
  return isMedical ? MEDICAL_NOTICE : undefined;
}
