import { describe, expect, it } from 'vitest';
import { importRis } from '../../../src/papers/importers/importRis.ts';

const OWL = `TY  - JOUR
ID  - owl
AU  - Owl, Ada
A1  - Nobody, Else
AU  - Owl Team
AU  - King, Martin, Jr
TI  - On <i>Strix</i> &amp; mice
PY  - 2021/04/03/
T2  - J. Owls
DO  - 10.1234/x
UR  - https://x.org
AB  - We counted 10<sup>6</sup> owls,
 80% of them at night.
ER  - 
`;

describe('importRis', () => {
  it('reads the references of a publisher', () => {
    const { drafts, problems } = importRis(`${OWL}\n${OWL.replace('owl', 'bat')}`, 'a.ris');
    expect(problems).toEqual([]);
    expect(drafts.map(({ fields }) => fields.id)).toEqual(['owl', 'bat']);
    expect(drafts[0]?.fields).toEqual({
      id: 'owl',
      title: 'On Strix & mice',
      authors: ['Ada Owl', 'Owl Team', 'Martin King Jr'],
      year: '2021',
      venue: 'J. Owls',
      link: 'https://doi.org/10.1234/x',
      abstract: 'We counted 10⁶ owls, 80% of them at night.',
    });
  });

  it('reads other tags for the same fields, and what PubMed writes', () => {
    const text = `TY  - CPAPER\nT1  - A\nY1  - 2019\nJO  - J. A\nN2  - Words.\nTY  - BOOK\nTI  - No end\nPB  - Owl Press\nER  -\n
PMID- 7\nTI  - On\n      lines\nFAU - Doe, Jane\nAU  - Doe J\nDP  - 2018 Jan 3\nJT  - Journal\nTA  - J\nLID - 10.1234/y [doi]\nAB  - More words.\n`;
    expect(importRis(text, 'a.nbib').drafts.map(({ fields }) => fields)).toMatchObject([
      { title: 'A', year: '2019', venue: 'J. A', abstract: 'Words.' },
      { title: 'No end', id: undefined, venue: 'Owl Press' },
      {
        id: '7',
        title: 'On\nlines',
        authors: ['Jane Doe'],
        year: '2018',
        venue: 'Journal',
        link: 'https://doi.org/10.1234/y',
        abstract: 'More words.',
      },
    ]);
  });

  it('names the lines of fields and of what belongs to no reference', () => {
    const { drafts, problems } = importRis(`Exported today\n\n${OWL}stray`, 'a.ris');
    expect(problems.map(({ line }) => line)).toEqual([1, 17]);
    expect([drafts[0]?.lineOf(), drafts[0]?.lineOf('title')]).toEqual([3, 9]);
  });
});
