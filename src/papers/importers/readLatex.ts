// What the parser of BibTeX leaves to us, so that a field reads as its author meant it.
import { withoutMarkup } from './withoutMarkup.ts';

/** Commands that change how a text looks and nothing else. */
const LOOKS = new Set(
  'mathbf mathbb mathcal mathsf mathit mathfrak mathscr boldsymbol bm text textnormal operatorname xspace noindent protect ! big Big bigl bigr displaystyle textstyle'.split(
    ' ',
  ),
);

/** A command that the parser does not know stays as it is written: a paper is not refused for its formulas. */
export function unknownCommand(node: object, tex: string): string {
  if ('content' in node && typeof node.content === 'string' && LOOKS.has(node.content)) return '';
  return /^\\\p{L}+$/u.test(tex) ? `${tex} ` : tex;
}

/** Plain text: accents on their letters, no tags, and < and > where the source has them. */
export function plainLatexText(text: string | undefined, source: string): string | undefined {
  if (text === undefined) return undefined;
  const composed = text
    .replace(/ı(?=\p{M})/gu, 'i') // {\'\i}: the dot gives way to the accent
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC');
  return String(withoutMarkup(IS_INVERTED.test(source) ? composed : withAngles(composed)));
}

/** TeX's old fonts print < and > as inverted marks, and the parser reads them so: nobody means it in “p < 0.05”. */
const withAngles = (text: string) => text.replaceAll('¡', '<').replaceAll('¿', '>');
const IS_INVERTED = /[¡¿]|[!?]`|\\textexclamdown|\\textquestiondown/u;
