import { existsSync } from 'node:fs';
import { type PaperText, readText } from '../../src/understanding/paperText.ts';
import { readLines } from './readLines.ts';

/** Where questions with labelled sentences come from, whose licences allow weights that are given away. */
export const SOURCES = ['pubmedqa', 'scifact', 'trials', 'covidqa', 'selqa'] as const;
export type Source = (typeof SOURCES)[number];

interface Row {
  readonly id: string;
  readonly paper: string;
  readonly question: string;
  readonly sentences: readonly string[];
  readonly labels: readonly (0 | 1 | null)[];
}

/** A question among papers; `own` is the one whose sentences are labelled. */
export interface LabelledQuestion {
  readonly id: string;
  readonly source: Source;
  readonly question: string;
  readonly own: PaperText;
  /** With `own`: the same array for all questions that stand among the same papers. */
  readonly texts: readonly PaperText[];
  /** 1 answers, 0 does not, null: nobody said. */
  readonly labels: readonly (0 | 1 | null)[];
}

const PAPERS_TOGETHER = 28;
/** Questions of people above those that are made by rule from titles, claims and outcomes. */
const MAX_QUESTIONS: Readonly<Record<Source, number>> = {
  pubmedqa: 300,
  scifact: 350,
  trials: 400,
  covidqa: 300,
  selqa: 600,
};

/** Some questions of a source, spread over it, each among papers of that source: as many as a small collection has. */
export function readPairs(folder: string, source: Source): readonly LabelledQuestion[] {
  const rows = readLines<Row>(`${folder}/answering/pairs/${source}.jsonl.gz`);
  const reader = readerOf(titlesOf(folder, source));
  const texts = new Map(rows.map((row) => [row.paper, reader(row)]));
  const among = surroundings(texts);
  const answered = rows.filter(({ labels }) => labels.includes(1));
  const step = Math.max(1, answered.length / MAX_QUESTIONS[source]);
  return Array.from({ length: Math.min(answered.length, MAX_QUESTIONS[source]) }, (_, n) => {
    const row = answered[Math.floor(n * step)] as Row; // n * step stays below the length
    const own = reader(row);
    return {
      id: row.id,
      source,
      question: row.question,
      own,
      texts: among(row.paper, own),
      labels: row.labels,
    };
  });
}

/** Reads the same sentences of a paper once: many questions are asked about them. */
function readerOf(titles: (paper: string) => string): (row: Row) => PaperText {
  const known = new Map<string, PaperText>();
  return ({ paper, sentences }) => {
    const key = [paper, ...sentences].join('\n');
    const text = known.get(key) ?? textOf(paper, titles(paper), sentences);
    known.set(key, text);
    return text;
  };
}

/** The papers that a paper stands among: its neighbours in the file. Of a long one, questions may see different parts. */
function surroundings(texts: ReadonlyMap<string, PaperText>) {
  const ids = [...texts.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const known = new Map<PaperText, readonly PaperText[]>();
  const blocks = new Map<number, readonly PaperText[]>();
  return (paper: string, own: PaperText): readonly PaperText[] => {
    const at = numbers.get(paper) ?? 0;
    const start = Math.min(at - (at % PAPERS_TOGETHER), Math.max(0, ids.length - PAPERS_TOGETHER));
    const block = blocks.get(start) ?? [...texts.values()].slice(start, start + PAPERS_TOGETHER);
    blocks.set(start, block);
    const made = block.includes(own)
      ? block
      : (known.get(own) ?? block.map((text) => (text.paper.id === paper ? own : text)));
    known.set(own, made);
    return made;
  };
}

/** Titles where they do not give the answer away: PubMedQA asks its titles. */
function titlesOf(folder: string, source: Source): (paper: string) => string {
  if (source === 'selqa') return (paper) => paper.replace(/^wiki-/u, '').replaceAll('_', ' ');
  const corpus = `${folder}/scifact/corpus.jsonl.gz`;
  if (source !== 'scifact' || !existsSync(corpus)) return () => '';
  const rows = readLines<{ readonly _id: string; readonly title: string }>(corpus);
  const titles = new Map<string, string>(rows.map(({ _id, title }) => [`scifact-${_id}`, title]));
  return (paper) => titles.get(paper) ?? '';
}

function textOf(id: string, title: string, sentences: readonly string[]): PaperText {
  return {
    paper: { id, title, authors: [], abstract: sentences.join(' ') },
    title: readText(title),
    sentences: sentences.map((sentence) => readText(sentence)),
    acronymExpansions: [],
    language: 'english',
  };
}
