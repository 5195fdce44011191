import type { Answer, Footnote, VerifiedStatement } from '../answering/answer.ts';
import { type Comparison, sectionsOf } from '../answering/comparison.ts';
import { markersOf } from '../answering/composeAnswer.ts';
import type { Paper } from '../papers/paper.ts';
import { bySource, furtherSources, markedSpot } from '../presenting/bySource.ts';
import { drawTable } from '../presenting/drawTable.ts';
import { isQuotation, isSaid } from '../presenting/isQuotation.ts';
import { paperAtHead } from '../presenting/paperAtHead.ts';
import type { Part } from '../reply.ts';
import { type Drawing, showable, titleLine } from './drawing.ts';

const FOOTNOTE_INDENT = 4;

/** Where the rest can be asked for: more papers would hide the answer. */
const MOST_SOURCES = 5;

/** The statements with their markers, then the footnotes by paper; `hasEvidence`: whether the rest of them can be asked for. */
export function drawAnswerText(
  { answer, isSourcedAbove }: Extract<Part, { kind: 'answer' }>,
  drawing: Drawing,
  hasEvidence: boolean,
): string {
  const atHead = new Set<string>();
  const statements = sectionsOf(answer).map((section) => {
    const paper = paperAtHead(section, answer);
    if (paper) atHead.add(paper.id);
    const body =
      section.kind === 'comparison'
        ? drawComparison(section.comparison, answer, drawing)
        : drawing.lines(drawStatement(section.statement, answer, drawing));
    return [...drawHead(paper ?? section.heading, drawing), body].join('\n');
  });
  const said = statements.join('\n\n');
  return isSourcedAbove ? said : `${said}\n\n${drawFootnotes(answer, { drawing, hasEvidence, atHead })}`;
}

function drawHead(head: Paper | string | undefined, drawing: Drawing): readonly string[] {
  const { lines, bold, dim, linked, hasLinks } = drawing;
  if (head === undefined) return [];
  if (typeof head === 'string') return [lines(bold(showable(head)))];
  const { link } = head;
  const address = link === undefined || hasLinks ? [] : [dim(`    ${showable(link)}`)];
  return [lines(bold(linked(titleLine(head), link))), ...address];
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
function drawStatement(statement: VerifiedStatement, answer: Answer, { bold, linked }: Drawing): string {
  const markers = markersOf(statement, answer)
    .map((marker) => linked(`[${marker}]`, answer.footnotes[marker - 1]?.paper.link))
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

interface FootnoteStyle {
  readonly drawing: Drawing;
  readonly hasEvidence: boolean;
  /** Papers that a heading names with their addresses: they are not named again. */
  readonly atHead: ReadonlySet<string>;
}

function drawFootnotes(answer: Answer, { drawing, hasEvidence, atHead }: FootnoteStyle): string {
  const isBare = (note: Footnote) => atHead.has(note.paper.id) && isSaid(note, answer);
  const papers = bySource(answer.footnotes, (note) => (isBare(note) ? '' : note.paper.id));
  const shown = hasEvidence ? papers.slice(0, MOST_SOURCES) : papers;
  const rest = papers.slice(shown.length).flat();
  const lines = shown.map((notes) =>
    drawSource(notes, answer, { drawing, isNamed: !atHead.has(notes[0].paper.id) }),
  );
  const further = rest.length === 0 ? [] : [drawing.lines(furtherSources(rest, 'Evidence'))];
  return [...lines, ...further].join('\n');
}

/** One paper with the places that are cited; a sentence is quoted only where the answer does not say it word for word. */
function drawSource(
  notes: readonly [Footnote, ...Footnote[]],
  answer: Answer,
  {
    drawing: { lines, dim, linked, hasLinks },
    isNamed,
  }: { readonly drawing: Drawing; readonly isNamed: boolean },
): string {
  const [{ paper }] = notes;
  const spots = notes.map(markedSpot).join(' · ');
  const name = isNamed ? `${linked(titleLine(paper), paper.link)} ` : '';
  const rows = [lines(name + spots, FOOTNOTE_INDENT)];
  for (const note of notes) {
    const { marker, citation } = note;
    const mark = notes.length > 1 ? `[${marker}] ` : '';
    if (!isSaid(note, answer))
      rows.push(`    ${lines(`${mark}“${showable(citation.quote)}”`, FOOTNOTE_INDENT)}`);
  }
  if (isNamed && paper.link !== undefined && !hasLinks) rows.push(dim(`    ${showable(paper.link)}`));
  return rows.join('\n');
}
