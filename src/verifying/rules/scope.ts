import type { ClaimReading, Support } from '../readClaim.ts';
import type { Term } from '../readTerms.ts';
import type { Rule } from '../rule.ts';
import { tellsOneApart } from './tellsOneApart.ts';

const HEDGES = words(`may might could perhaps possibly probably likely potential potentially suggest suggests
  suggested suggesting appear appears appeared seem seems seemed hypothesize hypothesise hypothesized speculate
  presumably putative preliminary believe believed indicate indicates indicated indicating imply implies`);
const PARTIAL =
  words(`some several many most often sometimes usually typically generally partly partially mostly
  largely frequently few certain occasionally commonly majority almost nearly oftentimes limited mainly
  multiple numerous various diverse different`);
const UNIVERSAL = words(`all every always entirely completely universally invariably only each any everywhere
  must guarantee guarantees guaranteed prove proves proven fully whole exclusively never solely`);
const CAUSING =
  words(`cause causes caused causing causal lead leads led induce induces induced produce produces
  trigger triggers prevent prevents prevented due because drive drives`);
const ASSOCIATING =
  words(`associated association associate associates correlated correlate correlates correlation linked
  link links related relation relationship predict predicts predicted predictor marker`);
const POPULATIONS =
  words(`mice mouse murine rat rats zebrafish drosophila yeast monkeys rabbits pigs dogs vitro animal
  animals rodent rodents children adolescents infants newborns women men elderly adults preclinical simulation
  simulated pilot`);

/** How many terms from its word a hedge may stand. */
const REACH = 5;

/**
 * The statement does not say more than the sentence: a hedge is kept (`may`), a part is not made the whole (`some`
 * to `all`), an association no cause, what was found in mice is not told of everyone, nor of one what is spread over several.
 * Bound to its lists; a hedge counts only beside words that the statement took over.
 */
export const scope: Rule = {
  name: 'scope',
  check(claim) {
    const [best] = claim.supports;
    if (!best) return 'pass';
    const isWider =
      dropsCue(claim, best, HEDGES) ||
      dropsCue(claim, best, PARTIAL) ||
      dropsPopulation(claim, best) ||
      tellsOneApart(claim) ||
      adds(UNIVERSAL, claim) ||
      (adds(CAUSING, claim) && has(best.sentence.terms, ASSOCIATING));
    return isWider ? 'doubt' : 'pass';
  },
};

/** `may improve` told as `improves`, `some models` as `the models` or `all models`. */
function dropsCue({ statement }: ClaimReading, best: Support, cues: ReadonlySet<string>): boolean {
  const kept = new Set(best.matches);
  return best.sentence.terms.some(({ lower }, j) => {
    if (!cues.has(lower) || kept.has(j)) return false;
    const next = nextContent(best.sentence.terms, j);
    const place = best.matches.indexOf(next);
    return place >= 0 && !has(statement.terms.slice(Math.max(0, place - REACH), place + REACH), cues);
  });
}

function dropsPopulation({ statement }: ClaimReading, { sentence, matches }: Support): boolean {
  if (has(statement.terms, POPULATIONS)) return false;
  const places = sentence.terms.flatMap(({ lower }, j) => (POPULATIONS.has(lower) ? [j] : []));
  return places.length > 0 && !places.some((j) => matches.includes(j));
}

/** Whether the statement has such a word where no sentence has one, nor a synonym of it. */
function adds(cues: ReadonlySet<string>, { statement, sentences, supports }: ClaimReading): boolean {
  const isNew = (i: number) => supports.every(({ holds }) => !holds[i]);
  const added = statement.terms.some(({ lower }, i) => cues.has(lower) && isNew(i));
  return added && !sentences.some(({ terms }) => has(terms, cues));
}

function nextContent(terms: readonly Term[], at: number): number {
  return terms.findIndex(({ kind }, j) => j > at && kind !== 'function');
}

function has(terms: readonly Term[], cues: ReadonlySet<string>): boolean {
  return terms.some(({ lower }) => cues.has(lower));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
