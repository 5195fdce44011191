// What the commands of LaTeX mean in a title or an abstract. Those that are missing here stay in the text as written.
import { latex2unicode } from 'unicode2latex';
import { ACCENTS } from './accents.ts';

const words = (list: string) => new Set(list.split(/\s+/u));

/** Change how a text looks and nothing else. */
const LOOKS = words(
  `textbf textit textsl textsc texttt textrm textsf textup textmd textnormal textlf textcal emph mkbibemph mkbibbold mkbibitalic
  mathbf mathbb mathcal mathsf mathit mathrm mathtt mathfrak mathscr mathnormal mathds boldsymbol bm pmb bf it sl sc tt rm sf em bfseries
  itshape slshape scshape upshape mdseries ttfamily rmfamily sffamily normalfont tiny scriptsize footnotesize small normalsize large
  Large LARGE huge Huge text mbox hbox makebox fbox rlap llap operatorname ensuremath underline uline
  displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits noindent protect relax ignorespaces allowbreak nobreak
  break big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr bigm left right middle centering xspace null phantomsection selectfont
  mathop mathrel mathbin mathord mathopen mathclose mathpunct ce num hyphenation uppercase MakeUppercase NoCaseChange MakeTextUppercase`,
);
/** Have an argument that is no text. */
const SILENT = words(
  `hspace vspace hskip vskip hphantom vphantom phantom label noopsort color textcolor fontsize href pagestyle thispagestyle
  setlength addtolength SortNoop singleletter printfirst`,
);
const SPACES = words(
  'par newline linebreak item quad qquad space enspace thinspace enskip nobreakspace hfill hfil tab',
);
/** Printed as their own names. */
const OPERATORS = words(
  `log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth min max inf sup lim liminf limsup arg argmin argmax det
  dim ker hom gcd deg Pr mod bmod TeX LaTeX BibTeX LuaTeX XeTeX`,
);
/** Their argument is an address, in which `~` and `_` are characters. */
const ADDRESSES = words('url nolinkurl');
const QUOTES = words('enquote mkbibquote textquote');
const CITES = words('cite citep citet citeauthor citeyear textcite parencite autocite footnote ref eqref');
const ROOTS = words('frac dfrac tfrac nicefrac sfrac sqrt textfractionsolidus');
const RAISING = words('textsuperscript sp mkbibsuperscript');
const LOWERING = words('textsubscript sb mkbibsubscript');
/** Signs that the check of words and the reading of tags must see as they are. */
const SIGNS: Readonly<Record<string, string>> = {
  textless: '<',
  textgreater: '>',
  less: '<',
  greater: '>',
  lt: '<',
  gt: '>',
  textpercent: '%',
  lbrace: '{',
  rbrace: '}',
  textbraceleft: '{',
  textbraceright: '}',
  textunderscore: '_',
  textdollar: '$',
  textbackslash: '\\',
  backslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textquotesingle: "'",
  textbar: '|',
  Vert: '‖',
  lVert: '‖',
  rVert: '‖',
  vert: '|',
  mid: '|',
  colon: ':',
  slash: '/',
  textslash: '/',
  textasteriskcentered: '*',
  ast: '*',
  cdots: '…',
  dots: '…',
  dotsc: '…',
  dotsb: '…',
  emptyset: '∅',
  textperiodcentered: '·',
  lq: '‘',
  rq: '’',
  textquotedbl: '"',
  degree: '°',
  land: '∧',
  lor: '∨',
  gets: '←',
  iff: '⇔',
  implies: '⇒',
  triangle: '△',
};

export type LatexCommand =
  | {
      readonly kind:
        | 'looks'
        | 'silent'
        | 'address'
        | 'raise'
        | 'lower'
        | 'quote'
        | 'cite'
        | 'fraction'
        | 'unknown';
    }
  /** The accent, to stand behind its letter. */
  | { readonly kind: 'accent'; readonly mark: string }
  | { readonly kind: 'space' | 'sign' | 'name' | 'symbol'; readonly text: string };

const KINDS = [
  ['looks', LOOKS],
  ['silent', SILENT],
  ['address', ADDRESSES],
  ['raise', RAISING],
  ['lower', LOWERING],
  ['quote', QUOTES],
  ['cite', CITES],
  ['fraction', ROOTS],
] as const;

/** What a command of letters means: `textbf`, `alpha`. */
export function commandNamed(name: string): LatexCommand {
  const known = KINDS.find(([, names]) => names.has(name));
  if (known) return { kind: known[0] };
  if (SPACES.has(name)) return { kind: 'space', text: ' ' };
  if (OPERATORS.has(name)) return { kind: 'name', text: name };
  if (Object.hasOwn(SIGNS, name)) return { kind: 'sign', text: SIGNS[name] ?? '' };
  if (Object.hasOwn(ACCENTS, name)) return { kind: 'accent', mark: ACCENTS[name] ?? '' };
  return symbolNamed(name);
}

/** What a command of one sign means: `\%`, `\"`. */
export function commandOfSign(sign: string): LatexCommand {
  if (Object.hasOwn(ACCENTS, sign)) return { kind: 'accent', mark: ACCENTS[sign] ?? '' };
  if (/[\s\\,;:>]/u.test(sign)) return { kind: 'space', text: ' ' };
  if (/[-!/@()[\]]/u.test(sign)) return { kind: 'looks' };
  return { kind: 'sign', text: sign === '|' ? '‖' : sign };
}

/** Commands and what they print: a text, or one in texts and another in formulas. */
const SYMBOLS: Readonly<Record<string, string | { readonly text?: string; readonly math?: string }>> =
  latex2unicode;

/** A symbol of Unicode by its name; letters of formulas in their plain form: 𝜇 is μ. */
function symbolNamed(name: string): LatexCommand {
  const entry = Object.hasOwn(SYMBOLS, `\\${name}`) ? SYMBOLS[`\\${name}`] : undefined;
  const symbol = typeof entry === 'object' ? (entry.text ?? entry.math) : entry;
  if (symbol === undefined || symbol === '') return { kind: 'unknown' };
  const text = symbol.replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'));
  return { kind: 'symbol', text: text.normalize('NFC') };
}
