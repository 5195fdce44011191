import { describe, expect, it } from 'vitest';
import { importBibtex } from '../../../src/papers/importers/importBibtex.ts';

describe('importBibtex', () => {
  it('reads LaTeX as plain text and names persons in reading order', async () => {
    const { drafts } = await importBibtex(
      "@article{owl, title = {{Owls} of \\'Etude}, author = {Owl, Ada and {Owl Team}}, date = {2021-04-03},\n" +
        ' journal = {J. Owls}, doi = {10.1/x}, url = {http://x.org}, abstract = {50\\% of {OWLS} fly.}}',
      'a.bib',
    );
    expect(drafts[0]?.fields).toEqual({
      id: 'owl',
      title: 'Owls of Étude',
      authors: ['Ada Owl', 'Owl Team'],
      year: '2021',
      venue: 'J. Owls',
      link: 'https://doi.org/10.1/x',
      abstract: '50% of OWLS fly.',
    });
  });

  it('reads accents, looks and formulas as plain text, and keeps the commands that it does not know', async () => {
    const text = String.raw`@misc{a, title = {\'\i \textit{E. coli} \textsc{Bert}}, abstract = {p < 0.05 > q in $\mathbf{x} \in \mathbb{R}^{2}$, $O(n \log n)$ \odd{y}.}}`;
    const { drafts, problems } = await importBibtex(text, 'a.bib');
    expect(problems).toEqual([]);
    expect(drafts[0]?.fields).toMatchObject({
      title: 'í E. coli Bert',
      abstract: String.raw`p < 0.05 > q in x∈R², O(n\log n) \odd y.`,
    });
  });

  it('leaves inverted marks to those who write them', async () => {
    const { drafts } = await importBibtex('@misc{a, title = {¿Qué? a < b}}', 'a.bib');
    expect(drafts[0]?.fields.title).toContain('¿Qué?');
  });

  it('names the lines of entries and of what it cannot read', async () => {
    const { drafts, problems } = await importBibtex(
      '@misc{a, title={A}}\n\n@misc{b, title={B}}\n@misc{c, title={C',
      'a.bib',
    );
    expect(drafts.map((draft) => draft.lineOf())).toEqual([1, 3]);
    expect(problems).toMatchObject([{ file: 'a.bib', line: 4 }]);
  });
});
