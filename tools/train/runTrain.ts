// npm run train [-- --data DIR] [--folds DIR]: fits lexicon/roles.json and lexicon/answerability.json anew and, with
// --folds, weights for each field that have not seen it, to measure with. The same data give the same weights.
// --keep-roles takes the roles that are there: most of the time goes into them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RoleWeights } from '../../src/answering/answerability/roles.ts';
import type { AnswerabilityWeights } from '../../src/answering/answerability/weights.ts';
import { FOLDS, type Fold, NOTHING_LEFT_OUT } from './folds.ts';
import { readMaterial, trainAnswerability } from './trainAnswerability.ts';
import { ROLE_SETS, readRoles, trainRoles } from './trainRoles.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    folds: { type: 'string' },
    'keep-roles': { type: 'boolean', default: false },
  },
});

const trained = new Map<string, RoleWeights>();

function trainAll(): void {
  const { data, folds } = values;
  const material = readMaterial(data);
  const fitted = new Map<string, AnswerabilityWeights>();
  train(NOTHING_LEFT_OUT, 'lexicon');
  if (folds !== undefined) for (const fold of FOLDS) train(fold, join(folds, fold.name));

  function train(fold: Fold, folder: string): void {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'roles.json');
    const roles = values['keep-roles'] ? readWeights(file) : rolesFor(fold, data);
    if (!values['keep-roles']) write(file, roles, ROLES_FROM);
    const { name: _, ...leftOut } = fold;
    const key = JSON.stringify(leftOut);
    const weights = fitted.get(key) ?? trainAnswerability(material, fold, roles);
    fitted.set(key, weights);
    write(join(folder, 'answerability.json'), weights, PAIRS_FROM, READABLE);
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

function readWeights(file: string): RoleWeights {
  return JSON.parse(readFileSync(file, 'utf8')).weights;
}

/** A weight a line, for a few hundred of them; the cues of roles are thousands. */
const READABLE = 2;

function write(file: string, weights: object, from: string, indent = 0): void {
  const made = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ made, from, weights }, null, indent)}\n`);
}

if (existsSync(join(values.data, 'answering/pairs'))) trainAll();
else console.log(`Nothing to train on in ${values.data}: name the folder with --data.`);
