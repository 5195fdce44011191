// An answer, or a check, for notes.
import type { Answer, Footnote, VerifiedStatement } from '../../src/answering/answer.ts';
import type { CheckedClaim } from '../../src/answering/checkClaims.ts';
import { type Comparison, sectionsOf } from '../../src/answering/comparison.ts';
import { markersOf } from '../../src/answering/composeAnswer.ts';
import { authorsLine } from '../../src/papers/paper.ts';
import { answerOn } from './checkedParts.ts';

/** An answer in Markdown with footnotes (`[^1]`), as Pandoc, GitHub and Obsidian read them. */
export function answerToMarkdown(answer: Answer): string {
  const drawSaid = (statement: VerifiedStatement) => said(statement, answer);
  const lines = sectionsOf(answer).flatMap((section) => {
    const title = section.heading === undefined ? [] : [`## ${escapeMarkdown(section.heading)}`];
    if (section.kind === 'comparison') return [...title, markdownTable(section.comparison, drawSaid)];
    const { cell } = section.statement;
    const name = cell ? `**${escapeMarkdown(cell.name)}**: ` : '';
    return [...title, `${name}${drawSaid(section.statement)}`];
  });
  return document([...lines, footnotes(answer)]);
}

/** Every sentence that was checked, in the order of the text, with its mark; below a contradicted one, what the paper says. */
export function checkToMarkdown(checked: readonly CheckedClaim[]): string {
  const answer = answerOn(checked);
  const lines = checked.map((claim) => {
    const text = escapeMarkdown(claim.text);
    if (!answer || claim.verdict === 'not-in-papers') return `- 🔍 Not in these papers: ${text}`;
    const marks = said(claim.statement, answer);
    return claim.verdict === 'supported'
      ? `- ✅ Supported: ${marks}`
      : `- ❌ Contradicted: ${text}\n  - The paper says: ${marks}`;
  });
  return document([lines.join('\n'), ...(answer ? [footnotes(answer)] : [])]);
}

function said(statement: VerifiedStatement, answer: Answer): string {
  const markers = markersOf(statement, answer).map((marker) => `[^${marker}]`);
  return `${escapeMarkdown(statement.text)}${markers.join('')}`;
}

function footnotes(answer: Answer): string {
  return answer.footnotes.map(footnote).join('\n');
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

function footnote({ marker, paper, citation }: Footnote): string {
  const { title, year, venue, link } = paper;
  const record = [
    authorsLine(paper),
    `*${escapeMarkdown(title)}*`,
    venue ?? year?.toString() ?? '',
    link ?? '',
  ];
  return `[^${marker}]: “${escapeMarkdown(citation.quote)}” ${record.filter(Boolean).join('. ')}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, (sign) => `\\${sign}`);
}
