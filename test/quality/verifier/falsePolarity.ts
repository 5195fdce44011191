import { type Perturbation, readTable, replaceFrom, replaceOne } from './perturbation.ts';

const BASE = readTable(`
shows:show, induces:induce, inhibits:inhibit, promotes:promote, regulates:regulate, requires:require, improves:improve,
increases:increase, reduces:reduce, leads:lead, plays:play, causes:cause, enables:enable, provides:provide, mediates:mediate,
occurs:occur, contributes:contribute, predicts:predict, outperforms:outperform, achieves:achieve, controls:control,
encodes:encode, remains:remain, suggests:suggest, allows:allow, demonstrates:demonstrate, minimizes:minimize
`);
const PAST_BASE = readTable(`
showed:show, induced:induce, inhibited:inhibit, promoted:promote, reduced:reduce, increased:increase, improved:improve,
led:lead, found:find, required:require, revealed:reveal, identified:identify, occurred:occur, decreased:decrease
`);

const notAfterAuxiliary: Perturbation = (origin) =>
  replaceOne(
    origin,
    /\b(?:is|are|was|were|can|may|could|might|will|would|has been|have been)\b(?! not)/gu,
    ([found]) => `${found} ${origin.random.pick(['not', 'not', 'never', 'hardly'])}`,
  );

const doNot: Perturbation = (origin) =>
  replaceOne(
    origin,
    new RegExp(`\\b(?:${[...BASE.keys()].join('|')})\\b`, 'gu'),
    ([found]) => `${origin.random.pick(['does not', 'fails to', "doesn't", 'cannot'])} ${BASE.get(found)}`,
  );

const didNot: Perturbation = (origin) =>
  replaceOne(
    origin,
    new RegExp(
      `(?<=\\b(?:we|they|which|that|treatment|\\p{L}+s) )(?:${[...PAST_BASE.keys()].join('|')})\\b(?! by)`,
      'gu',
    ),
    ([found]) => `${origin.random.pick(['did not', 'failed to', "didn't"])} ${PAST_BASE.get(found)}`,
  );

const noBefore: Perturbation = (origin) =>
  replaceOne(
    origin,
    /(?<=\b(?:with|had|has|have|showed|show|shows|found|find|is|was|provide|provides) )(?:a|an|the|significant|strong|increased|reduced)\b/gu,
    ([found]) => (/^(?:an?|the)$/u.test(found) ? 'no' : `no ${found}`),
  );

const withToWithout: Perturbation = (origin) => replaceOne(origin, /\bwith\b/gu, () => 'without');

const denied: Perturbation = ({ sentence, random }) =>
  `${random.pick(['It is not true that', 'There is no evidence that', 'It is not the case that'])} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

const removed: Perturbation = (origin) =>
  replaceOne(
    origin,
    / not(?! only)(?= )|\bno (?=\p{L})|(?<=\b(?:is|are|was|were) )never |\bwithout\b|\bneither\b|\bfail(?:s|ed) to\b|\bunable to\b|\bnone\b/gu,
    ([found]) => {
      const plain: Readonly<Record<string, string>> = {
        without: 'with',
        neither: 'both',
        none: 'all',
        'unable to': 'able to',
      };
      return plain[found] ?? '';
    },
  )?.replace(/ {2,}/gu, ' ');

const OPPOSITES = readTable(
  `
increase:decrease, increases:decreases, increased:decreased, increasing:decreasing, higher:lower, high:low, more:less, improve:worsen,
improved:worsened, improves:worsens, improvement:deterioration, enhanced:impaired, enhances:impairs, promotes:inhibits,
promote:inhibit, promoted:inhibited, activates:inhibits, activated:suppressed, activation:inhibition, better:worse,
greater:smaller, larger:smaller, large:small, longer:shorter, long:short, stronger:weaker, strong:weak, upregulated:downregulated,
gain:loss, early:late, earlier:later, before:after, positive:negative, positively:negatively, minimizes:maximizes,
minimize:maximize, accelerates:slows, best:worst, success:failure, stable:unstable, efficient:inefficient, essential:dispensable,
simple:complex, faster:slower, gains:losses, overestimate:underestimate, above:below, rapid:slow, common:rare
`,
  { both: true },
);
const ONE_WAY = readTable(`
reduces:increases, reduced:increased, reduce:increase, reduction:increase, rise:fall, rose:fell, elevated:reduced, boosts:reduces,
prevents:promotes, protects:harms, impaired:improved, induces:suppresses, induced:suppressed, suppresses:stimulates,
suppressed:stimulated, diminished:enhanced, attenuated:amplified, outperforms:underperforms, enables:prevents,
mitigating:worsening, avoids:encourages, deficiency:excess, loss:gain, robust:fragile, recover:lose, undermine:support
`);

/** Comparisons in the words of the abstracts: `[A] has a higher X than [B].` with A and B exchanged. */
const aroundThan: Perturbation = ({ sentence }) => {
  const match =
    /^(?:(.*?[,:] )??)((?:\S+ ){1,6}?)((?:is|are|was|were|has|have|had|showed|show|shows|outperforms?|performed|produces?|did|does) .*?\bthan )((?:in )?)([^,;:().]{3,50}?)((?:,| \(| in | at | when | for ).*|\.)$/u.exec(
      sentence,
    );
  if (!match) return undefined;
  const [, opening = '', left = '', middle = '', preposition = '', right = '', rest = ''] = match;
  return `${opening}${right} ${middle}${preposition}${left.trim()}${rest}`;
};

/** `A outperforms B on C` to `B outperforms A on C`. */
const aroundVerb: Perturbation = ({ sentence }) => {
  const match =
    /^((?:[^\s,;:]+ ){1,8})((?:significantly |consistently )?(?:outperforms?|outperformed|surpass(?:es|ed)?|exceed(?:s|ed)?|inhibits?|inhibited|induces?|induced|activates?|activated|promotes?|promoted|regulates?|regulated|suppress(?:es|ed)?|mediates?|causes?|caused|controls?|predicts?|predicted|drives?) )([^,;:().]{3,50}?)((?:,| \(| in | on | at | when | for | by | through ).*|\.)$/u.exec(
      sentence,
    );
  if (!match) return undefined;
  const [, left = '', verb = '', right = '', rest = ''] = match;
  if (
    /\b(?:is|are|was|were|be|been|being|and|that|which) $/u.test(left) ||
    /^(?:by|in|to|the)\b/u.test(right)
  )
    return undefined;
  return `${right} ${verb}${left.trim()}${rest}`;
};

const comparedWith: Perturbation = ({ sentence }) => {
  const match =
    /^(.*?)\b((?:in )?)([^,;:()]{3,40}?)((?:,)? (?:compared (?:with|to)|versus|vs\.?|relative to) )([^,;:().]{3,40}?)((?:,| \(| in | at ).*|\.)$/u.exec(
      sentence,
    );
  if (!match) return undefined;
  const [, opening = '', preposition = '', left = '', head = '', right = '', rest = ''] = match;
  const words = left.split(' ');
  const party = words.slice(-Math.min(2, words.length)).join(' ');
  return `${opening}${preposition}${words.slice(0, -2).join(' ')} ${right}${head}${party}${rest}`;
};

export const NEGATIONS: Readonly<Record<string, Perturbation>> = {
  'not after an auxiliary': notAfterAuxiliary,
  'does not': doNot,
  'did not': didNot,
  no: noBefore,
  without: withToWithout,
  'it is not true that': denied,
  removed,
};
export const DIRECTIONS: Readonly<Record<string, Perturbation>> = {
  opposite: replaceFrom(OPPOSITES),
  'other opposites': replaceFrom(ONE_WAY),
};
export const COMPARISONS: Readonly<Record<string, Perturbation>> = {
  'around than': aroundThan,
  'around a verb': aroundVerb,
  'around compared with': comparedWith,
};
