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
    table: answered(measured(BIRDS, 4), BIRDS),
    pairs: answered(cells(LONG_CELLS), all),
    'two-pages': answered(all.slice(0, 4).flatMap(wholePaper), all),
    'long-table': answered(measured(BIRDS, TRAITS.length), BIRDS),
    german: {
      question: 'Was fressen Waldkäuze?',
      ...answered(
        wholePaper(GERMAN).map(({ heading: _, ...draft }) => draft),
        [GERMAN],
      ),
    },
    japanese: {
      question: 'フクロウは何を食べますか？',
      ...answered(
        wholePaper(JAPANESE).map(({ heading: _, ...draft }) => draft),
        [JAPANESE],
      ),
    },
    'japanese-paper': { parts: [{ kind: 'paper', paper: JAPANESE, cited: [{ sentence: 2, marker: 1 }] }] },
  };
}

/** Scenes in ideographs, which not every machine has a font for. */
export const IN_IDEOGRAPHS = ['japanese', 'japanese-paper'];

/** What is drafted here is written to stand: a scene that lost something shows nothing that one should look at. */
function answered(drafts: readonly DraftStatement[], papers: readonly Paper[]): Reply {
  const answer = answerFrom(drafts, papers, 'claude');
  const said = answer.statements.map(({ text }) => text);
  const lost = drafts.filter(({ text }) => !said.includes(text));
  if (lost.length > 0) throw new Error(`not verified: ${lost.map(({ text }) => text).join(' | ')}`);
  return { parts: [{ kind: 'answer', answer }] };
}

const THEMES: readonly DraftStatement[] = [
  ['Open models', '2403.08295', 2, 'We release two sizes of models, 2 billion and 7 billion parameters.'],
  ['Open models', '2408.00118', 0, 'Gemma 2 ranges in scale from 2 billion to 27 billion parameters.'],
  ['Open models', '2408.00118', 4, 'We release all our models to the community.'],
  [
    'Emergent communication',
    '2209.15342',
    0,
    'Lewis signaling games are a class of simple communication games.',
  ],
  [
    'Emergent communication',
    '2209.15342',
    3,
    'We aim to provide better understanding of this phenomenon by analytically studying the learning problem in Lewis games.',
  ],
].map(([heading, paper, sentence, text]) => ({
  heading: String(heading),
  text: String(text),
  citations: [{ paper: String(paper), sentence: Number(sentence) }],
}));

type CellRow = readonly [aspect: string, name: string, paper: string, sentence: number, text: string];

const LONG_CELLS: readonly CellRow[] = [
  ['sizes', 'Gemma', '2403.08295', 2, 'two sizes of models, 2 billion and 7 billion parameters.'],
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

/** So many rows, each cell with a footnote of its own. */
function measured(papers: readonly Paper[], rows: number): readonly DraftStatement[] {
  return papers.flatMap((paper) =>
    TRAITS.slice(0, rows).map((aspect, sentence) => ({
      text: measureOf(paper.title, sentence),
      heading: 'Compared',
      cell: { aspect, name: paper.title },
      citations: [{ paper: paper.id, sentence }],
    })),
  );
}

const TRAITS = ['food', 'nest', 'call', 'range', 'flight', 'plumage', 'clutch', 'age', 'weight', 'habitat'];

const BIRDS: readonly Paper[] = ['Kestrels', 'Buzzards'].map((title) => ({
  id: title.toLowerCase(),
  title,
  authors: ['Ada Owl'],
  year: 2020,
  link: `https://example.org/${title.toLowerCase()}`,
  abstract: TRAITS.map(
    (trait, number) =>
      `The ${trait} is ${measureOf(title, number)}, as seen in all the counties that we visited over twelve years, in spring and in autumn alike.`,
  ).join(' '),
}));

function measureOf(title: string, number: number): string {
  return `${title.length + number} units`;
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

const JAPANESE: Paper = {
  id: 'fukurou',
  title: '都市公園におけるフクロウの食性と季節変化',
  authors: ['山田 花子', '佐藤 健'],
  year: 2022,
  venue: '日本鳥類学会誌',
  link: 'https://example.org/fukurou',
  abstract:
    'フクロウは夜に狩りをする。本研究では、都市公園の12か所で412個のペリットを調べた。フクロウは主にネズミを食べるが、都市では小鳥の割合も高く、冬にはその割合がさらに増加することが明らかになった。',
};
