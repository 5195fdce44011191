import type { Paper } from '../papers/paper.ts';
import { correctTypos } from './correctTypos.ts';
import { type Gist, gistsOfPapers } from './embedding.ts';
import { namesOf, titlePhrasesOf } from './names.ts';
import { type PaperText, paperTextOf, type ReadText, readText } from './paperText.ts';
import { type QuestionKind, questionKind } from './questionKind.ts';
import { type Background, readTerms, type Terms } from './readTerms.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A question understood as far as words allow, in the light of the papers found for it. */
export interface Reading extends Terms {
  /** Misspelt words put right. */
  readonly question: ReadText;
  readonly kind: QuestionKind;
  readonly papers: readonly PaperText[];
  readonly gists: ReadonlyMap<PaperText, Gist>;
}

export function readWith(question: string, papers: readonly Paper[]): Reading {
  const background = backgroundOf(papers);
  const { texts } = background;
  const corrected = readText(correctTypos(question, background.vocabulary));
  const terms = readTerms(corrected, background);
  return {
    question: corrected,
    kind: questionKind(corrected.text),
    papers: texts,
    gists: background.gists,
    ...terms,
  };
}

const backgrounds = new WeakMap<readonly Paper[], Background>();

function backgroundOf(papers: readonly Paper[]): Background {
  const known = backgrounds.get(papers);
  if (known) return known;
  const texts = papers.map(paperTextOf);
  const made = {
    texts,
    vocabulary: vocabularyOf(texts),
    names: namesOf(texts),
    phrases: titlePhrasesOf(texts),
    gists: gistsOfPapers(texts),
  };
  backgrounds.set(papers, made);
  return made;
}
