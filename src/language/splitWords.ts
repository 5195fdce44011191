/** A run of letters and digits, with what joins such runs into one name: `P-DRO`, `1.5`, `GPT-4`, `state-of-the-art`. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-\u2010\u2011_]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Scripts that are written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text as they stand there; unspaced scripts by a dictionary (ICU). */
export function splitWords(text: string): string[] {
  const words: string[] = text.normalize('NFKC').match(WORD) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => splitRun(word).map(({ segment }) => segment));
}

export interface RunWord {
  readonly segment: string;
  readonly index: number;
}

/** Each segment that V8 gives holds a copy of the whole run: long ones are gone through in pieces. */
const MAX_PIECE = 256;
/** What stands so near to the end of a piece is read with the next one, as the dictionary looks ahead. */
const MARGIN = 32;

/** The words of a run of letters, and where they begin in it: the run itself in scripts that are written with spaces. */
export function splitRun(run: string): readonly RunWord[] {
  if (!UNSPACED.test(run)) return [{ segment: run, index: 0 }];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: RunWord[] = [];
  for (let from = 0; from < run.length; ) {
    const piece = run.slice(from, from + MAX_PIECE);
    const isLast = from + piece.length === run.length;
    let end = 0;
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      if (!isLast && index >= MAX_PIECE - MARGIN && end > 0) break;
      end = index + segment.length;
      if (isWordLike) words.push({ segment, index: from + index });
    }
    from += end;
  }
  return words;
}
