import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/papers/checkDraft.ts';
import { importBibtex } from '../../src/papers/importers/importBibtex.ts';

/** The abstract that is read of one that is written, and what is told of it. */
function read(abstract: string): { readonly text: string; readonly told: readonly string[] } {
  const checked = checkDraft(
    { fields: { id: 'a', title: 'T', abstract }, lineOf: () => 1 },
    'a.md',
    'quoting',
  );
  if (!('paper' in checked)) throw new Error(checked.reason.message);
  return { text: checked.paper.abstract, told: checked.notes.map(({ message }) => message) };
}

describe('the text of an abstract', () => {
  it.each([
    ['Abstract: Owls fly.', 'Owls fly.'],
    ['ABSTRACT\nOwls fly.', 'Owls fly.'],
    ['# Abstract\n\nOwls fly.', 'Owls fly.'],
    ['[Abstract] Owls fly.', 'Owls fly.'],
    ['Abstract—Owls fly.', 'Owls fly.'],
    ['AbstractOwls fly.', 'Owls fly.'],
    ['Summary. Owls fly.', 'Owls fly.'],
    ['Abstract art is what owls paint.', 'Abstract art is what owls paint.'],
    ['Abstraction helps owls.', 'Abstraction helps owls.'],
    ['Abstract–concrete pairs help owls.', 'Abstract–concrete pairs help owls.'],
    ['Summary statistics help owls.', 'Summary statistics help owls.'],
  ])('begins behind what only says that it follows: %s', (written, text) => {
    expect(read(written)).toEqual({ text, told: [] });
  });

  it.each([
    ['Owls fly. © 2021 Owl Press. All rights reserved.', 'Owls fly.'],
    ['Owls fly. (C) 2010 Owl Press Ltd. All rights reserved.', 'Owls fly.'],
    ['Owls fly. Copyright © 2011 The Authors. Published by Owl Press.', 'Owls fly.'],
    ['Owls fly. © The Author(s) 2019.', 'Owls fly.'],
    ['Owls copy. Copyright law of 2019 forbids it.', 'Owls copy. Copyright law of 2019 forbids it.'],
    ['The mark (c) 2019 was seen. Owls fly.', 'The mark (c) 2019 was seen. Owls fly.'],
    ['© 2021 Owl Press.', '© 2021 Owl Press.'],
  ])('ends before a notice of rights: %s', (written, text) => {
    expect(read(written)).toEqual({ text, told: [] });
  });

  it.each(['N/A', '-', 'No abstract available.', '[Abstract not available]', 'International audience'])(
    'is none where %s stands in its place',
    (written) => {
      expect(read(written)).toEqual({ text: '', told: ['no abstract: cannot be quoted'] });
    },
  );

  it.each([
    ['state-of-the-\nart owls', 'state-of-the-art owls'],
    ['10-\n20 owls', '10-20 owls'],
    ['pre-\nand postnatal', 'pre- and postnatal'],
    ['p = -\n5', 'p = - 5'],
    ['shrink\u00AD ing so\u00ADft', 'shrinking soft'],
  ])('puts together what the end of a line has parted: %j', (written, text) => {
    expect(read(written).text).toBe(text);
    expect(importBibtex(`@misc{a, abstract = {${written}}}`, 'a.bib').drafts[0]?.fields.abstract).toBe(text);
  });

  it.each([
    ['Stokesâ\u0080\u0099s owls', 'Stokes’s owls', /encoded twice/u],
    ['the owl\u0092s nest', 'the owl’s nest', /encoded twice/u],
    ['e\u0002cient owls', 'e�cient owls', /where a character was lost/u],
    ['owls\u0000 fly', 'owls fly', /control characters/u],
    ['Gr��e', 'Gr��e', /where a character was lost/u],
  ])('tells damage, and mends what is certain: %j', (written, text, told) => {
    expect(read(written)).toEqual({ text, told: [expect.stringMatching(told)] });
  });
});
