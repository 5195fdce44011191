import type { Paper } from '../../src/papers/paper.ts';

const MEDICAL_NOTICE = 'These are research abstracts, not medical advice.';

const ASKS_OF_TREATMENT =
  /\b(?:dos(?:e|es|age|ages|ing)|\d+ ?m(?:g|cg|l)|medications?|medicines?|prescri(?:be[sd]?|bing|ptions?)|side effects?|symptoms?|vaccin\w+|treatments?|\w*therap(?:y|ies))\b/iu;
const IS_OF_TREATMENT =
  /\b(?:placebo|clinical trials?|patients? (?:with|who|receiving|treated)|\d+ ?m(?:g|cg)|mg\/kg|dosages?|adverse (?:events?|effects?)|\w*therap(?:y|ies))\b/iu;

/** One line where a question or a cited paper is about treatment or dosage: nobody should take an answer for advice. */
export function medicalNotice(question: string, cited: readonly Paper[]): string | undefined {
  const isMedical =
    ASKS_OF_TREATMENT.test(question) ||
    cited.some(({ title, abstract }) => IS_OF_TREATMENT.test(`${title} ${abstract}`));
  return isMedical ? MEDICAL_NOTICE : undefined;
}
