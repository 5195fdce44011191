/**
 * Where a sentence may end: closing marks, then closing quotes and brackets, then white space. Chinese and Japanese
 * need no space behind theirs, the full stop `．` of Japanese papers among them; between digits it is a decimal point. A
 * run of marks is looked at from its beginning alone, or thousands of them would take their number squared.
 */
const CANDIDATE =
  /(?:(?<![.!?…])[.!?…]+|(?![.!?。！？｡．])\p{Sentence_Terminal})(?:["'”’»)\]]+|\s"(?=\s))?(?=\s)|(?:[。！？｡]|．(?!\p{Nd}))+[」』”’）]*(?=\s*[^\s」』”’）])/gu;

/** The last word before the closing mark, without what opens it. */
const LAST_WORD = /[^\s(["'“‘«]+$/u;

/** Abbreviations whose full stop is never the end of a sentence: something always follows them. */
const UNFINISHED = words(
  'e.g eg i.e ie cf vs viz fig figs eq eqs eqn eqns sec sect ref refs tab ch chap vol dr prof mr mrs ms st av ca approx resp incl subsp',
);

/** Abbreviations that stand before a number, as in `No. 5`, `p. 12` and `Aug. 31`. */
const NUMBERED = words('no nos p pp art pt nr ed jan feb aug sept oct nov dec');

/** How sentences like to begin: behind `U.S.`, `et al.` or `vitamin C.` only such a word begins a new one. */
const OPENINGS = words(
  'a additionally after all also although an and another as at because both but by conclusions conversely despite during each finally first for from furthermore given here high how however i if importantly in indeed it its last later many methods moreover most no not of on one only or other our overall patients previous recent recently results several similarly since some such taken that the their then there therefore these they this those though three through thus to together two under unlike until using we what when where whereas whether which while with within',
);

/**
 * Splits a text into its sentences: trimmed, verbatim spans in order, between which only white space is left out.
 * Rules, not a model: a mark ends a sentence unless an abbreviation, an initial or the number of a list stands
 * before it, what follows goes on in lower case, or a bracket is still open.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: marks } of text.matchAll(CANDIDATE)) {
    const end = index + marks.length;
    const next = text.slice(end, end + NEXT_CHARACTERS).trimStart();
    const sentence = text.slice(start, end).trim();
    if (!isSentence(sentence, sentence.length - marks.length, next)) continue;
    sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}

/** How much is looked at of what stands before a mark, and of what follows it: a word or two. */
const MAX_WORD_CHARACTERS = 64;
const NEXT_CHARACTERS = 32;

/** Whether a span that has its closing marks from `stop` on is a whole sentence when `next` follows. */
function isSentence(span: string, stop: number, next: string): boolean {
  const body = span.slice(0, stop);
  if (next.startsWith('.') || (goesOn(next) && !body.endsWith(' '))) return false;
  if (/[」』]$/u.test(span) && /^[とはがをにでのも]/u.test(next)) return false; // 「…。」と述べた
  if (/^[([]?(?:\d{1,2}|\p{L})$/u.test(body) || body === '') return false;
  if (/^[^([]*[)\]]/u.test(next) && hasOpenBracket(span)) return false;
  return span[stop] !== '.' || span.startsWith('..', stop) || mayEnd(body.slice(-MAX_WORD_CHARACTERS), next);
}

/** A word in lower case goes on, a name such as `mRNA`, `p53` or `β-catenin` may begin; so does a lone mark. */
function goesOn(next: string): boolean {
  return /^(?:\p{Ll}(?![\p{Ll}-]*[\p{Lu}\d])(?!-)|[,;:)\]%=<>+])/u.test(next);
}

/** Whether the full stop behind `body` can be that of a sentence, and not only that of an abbreviation. */
function mayEnd(body: string, next: string): boolean {
  const word = LAST_WORD.exec(body)?.[0] ?? '';
  const plain = /^\p{Lu}+$/u.test(word) ? word : word.toLowerCase(); // MS is a disease, Ms. a title
  if (UNFINISHED.has(plain)) return false;
  if (NUMBERED.has(plain)) return !/^[\dIVX]/u.test(next);
  const isShortened =
    /^(?:\p{L}\.)*\p{L}$|^\p{L}\.-?\p{L}$/u.test(word) || /\bet al$/iu.test(body) || plain === 'etc';
  return !isShortened || OPENINGS.has(/^["'“‘(]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? '');
}

function hasOpenBracket(span: string): boolean {
  return (
    Math.max(span.lastIndexOf('('), span.lastIndexOf('[')) >
    Math.max(span.lastIndexOf(')'), span.lastIndexOf(']'))
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
