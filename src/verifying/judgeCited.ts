// Which of the sentences that a statement cites, or of their neighbours, support it.
import type { VerifiedCitation } from '../answering/answer.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import { defined } from '../defined.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Paper } from '../papers/paper.ts';
import { paperTextOf } from '../understanding/paperText.ts';
import { EXCHANGE_TYPES } from './edits/editTypes.ts';
import { heldShare } from './heldShare.ts';
import { type Judgement, judgeClaim, namedEdits } from './judgeClaim.ts';
import { judgeComparison } from './judgeComparison.ts';
import { judgeMetadataClaim } from './judgeMetadataClaim.ts';
import { withoutAuthorCount } from './keepsAuthorship.ts';
import { type Claim, readClaim } from './readClaim.ts';
import { readTextTerms } from './readTextTerms.ts';
import type { RuleName } from './rule.ts';

export type Judge = (cited: readonly VerifiedCitation[]) => Judgement;

export function judgeCited(
  statement: string,
  cited: readonly VerifiedCitation[],
  { evidence, question }: { evidence: Evidence; question: string | undefined },
): Judgement {
  const papers = [...new Set(cited.map(({ paper }) => paper))];
  const quotes = cited.map(({ quote }) => quote);
  const fields = cited.flatMap((citation) => ('field' in citation ? [citation] : []));
  if (fields.length === cited.length) {
    const records = papers.map((paper) =>
      fields.filter((each) => each.paper === paper).map(({ field, quote: value }) => ({ field, value })),
    );
    return judgeMetadataClaim({ statement, records });
  }
  const speaksOfAuthors = (text: string) => /\bauthors\b/iu.test(text);
  const countsThem = speaksOfAuthors(statement) && withoutAuthorCount(statement) !== statement;
  if (countsThem && !quotes.some(speaksOfAuthors)) return { verdict: 'fail', rules: ['number'] };
  const given = papers.flatMap((id) => evidenceOn(evidence, id)?.paper ?? []);
  const told = withoutCount(statement, papers.length);
  const judged = judgeNamed(
    {
      statement: told,
      sentences: quotes,
      title: given.map(({ title }) => title).join('\n'),
      names: given.flatMap((paper) => paperTextOf(paper).acronymExpansions),
      ...defined({ question }),
    },
    given,
  );
  return judged.verdict === 'pass' ? judgeComparison(told, cited, evidence) : judged;
}

/** Names that other sentences of an abstract have: `the glacier` may be told by its name. */
const NAME = /(?<=\p{L}[\p{L},]* )\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+)*/gu;
const EXCHANGES = new Set(EXCHANGE_TYPES.map(({ name }) => name));
/** Rules that a name which the cited sentence lacks may break. */
const OF_NAMES: readonly RuleName[] = ['entity', 'overlap', 'scope', 'role'];

/** A claim that names what other sentences of the paper name is not known to be false, unless it stands in another one's place. */
function judgeNamed(claim: Claim, papers: readonly Paper[]): Judgement {
  const judged = judgeClaim(claim);
  const mayBeNamed = judged.verdict === 'fail' && judged.rules.every((rule) => OF_NAMES.includes(rule));
  if (!mayBeNamed || namedEdits(claim).some((edit) => EXCHANGES.has(edit))) return judged;
  const names = papers.flatMap(({ abstract }) => abstract.match(NAME) ?? []);
  const named = judgeClaim({ ...claim, title: [claim.title, ...names].join('\n') });
  return named.verdict === 'fail' ? judged : { ...judged, verdict: 'doubt' };
}

/** Without the number of the papers in front, where so many are cited: code counts them. */
function withoutCount(statement: string, papers: number): string {
  const found = lexicon('tells-how-many-papers').pattern.exec(statement);
  const [term] = readTextTerms(found?.groups?.['count'] ?? '').terms;
  return found && term?.quantity?.values.includes(papers) ? statement.slice(found[0].length) : statement;
}

/**
 * Without the sentences that support nothing: neither alone nor by what the others lack. Fields all stay: a name
 * may stand in a title by chance, and who reads `by the Gemma Team` looks for the authors.
 */
export function neededOf(citations: readonly VerifiedCitation[], judge: Judge): readonly VerifiedCitation[] {
  if (citations.length === 1 || citations.some((citation) => 'field' in citation)) return citations;
  const passes = (some: readonly VerifiedCitation[]) => judge(some).verdict === 'pass';
  const needed = citations.filter(
    (one) => passes([one]) || !passes(citations.filter((other) => other !== one)),
  );
  return needed.length > 0 ? needed : citations;
}

/** Another sentence of the cited papers that supports all of it; none where the cited one says the opposite. */
export function movedTo(
  statement: string,
  { citations, evidence, rules, judge }: Moving,
): readonly VerifiedCitation[] | undefined {
  if (rules.includes('polarity')) return undefined; // what sounds alike elsewhere is no support
  const better = otherSentences(citations, evidence).find(
    (other) => holdsAll(statement, other) && judge([other]).verdict === 'pass',
  );
  return better && [better];
}

interface Moving {
  readonly citations: readonly VerifiedCitation[];
  readonly evidence: Evidence;
  readonly rules: readonly RuleName[];
  readonly judge: Judge;
}

/** More sentences than any abstract has. */
const MAX_OTHERS = 60;

/** The sentences of the cited papers that the statement does not cite. */
function otherSentences(
  citations: readonly VerifiedCitation[],
  evidence: Evidence,
): readonly VerifiedCitation[] {
  const cited = citations.flatMap((citation) => ('sentence' in citation ? [citation] : []));
  const papers = [...new Set(cited.map(({ paper }) => paper))];
  return papers.flatMap((paper) =>
    (evidenceOn(evidence, paper)?.sentences ?? [])
      .slice(0, MAX_OTHERS)
      .flatMap((quote, sentence) =>
        cited.some((one) => one.paper === paper && one.sentence === sentence)
          ? []
          : [{ paper, sentence, quote }],
      ),
  );
}

/** A sentence that the writer did not mean must say all of the statement, not most of it. */
function holdsAll(statement: string, { quote }: VerifiedCitation): boolean {
  return heldShare(readClaim({ statement, sentences: [quote] })) === 1;
}
