import { firstOf, made, unmarked } from './marked.ts';

/** The accents of LaTeX by their commands, each to stand behind its letter. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
  G: '\u030F',
  acute: '\u0301',
  grave: '\u0300',
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  vec: '\u20D7',
  dot: '\u0307',
  ddot: '\u0308',
  breve: '\u0306',
  check: '\u030C',
  mathring: '\u030A',
};

/** An accent goes on the first letter; dotless letters are there to take one. An accent on nothing stands alone. */
export function accented(argument: string, mark: string): string {
  const first = firstOf(argument);
  const letter = unmarked(first);
  if (letter === '') return ALONE[mark] ?? '';
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const whole = (base + mark).normalize('NFC');
  return (letter === first ? whole : made(whole)) + argument.slice(first.length);
}

/** Accents that are written as signs: `\~{}` in an address, `\^{}`. */
const ALONE: Readonly<Record<string, string>> = {
  '\u0303': '~',
  '\u0302': '^',
  '\u0300': '`',
  '\u0301': "'",
  '\u0308': '"',
};
