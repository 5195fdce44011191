import type { Problem } from '../problem.ts';

/** The fields of a paper as a source gives them, unchecked. */
export type Fields = Readonly<
  Partial<Record<'id' | 'title' | 'authors' | 'year' | 'venue' | 'link' | 'abstract', unknown>>
>;
export type FieldName = keyof Fields;

/** What an importer left out or read otherwise than it stands in the source: for a person, with the remedy if any. */
export interface DraftNote {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** One paper as a source gives it, unchecked, with its place. */
export interface Draft {
  readonly fields: Fields;
  /** A field that could not be read unaltered is absent from `fields` and named here: a mistake where all must be right. */
  readonly notes?: readonly DraftNote[];
  /** The BibTeX entry that it was read from. */
  readonly bibtex?: string | undefined;
  /** The line of a field, or of the whole record where the field is absent; from 1. Only asked for when a problem is reported. */
  lineOf(field?: FieldName): number;
}

export interface Imported {
  readonly drafts: readonly Draft[];
  /** What could not be read and is left aside, entry by entry; all that could be read is among the drafts. */
  readonly problems: readonly Problem[];
  /** What was left aside for a reason that breaks nothing, such as the volume that a paper's `crossref` names. */
  readonly notes?: readonly Problem[];
}

/** Entries of a file beyond these are not read: they would fill the memory. */
export const MAX_ENTRIES = 500_000;
export const TOO_MANY = `more than ${MAX_ENTRIES} papers: what follows is not read; put it into a file of its own`;

/** Reads the text of one file. Reports what it cannot read; what it can read is checked afterwards. */
export type Importer = (text: string, file: string) => Imported | Promise<Imported>;
/** The same for a format whose lines stand alone: a large file is never held as one text. */
export type LineImporter = (lines: Iterable<string>, file: string) => Imported;

/** Up to this many problems of a file are listed, the rest only counted: a file of junk must not fill the memory. */
const MAX_TOLD = 1_000;

/** Collects what is wrong with a file. */
export function problemList(file: string) {
  const told: Problem[] = [];
  let untold = 0;
  return {
    add(line: number, message: string): void {
      if (told.length < MAX_TOLD) told.push({ file, line, message });
      else untold += 1;
    },
    all(): readonly Problem[] {
      const message = `${untold} more lines cannot be read: is it another kind of file? Mend the first ones and look again`;
      return untold === 0 ? told : [...told, { file, message }];
    },
  };
}

/** Tells the line of any offset of a text, from 1. The text is gone through once, when a line is asked for first. */
export function lineFinder(text: string): (offset: number) => number {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
