import type { Answer, Footnote, VerifiedStatement } from '../answering/answer.ts';
import { type Comparison, sectionsOf } from '../answering/comparison.ts';
import { markersOf } from '../answering/composeAnswer.ts';
import { authorsLine, isQuotable, NO_ABSTRACT, NO_ABSTRACT_LINE, type Paper } from '../papers/paper.ts';
import { noticeLine } from '../papers/paperNotice.ts';
import { gapsOf, sentencesOf } from '../papers/sentences.ts';
import { bySource, markedSpot } from '../presenting/bySource.ts';
import { drawTable } from '../presenting/drawTable.ts';
import { isQuotation } from '../presenting/isQuotation.ts';
import type { CitedSentence, PaperItem, Part, Reply } from '../reply.ts';
import { type Canvas, type Drawing, drawingOn, showable, titleLine } from './drawing.ts';

const INDENT = 4;

/** A reply as plain lines, wrapped and styled as the canvas allows. Only this and `showable` text reach a terminal. */
export function drawReply(reply: Reply, canvas: Canvas): string {
  const drawing = drawingOn(canvas);
  const hasEvidence = reply.actions?.some(({ name }) => name === 'evidence') ?? false;
  return reply.parts
    .map((part) => drawPart(part, drawing, hasEvidence) + (part.kind === 'heading' ? '\n' : '\n\n'))
    .join('')
    .trimEnd();
}

function drawPart(part: Part, drawing: Drawing, hasEvidence: boolean): string {
  const { lines, bold, dim } = drawing;
  switch (part.kind) {
    case 'answer':
      return drawAnswer(part, drawing, hasEvidence);
    case 'paper':
      return drawPaper(part.paper, part.cited ?? [], drawing);
    case 'papers':
      return part.items.map((item) => drawItem(item, drawing)).join('\n');
    case 'list':
      return part.items.map((item) => lines(`- ${showable(item)}`, 2)).join('\n');
    case 'heading':
      return lines(bold(showable(part.text)));
    case 'note':
      return lines(dim(showable(part.text)));
    case 'verbatim':
      return drawVerbatim(part.text, drawing);
    case 'file':
      return `${dim(showable(part.name))}\n${drawVerbatim(part.text, drawing)}`;
    case 'picks':
      return lines(showable([part.text, ...part.ids].join(' ')));
    case 'text':
      return lines(showable(part.text));
  }
}

/** Line by line; what is longer than a line goes on further in. The row of a table cannot. */
function drawVerbatim(text: string, { lines }: Drawing): string {
  return showable(text)
    .split('\n')
    .map((line) => {
      if (line.startsWith('|')) return line;
      const [, margin = '', words = ''] = /^(\s*)(.*)$/su.exec(line) ?? [];
      return margin + lines(words, margin.length + INDENT);
    })
    .join('\n');
}

function drawPaper(paper: Paper, cited: readonly CitedSentence[], drawing: Drawing): string {
  const { lines, bold, dim } = drawing;
  const gaps = gapsOf(paper);
  const abstract = sentencesOf(paper).map((each, number) => {
    const marks = cited.filter(({ sentence }) => sentence === number).map(({ marker }) => `[${marker}]`);
    const text = marks.length > 0 ? `${marks.join('')} ${drawing.cited(showable(each))}` : showable(each);
    return `${gaps[number]}${text}`;
  });
  const record = [authorsLine(paper), paper.venue, paper.year].filter(Boolean).join(' · ');
  return [
    lines(bold(showable(paper.title))),
    ...(record ? [lines(showable(record))] : []),
    lines(
      dim(
        [paper.id, paper.link]
          .filter(Boolean)
          .map((each) => showable(String(each)))
          .join(' · '),
      ),
    ),
    ...(paper.notice ? [lines(bold(noticeLine(paper.notice))), lines(dim(showable(paper.notice.link)))] : []),
    '',
    isQuotable(paper) ? lines(abstract.join('')) : lines(dim(NO_ABSTRACT_LINE)),
  ].join('\n');
}

function drawItem({ paper, reason, notes = [] }: PaperItem, { lines, dim }: Drawing): string {
  const lack = isQuotable(paper) ? '' : ` (${NO_ABSTRACT})`;
  const spots = notes.length === 0 ? '' : ` ${notes.map(markedSpot).join(' · ')}`;
  const rows = [lines(`- ${titleLine(paper)}${lack}${spots}`, 2)];
  if (reason !== undefined) rows.push(`    ${lines(showable(reason), INDENT)}`);
  if (paper.link !== undefined) rows.push(dim(`    ${showable(paper.link)}`));
  return rows.join('\n');
}

const FOOTNOTE_INDENT = 4;

/** Where the rest can be asked for: more papers would hide the answer. */
const MOST_SOURCES = 5;

/** The statements with their markers, then the footnotes by paper; `hasEvidence`: whether the rest of them can be asked for. */
function drawAnswer(
  { answer, isSourcedAbove }: Extract<Part, { kind: 'answer' }>,
  drawing: Drawing,
  hasEvidence: boolean,
): string {
  const statements = sectionsOf(answer).map((section) => {
    const heading =
      section.heading === undefined ? [] : [drawing.lines(drawing.bold(showable(section.heading)))];
    const body =
      section.kind === 'comparison'
        ? drawComparison(section.comparison, answer, drawing)
        : drawing.lines(drawStatement(section.statement, answer, drawing));
    return [...heading, body].join('\n');
  });
  const said = statements.join('\n\n');
  return isSourcedAbove ? said : `${said}\n\n${drawFootnotes(answer, drawing, hasEvidence)}`;
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

function drawFootnotes(answer: Answer, drawing: Drawing, hasEvidence: boolean): string {
  const papers = bySource(answer.footnotes, ({ paper }) => paper.id);
  const shown = hasEvidence ? papers.slice(0, MOST_SOURCES) : papers;
  const rest = papers.slice(shown.length);
  const lines = shown.map((notes) => drawSource(notes, answer, drawing));
  if (rest.length === 0) return lines.join('\n');
  const markers = rest.flat().map(({ marker }) => `[${marker}]`);
  const more = rest.length === 1 ? 'one more paper' : `${rest.length} more papers`;
  return [...lines, drawing.lines(`${markers.join('')} ${more}, behind Evidence`)].join('\n');
}

/** One paper with the places that are cited; a sentence is quoted only where the answer does not say it word for word. */
function drawSource(
  notes: readonly [Footnote, ...Footnote[]],
  answer: Answer,
  { lines, dim, linked, hasLinks }: Drawing,
): string {
  const [{ paper }] = notes;
  const rows = [
    lines(`${linked(titleLine(paper), paper.link)} ${notes.map(markedSpot).join(' · ')}`, FOOTNOTE_INDENT),
  ];
  for (const { marker, citation } of notes) {
    const isSaid = answer.statements.some((each) => isQuotation(each) && each.text === citation.quote);
    const mark = notes.length > 1 ? `[${marker}] ` : '';
    if (!isSaid) rows.push(`    ${lines(`${mark}“${showable(citation.quote)}”`, FOOTNOTE_INDENT)}`);
  }
  if (paper.link !== undefined && !hasLinks) rows.push(dim(`    ${showable(paper.link)}`));
  return rows.join('\n');
}
