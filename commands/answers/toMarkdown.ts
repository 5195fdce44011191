import type { Answer, Footnote, VerifiedStatement } from '../../src/answering/answer.ts';
import { type Comparison, sectionsOf } from '../../src/answering/comparison.ts';
import { markersOf } from '../../src/answering/composeAnswer.ts';
import type { CheckedClaim } from '../../src/answering/foundClaim.ts';
import { authorsLine, type Paper } from '../../src/papers/paper.ts';
import { noticeMark } from '../../src/papers/paperNotice.ts';
import { bySource, citedSpot } from '../../src/presenting/bySource.ts';
import { readChecked } from '../../src/presenting/readChecked.ts';
import { answerOn } from './checkText.ts';

/** An answer in Markdown, its markers linked to the papers, and below it the papers with what is cited of each. */
export function answerToMarkdown(answer: Answer): string {
  const drawSaid = (statement: VerifiedStatement) => said(statement, answer);
  const lines = sectionsOf(answer).flatMap((section) => {
    const title = section.heading === undefined ? [] : [`## ${escapeMarkdown(section.heading)}`];
    if (section.kind === 'comparison') return [...title, markdownTable(section.comparison, drawSaid)];
    const { cell } = section.statement;
    const name = cell ? `**${escapeMarkdown(cell.name)}**: ` : '';
    return [...title, `${name}${drawSaid(section.statement)}`];
  });
  return document([...lines, sourceList(answer)]);
}

/** Every sentence that was checked, in the order of the text, with its mark; below a contradicted one, what the paper says. */
export function checkToMarkdown(checked: readonly CheckedClaim[]): string {
  const answer = answerOn(checked);
  const lines = checked.map((claim) => {
    const text = escapeMarkdown(claim.text);
    if (answer && claim.verdict === 'not-in-papers' && claim.near) {
      return `- 🟡 Not settled: ${text}\n  - The nearest sentence: ${said(claim.near.statement, answer)}`;
    }
    const { notCompared } = readChecked(claim);
    if (notCompared) return `- 🌐 Not compared: ${text}\n  - ${notCompared}`;
    if (!answer || claim.verdict === 'not-in-papers') return `- 🔍 Nothing in these papers on: ${text}`;
    const marks = said(claim.statement, answer);
    return claim.verdict === 'supported'
      ? `- ✅ Supported: ${marks}`
      : `- ❌ Contradicted: ${text}\n  - The paper says: ${marks}`;
  });
  return document([lines.join('\n'), ...(answer ? [sourceList(answer)] : [])]);
}

function said(statement: VerifiedStatement, answer: Answer): string {
  const markers = markersOf(statement, answer).map((marker) =>
    linked(`[${marker}]`, answer.footnotes[marker - 1]?.paper.link),
  );
  return `${escapeMarkdown(statement.text)} ${markers.join('')}`;
}

function sourceList(answer: Answer): string {
  const papers = bySource(answer.footnotes, ({ paper }) => paper.id);
  return papers.map(([first, ...more]) => sourceItem(first.paper, [first, ...more])).join('\n');
}

/** A paper, and below it each place that is cited, with its quote. */
function sourceItem(paper: Paper, notes: readonly Footnote[]): string {
  const { title, year, venue, link, notice } = paper;
  const record = [authorsLine(paper), linked(title, link), venue ?? year?.toString() ?? '']
    .map((each, place) => (place === 1 ? `*${each}*` : escapeMarkdown(each)))
    .filter((each) => each !== '');
  const places = notes.map(({ marker, citation }) => {
    return `  - \\[${marker}\\] ${citedSpot(citation)}: “${escapeMarkdown(citation.quote)}”`;
  });
  return [`- ${record.join('. ')}${noticeMark(notice)}`, ...places].join('\n');
}

/** The text as a link, where there is an address that cannot end the markup around it. */
function linked(text: string, address: string | undefined): string {
  const shown = escapeMarkdown(text);
  if (address === undefined || !/^https?:/iu.test(address) || !URL.canParse(address)) return shown;
  return `[${shown}](<${new URL(address).href.replaceAll(/[<>\\]/gu, encodeURIComponent)}>)`;
}

function document(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

function markdownTable({ names, rows }: Comparison, drawSaid: (cell: VerifiedStatement) => string): string {
  const drawRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    drawRow(['', ...names.map(escapeMarkdown)]),
    drawRow(['', ...names].map(() => '---')),
    ...rows.map(({ aspect, cells }) =>
      drawRow([escapeMarkdown(aspect), ...cells.map((cell) => (cell ? drawSaid(cell) : ''))]),
    ),
  ].join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, (sign) => `\\${sign}`);
}
