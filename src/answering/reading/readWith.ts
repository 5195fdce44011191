import type { Paper } from '../../papers/paper.ts';
import { correctTypos } from './correctTypos.ts';
import { namesOf } from './names.ts';
import { type PaperText, paperTextOf, type ReadText, readText } from './paperText.ts';
import { type QuestionKind, questionKind } from './questionKind.ts';
import { readTerms, type Terms } from './readTerms.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A question understood as far as words allow, in the light of the papers found for it. */
export interface Reading extends Terms {
  /** Misspelt words put right. */
  readonly question: ReadText;
  readonly kind: QuestionKind;
  readonly papers: readonly PaperText[];
}

export function readWith(question: string, papers: readonly Paper[]): Reading {
  const texts = papers.map(paperTextOf);
  const vocabulary = vocabularyOf(texts);
  const corrected = readText(correctTypos(question, vocabulary));
  const terms = readTerms(corrected, texts, { names: namesOf(texts), vocabulary });
  return { question: corrected, kind: questionKind(corrected.text), papers: texts, ...terms };
}
