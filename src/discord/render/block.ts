/** A footnote in Discord's markdown, one line. */
export interface Note {
  readonly marker: number;
  /** With the cited sentence, where the statement is not that sentence itself. */
  readonly full: string;
  /** The source alone, for where there is no room. */
  readonly brief: string;
}

/** A piece of a reply in Discord's markdown that is never divided. */
export interface Block {
  readonly text: string;
  /** The footnotes that it leans on: their markers follow its text, and they stand on the same page. */
  readonly notes: readonly Note[];
  /** Whether the markers stand in the text already, as in a table. */
  readonly holdsMarkers?: boolean;
  /** What stands between it and the block before. */
  readonly after: '' | ' ' | '\n' | '\n\n';
}

/** Longest plain text of one block: escaping at most triples it in theory and adds a few percent in practice. */
export const MAX_PLAIN_TEXT = 900;
