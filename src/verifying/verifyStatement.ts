import type { VerifiedCitation, VerifiedStatement } from '../answering/answer.ts';
import { type Cell, isOfItsPaper } from '../answering/cell.ts';
import { type Citation, citationKey, citedText } from '../answering/citation.ts';
import type { DraftStatement } from '../answering/draft.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import type { Passage, SecondReading } from '../answering/secondReader.ts';
import { defined } from '../defined.ts';
import { lexicon } from '../language/lexicon.ts';
import { quotationAfter } from '../papers/quotation.ts';
import { paperTextOf } from '../understanding/paperText.ts';
import { isSafeAsWritten, shortenQuote } from './cuts/safeCuts.ts';
import { heldCount, heldShare } from './heldShare.ts';
import { type Judgement, judgeClaim } from './judgeClaim.ts';
import { judgeComparison } from './judgeComparison.ts';
import { judgeMetadataClaim } from './judgeMetadataClaim.ts';
import { isUnread } from './judgeUnread.ts';
import { keepsEmphasis } from './keepsEmphasis.ts';
import { readClaim } from './readClaim.ts';
import type { RuleName } from './rule.ts';
import { speaksOf } from './speaksOf.ts';
import { withoutOpener } from './withoutOpener.ts';

/**
 * What became of a draft statement: kept as written (`moved` where another sentence of the paper supports it than
 * the cited one), quoted (the cited sentence stands in its place), or dropped. `rules` names what it broke.
 */
export type Verification =
  | {
      readonly kind: 'kept';
      readonly statement: VerifiedStatement;
      readonly moved: boolean;
      readonly passage?: Passage;
    }
  | {
      readonly kind: 'quoted';
      readonly statement: VerifiedStatement;
      readonly rules: readonly RuleName[];
      readonly passage?: Passage;
    }
  | { readonly kind: 'dropped'; readonly rules: readonly RuleName[] };

export interface Checking {
  readonly question?: string;
  /** What a second reader said of the passage of an earlier verification; absent where none has read it. */
  readonly reading?: SecondReading;
}

/** One sentence rests on few others; each costs time to judge. */
const MAX_CITATIONS = 8;

/**
 * Checks a statement against what it cites of the evidence. The one place where verified statements are made. A second
 * reading lifts a doubt or makes one; what the rules fail stays failed, whatever it says.
 */
export function verifyStatement(
  written: DraftStatement,
  evidence: Evidence,
  { question, reading }: Checking = {},
): Verification {
  if (written.citations.length === 0) return { kind: 'dropped', rules: ['coverage'] };
  const claimed = new Map(written.citations.map((citation) => [citationKey(citation), citation]));
  const citations = [...claimed.values()]
    .flatMap((citation) => lookUp(citation, evidence) ?? [])
    .slice(0, MAX_CITATIONS);
  if (citations.length === 0) return { kind: 'dropped', rules: ['pointer'] };
  const isVerbatim = citations.some(({ quote }) => quote === written.text);
  if (!isVerbatim && quotationAfter(written.text).isOpen) return { kind: 'dropped', rules: ['quote'] };
  const draft = isVerbatim ? written : withoutYesOrNo(written);
  if (draft.cell && !isInItsPlace(draft.cell, draft.text, { citations, evidence })) {
    return { kind: 'dropped', rules: ['comparison'] };
  }
  const judge = (cited: readonly VerifiedCitation[]) => judgeCited(draft.text, cited, { evidence, question });
  const { verdict, rules } = judge(citations);
  const supporting =
    verdict === 'pass'
      ? neededOf(citations, judge)
      : movedTo(draft.text, { citations, evidence, rules, judge });
  const passage = passageOf(draft.text, supporting ?? citations, evidence);
  const isDoubted = passage && reading !== undefined && reading !== 'supported';
  const shown = keepsEmphasis(draft, citations, question) ? draft : withoutEmphasis(draft);
  if (supporting && !isDoubted) return kept(shown, supporting, { moved: verdict !== 'pass', passage });
  if (verdict === 'doubt' && reading === 'supported')
    return kept(shown, citations, { moved: false, reading });
  const source = verdict === 'fail' ? undefined : nearestSentence(draft.text, supporting ?? citations);
  if (!source) return { kind: 'dropped', rules };
  return {
    kind: 'quoted',
    statement: brand({ ...withoutEmphasis(draft), text: quotedAlone(source, draft.text, evidence) }, [
      source,
    ]),
    rules: supporting ? ['meaning'] : rules,
    ...defined({ passage }),
  };
}

function withoutEmphasis({ emphasis: _bold, ...rest }: DraftStatement): DraftStatement {
  return rest;
}

/**
 * The cited sentence without what is safe to leave out and the statement does not speak of, with its paper's name before
 * it where it leaves open what it speaks of.
 */
function quotedAlone({ paper, quote }: VerifiedCitation, statement: string, evidence: Evidence): string {
  const title = evidenceOn(evidence, paper)?.paper.title;
  const shown = shortenQuote(quote, statement);
  return title !== undefined && lexicon('dangles').pattern.test(shown) ? `“${title}”: “${shown}”` : shown;
}

/** Another sentence of the cited papers that supports all of it; none where the cited one says the opposite. */
function movedTo(
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

interface Keeping {
  readonly moved: boolean;
  readonly passage?: Passage | undefined;
  /** Where nothing but a second reading supports it. */
  readonly reading?: 'supported';
}

function kept(
  draft: DraftStatement,
  citations: readonly VerifiedCitation[],
  { moved, passage, reading }: Keeping,
): Verification {
  return { kind: 'kept', statement: brand(draft, citations, reading), moved, ...defined({ passage }) };
}

/** What a second reader is to judge; undefined where code knows: what is safe as written, or metadata. */
function passageOf(
  statement: string,
  citations: readonly VerifiedCitation[],
  evidence: Evidence,
): Passage | undefined {
  const cited = citations.flatMap((citation) => ('sentence' in citation ? [citation] : []));
  if (cited.length === 0 || cited.some(({ quote }) => isSafeAsWritten(statement, quote))) return undefined;
  const papers = [...new Set(cited.map(({ paper }) => paper))].flatMap(
    (id) => evidenceOn(evidence, id) ?? [],
  );
  const before = cited.flatMap(({ paper, sentence, quote }) =>
    lexicon('points-back').pattern.test(quote)
      ? (evidenceOn(evidence, paper)?.sentences[sentence - 1] ?? [])
      : [],
  );
  return {
    statement,
    sentences: cited.map(({ quote }) => quote),
    title: papers.map(({ paper }) => paper.title).join('\n'),
    ...defined({ before: before.length > 0 ? before.join(' ') : undefined }),
  };
}

/** What is emphasised moves with the text. */
function withoutYesOrNo(draft: DraftStatement): DraftStatement {
  const text = withoutOpener(draft.text);
  if (text === draft.text) return draft;
  const { emphasis, ...rest } = draft;
  const cut = draft.text.length - text.length;
  if (!emphasis || emphasis[0] < cut) return { ...rest, text };
  return { ...rest, text, emphasis: [emphasis[0] - cut, emphasis[1] - cut] };
}

/** A cell says what its paper says of its aspect; a whole sentence tells by itself what it is about. */
function isInItsPlace(
  cell: Cell,
  text: string,
  { citations, evidence }: { citations: readonly VerifiedCitation[]; evidence: Evidence },
): boolean {
  if (!isOfItsPaper(cell, citations, evidence)) return false;
  const quotes = citations.map(({ quote }) => quote);
  return quotes.includes(text) || speaksOf(cell.aspect, quotes);
}

/** What stands where a citation points; undefined for a pointer that leads nowhere, or to another text. */
export function lookUp(citation: Citation, evidence: Evidence): VerifiedCitation | undefined {
  const found = evidenceOn(evidence, citation.paper);
  const quote = found && citedText(found.paper, citation);
  if (quote === undefined || (citation.quote ?? quote) !== quote) return undefined;
  return { ...citation, quote };
}

type Judge = (cited: readonly VerifiedCitation[]) => Judgement;

function judgeCited(
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
  const given = papers.flatMap((id) => evidenceOn(evidence, id)?.paper ?? []);
  const judged = judgeClaim({
    statement,
    sentences: quotes,
    title: given.map(({ title }) => title).join('\n'),
    names: given.flatMap((paper) => paperTextOf(paper).acronymExpansions),
    ...defined({ question }),
  });
  return judged.verdict === 'pass' ? judgeComparison(statement, cited, evidence) : judged;
}

/**
 * Without the sentences that support nothing: neither alone nor by what the others lack. Fields all stay: a name
 * may stand in a title by chance, and who reads `by the Gemma Team` looks for the authors.
 */
function neededOf(citations: readonly VerifiedCitation[], judge: Judge): readonly VerifiedCitation[] {
  if (citations.length === 1 || citations.some((citation) => 'field' in citation)) return citations;
  const passes = (some: readonly VerifiedCitation[]) => judge(some).verdict === 'pass';
  const needed = citations.filter(
    (one) => passes([one]) || !passes(citations.filter((other) => other !== one)),
  );
  return needed.length > 0 ? needed : citations;
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

/** The cited sentence that holds the most of the statement; none where they have nothing in common. */
function nearestSentence(
  statement: string,
  citations: readonly VerifiedCitation[],
): VerifiedCitation | undefined {
  const sentences = citations.filter((citation) => 'sentence' in citation);
  const held = sentences.map((citation) => ({
    citation,
    count: heldCount(readClaim({ statement, sentences: [citation.quote] })),
  }));
  const [best] = held.toSorted((one, other) => other.count - one.count);
  if (!best) return undefined;
  const isNear = best.count > 0 || isUnread({ statement, sentences: [best.citation.quote] });
  return isNear ? best.citation : undefined;
}

function brand(
  draft: DraftStatement,
  citations: readonly VerifiedCitation[],
  reading?: VerifiedStatement['reading'],
): VerifiedStatement {
  const { text, emphasis, heading, cell } = draft;
  return {
    text,
    citations,
    ...defined({ emphasis, heading, cell, reading }),
  } as unknown as VerifiedStatement; // the brand exists for the compiler alone, and this is the one place that gives it
}
