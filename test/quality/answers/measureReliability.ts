import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { weightsIn } from '../../../src/answering/answerability/weights.ts';
import { understand } from '../../../src/answering/understand.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { papersOf } from '../../support/papers.ts';
import type { FigureSet } from '../ratchet/figures.ts';
import { drawChart } from '../verifier/drawChart.ts';
import { collectionSets, type QuestionSet } from './questionSets.ts';

const COLLECTIONS = join(process.env['TEST_DATA'] ?? '../shared/data', 'answering/collections');
const PICTURE = 'docs/pictures/reliability.svg';

const OPTIONS = {
  /** Weights for each collection that have not seen it or its field: `npm run train -- --folds FOLDER`. */
  folds: { type: 'string' },
  /** Draws the picture anew. */
  page: { type: 'boolean', default: false },
} as const;

/** How sure the program was of a question's first sentence, and whether that answers. */
export interface Sureness {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** How often the first sentence answers where the program is so sure of it: a table, and a picture. */
export async function measureReliability(args: readonly string[]): Promise<readonly FigureSet[]> {
  const { folds, page } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (folds === undefined) throw new Error('Say where the weights are: --folds FOLDER');
  const told: Sureness[] = [];
  for (const set of collectionSets(COLLECTIONS)) told.push(...(await surenessOf(set, folds)));
  const bins = binsOf(told);
  for (const { said, met, of } of bins) console.log(`| ${said.toFixed(2)} | ${met.toFixed(2)} | ${of} |`);
  console.log(`expected calibration error ${calibrationError(bins).toFixed(3)} of ${told.length} questions`);
  if (page) writeFileSync(PICTURE, pictureOf(bins));
  return [];
}

/** Questions for several papers have no one sentence that answers. */
async function surenessOf(
  { name, papers, questions }: QuestionSet,
  folds: string,
): Promise<readonly Sureness[]> {
  const search = createSearch(collectionOf(await papersOf(papers)));
  const weights = weightsIn(join(folds, name));
  const told: Sureness[] = [];
  for (const { question, kind, sentences = [] } of questions) {
    if (kind === 'multi') continue;
    const { assessment } = await understand(question, { search, weights });
    const [best] = assessment.sentences;
    const isRight = sentences.some(
      ([paper, sentence]) => best?.text.paper.id === paper && best.sentence === sentence,
    );
    told.push({ confidence: assessment.confidence, isRight });
  }
  return told;
}

interface Bin {
  /** The mean of what was said. */
  readonly said: number;
  readonly met: number;
  readonly of: number;
}

const BINS = 8;

/** Bins of equally many questions, from the least sure. */
export function binsOf(told: readonly Sureness[]): readonly Bin[] {
  const sorted = [...told].sort((left, right) => left.confidence - right.confidence);
  return Array.from({ length: BINS }, (_, bin) => {
    const own = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS);
    const of = Math.max(1, own.length);
    return {
      said: own.reduce((sum, { confidence }) => sum + confidence, 0) / of,
      met: own.filter(({ isRight }) => isRight).length / of,
      of: own.length,
    };
  });
}

/** The mean distance between what is said and what is met (Naeini, Cooper and Hauskrecht, 2015). */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { of }) => sum + of, 0);
  return bins.reduce((sum, { said, met, of }) => sum + (Math.abs(said - met) * of) / Math.max(1, all), 0);
}

function pictureOf(bins: readonly Bin[]): string {
  return drawChart({
    title: 'How sure it says it is, and how often it is right',
    across: 'confidence in the first sentence',
    up: 'first sentences that answer',
    lines: [
      {
        label: 'measured',
        colour: '#2e8b57',
        isDashed: false,
        points: bins.map(({ said, met }) => [said, met]),
      },
      {
        label: 'as it should be',
        colour: '#888',
        isDashed: true,
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  });
}
