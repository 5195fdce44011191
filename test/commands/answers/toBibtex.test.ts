import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../commands/answers/toBibtex.ts';
import { paper } from '../../support/papers.ts';

describe('toBibtex', () => {
  it('writes what the record has, escaped for LaTeX', () => {
    const text = toBibtex(
      paper({
        title: 'R&D of 50% Owls',
        authors: ['Ada Müller', 'Owl Team'],
        year: 2024,
        venue: 'ACL',
        link: 'https://arxiv.org/abs/2401.00001',
      }),
    );
    expect(text).toBe(`@misc{muller2024owls,
  title = {{R\\&D of 50\\% Owls}},
  author = {Ada Müller and {Owl Team}},
  year = {2024},
  howpublished = {ACL},
  eprint = {2401.00001},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2401.00001},
}`);
  });

  it('gives the entry that the paper was read from', () => {
    const bibtex = '@article{owl,\n  title = {{Owls}},\n}';
    expect(toBibtex(paper({ title: 'Owls', bibtex }))).toBe(bibtex);
  });

  it('says that there are more authors than the record names', () => {
    expect(toBibtex(paper({ authors: ['Ada Owl'], hasMoreAuthors: true }))).toContain(
      'author = {Ada Owl and others}',
    );
  });

  it('leaves out what the record does not say', () => {
    expect(toBibtex(paper({ authors: [], title: 'Owl', id: 'x/1' }))).toBe(
      '@misc{x1,\n  title = {{Owl}},\n}',
    );
  });
});
