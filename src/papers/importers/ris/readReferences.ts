// The lines of reference formats in which a tag stands before each field: RIS, and what PubMed, the Web of Science and EndNote write.

/** One reference: the lines of each tag, in order. */
export interface Reference {
  readonly line: number;
  /** By tags in capitals. */
  readonly tags: ReadonlyMap<string, readonly TagValue[]>;
}

export interface TagValue {
  /** A line break where it goes on in the next line. */
  readonly text: string;
  readonly line: number;
}

export interface References {
  readonly references: readonly Reference[];
  /** Lines that belong to no reference or to one whose first line is missing, from 1. */
  readonly stray: readonly number[];
  /** The line of the first reference that is not read any more. */
  readonly stoppedAt: number | undefined;
}

interface Dialect {
  /** What the first line of a reference looks like. */
  readonly first: RegExp;
  /** Any field: `tag`, `gap` up to its text, and `text`. */
  readonly field: RegExp;
  /** Tags that the format has, where other words look like tags. */
  readonly tags?: ReadonlySet<string>;
  /** Tags of which each line that follows is one more value. */
  readonly lists?: ReadonlySet<string>;
}

const words = (list: string) => new Set(list.split(/\s+/u));

/** All tags of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)#Tags): `UV - light` in an abstract is none. */
const RIS_TAGS = words(
  `A1 A2 A3 A4 A5 A6 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CR CT CY DA DB DI DO DP DS ED EP ER ET FD H1 H2 ID IP IS J1 J2
  JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PA PB PM PP PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI
  TT TY U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR`,
);

const DIALECTS: readonly Dialect[] = [
  {
    first: /^TY[ \t]{0,2}-/iu,
    field: /^(?<tag>[A-Z][A-Z\d])(?<gap>[ \t]{0,2}-)[ \t]?(?<text>.*)$/iu,
    tags: RIS_TAGS,
  },
  // A tag and its blanks are four characters wide, and what goes on is indented.
  { first: /^PMID- /u, field: /^(?=.{4}-)(?<tag>[A-Z][A-Z\d]{1,3})(?<gap> *-) ?(?<text>.*)$/u },
  {
    first: /^PT [A-Z]\s*$/u,
    field: /^(?<tag>[A-Z][A-Z\d])(?<gap>(?= |$)) ?(?<text>.*)$/u,
    lists: words('AU AF CR C1'),
  },
  { first: /^%0 /u, field: /^(?<tag>%[A-Z\d@!?$&*>)(~^+|])(?<gap> ) *(?<text>.*)$/u },
];

interface Reading {
  dialect: Dialect | undefined;
  open: { readonly line: number; readonly tags: Map<string, MutableValue[]> } | undefined;
  /** How the first line of the open reference parts its tag from its text. */
  gap: string;
  last: { readonly tag: string; readonly value: MutableValue } | undefined;
}

type MutableValue = { text: string; readonly line: number };

/** A second title belongs to another reference, whose first line is missing. */
const TITLES = words('TI T1 %T');
/** The ends of a reference, and of a file of the Web of Science. */
const ENDS = words('ER EF');

/** What follows `maxReferences` is not read. */
export function readReferences(text: string, maxReferences: number): References {
  const references: Reference[] = [];
  const stray: number[] = [];
  const reading: Reading = { dialect: undefined, open: undefined, gap: '', last: undefined };
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const begins = beginsWith(content, reading);
    if (begins) {
      reading.dialect = begins;
      reading.gap = begins.field.exec(content)?.groups?.['gap'] ?? '';
    }
    const field = fieldIn(content, reading, begins !== undefined);
    const isUnmarked = field && TITLES.has(field.tag) && reading.open?.tags.has(field.tag);
    if (isUnmarked) stray.push(line);
    if (begins || isUnmarked) {
      if (references.length >= maxReferences) return { references, stray, stoppedAt: line };
      reading.open = { line, tags: new Map() };
      references.push(reading.open);
    }
    if (field && ENDS.has(field.tag)) reading.open = reading.last = undefined;
    else if (field && reading.open) add(reading, field.tag, { text: field.text, line });
    else if (content.trim() !== '' && !goesOn(content.trim(), line, reading)) stray.push(line);
  }
  return { references, stray, stoppedAt: undefined };
}

/** The format of the reference that begins on a line; within one, of its own format alone. */
function beginsWith(content: string, { dialect, open }: Reading): Dialect | undefined {
  return (open && dialect ? [dialect] : DIALECTS).find(({ first }) => first.test(content));
}

interface FieldLine {
  readonly tag: string;
  readonly text: string;
}

/** In an abstract, a tag that is set off in another way than the first one is a word: `AD - Alzheimer’s disease`. */
const ABSTRACTS = words('AB N2');

function fieldIn(
  content: string,
  { dialect, last, gap: style }: Reading,
  isFirst: boolean,
): FieldLine | undefined {
  const { tag: written = '', gap = '', text = '' } = dialect?.field.exec(content)?.groups ?? {};
  const tag = written.toUpperCase();
  if (tag === '' || dialect?.tags?.has(tag) === false) return undefined;
  const isText = dialect?.tags && gap !== style && last && ABSTRACTS.has(last.tag);
  return isText && !ENDS.has(tag) && !isFirst ? undefined : { tag, text };
}

/** Whether a line goes on with the field before it. */
function goesOn(text: string, line: number, reading: Reading): boolean {
  const { open, last, dialect } = reading;
  if (!open || !last) return false;
  if (dialect?.lists?.has(last.tag)) add(reading, last.tag, { text, line });
  else last.value.text += `\n${text}`;
  return true;
}

function add(reading: Reading, tag: string, value: MutableValue): void {
  const values = reading.open?.tags.get(tag);
  if (values) values.push(value);
  else reading.open?.tags.set(tag, [value]);
  reading.last = { tag, value };
}
