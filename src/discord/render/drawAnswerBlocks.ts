import stringWidth from 'string-width';
import type { Answer, Footnote, VerifiedStatement } from '../../answering/answer.ts';
import { type Comparison, type Section, sectionsOf } from '../../answering/comparison.ts';
import { markersOf } from '../../answering/composeAnswer.ts';
import { defined } from '../../defined.ts';
import type { Paper } from '../../papers/paper.ts';
import { markedSpot } from '../../presenting/bySource.ts';
import { cutText } from '../../presenting/cutText.ts';
import { drawTable } from '../../presenting/drawTable.ts';
import { isSaid } from '../../presenting/isQuotation.ts';
import { paperAtHead } from '../../presenting/paperAtHead.ts';
import type { Part } from '../../reply.ts';
import { type Block, MAX_PLAIN_TEXT, type Note } from './block.ts';
import { drawTitle, linkedMark, withoutBrackets } from './drawTitle.ts';
import { cutEscaped, escapeText, plainLine } from './escapeText.ts';

/** As drawn: a statement below two headings still fits a message of its own. */
const MAX_HEADING = 300;
const MAX_STATEMENT = 2_000;
const MAX_NAME = 150;
/** As many columns as a message shows in one line on a desktop; an ideograph takes two. */
const MAX_ONE_LINE = 70;
/** As many characters as a code block shows in one line on a phone. */
const PHONE_COLUMNS = 30;
/** Of a name, an aspect or a cell, in characters. */
const MAX_IN_TABLE = 80;
/** A row of a table fits a message with all its notes; more of them would only repeat. */
const MAX_MARKERS_IN_CELL = 3;

type NotesOf = (markers: readonly number[]) => readonly Note[];

/** One block a statement or row, under its heading, with the notes that its markers name. */
export function drawAnswerBlocks({
  answer,
  isSourcedAbove,
}: Pick<Extract<Part, { kind: 'answer' }>, 'answer' | 'isSourcedAbove'>): readonly Block[] {
  const drawn = answer.footnotes.map((note) => ({ ...drawFootnote(note, answer), isSourcedAbove }));
  const notes = new Map(drawn.map((note) => [note.marker, note]));
  const notesOf: NotesOf = (markers) => markers.flatMap((marker) => notes.get(marker) ?? []);
  return sectionsOf(answer).flatMap((section, index, sections) => {
    const [first, ...rest] =
      section.kind === 'statement'
        ? [drawSection(section.statement, answer, notesOf)]
        : drawComparison(section.comparison, answer, notesOf);
    const headed = { section, before: sections[index - 1], paper: paperAtHead(section, answer) };
    return first ? [startWith(first, headed), ...rest] : [];
  });
}

export function drawHeading(heading: string): string {
  return `### ${cutEscaped(plainLine(heading), MAX_HEADING)}`;
}

interface Headed {
  readonly section: Section;
  readonly before: Section | undefined;
  /** That its heading names. */
  readonly paper: Paper | undefined;
}

/** Sentences of several lines run into each other without an empty one between them. */
function startWith(block: Block, { section, before, paper }: Headed): Block {
  const { heading } = section;
  if (heading !== undefined) {
    const head = paper ? `### ${drawTitle(paper)}` : drawHeading(heading);
    return { ...block, after: '\n\n', heads: [head, ...(block.heads ?? [])], paperAtHead: paper?.id };
  }
  return { ...block, after: before && isOneLine(before) && isOneLine(section) ? '\n' : '\n\n' };
}

function isOneLine(section: Section): boolean {
  return section.kind === 'statement' && stringWidth(section.statement.text) <= MAX_ONE_LINE;
}

function drawSection(statement: VerifiedStatement, answer: Answer, notesOf: NotesOf): Block {
  return { text: drawStatement(statement), notes: notesOf(markersOf(statement, answer)), after: '\n' };
}

function drawComparison(comparison: Comparison, answer: Answer, notesOf: NotesOf): readonly Block[] {
  const markersIn = (cell: VerifiedStatement) => markersOf(cell, answer).slice(0, MAX_MARKERS_IN_CELL);
  const show = (text: string) => cutText(withoutBrackets(plainLine(text)).replaceAll('`', "'"), MAX_IN_TABLE);
  const style = { width: PHONE_COLUMNS, show, markersOf: markersIn };
  const drawn = drawTable(comparison, style);
  if (!drawn) return comparison.rows.flatMap((row) => drawPairs(row, answer, notesOf));
  const [header, ...rows] = drawn;
  const table = { header };
  return rows.map((text, row) => {
    const cells = comparison.rows[row]?.cells ?? [];
    const markers = cells.flatMap((cell) => (cell ? markersIn(cell) : []));
    return { text, notes: notesOf([...new Set(markers)]), table, after: '\n' };
  });
}

/** A row that is too wide for a table: below its aspect, what is said of each name. */
function drawPairs(
  { aspect, cells }: Comparison['rows'][number],
  answer: Answer,
  notesOf: NotesOf,
): readonly Block[] {
  const blocks = cells.flatMap((cell) => (cell ? [drawSection(cell, answer, notesOf)] : []));
  const head = `**${cutEscaped(plainLine(aspect), MAX_HEADING)}**`;
  return blocks.map((block, place) => ({
    ...block,
    text: `- ${block.text}`,
    ...defined({ heads: place === 0 ? [head] : undefined }),
  }));
}

/** In quotation marks where it is a whole sentence of an abstract, word by word. */
function drawStatement(statement: VerifiedStatement): string {
  const isSentence = statement.citations.some(
    (citation) => 'sentence' in citation && citation.quote === statement.text,
  );
  const name = statement.cell ? `**${cutEscaped(plainLine(statement.cell.name), MAX_NAME)}**: ` : '';
  const text = drawEmphasis(statement);
  return name + (isSentence ? `“${text}”` : text);
}

function drawEmphasis(statement: VerifiedStatement): string {
  const plain = cutText(plainLine(statement.text), MAX_PLAIN_TEXT);
  const drawn = drawSpans(statement);
  return statement.text.length > MAX_PLAIN_TEXT || drawn.length > MAX_STATEMENT
    ? cutEscaped(plain, MAX_STATEMENT)
    : drawn;
}

function drawSpans({ text, emphasis: [start, end] = [0, 0] }: VerifiedStatement): string {
  const [before, bold, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(drawSpan);
  // A space inside the asterisks would show them.
  return bold?.trim() ? `${before}**${bold.trim()}**${after}`.trim() : drawSpan(text).trim();
}

/** A part of a line: the spaces at its ends count. */
function drawSpan(part: string): string {
  const [, left = '', inner = '', right = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part) ?? [];
  return (left && ' ') + escapeText(plainLine(inner)) + (right && ' ');
}

const MAX_BRIEF_TITLE = 100;
const MAX_BARE_TITLE = 40;
const MAX_QUOTE = 600;

/** A footnote: its marker, linked to the paper, the paper's title and year, and the place in its abstract. */
function drawFootnote(note: Footnote, answer: Answer): Note {
  const { marker, paper, citation } = note;
  const spot = markedSpot(note);
  const isShown = isSaid(note, answer);
  const quote = isShown ? '' : ` “${escapeText(cutText(plainLine(citation.quote), MAX_QUOTE))}”`;
  const { link: _, ...withoutLink } = paper;
  const bare = `[${marker}]`;
  const mark = linkedMark(marker, paper.link);
  return {
    marker,
    paper: paper.id,
    isQuoted: !isShown,
    forms: [
      { mark, source: drawTitle(paper), spot: spot + quote },
      { mark, source: drawTitle(paper, MAX_BRIEF_TITLE), spot },
      { mark: bare, source: drawTitle(withoutLink, MAX_BARE_TITLE), spot },
    ],
  };
}
