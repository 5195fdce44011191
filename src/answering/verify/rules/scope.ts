import type { ClaimReading, Support } from '../readClaim.ts';
import type { Term } from '../readTerms.ts';
import type { Rule } from '../rule.ts';

const HEDGES = words(`may might could perhaps possibly probably likely potential potentially suggest suggests
  suggested suggesting appear appears appeared seem seems seemed hypothesize hypothesise hypothesized speculate
  presumably putative preliminary believe believed indicate indicates indicated indicating imply implies can`);
const PARTIAL =
  words(`some several many most often sometimes usually typically generally partly partially mostly
  largely frequently few certain occasionally commonly majority almost nearly oftentimes limited mainly`);
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

/**
 * The statement does not say more than the sentence: a hedge is kept (`may`), a part is not made the whole (`some`
 * to `all`), an association no cause, and what was found in mice is not told of everyone.
 * Bound to its lists; a hedge counts only beside words that the statement took over.
 */
export const scope: Rule = {
  name: 'scope',
  check(claim) {
    const [best] = claim.supports;
    if (!best) return 'pass';
    const isWider =
      dropsHedge(claim, best) ||
      adds(UNIVERSAL, claim) ||
      dropsQuantifier(claim, best) ||
      (adds(CAUSING, claim) && best.sentence.terms.some(({ lower }) => ASSOCIATING.has(lower))) ||
      dropsPopulation(claim);
    return isWider ? 'doubt' : 'pass';
  },
};

function dropsHedge({ statement }: ClaimReading, best: Support): boolean {
  return !has(statement.terms, HEDGES) && keptCues(best, HEDGES).length > 0;
}

/** `some of the models` told as `the models` or `all models`. */
function dropsQuantifier({ statement }: ClaimReading, best: Support): boolean {
  return !has(statement.terms, PARTIAL) && keptCues(best, PARTIAL).length > 0;
}

function dropsPopulation({ statement, supports, title }: ClaimReading): boolean {
  const [best] = supports;
  const known = [...(best?.sentence.terms ?? []), ...title.terms];
  return (
    has(best?.sentence.terms ?? [], POPULATIONS) && !has(statement.terms, POPULATIONS) && known.length > 0
  );
}

/** Cues of the sentence whose next word the statement took over. */
function keptCues({ sentence, matches }: Support, cues: ReadonlySet<string>): readonly Term[] {
  const kept = new Set(matches);
  return sentence.terms.filter(({ lower }, j) => {
    if (!cues.has(lower)) return false;
    const next = sentence.terms.slice(j + 1).findIndex(({ kind }) => kind !== 'function');
    return next !== -1 && kept.has(j + 1 + next);
  });
}

function adds(cues: ReadonlySet<string>, { statement, sentences }: ClaimReading): boolean {
  const stated = statement.terms.filter(({ lower }) => cues.has(lower));
  return stated.length > 0 && !sentences.some(({ terms }) => has(terms, cues));
}

function has(terms: readonly Term[], cues: ReadonlySet<string>): boolean {
  return terms.some(({ lower }) => cues.has(lower));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
