import { describe, expect, it } from 'vitest';
import { importCslJson } from '../../../src/papers/importers/importCslJson.ts';

const OWL = {
  id: 'owl',
  title: 'On Owls',
  author: [{ family: 'Owl', given: 'Ada' }, { literal: 'Owl Team' }],
  issued: { 'date-parts': [['2021', 4]] },
  'container-title': 'J. Owls',
  URL: 'https://x.org/owl',
  abstract: 'Owls fly.',
};

describe('importCslJson', () => {
  it('reads an item of a bibliography', () => {
    expect(importCslJson(JSON.stringify([OWL]), 'a.json').drafts[0]?.fields).toEqual({
      id: 'owl',
      title: 'On Owls',
      authors: ['Ada Owl', 'Owl Team'],
      year: '2021',
      venue: 'J. Owls',
      link: 'https://x.org/owl',
      abstract: 'Owls fly.',
    });
  });

  it('reads the tags and characters of a page as plain text', () => {
    const abstract =
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>Owls &amp; <jats:italic>mice</jats:italic>.</jats:p></jats:sec><jats:p>p &lt; 0.05, a < b.</jats:p>';
    const item = { ...OWL, title: 'On <i>Strix</i> and H<sub>2</sub>O', abstract };
    expect(importCslJson(JSON.stringify([item]), 'a.json').drafts[0]?.fields).toMatchObject({
      title: 'On Strix and H2O',
      abstract: 'Aims: Owls & mice. p < 0.05, a < b.',
    });
  });

  it('names the line of an item and of broken JSON', () => {
    const text = `[${JSON.stringify(OWL)},\n{"id": "b"}]`;
    expect(importCslJson(text, 'a.json').drafts[1]?.lineOf()).toBe(2);
    expect(importCslJson('[\n{"id": }\n', 'a.json').problems).toMatchObject([{ file: 'a.json' }]);
  });
});
