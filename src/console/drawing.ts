import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Paper } from '../papers/paper.ts';
import { noticeMark } from '../papers/paperNotice.ts';

/** What is drawn on: how wide, and whether bold and dim can be seen. */
export interface Canvas {
  /** Infinity where nothing is to be wrapped. */
  readonly columns: number;
  readonly isStyled: boolean;
  /** Whether a text can be a link to press. */
  readonly hasLinks?: boolean;
}

/** Longer lines are hard to read, however wide the terminal is. */
const MAX_COLUMNS = 100;

/** Longer runs without a space are left to the terminal to break: wrapping them takes time with their square. */
const UNBROKEN = /\S{2000}/u;

/** How texts become lines on one canvas. */
export interface Drawing {
  /** In characters. */
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
  /** Makes cited words stand out: by a style, or by signs where styles are off. */
  cited(text: string): string;
  readonly hasLinks: boolean;
  /** A link where there is an address of the web, and links can be pressed. */
  linked(text: string, address: string | undefined): string;
  /** Wrapped; what follows the first line stands `indent` further in. */
  lines(text: string, indent?: number): string;
}

export function drawingOn({ columns, isStyled, hasLinks = false }: Canvas): Drawing {
  const width = Math.min(columns, MAX_COLUMNS);
  const style = (format: 'bold' | 'dim', text: string) =>
    isStyled && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    width,
    bold: (text) => style('bold', text),
    dim: (text) => style('dim', text),
    cited: (text) => (isStyled ? style('bold', text) : `»${text}«`),
    hasLinks,
    linked: (text, address) => (hasLinks && address && isOfWeb(address) ? link(text, address) : text),
    lines(text, indent = 0) {
      if (columns === Number.POSITIVE_INFINITY || UNBROKEN.test(text)) return text;
      const wrapped = wrapAnsi(text, Math.max(width - indent, 1), { trim: true });
      return wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
    },
  };
}

/** As terminals read it: OSC 8. */
function link(text: string, address: string): string {
  return `\u001b]8;;${new URL(address).href}\u0007${text}\u001b]8;;\u0007`;
}

function isOfWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}

/** `Title (year)`, and the mark of what was announced since. */
export function titleLine({ title, year, notice }: Paper): string {
  return showable(year === undefined ? title : `${title} (${year})`) + noticeMark(notice);
}

/** What must not reach a terminal: control and escape characters, those that change the direction of text, and lone surrogates. */
const UNSAFE = /[\p{Cc}\u2028\u2029]|\p{Bidi_Control}/gu;
const UNPAIRED = /\p{Cs}/gu;

/** A text of a paper, a question or a model as it may be written to a terminal; line breaks stay. */
export function showable(text: string): string {
  return text
    .replace(UNSAFE, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(UNPAIRED, '\uFFFD');
}
