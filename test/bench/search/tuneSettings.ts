import { writeFileSync } from 'node:fs';
import { loadCollection } from './collection.ts';
import { crossValidate, type Measured } from './crossValidate.ts';
import { gainTable } from './gainTable.ts';
import { ndcg } from './measures.ts';
import { CHANGES, miniSearchWith, START } from './miniSettings.ts';
import { mistyped } from './mistyped.ts';

const RESULTS = new URL('settings.md', import.meta.url);

/** How MiniSearch is set up best: one thing changed at a time, on two collections, each also with typing errors. */
export async function tuneSettings(): Promise<void> {
  const collections = [loadCollection('scifact', ['train']), loadCollection('cranfield', ['test'])].flatMap(
    (collection) => collection ?? [],
  );
  if (collections.length < 2) return;
  const measured: Measured[] = [];
  for (const [name, change] of [['as chosen', {}] as const, ...CHANGES]) {
    const values = collections.flatMap(({ papers, queries }) => {
      const find = miniSearchWith({ ...START, ...change }, papers);
      return [queries, queries.map(mistyped)].map((asked) =>
        asked.map(({ text, relevant }) => ndcg(find(text), relevant)),
      );
    });
    measured.push({ name, values });
    console.log(`${name}: measured`);
  }
  const names = collections.flatMap(({ name }) => [name, `${name} mistyped`]);
  const table = [gainTable(names, measured), '', crossValidate(measured), ''].join('\n');
  console.log(table);
  writeFileSync(RESULTS, table);
}
