// Why an answer is what it is: what was found, how it scored, what was claimed, and what became of each claim.
import type { WriterName } from '../../answering/answer.ts';
import { answerFrom } from '../../answering/answerFrom.ts';
import { type Citation, citedText } from '../../answering/citation.ts';
import type { EvidencePaper } from '../../answering/evidence.ts';
import type { Step } from '../../answering/step.ts';
import type { Collection } from '../../papers/collection.ts';
import type { KeptReceipt } from '../../state/receiptStore.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';
import type { PageTurn } from '../visits.ts';
import { drawAnswer } from './drawAnswer.ts';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
type Judged = StepOf<'judged'>;

export interface WhyFrame {
  readonly visit: string;
  readonly papers: Collection;
}

/** The way of an answer, in the order in which it came about. */
export function drawWhy({ id, asked, steps }: PageTurn, { visit, papers }: WhyFrame): Html {
  const judged = steps.filter((step) => step.kind === 'judged');
  return html`<div class="sheet why-sheet"><p class="note"><a href="${pathWith('/', { visit })}#turn-${id}">Back to the answer</a></p>
<h1>Why this answer</h1>
<p class="asked">${asked}</p>
${steps.map((step) => {
  if (step.kind === 'understood') return drawUnderstood(step);
  return step.kind === 'joined' ? drawFound('Found in other words', step.papers) : NOTHING;
})}
${judged.length === 0 ? NOTHING : html`<section><h2>What was claimed</h2><ol class="claims">${judged.map((step) => drawJudged(step, papers))}</ol></section>`}
${steps.map((step) => (step.kind === 'ended' ? drawEnd(step) : NOTHING))}</div>`;
}

const VERDICTS = {
  answered: 'a sentence answers',
  nearest: 'a sentence may answer: it is shown as the nearest',
  unclear: 'nothing is asked that could be looked for',
  'not-in-corpus': 'nothing comes near',
  'not-reported': 'a paper is about it, and no sentence says it',
} as const;

function drawUnderstood({
  question,
  understood: { assessment, evidence, metadata },
}: StepOf<'understood'>): Html {
  const { confidence, spokenOf, verdict } = assessment;
  const surely = metadata
    ? html`<p>It asks for the record of a paper, which needs no score.</p>`
    : html`<dl class="odds">${drawOdds('that the best sentence answers', confidence)}${drawOdds('that the papers speak of it', spokenOf)}</dl>
<p>So by its words: ${VERDICTS[verdict]}.</p>`;
  return html`<section><h2>What was asked</h2><p>Looked for: <q>${question}</q></p>${surely}</section>
${drawFound('Papers found', evidence.papers)}
${drawSentences(assessment.sentences)}`;
}

function drawOdds(what: string, share: number): Html {
  return html`<div><dt>How likely ${what}</dt><dd><meter min="0" max="1" value="${share.toFixed(3)}"></meter> ${percent(share)}</dd></div>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function drawFound(heading: string, papers: readonly EvidencePaper[]): Html {
  if (papers.length === 0) return html`<section><h2>${heading}</h2><p>None.</p></section>`;
  const rows = papers.map(
    ({ paper, score }) => html`<tr><td>${paper.title}</td><td class="number">${score.toFixed(2)}</td></tr>`,
  );
  return html`<section><h2>${heading}</h2><table><thead><tr><th scope="col">Paper</th><th scope="col" class="number">Score</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

type Scored = StepOf<'understood'>['understood']['assessment']['sentences'];

/** So many are looked at; the rest is there to unfold. */
const FIRST = 6;

function drawSentences(sentences: Scored): Html {
  if (sentences.length === 0) return NOTHING;
  const best = sentences[0]?.score ?? 0;
  const rows = sentences.map((each) => drawSentence(each, best));
  const rest = rows.slice(FIRST);
  const more =
    rest.length === 0
      ? NOTHING
      : html`<details><summary>${rest.length} more</summary>${scoreTable(rest)}</details>`;
  return html`<section><h2>Score of each sentence</h2><p class="note">Scores are logarithms of odds: each point less makes a sentence about a third as likely to answer.</p>${scoreTable(rows.slice(0, FIRST))}${more}</section>`;
}

function scoreTable(rows: readonly Html[]): Html {
  return html`<table class="scores"><thead><tr><th scope="col" class="number">Score</th><th scope="col">Sentence</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function drawSentence({ text, sentence, score, role }: Scored[number], best: number): Html {
  const said = text.sentences[sentence]?.text ?? '';
  return html`<tr><td class="number">${score.toFixed(2)}<meter min="0" max="1" value="${Math.exp(score - best).toFixed(3)}" aria-hidden="true"></meter></td><td>${said}<br><small>${text.paper.title}, sentence ${sentence + 1}; ${role}</small></td></tr>`;
}

const FATES: Readonly<Record<Judged['verification']['kind'], string>> = {
  kept: 'Kept',
  quoted: 'Quoted instead',
  dropped: 'Dropped',
};

const RULES: Readonly<Record<string, string>> = {
  pointer: 'it points to no sentence that was given',
  coverage: 'it has words that no cited sentence holds',
  quote: 'it quotes what does not stand there',
  number: 'a number is not that of the sentence',
  entity: 'a name is not in the sentence',
  polarity: 'it turns what the sentence says',
  scope: 'it says more than the sentence does',
  role: 'who does what to whom is not as in the sentence',
  overlap: 'it has too little in common with the sentence',
  comparison: 'it compares what no sentence compares',
  answer: 'it is no statement about the papers',
  meaning: 'a second reading found it not supported',
};

function drawJudged({ drafted, verification, edits, writer }: Judged, papers: Collection): Html {
  const { kind } = verification;
  const rules = kind === 'kept' ? [] : verification.rules.map((rule) => RULES[rule] ?? rule);
  const moved =
    kind === 'kept' && verification.moved ? ['another sentence supports it than the one that was cited'] : [];
  const named = edits.length > 0 ? [`edits: ${edits.join(', ')}`] : [];
  const stands =
    kind === 'dropped' || verification.statement.text === drafted.text
      ? undefined
      : verification.statement.text;
  return html`<li class="${kind}"><p class="fate">${FATES[kind]} <span class="note">${writer === 'claude' ? 'written by the model' : 'quoted by rule'}</span></p>
<p>${drafted.text}</p>
${drafted.citations.map((citation) => drawCited(citation, drafted.text, papers))}
${[...rules, ...moved, ...named].map((reason) => html`<p class="note">${reason}</p>`)}
${stands === undefined ? NOTHING : html`<p class="note">In its place: <q>${stands}</q></p>`}</li>`;
}

/** Where a claim points; what stands there is told where the claim does not say it word for word. */
function drawCited(citation: Citation, claim: string, papers: Collection): Html {
  const paper = papers.get(citation.paper);
  const text = (paper && citedText(paper, citation)) ?? 'Nothing stands there.';
  const place = 'field' in citation ? `its ${citation.field}` : `sentence ${citation.sentence + 1}`;
  return html`<blockquote>${text === claim ? NOTHING : text}<footer>${paper?.title ?? citation.paper}, ${place}</footer></blockquote>`;
}

function drawEnd({ outcome, report }: StepOf<'ended'>): Html {
  const { usage, millis, stages, moved } = report;
  const rows: readonly Fact[] = [
    ['Outcome', outcome.kind === 'declined' ? `declined: ${outcome.reason}` : outcome.kind],
    ['Statements shown', String(report.statements)],
    writtenBy(report.writer),
    ['Time', `${millis} ms (search ${stages.search ?? 0}, writing and checking ${stages.write ?? 0})`],
    [
      'Model',
      usage.requests === 0 ? 'not asked' : `${usage.requests} requests, ${usage.usd.toFixed(4)} US dollars`,
    ],
    ...(moved > 0 ? [['Citations moved', String(moved)] as const] : []),
  ];
  return drawFacts(rows);
}

function writtenBy(writer: WriterName | undefined): Fact {
  return ['Written by', writer === 'claude' ? 'the model' : 'nobody: quoted from the abstracts'];
}

type Fact = readonly [name: string, value: string];

function drawFacts(rows: readonly Fact[]): Html {
  return html`<section><h2>How it ended</h2><dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

/** What of it a receipt still tells, once the way there is forgotten. */
export function drawKeptWhy(receipt: KeptReceipt, { visit, papers }: WhyFrame): Html {
  const { statements, writer = 'extractive', rules, millis, tokens, costUsd } = receipt;
  const known = receipt.papers.flatMap((id) => papers.get(id) ?? []);
  const answer = answerFrom(statements, known, writer);
  const said = html`<section><h2>What was said</h2>${drawAnswer({ answer }, visit)}</section>`;
  const named = rules.map((rule) => html`<li>${RULES[rule] ?? rule}</li>`);
  return html`<div class="sheet why-sheet"><h1>Why this answer</h1>
<p class="problem" role="alert">The papers found and the scores of their sentences were in memory alone, and are gone since the program was started anew or much was asked since. This is what the receipt keeps. To see the rest, <a href="${pathWith('/', { visit })}">ask again</a>.</p>
${answer.statements.length === 0 ? NOTHING : said}
${named.length === 0 ? NOTHING : html`<section><h2>Dropped, since</h2><ul>${named}</ul></section>`}
${drawFacts([
  ['Asked', receipt.askedAt.toISOString().slice(0, 16).replace('T', ' ')],
  ['Outcome', receipt.outcome],
  writtenBy(writer),
  ['Time', `${millis} ms`],
  [
    'Model',
    tokens.output === 0
      ? 'not asked'
      : `${tokens.input + tokens.output} tokens, ${costUsd.toFixed(4)} US dollars`,
  ],
])}</div>`;
}
