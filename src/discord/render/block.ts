import { bySource, furtherSources } from '../../presenting/bySource.ts';

/** A footnote in Discord's markdown: those of one paper share a line. */
export interface Note {
  readonly marker: number;
  readonly paper: string;
  /** Whether its source stands elsewhere, so that it gets no line. */
  readonly isSourcedAbove?: true | undefined;
  /** Whether its longest form quotes what is cited. */
  readonly isQuoted: boolean;
  /** From the longest to the shortest: with the cited sentence, without it, without links. */
  readonly forms: readonly [NoteForm, ...NoteForm[]];
}

export interface NoteForm {
  /** The marker as it follows a sentence. */
  readonly mark: string;
  /** The paper's title and year. */
  readonly source: string;
  /** The marker, where in the paper, and the quote where the answer does not say it. */
  readonly spot: string;
}

/** A piece of a reply in Discord's markdown that is never divided. */
export interface Block {
  /** The headings above it, each a line. */
  readonly heads?: readonly string[];
  /** The id of the paper that one of them names with its link. */
  readonly paperAtHead?: string | undefined;
  readonly text: string;
  /** The footnotes that it leans on: their markers follow its text, and they stand on the same page. */
  readonly notes: readonly Note[];
  /** Of which table it is a row; its markers stand in its text already. */
  readonly table?: Table;
  /** What stands between it and the block before. */
  readonly after: '' | ' ' | '\n' | '\n\n';
}

/** Rows of one table that follow one another share a code block, below the table's first row. */
interface Table {
  readonly header: string;
}

/** Longest plain text of one block: escaping at most triples it in theory and adds a few percent in practice. */
export const MAX_PLAIN_TEXT = 900;

/** A marker alone in a line is hard to place. */
const NO_BREAK = '\u00a0';

/** What one message shows: blocks with their markers, and below them the notes of exactly these markers. */
export interface MessagePage {
  readonly body: string;
  /** One line a paper, in the order of its first marker; empty without footnotes. */
  readonly notes: string;
}

/** Fills pages of at most `limit` units in order. A statement and its footnotes are always on one page. */
export function packPages(blocks: readonly Block[], limit: number): readonly MessagePage[] {
  const pages: MessagePage[] = [];
  let open: readonly Block[] = [];
  for (const block of blocks) {
    const longer = [...open, block];
    if (lengthOf(drawPage(longer)) <= limit) {
      open = longer;
      continue;
    }
    if (open.length > 0) pages.push(drawPage(open));
    open = [shrink(block, limit)];
  }
  return open.length > 0 ? [...pages, drawPage(open)] : pages;
}

/** A block that fits alone: with shorter notes, then without its last notes and their markers. */
function shrink(block: Block, limit: number): Block {
  const fits = (each: Block) => lengthOf(drawPage([each])) <= limit;
  let notes = block.notes;
  while (!fits({ ...block, notes }) && notes.some(({ forms }) => forms.length > 1))
    notes = notes.map(shorten);
  while (!block.table && notes.length > 1 && !fits({ ...block, notes })) notes = notes.slice(0, -1);
  return { ...block, notes };
}

function shorten({ forms: [longest, ...shorter], ...note }: Note): Note {
  const [next = longest, ...rest] = shorter;
  return { ...note, forms: [next, ...rest] };
}

function drawPage(blocks: readonly Block[]): MessagePage {
  const notes = new Map<number, Note>();
  for (const note of blocks.flatMap((block) => block.notes)) notes.set(note.marker, note);
  return {
    body: blocks.map((block, index) => drawAmong(block, blocks[index - 1], blocks[index + 1])).join(''),
    notes: drawNotes([...notes.values()], new Set(blocks.map((block) => block.paperAtHead))),
  };
}

/** More papers than these on one page are behind *Evidence*. */
const MOST_SOURCES = 5;

/**
 * One small line a paper, in the order of its first marker: `Title (year) [1] s. 1 · [2] s. 4`. Papers that a heading on
 * the page names are not named again; of those, the places that are not quoted share a line.
 */
function drawNotes(notes: readonly Note[], atHead: ReadonlySet<string | undefined>): string {
  const ordered = notes
    .filter(({ isSourcedAbove }) => !isSourcedAbove)
    .sort((one, other) => one.marker - other.marker);
  const lines = bySource(ordered, ({ paper, isQuoted }) => (atHead.has(paper) && !isQuoted ? '' : paper));
  const shown = lines.slice(0, MOST_SOURCES).map(([first, ...others]) => {
    const spots = [first, ...others].map(({ forms: [{ spot }] }) => spot).join(' · ');
    return atHead.has(first.paper) ? `-# ${spots}` : `-# ${first.forms[0].source} ${spots}`;
  });
  const rest = lines.slice(MOST_SOURCES).flat();
  const further = rest.length === 0 ? [] : [`-# ${furtherSources(rest, '*Evidence*')}`];
  return [...shown, ...further].join('\n');
}

/** A block between its neighbours on a page. */
function drawAmong(block: Block, before: Block | undefined, next: Block | undefined): string {
  const { heads = [], text, table, after } = block;
  if (table && before?.table === table) return `\n${text}${endOf(block, next)}`;
  const lines = table ? [...heads, '```', table.header, text] : [...heads, withMarkers(block)];
  return (before ? after : '') + lines.join('\n') + endOf(block, next);
}

/** Closes the code block of a table after its last row on a page. */
function endOf({ table }: Block, next: Block | undefined): string {
  return table && next?.table !== table ? '\n```' : '';
}

function withMarkers({ text, notes }: Block): string {
  const markers = notes.map(({ forms: [{ mark }] }) => mark).join('');
  return notes.length === 0 ? text : text + NO_BREAK + markers;
}

function lengthOf({ body, notes }: MessagePage): number {
  return body.length + notes.length;
}
