import { defined } from '../defined.ts';

/** The archives of the scheme before April 2007, in which an id begins with its archive. */
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc
  hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int
  stat supr-con`.split(/\s+/u),
);
const OLD =
  /^(?<archive>[a-z-]+)(?:\.[a-z]{2})?\/(?<month>\d{4})(?<number>\d{3})(?:v(?<version>\d{1,3}))?$/iu;
const NEW = /^(?<month>\d{4})\.(?<number>\d{4,5})(?:v(?<version>\d{1,3}))?$/iu;

/** Papers have five digits a month from January 2015 on. */
const FIVE_DIGITS_FROM = 1501;
const NEW_FROM = 704;
const OLD_FROM = 9107;

export interface ArxivId {
  /** Without its version, in lower case and without a class of the archive: `2408.00118`, `math/0309136`. */
  readonly id: string;
  /** From 1. */
  readonly version?: number;
}

/** An id as arXiv gives it, old or new, with its version or not (https://info.arxiv.org/help/arxiv_identifier.html). */
export function readArxivId(written: string): ArxivId | undefined {
  const groups = (OLD.exec(written) ?? NEW.exec(written))?.groups;
  if (!groups) return undefined;
  const { archive, month = '', number = '', version } = groups;
  if (!isMonth(month) || version?.startsWith('0')) return undefined;
  const named = defined({ version: version === undefined ? undefined : Number(version) });
  if (archive === undefined) {
    const digits = Number(month) >= FIVE_DIGITS_FROM ? 5 : 4;
    const isNew = Number(month) >= NEW_FROM && number.length === digits;
    return isNew ? { id: `${month}.${number}`, ...named } : undefined;
  }
  const known = archive.toLowerCase();
  const isOld = Number(month) >= OLD_FROM || Number(month) < NEW_FROM;
  return ARCHIVES.has(known) && isOld ? { id: `${known}/${month}${number}`, ...named } : undefined;
}

function isMonth(yearAndMonth: string): boolean {
  return /^\d\d(?:0[1-9]|1[0-2])$/u.test(yearAndMonth);
}
