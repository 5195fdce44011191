import type { Answer, Footnote, VerifiedStatement } from '../answering/answer.ts';
import { type Comparison, sectionsOf } from '../answering/comparison.ts';
import { markersOf } from '../answering/composeAnswer.ts';
import { drawTable } from '../presenting/drawTable.ts';
import { type Drawing, titleLine } from './drawing.ts';
import { showable } from './showable.ts';

const FOOTNOTE_INDENT = 4;

/** The statements with their markers, then the footnotes. */
export function drawAnswer(answer: Answer, drawing: Drawing): string {
  const statements = sectionsOf(answer).map((section) => {
    const heading =
      section.heading === undefined ? [] : [drawing.lines(drawing.bold(showable(section.heading)))];
    const body =
      section.kind === 'comparison'
        ? drawComparison(section.comparison, answer, drawing)
        : drawing.lines(drawStatement(section.statement, answer, drawing));
    return [...heading, body].join('\n');
  });
  return `${statements.join('\n\n')}\n\n${answer.footnotes.map((each) => drawFootnote(each, answer, drawing)).join('\n')}`;
}

function drawComparison(comparison: Comparison, answer: Answer, drawing: Drawing): string {
  const { width, bold, lines } = drawing;
  const style = { width, show: showable, markersOf: (cell: VerifiedStatement) => markersOf(cell, answer) };
  const table = drawTable(comparison, style);
  if (table) return table.join('\n');
  const pairs = comparison.rows.flatMap(({ aspect, cells }) => [
    lines(bold(showable(aspect))),
    ...cells.flatMap((cell) => (cell ? `- ${lines(drawStatement(cell, answer, drawing), 2)}` : [])),
  ]);
  return pairs.join('\n');
}

/** A statement that is a whole sentence of an abstract stands in quotation marks. */
function drawStatement(statement: VerifiedStatement, answer: Answer, { bold }: Drawing): string {
  const markers = markersOf(statement, answer)
    .map((marker) => `[${marker}]`)
    .join('');
  const { text, emphasis, cell } = statement;
  const name = cell ? `${bold(showable(cell.name))}: ` : '';
  const shown = emphasis
    ? showable(text.slice(0, emphasis[0])) +
      bold(showable(text.slice(...emphasis))) +
      showable(text.slice(emphasis[1]))
    : showable(text);
  return `${name}${isQuotation(statement) ? `“${shown}”` : shown} ${markers}`;
}

/** Quotes the sentence only where the answer does not say it word for word already. */
function drawFootnote(
  { marker, paper, citation }: Footnote,
  answer: Answer,
  { lines, dim }: Drawing,
): string {
  const place = 'field' in citation ? citation.field : `sentence ${citation.sentence + 1}`;
  const isSaid = answer.statements.some((each) => isQuotation(each) && each.text === citation.quote);
  const rows = [lines(`[${marker}] ${titleLine(paper)}, ${place}`, FOOTNOTE_INDENT)];
  if (!isSaid) rows.push(`    ${lines(`“${showable(citation.quote)}”`, FOOTNOTE_INDENT)}`);
  if (paper.link !== undefined) rows.push(dim(`    ${showable(paper.link)}`));
  return rows.join('\n');
}

function isQuotation({ text, citations }: VerifiedStatement): boolean {
  return citations.some((citation) => 'sentence' in citation && citation.quote === text);
}
