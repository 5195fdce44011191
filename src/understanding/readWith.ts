import { detectLanguage, type Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import { withoutAsides } from './asides.ts';
import { correctTypos } from './correctTypos.ts';
import { type Embedding, embeddingsOfPapers } from './embedding.ts';
import { namesOf, titlePhrasesOf } from './names.ts';
import { type PaperText, paperTextOf, type ReadText, readText } from './paperText.ts';
import { type QuestionKind, questionKind } from './questionKind.ts';
import { type Background, readQuestionTerms, type Terms } from './readQuestionTerms.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A question understood as far as words allow, in the light of the papers found for it. */
export interface Reading extends Terms {
  /** Misspelt words put right, without what tells why somebody asks. */
  readonly question: ReadText;
  readonly kind: QuestionKind;
  readonly papers: readonly PaperText[];
  readonly embeddings: ReadonlyMap<PaperText, Embedding>;
}

export function readWith(question: string, papers: readonly Paper[]): Reading {
  return readAgainst(question, backgroundOf(papers));
}

export function readAgainst(question: string, background: Background): Reading {
  const { texts } = background;
  const language = detectLanguage(question) ?? background.language;
  const corrected = readText(correctTypos(question, background.vocabulary, language), language);
  const asked = readText(withoutAsides(corrected, background.vocabulary), language);
  const terms = readQuestionTerms(asked, background);
  return {
    question: asked,
    kind: questionKind(asked.text),
    papers: texts,
    embeddings: background.embeddings,
    ...terms,
  };
}

/** A few words show no language of their own: they are of the one that most of the papers have. */
function commonestLanguage(texts: readonly PaperText[]): Language {
  const counts = new Map<Language, number>();
  for (const { language } of texts) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'english';
}

const backgrounds = new WeakMap<readonly Paper[], Background>();

function backgroundOf(papers: readonly Paper[]): Background {
  const known = backgrounds.get(papers);
  if (known) return known;
  const made = backgroundFrom(papers.map(paperTextOf));
  backgrounds.set(papers, made);
  return made;
}

export function backgroundFrom(texts: readonly PaperText[]): Background {
  return {
    texts,
    language: commonestLanguage(texts),
    vocabulary: vocabularyOf(texts),
    names: namesOf(texts),
    phrases: titlePhrasesOf(texts),
    embeddings: embeddingsOfPapers(texts),
  };
}
