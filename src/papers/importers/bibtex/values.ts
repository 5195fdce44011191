// The values of fields, and the strings that a file defines for them.

/** Texts and names of strings, one behind the other. */
export type Value = readonly { readonly text: string; readonly isName: boolean }[];

/** What names stand for, by the names in lower case. */
export type Macros = Map<string, string>;

/** A string that doubles itself over and over would fill the memory. */
const MAX_CHARACTERS = 20_000;

/** The strings of BibTeX's own styles: months (`sept`, too) and some journals. */
export function standardMacros(): Macros {
  return new Map([...MONTHS, ...JOURNALS]);
}

export function defineString(macros: Macros, name: string, value: Value): void {
  const { text, undefinedNames } = resolve(macros, value);
  if (text.length <= MAX_CHARACTERS && undefinedNames.length === 0) macros.set(name.toLowerCase(), text);
}

/** The text of a value; a name that is defined nowhere stands for itself. Beyond `MAX_CHARACTERS` names stand for nothing more. */
export function resolve(
  macros: Macros,
  value: Value,
): { readonly text: string; readonly undefinedNames: readonly string[] } {
  const undefinedNames = new Set<string>();
  let text = '';
  for (const piece of value) {
    const known = piece.isName ? macros.get(piece.text.toLowerCase()) : piece.text;
    if (known === undefined || (piece.isName && text.length > MAX_CHARACTERS)) undefinedNames.add(piece.text);
    else text += known;
    if (known === undefined) text += piece.text;
  }
  return { text, undefinedNames: [...undefinedNames] };
}

const MONTHS = [
  'January jan',
  'February feb',
  'March mar',
  'April apr',
  'May may',
  'June jun',
  'July jul',
  'August aug',
  'September sep sept',
  'October oct',
  'November nov',
  'December dec',
].flatMap((line) => {
  const [month = '', ...names] = line.split(' ');
  return [month.toLowerCase(), ...names].map((name) => [name, month] as const);
});

const JOURNALS = [
  ['acmcs', 'ACM Computing Surveys'],
  ['acta', 'Acta Informatica'],
  ['cacm', 'Communications of the ACM'],
  ['ibmjrd', 'IBM Journal of Research and Development'],
  ['ibmsj', 'IBM Systems Journal'],
  ['ieeese', 'IEEE Transactions on Software Engineering'],
  ['ieeetc', 'IEEE Transactions on Computers'],
  ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
  ['ipl', 'Information Processing Letters'],
  ['jacm', 'Journal of the ACM'],
  ['jcss', 'Journal of Computer and System Sciences'],
  ['scp', 'Science of Computer Programming'],
  ['sicomp', 'SIAM Journal on Computing'],
  ['tocs', 'ACM Transactions on Computer Systems'],
  ['tods', 'ACM Transactions on Database Systems'],
  ['tog', 'ACM Transactions on Graphics'],
  ['toms', 'ACM Transactions on Mathematical Software'],
  ['toois', 'ACM Transactions on Office Information Systems'],
  ['toplas', 'ACM Transactions on Programming Languages and Systems'],
  ['tcs', 'Theoretical Computer Science'],
] as const;
