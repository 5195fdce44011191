import type { Block, Note } from './block.ts';

/** What one message shows: blocks with their markers, and below them the notes of exactly these markers. */
export interface Page {
  readonly body: string;
  /** One line each, ascending; empty without footnotes. */
  readonly notes: string;
}

/** Fills pages of at most `limit` units in order. A statement and its footnotes are always on one page. */
export function packPages(blocks: readonly Block[], limit: number): readonly Page[] {
  const pages: Page[] = [];
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

/** A block that fits alone: without quotes in its notes, then without its last notes and their markers. */
function shrink(block: Block, limit: number): Block {
  if (lengthOf(drawPage([block])) <= limit) return block;
  const notes = block.notes.map((note) => ({ ...note, full: note.brief }));
  while (!block.holdsMarkers && notes.length > 1 && lengthOf(drawPage([{ ...block, notes }])) > limit)
    notes.pop();
  return { ...block, notes };
}

function drawPage(blocks: readonly Block[]): Page {
  const notes = new Map<number, Note>();
  for (const note of blocks.flatMap((block) => block.notes)) notes.set(note.marker, note);
  const ordered = [...notes.values()].sort((one, other) => one.marker - other.marker);
  return {
    body: blocks.map((block, index) => (index === 0 ? '' : block.after) + drawBlock(block)).join(''),
    notes: ordered.map((note) => note.full).join('\n'),
  };
}

function drawBlock({ text, notes, holdsMarkers = false }: Block): string {
  return notes.length === 0 || holdsMarkers
    ? text
    : `${text} ${notes.map(({ marker }) => `[${marker}]`).join('')}`;
}

function lengthOf({ body, notes }: Page): number {
  return body.length + notes.length;
}
