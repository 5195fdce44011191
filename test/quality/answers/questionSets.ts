import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './question.ts';

/** Questions with the papers that they are asked about. */
export interface QuestionSet {
  readonly name: string;
  /** A file or folder. */
  readonly papers: string;
  readonly questions: readonly Question[];
  /** Whether it is of another field than the project's own papers. */
  readonly isCollection?: boolean;
}

const SEED_QUESTIONS = ['test/quality/questions.jsonl', 'test/quality/development.jsonl'];
const ENDING = '.questions.jsonl';

export function seedSet(): QuestionSet {
  return questionSet('seeds', 'seeds', SEED_QUESTIONS);
}

export function questionSet(name: string, papers: string, files: readonly string[]): QuestionSet {
  return { name, papers, questions: files.flatMap(readQuestions) };
}

/** Collections of other fields, in a folder beside the project: `NAME.papers.jsonl` and `NAME.questions.jsonl`. */
export function collectionSets(folder: string): readonly QuestionSet[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : [],
  );
  return names.sort().map((name) => ({
    ...questionSet(name, join(folder, `${name}.papers.jsonl`), [join(folder, `${name}${ENDING}`)]),
    isCollection: true,
  }));
}

function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
