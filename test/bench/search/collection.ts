import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../../src/papers/paper.ts';

export interface Query {
  readonly id: string;
  readonly text: string;
  /** Grades by paper id. */
  readonly relevant: ReadonlyMap<string, number>;
}

/** A public collection with judged queries. */
export interface JudgedCollection {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly queries: readonly Query[];
}

const DATA = process.env['TEST_DATA'] ?? '../shared/data';

/** A collection of the folder `TEST_DATA` (`corpus*.jsonl[.gz]`, `queries.jsonl`, `qrels/*.tsv`); undefined, with a line, where it is absent. */
export function loadCollection(name: string, splits: readonly string[]): JudgedCollection | undefined {
  const folder = join(DATA, name);
  if (!existsSync(folder)) {
    console.log(`${folder} is absent: skipped. Set TEST_DATA to the folder that has it.`);
    return undefined;
  }
  const rows = readdirSync(folder)
    .filter((file) => file.startsWith('corpus'))
    .sort()
    .flatMap((file) => readRows(join(folder, file)));
  const papers = rows.map(({ _id, title, text }) => ({
    id: _id,
    title: title ?? '',
    authors: [],
    abstract: text,
  }));
  const texts = new Map(readRows(join(folder, 'queries.jsonl')).map(({ _id, text }) => [_id, text]));
  const queries = splits.flatMap((split) => readJudgements(join(folder, 'qrels', `${split}.tsv`), texts));
  return { name, papers, queries };
}

interface Row {
  readonly _id: string;
  readonly title?: string;
  readonly text: string;
}

export function readRows<T = Row>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T); // the collections' own format
}

function readJudgements(file: string, texts: ReadonlyMap<string, string>): Query[] {
  const grades = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [query = '', paper = '', grade = '0'] = line.split('\t');
    grades.set(query, (grades.get(query) ?? new Map()).set(paper, Number(grade)));
  }
  return [...grades].map(([id, relevant]) => ({ id, text: texts.get(id) ?? '', relevant }));
}
