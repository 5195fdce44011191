import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBibtex } from '../../../src/papers/importers/importBibtex.ts';
import { importCslJson } from '../../../src/papers/importers/importCslJson.ts';
import type { Draft, Imported } from '../../../src/papers/importers/imported.ts';
import { importJsonLines } from '../../../src/papers/importers/importJsonLines.ts';
import { importMarkdown } from '../../../src/papers/importers/importMarkdown.ts';
import { importPlainText } from '../../../src/papers/importers/importPlainText.ts';
import { importRis } from '../../../src/papers/importers/importRis.ts';

const tex = String.raw;

describe('every word and number of a field, in its order', () => {
  it.each<[string, (field: string) => Imported]>([
    ['braces', (field) => importBibtex(`@misc{a, title = {T}, abstract = {${field}}}`, 'a.bib')],
    ['quotes', (field) => importBibtex(`@misc(a, abstract = "${field}" # {}, title = {T})`, 'a.bib')],
  ])('stands in what is read of BibTeX in %s', (_, read) => {
    fc.assert(
      fc.property(mixtureOf([...PLAIN, ...LATEX]), ({ field, words }) => {
        const draft = onlyDraft(read(field));
        expect(draft.notes).toEqual([]);
        expect(wordsIn(draft.fields.abstract)).toEqual(words);
      }),
    );
  });

  it.each<[string, (field: string) => Imported]>([
    ['CSL-JSON', (abstract) => importCslJson(JSON.stringify([{ id: 'a', title: 'T', abstract }]), 'a.json')],
    ['RIS', (field) => importRis(`TY  - JOUR\nTI  - T\nAB  - ${field}\nER  - `, 'a.ris')],
  ])('stands in what is read of %s', (_, read) => {
    fc.assert(
      fc.property(mixtureOf([...PLAIN, ...MARKUP]), ({ field, words }) => {
        const draft = onlyDraft(read(field));
        expect(draft.notes).toEqual([]);
        expect(wordsIn(draft.fields.abstract)).toEqual(words);
      }),
    );
  });

  it.each<[string, (field: string) => Imported]>([
    ['Markdown', (field) => importMarkdown(`---\nid: a\ntitle: T\n---\n${field}`, 'a.md')],
    ['JSON lines', (text) => importJsonLines([JSON.stringify({ _id: 'a', title: 'T', text })], 'a.jsonl')],
    ['plain text', (field) => importPlainText(`Abstract: ${field.trim()}`, 'a.txt')],
  ])('is read of %s as it is written', (_, read) => {
    fc.assert(
      fc.property(mixtureOf([...PLAIN, ...LATEX, ...MARKUP]), ({ field }) => {
        expect(folded(onlyDraft(read(field)).fields.abstract)).toBe(folded(field));
      }),
    );
  });
});

function folded(text: unknown): string {
  return String(text).replace(/\s+/gu, ' ').trim();
}

function onlyDraft({ drafts, problems }: Imported): Draft {
  expect(problems).toEqual([]);
  const [draft] = drafts;
  if (!draft || drafts.length > 1) throw new Error(`one paper was written, and ${drafts.length} were read`);
  return draft;
}

/** What stands between two words of a mixture, and the words that it brings. */
type Piece = readonly [string, string?];

const PLAIN: readonly Piece[] = [
  [' '],
  ['\n   '],
  [' in-\nside ', 'in side'],
  ['% '],
  [', '],
  [' a<b ', 'a b'],
  [' 5 < 6 ', '5 6'],
  [' 3.5% ', '3.5'],
  [' $5 million ', '5 million'],
  [' -0.25 ', '0.25'],
  [' über-groß ', 'über groß'],
  [' 10<sup>6</sup> ', '10 6'],
  ['<p>'],
  ['</p> <br> '],
  [' &amp; '],
  ['&#160;'],
  [' x &lt; y ', 'x y'],
  [' <i>in</i>side ', 'inside'],
  [' 10⁶ ', '10 6'],
];
const LATEX: readonly Piece[] = [
  [tex` \textbf{bold} `, 'bold'],
  [tex` {\em em}phasis `, 'emphasis'],
  [tex` {B}i{G} `, 'BiG'],
  [' $10^{-3.5}$ ', '10 3.5'],
  [' 10$^{6}$ ', '10 6'],
  [tex` $x_{ij} \leq \frac{1}{20}$ `, 'x ij 1 20'],
  [tex` \odd{word} `, 'odd word'],
  [tex` \& \% \$7 `, '7'],
  ['~'],
  ['---'],
  [tex`\\`],
  [tex` Erd\H{o}s na{\"\i}ve `, 'Erdős na ve'],
  [tex` $\sim$50 `, '50'],
  [tex` $n \log n$ `, 'n log n'],
  [tex` {\textless}b{\textgreater}heavy{\textless}/b{\textgreater} `, 'heavy'],
];
const MARKUP: readonly Piece[] = [
  [' <jats:title>Aims</jats:title> ', 'Aims'],
  [' caf&eacute; ', 'caf'],
  [' <mml:math><mml:msub><mml:mi>x</mml:mi><mml:mn>12</mml:mn></mml:msub></mml:math> ', 'x 12'],
  [' {braces} $x$ 10^{6} ', 'braces x 10 6'],
  [tex` \textbf{y} `, 'textbf y'],
  [' &lt;p&gt; '],
];

/** Numbered words with any pieces between them. */
function mixtureOf(pieces: readonly Piece[]) {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((chosen) => ({
    field: chosen.map(([piece], index) => `word${index}${piece}`).join(''),
    words: chosen.flatMap(([, brought], index) => [`word${index}`, ...(brought?.split(' ') ?? [])]),
  }));
}

/** Words and numbers; of a letter that was made of a command, nothing. */
function wordsIn(text: unknown): readonly string[] {
  const plain = String(text)
    .replace(/[⁰¹²³⁴-⁹₀-₉ᵢⱼ]+/gu, (run) => ` ${run} `)
    .replace(/[éï]/gu, ' ');
  return plain.normalize('NFKC').match(/\d+\.\d+|[\p{L}\p{N}]+/gu) ?? [];
}
