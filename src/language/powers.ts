const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SIGN = String.raw`[+\-‐‑‒–−]?`;
const EXPONENT = String.raw`${SIGN}\d+(?:\.\d+)?`;

/** An exponent in superscripts, in tags, behind `^` or `**`, in brackets or without. */
const POWER = new RegExp(
  String.raw`(?<=\d)(?:(?<raised>[⁺⁻]?[${SUPERSCRIPTS}]+)|\s?(?:\^|\*\*)\s?(?:\{\s?(?<braced>${EXPONENT})\s?\}|\((?<bracketed>${EXPONENT})\)|(?<bare>${EXPONENT}))|<sup>\s?(?<tagged>${EXPONENT})\s?</sup>)(?!\p{L})`,
  'giu',
);

/** `3 × 10^7`: one number, not two. */
const SCIENTIFIC = /(?<=\d)\s?(?:[×*⋅·x]|\\times)\s?10\^(?<exponent>-?\d+)(?![\d.]*\d)/giu;

/** Powers in one spelling: `10^6` for `10⁶`, `10**6`, `10^{6}` and `10<sup>6</sup>`, `3e7` for `3 × 10⁷`. Their digits never run together. */
export function writePowers(text: string): string {
  if (!/[\^*⁰¹²³⁴-⁹<]/u.test(text)) return text;
  return text
    .replace(POWER, (...match) => `^${plainExponent(match.at(-1) as Record<string, string | undefined>)}`) // the last argument: groups
    .replace(SCIENTIFIC, 'e$<exponent>');
}

function plainExponent({
  raised,
  braced,
  bracketed,
  bare,
  tagged,
}: Record<string, string | undefined>): string {
  const written = raised?.normalize('NFKC') ?? braced ?? bracketed ?? bare ?? tagged ?? '';
  return written.replace(/^\+/u, '').replace(/^[^\d]/u, '-');
}

/** A number of digits with its power, if any, as `readWords` gives it: `1,200`, `3.4`, `3e7`, `10^-3.5`. */
export function readPower(written: string): { readonly value: number; readonly precision: number } {
  const [, digits = '', , e, power] = NUMBER.exec(written.replaceAll(',', '')) ?? [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(power === undefined ? `${digits}e${e ?? 0}` : Number(digits) ** Number(power));
  return { value, precision: power === undefined ? 10 ** (Number(e ?? 0) - decimals) : value };
}

const NUMBER = /^(\d*(\.\d+)?)(?:e([+-]?\d+)|\^(-?\d+(?:\.\d+)?))?$/iu;
