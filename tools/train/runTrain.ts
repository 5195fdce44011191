// npm run train [-- --data DIR] [--folds DIR]: fits lexicon/roles.json and lexicon/answerability.json anew, or, with
// --folds, weights for each field that have not seen it, to measure with. The same data give the same weights.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RoleWeights } from '../../src/answering/answerability/roles.ts';
import { FOLDS, type Fold, NOTHING_LEFT_OUT } from './folds.ts';
import { trainAnswerability } from './trainAnswerability.ts';
import { ROLE_SETS, readRoles, trainRoles } from './trainRoles.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, folds: { type: 'string' } },
});

const trained = new Map<string, RoleWeights>();

async function trainAll(): Promise<void> {
  const { data, folds } = values;
  if (folds === undefined) return await train(NOTHING_LEFT_OUT, 'lexicon');
  for (const fold of FOLDS) await train(fold, join(folds, fold.name));

  async function train(fold: Fold, folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    const roles = rolesFor(fold, data);
    write(join(folder, 'roles.json'), roles, ROLES_FROM);
    write(join(folder, 'answerability.json'), await trainAnswerability(data, fold, roles), PAIRS_FROM);
    console.log(`${fold.name}: written to ${folder}`);
  }
}

/** Folds that leave out the same sets share their weights. */
function rolesFor(fold: Fold, data: string): RoleWeights {
  const sets = ROLE_SETS.filter((set) => !fold.roles.includes(set));
  const key = sets.join(' ');
  const known =
    trained.get(key) ??
    trainRoles(
      sets.flatMap((set) =>
        ['train', 'dev'].flatMap((part) => readRoles(join(data, 'answering'), set, part)),
      ),
    );
  trained.set(key, known);
  return known;
}

const ROLES_FROM =
  'CSAbstruct (Apache 2.0), NICTA-PIBOSO (MIT), section labels of PubMedQA (MIT) and Evidence Inference 2.0 (MIT)';
const PAIRS_FROM =
  'PubMedQA (MIT), SciFact (CC BY 4.0, ODC-By 1.0), Evidence Inference 2.0 (MIT), COVID-QA (Apache 2.0), SelQA (Apache 2.0); how sure it is: questions of our own on six collections';

function write(file: string, weights: object, from: string): void {
  const made = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ made, from, weights })}\n`);
}

if (existsSync(join(values.data, 'answering/pairs'))) await trainAll();
else console.log(`Nothing to train on in ${values.data}: name the folder with --data.`);
