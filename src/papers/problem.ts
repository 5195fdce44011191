/** Something wrong with a source of papers. */
export interface Problem {
  readonly file: string;
  /** From 1; absent where it concerns the whole file. */
  readonly line?: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** `seeds/x.md:3: title is missing: …` */
export function problemLine({ file, line, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
