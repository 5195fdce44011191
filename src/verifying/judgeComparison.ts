import type { VerifiedCitation } from '../answering/answer.ts';
import type { Evidence } from '../answering/evidence.ts';
import { lexicon } from '../language/lexicon.ts';
import { findNames, type Name, namesOf } from '../understanding/names.ts';
import { paperTextOf, readText } from '../understanding/paperText.ts';
import { type Judgement, judgeClaim } from './judgeClaim.ts';

const PASS: Judgement = { verdict: 'pass', rules: [] };
const DOUBT: Judgement = { verdict: 'doubt', rules: ['comparison'] };

/**
 * Judges what a statement says of one or several papers, beyond what its citations say together: of each paper what
 * that paper's own cited sentences support, so that nothing of the one is said of the other.
 */
export function judgeComparison(
  statement: string,
  cited: readonly VerifiedCitation[],
  evidence: Evidence,
): Judgement {
  if (cited.some(({ quote }) => quote === statement)) return PASS;
  const citedPapers = [...new Set(cited.map(({ paper }) => paper))];
  const foreign = foreignPapers(statement, cited, evidence);
  if (foreign.length > 0) return DOUBT;
  if (citedPapers.length === 1) return PASS;
  const isSupportedBy = (text: string, paper: string) => judgeAlone(text, paper, cited, evidence) === 'pass';
  if (lexicon('says-of-several').pattern.test(statement))
    return citedPapers.every((paper) => isSupportedBy(statement, paper)) ? PASS : DOUBT;
  const names = distinctNames(evidence);
  const isOfOne = (text: string) => {
    const named = papersNamed(text, names).filter((paper) => citedPapers.includes(paper));
    return (named.length > 0 ? named : citedPapers).some((paper) => isSupportedBy(text, paper));
  };
  if (isOfOne(statement)) return PASS;
  const parts = statement.split(lexicon('turns-to-other').pattern);
  return parts.length > 1 && parts.every(isOfOne) ? PASS : DOUBT;
}

/** Papers that the statement names, that it does not cite, and of which what it cites does not speak. */
function foreignPapers(
  statement: string,
  cited: readonly VerifiedCitation[],
  evidence: Evidence,
): readonly string[] {
  const names = distinctNames(evidence);
  const own = new Set(cited.map(({ paper }) => paper));
  const spokenOf = new Set(cited.flatMap(({ quote }) => papersNamed(quote, names)));
  return papersNamed(statement, names).filter(
    (paper) =>
      !own.has(paper) && (!spokenOf.has(paper) || lexicon('sets-papers-apart').pattern.test(statement)),
  );
}

const known = new WeakMap<Evidence['papers'], readonly Name[]>();

/** Names that belong to one paper alone, so that it is clear of which a statement speaks. */
function distinctNames({ papers }: Evidence): readonly Name[] {
  const already = known.get(papers);
  if (already) return already;
  const names = namesOf(papers.map(({ paper }) => paperTextOf(paper)));
  const distinct = names.filter((name) => name.papers.size === 1);
  known.set(papers, distinct);
  return distinct;
}

function papersNamed(text: string, names: readonly Name[]): readonly string[] {
  return [...new Set(findNames(readText(text), names).flatMap(({ name }) => [...name.papers]))];
}

function judgeAlone(
  statement: string,
  paper: string,
  cited: readonly VerifiedCitation[],
  { papers }: Evidence,
): Judgement['verdict'] {
  const sentences = cited.filter((citation) => citation.paper === paper).map(({ quote }) => quote);
  const compared = new Set(cited.map((citation) => citation.paper));
  const given = papers.flatMap((each) => (compared.has(each.paper.id) ? each.paper : []));
  const title = given.map((each) => each.title).join('\n');
  const names = given.flatMap((each) => paperTextOf(each).acronymExpansions);
  return judgeClaim({ statement, sentences, title, names }).verdict;
}
