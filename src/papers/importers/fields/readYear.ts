/** A year that can be one of a paper, standing alone. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu;
const PLAIN = /^\d{4}(?:-\d\d?){0,2}$/u;

export interface ReadYear {
  readonly year?: number;
  /** What there is to tell of it. */
  readonly note?: string;
}

/** The year in what a bibliography writes: `2020a`, `c. 2010`, `2021-04-03`; of a range the last; none in `in press`. */
export function readYear(written: unknown): ReadYear {
  const text =
    typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (text === '') return {};
  const last = text.match(YEAR)?.at(-1);
  if (last === undefined) return { note: `"${shown(text)}" is no year and is left out` };
  if (PLAIN.test(text)) return { year: Number(last) };
  return { year: Number(last), note: `the year "${shown(text)}" is read as ${last}` };
}

const MAX_SHOWN = 40;

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
