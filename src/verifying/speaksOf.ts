import { keyOf } from '../language/lemma.ts';
import { readTextTerms } from './readTextTerms.ts';
import { closeSynonymsOf } from './words/kinship.ts';

/** What papers are commonly compared by, and the words with which abstracts speak of it without naming it. */
const SIGNS: Readonly<Record<string, string>> = {
  size: 'size parameter scale range billion million layer small large',
  data: 'data dataset token corpus document text image example sample trained',
  method:
    'method approach technique train objective algorithm distillation optimize learn apply use modify build',
  architecture: 'architecture transformer attention layer mixture network module encoder decoder modify',
  performance:
    'performance outperform surpass achieve accuracy benchmark task score recall state improve best result',
  release: 'release available open code weights checkpoint publish provide public',
  context: 'context token length long window',
  goal: 'goal aim purpose objective seek address improve enable',
  limit: 'limit limitation however fail lack difficulty only poorly',
};
/** Other names of the same. */
const ALSO: Readonly<Record<string, string>> = {
  size: 'scale parameters',
  data: 'dataset corpus material',
  method: 'approach technique training model',
  performance: 'results evaluation findings benchmarks',
  release: 'availability openness license',
  goal: 'aim problem',
  limit: 'limitations weakness',
};

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
function signsByKey(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= new Map(
    Object.entries(SIGNS).flatMap(([name, signs]) => {
      const keys = new Set(signs.split(' ').map(keyOf));
      return [name, ...(ALSO[name]?.split(' ') ?? [])].map((each) => [keyOf(each), keys] as const);
    }),
  );
  return known;
}

/**
 * Whether sentences speak of an aspect, such as `training data`: each of its words, a synonym, or one of the words
 * that tell of it. A name in a table has no citation of its own.
 */
export function speaksOf(aspect: string, sentences: readonly string[]): boolean {
  const held = new Set(sentences.flatMap((sentence) => readTextTerms(sentence).terms.map(({ key }) => key)));
  const words = readTextTerms(aspect).terms.filter(({ kind }) => kind === 'content');
  return words.every(({ key, lower }) => {
    const others = [...closeSynonymsOf(lower), ...(signsByKey().get(key) ?? [])];
    return held.has(key) || others.some((other) => held.has(other));
  });
}
