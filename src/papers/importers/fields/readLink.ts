const DOI = /10\.\d{4,9}\/\S+/u;
const ARXIV = /(?<![\d.])(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/iu;

export interface Addresses {
  readonly doi?: unknown;
  readonly arxiv?: unknown;
  readonly url?: unknown;
}

interface ReadLink {
  readonly link?: unknown;
  /** What there is to tell of it. */
  readonly note?: string;
}

/** Where a reader finds a paper that a bibliography knows by these: its own page of identifiers first, they last longest. */
export function readLink({ doi, arxiv, url }: Addresses): ReadLink {
  const known = doiIn(doi);
  if (known !== undefined) return { link: `https://doi.org/${encodePath(known)}` };
  const link = otherLink({ arxiv, url });
  if (typeof doi !== 'string' || doi.trim() === '') return { link };
  return { link, note: `"${shownStart(doi)}" is no DOI and is left out` };
}

function otherLink({ arxiv, url }: Addresses): unknown {
  const preprint = typeof arxiv === 'string' ? ARXIV.exec(plainAddress(arxiv))?.[0] : undefined;
  if (preprint !== undefined) return `https://arxiv.org/abs/${preprint}`;
  return typeof url === 'string' ? firstAddress(plainAddress(url)) : url;
}

function doiIn(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const plain = plainAddress(written);
  const doi = DOI.exec(/10\.\d{4,9}%2f/iu.test(plain) ? decoded(plain) : plain)?.[0];
  return doi?.replace(/[.,;]+$/u, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % that encodes nothing
  }
}

/** Old DOIs hold brackets: `10.1002/(SICI)1097-4571(1999)50:8<1::AID>3.0.CO;2-#`. */
function encodePath(path: string): string {
  return path.replace(/[^\w.~:/@!$&'()*+,;=-]|%(?![\da-f]{2})/giu, encodeURIComponent);
}

/** The first of several, with a scheme where it only lacks that. */
function firstAddress(text: string): string {
  const [first = ''] = text.trim().split(/[\s,;]+(?=https?:\/\/)/iu);
  const address = first.replace(/^<(.*)>$/u, '$1').replace(/\s/gu, '%20');
  return /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)+\/)/iu.test(address) ? `https://${address}` : address;
}

/** What LaTeX dresses an address in is taken off: `\url{…}`, `{\_}`, `\%`, `$\sim$`. */
function plainAddress(text: string): string {
  if (!/[\\{}$<&]/u.test(text)) return text.trim();
  return text
    .replace(/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/gu, '$1')
    .replace(/&amp;/gu, '&')
    .replace(/\$?\\(?:sim|textasciitilde|string~|~)\s*(?:\{\s*\})?\$?/gu, '~')
    .replace(/\$?\\textunderscore\s*(?:\{\})?\$?|\$_\$/gu, '_')
    .replace(/\\(?:textless|less)\s*(?:\{\})?|\$<\$/gu, '<')
    .replace(/\\(?:textgreater|greater)\s*(?:\{\})?|\$>\$/gu, '>')
    .replace(/\\(?:textendash|-)\s*(?:\{\})?/gu, '-')
    .replace(/\\(?:url|path|nolinkurl|texttt|allowbreak|slash)\b\s*/gu, '')
    .replace(/\\+(?=[^A-Za-z])/gu, '')
    .replace(/[{}]/gu, '')
    .trim();
}

/** A year that can be one of a paper, standing alone. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu;
/** A year, a date, or several of one year. */
const PLAIN = /^[\d/:TZ~?. -]+$/u;

interface ReadYear {
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
function shownStart(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
