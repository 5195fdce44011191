import { answerFrom } from '../../src/answering/answerFrom.ts';
import type { DraftStatement } from '../../src/answering/draft.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import type { Reply } from '../../src/reply.ts';

/** Replies that need a model, or other papers: what is drafted here is verified as everywhere. */
export function draftedReplies(papers: Collection): Readonly<Record<string, Reply>> {
  const all = [...papers];
  return {
    themes: answered(THEMES, all),
    table: answered(cells(SHORT_CELLS), all),
    pairs: answered(cells(LONG_CELLS), all),
    'two-pages': answered(all.slice(0, 4).flatMap(wholePaper), all),
    'long-table': answered(longTable(all.slice(0, 3)), all),
    german: {
      question: 'Was fressen Waldkäuze?',
      ...answered(
        wholePaper(GERMAN).map(({ heading: _, ...draft }) => draft),
        [GERMAN],
      ),
    },
  };
}

function answered(drafts: readonly DraftStatement[], papers: readonly Paper[]): Reply {
  return { parts: [{ kind: 'answer', answer: answerFrom(drafts, papers, 'claude') }] };
}

const THEMES: readonly DraftStatement[] = [
  ['Open models', '2403.08295', 2, 'Gemma comes in two sizes, 2 billion and 7 billion parameters.'],
  ['Open models', '2408.00118', 0, 'Gemma 2 ranges in scale from 2 billion to 27 billion parameters.'],
  ['Open models', '2408.00118', 4, 'We release all our models to the community.'],
  [
    'Emergent communication',
    '2209.15342',
    0,
    'Lewis signaling games are a class of simple communication games.',
  ],
  ['Emergent communication', '2209.15342', 3, 'The learning problem in Lewis games is studied analytically.'],
].map(([heading, paper, sentence, text]) => ({
  heading: String(heading),
  text: String(text),
  citations: [{ paper: String(paper), sentence: Number(sentence) }],
}));

type CellRow = readonly [aspect: string, name: string, paper: string, sentence: number, text: string];

const SHORT_CELLS: readonly CellRow[] = [
  ['smallest', 'Gemma', '2403.08295', 2, '2 billion'],
  ['smallest', 'Gemma 2', '2408.00118', 0, '2 billion'],
  ['largest', 'Gemma', '2403.08295', 2, '7 billion'],
  ['largest', 'Gemma 2', '2408.00118', 0, '27 billion'],
];

const LONG_CELLS: readonly CellRow[] = [
  ['sizes', 'Gemma', '2403.08295', 2, '2 billion and 7 billion parameters.'],
  ['sizes', 'Gemma 2', '2408.00118', 0, '2 billion to 27 billion parameters.'],
  ['training', 'Gemma 2', '2408.00118', 2, '2B and 9B models with knowledge distillation.'],
  ['release', 'Gemma', '2403.08295', 2, 'pretrained and fine-tuned checkpoints.'],
  ['release', 'Gemma 2', '2408.00118', 4, 'all models to the community.'],
];

function cells(rows: readonly CellRow[]): readonly DraftStatement[] {
  return rows.map(([aspect, name, paper, sentence, text]) => ({
    text,
    heading: 'Compared',
    cell: { aspect, name },
    citations: [{ paper, sentence }],
  }));
}

/** Ten rows of the papers' own words, with a footnote for each cell. */
function longTable(papers: readonly Paper[]): readonly DraftStatement[] {
  return papers.flatMap((paper) =>
    sentencesOf(paper)
      .slice(0, 10)
      .map((sentence, number) => ({
        text: sentence.split(' ').slice(0, 8).join(' '),
        heading: 'Compared',
        cell: { aspect: `part ${number + 1}`, name: paper.title.split(':')[0] ?? paper.title },
        citations: [{ paper: paper.id, sentence: number }],
      })),
  );
}

/** Every sentence of a paper, under its title. */
function wholePaper(paper: Paper): readonly DraftStatement[] {
  return sentencesOf(paper).map((text, sentence) => ({
    text,
    heading: paper.title,
    citations: [{ paper: paper.id, sentence }],
  }));
}

const GERMAN: Paper = {
  id: 'waldkauz',
  title: 'Zur Ernährung des Waldkauzes in städtischen Grünanlagen',
  authors: ['Jörg Müßig', 'Änne Größler'],
  year: 2021,
  venue: 'Vogelwelt und Umwelt',
  link: 'https://example.org/waldkauz',
  abstract:
    'Wir untersuchten 412 Gewölle aus zwölf Parks. Waldkäuze fressen überwiegend Mäuse, in Städten jedoch häufiger Vögel. Der Anteil der Regenwürmer schwankte mit den Niederschlägen.',
};
