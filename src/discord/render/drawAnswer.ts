import type { Answer, VerifiedStatement } from '../../answering/answer.ts';
import { sectionsOf } from '../../answering/comparison.ts';
import { markersOf } from '../../answering/composeAnswer.ts';
import { drawTable } from '../../drawTable.ts';
import { type Block, MAX_PLAIN_TEXT, type Note } from './block.ts';
import { cutText } from './cutText.ts';
import { drawFootnote } from './drawFootnote.ts';
import { escapeText } from './escapeText.ts';
import { plainLine, plainText } from './plainText.ts';

const MAX_HEADING = 200;
/** As many characters as a code block shows in one line on a phone. */
const PHONE_COLUMNS = 32;

/** One block a statement, under its heading, with the notes that its markers name. */
export function drawAnswer(answer: Answer): readonly Block[] {
  const notes = new Map(answer.footnotes.map((note) => [note.marker, drawFootnote(note, answer)]));
  const notesOf = (statement: VerifiedStatement) =>
    markersOf(statement, answer).flatMap((marker): Note[] => {
      const note = notes.get(marker);
      return note ? [note] : [];
    });
  return sectionsOf(answer).map((section, index) => {
    const { heading } = section;
    const head = heading === undefined ? '' : `${drawHeading(heading)}\n`;
    const after = index === 0 || heading !== undefined ? '\n\n' : '\n';
    if (section.kind === 'statement') {
      return { text: head + drawStatement(section.statement), notes: notesOf(section.statement), after };
    }
    const { comparison } = section;
    const cells = comparison.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
    const table = plainText(drawTable(comparison, answer, PHONE_COLUMNS)).replaceAll('`', "'");
    return {
      text: `${head}\`\`\`\n${table}\n\`\`\``,
      notes: [...new Set(cells.flatMap(notesOf))],
      holdsMarkers: true,
      after,
    };
  });
}

export function drawHeading(heading: string): string {
  return `### ${escapeText(cutText(plainLine(heading), MAX_HEADING))}`;
}

/** In quotation marks where it is a whole sentence of an abstract, word by word. */
function drawStatement(statement: VerifiedStatement): string {
  const isSentence = statement.citations.some(
    (citation) => 'sentence' in citation && citation.quote === statement.text,
  );
  const name = statement.cell ? `**${escapeText(plainLine(statement.cell.name))}**: ` : '';
  const text = drawEmphasis(statement);
  return name + (isSentence ? `“${text}”` : text);
}

function drawEmphasis({ text, emphasis: [start, end] = [0, 0] }: VerifiedStatement): string {
  if (text.length > MAX_PLAIN_TEXT) return escapeText(cutText(plainLine(text), MAX_PLAIN_TEXT));
  const [before, bold, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(drawSpan);
  // A space inside the asterisks would show them.
  return bold?.trim() ? `${before}**${bold.trim()}**${after}`.trim() : drawSpan(text).trim();
}

/** A part of a line: the spaces at its ends count. */
function drawSpan(part: string): string {
  const [, left = '', inner = '', right = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part) ?? [];
  return (left && ' ') + escapeText(plainLine(inner)) + (right && ' ');
}
