/** A footnote in Discord's markdown, one line. */
export interface Note {
  readonly marker: number;
  /** From the longest to the shortest: with the cited sentence, the linked source alone, its name alone. */
  readonly forms: readonly [string, ...string[]];
}

/** A piece of a reply in Discord's markdown that is never divided. */
export interface Block {
  /** The headings above it, each a line. */
  readonly heads?: readonly string[];
  readonly text: string;
  /** The footnotes that it leans on: their markers follow its text, and they stand on the same page. */
  readonly notes: readonly Note[];
  /** Of which table it is a row; its markers stand in its text already. */
  readonly table?: Table;
  /** What stands between it and the block before. */
  readonly after: '' | ' ' | '\n' | '\n\n';
}

/** Rows of one table that follow one another share a code block, below the table's first row. */
export interface Table {
  readonly header: string;
}

/** Longest plain text of one block: escaping at most triples it in theory and adds a few percent in practice. */
export const MAX_PLAIN_TEXT = 900;
