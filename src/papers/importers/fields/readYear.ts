/** A year that can be one of a paper, standing alone. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu;
/** A year, a date, or several of one year. */
const PLAIN = /^[\d/:TZ~?. -]+$/u;

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
  const years = text.match(YEAR) ?? [];
  const last = years.at(-1);
  if (last === undefined) return { note: `"${shownStart(text)}" is no year and is left out` };
  if (PLAIN.test(text) && years.every((year) => year === last)) return { year: Number(last) };
  return { year: Number(last), note: `the year "${shownStart(text)}" is read as ${last}` };
}

const MAX_SHOWN = 40;

/** The beginning of what a source has, for a note. */
export function shownStart(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
