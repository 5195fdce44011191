import { describe, expect, it } from 'vitest';
import { importBibtex } from '../../../src/papers/importers/importBibtex.ts';
import type { Fields } from '../../../src/papers/importers/imported.ts';

const tex = String.raw;

/** Small libraries in the manner of those who export them: what each does to a field that others do not. */
const LIBRARIES: readonly (readonly [string, string, Fields])[] = [
  [
    'Zotero',
    tex`
@article{doe_marmots_2016,
	title = {Marmots of the {Otx2} Valley and \textit{{Marmota} marmota}},
	volume = {15},
	url = {https://www.example.org/abstract/S2211(16)30624-6},
	doi = {10.1234/j.celrep.2016.05.041},
	abstract = {{\textless}h2{\textgreater}Summary{\textless}/h2{\textgreater}{\textless}p{\textgreater}Marmots ({EMs}) slept 80\% longer (\textit{p} {\textless} 0.05) at 10{\textasciicircum}6 m\textsuperscript{2}.{\textless}/p{\textgreater}},
	language = {en},
	author = {Doe, Jane and {van der Roe}, Rick},
	month = sep,
	year = {2016},
	file = {Full Text:C\:\\Users\\jane\\paper.pdf:application/pdf},
}`,
    {
      id: 'doe_marmots_2016',
      title: 'Marmots of the Otx2 Valley and Marmota marmota',
      authors: ['Jane Doe', 'van der Roe Rick'.split(' Rick')[0] === 'van der Roe' ? 'Rick van der Roe' : ''],
      year: '2016',
      link: 'https://doi.org/10.1234/j.celrep.2016.05.041',
      abstract: 'Marmots (EMs) slept 80% longer (p < 0.05) at 10^6 m².',
    },
  ],
  [
    'Better BibLaTeX',
    tex`
@online{doeBurrows2021,
  title = {Burrows, {{Deep}} Ones},
  author = {Doe, Jane and family=Roe, given=Rick, prefix=von, useprefix=true},
  date = {2021-03-02},
  eprint = {2103.01234},
  eprinttype = {arXiv},
  eprintclass = {q-bio.PE},
  journaltitle = {J. Burrows},
  url = {http://arxiv.org/abs/2103.01234},
  abstract = {We dug \$5 worth of holes \& measured them -- all \textasciitilde 40 of them.},
  pubstate = {prepublished}
}`,
    {
      title: 'Burrows, Deep Ones',
      authors: ['Jane Doe', 'Rick von Roe'],
      year: '2021',
      venue: 'J. Burrows',
      link: 'https://arxiv.org/abs/2103.01234',
      abstract: 'We dug $5 worth of holes & measured them – all ~40 of them.',
    },
  ],
  [
    'Mendeley',
    tex`
@article{Doe2014,
abstract = {BACKGROUND: Sleep lasts 50{\%} longer. METHODS: We weighed 12 {\textless} n {\textless} 20 animals ({\textperiodcentered}), {\ldots} CONCLUSIONS: It holds {\~{}}2 h.},
annote = {From Duplicate 1 (Sleep - Doe, Jane)},
author = {Doe, Jane and M{\"{u}}ller, J{\"{o}}rg and N{\'{u}}{\~{n}}ez, I.},
doi = {10.1234/S0140-6736(14)60001-1},
file = {:C$\backslash$:/Users/Jane/Doe - 2014 - Sleep.pdf:pdf},
journal = {Sleep {\&} Rest},
mendeley-groups = {Thesis},
title = {{Sleep in marmots}},
url = {http://www.example.org/a{\_}b},
year = {2014}
}`,
    {
      title: 'Sleep in marmots',
      authors: ['Jane Doe', 'Jörg Müller', 'I. Núñez'],
      venue: 'Sleep & Rest',
      link: 'https://doi.org/10.1234/S0140-6736(14)60001-1',
      abstract:
        'BACKGROUND: Sleep lasts 50% longer. METHODS: We weighed 12 < n < 20 animals (·), … CONCLUSIONS: It holds ~2 h.',
    },
  ],
  [
    'JabRef',
    tex`% Encoding: UTF-8

@Article{Doe2018,
  author    = {Doe, Jane},
  title     = {{S}leep},
  journal   = {J. A.},
  year      = {2018},
  abstract  = {We slept.},
  comment   = {read},
  groups    = {A, B},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:A\;0\;1\;0x8a8a8aff\;\;\;;
}`,
    { id: 'Doe2018', title: 'Sleep', venue: 'J. A.', abstract: 'We slept.' },
  ],
  [
    'BibDesk',
    `%% This BibTeX bibliography file was created using BibDesk.
%% https://bibdesk.sourceforge.io/

%% Created for Jane at 2020-01-01 10:00:00 +0100

@string{jb = {Journal of Burrows}}

@article{doe:2020,
	Abstract = {We dug.},
	Author = {Jane Doe},
	Bdsk-Url-1 = {https://x.org},
	Date-Added = {2020-01-01 10:00:00 +0100},
	Journal = jb,
	Title = {Digging},
	Year = {2020}}

@comment{BibDesk Static Groups{
<?xml version="1.0"?><array><dict><key>keys</key><string>doe:2020</string></dict></array>
}}
`,
    { id: 'doe:2020', title: 'Digging', venue: 'Journal of Burrows', abstract: 'We dug.' },
  ],
  [
    'a digital library of computing',
    tex`@inproceedings{10.1145/1234567.1234568,
author = {Doe, Jane and Roe, Rick},
title = {Burrow<sup>2</sup>: Digging at Scale},
year = {2019},
isbn = {9781450300000},
url = {https://doi.org/10.1145/1234567.1234568},
doi = {10.1145/1234567.1234568},
abstract = {We dig with O(n<sup>2</sup>) moles. It costs $10k per hole, and up to $12M.},
booktitle = {Proceedings of the 1st Conference on Digging},
series = {DIG '19}
}`,
    {
      title: 'Burrow²: Digging at Scale',
      venue: 'Proceedings of the 1st Conference on Digging',
      abstract: 'We dig with O(n²) moles. It costs $10k per hole, and up to $12M.',
    },
  ],
  [
    'a library of engineering',
    tex`@ARTICLE{8766229,
  author={J. {Doe} and R. {Roe}},
  journal={IEEE Transactions on Holes}, 
  title={Holes of $\mu$m Size at 5 $^{\circ}$C}, 
  year={2019},
  volume={},
  abstract={We reach $10^{-6}$ m/Hz$^{1/2}$ and a gain of $\sim$20%, i.e. $>$5 dB.},
  doi={10.1109/TH.2019.1234567}}
`,
    {
      title: 'Holes of μm Size at 5 °C',
      authors: ['J. Doe', 'R. Roe'],
      abstract: 'We reach 10⁻⁶ m/Hz^(1/2) and a gain of ∼20%, i.e. >5 dB.',
    },
  ],
  [
    'a publisher of journals, in quotes',
    tex`@Article{Doe2020,
author="Doe, Jane
and Roe, Rick",
title="A Title on
Two Lines",
journal="Sleep",
year="2020",
month="Jan",
day="01",
abstract="Sleep is {\guillemotleft}deep{\guillemotright} for 5{\%} of {\textdollar}10 beds.",
doi="10.1007/s00000-019-00000-0",
url="https://doi.org/10.1007/s00000-019-00000-0"
}

`,
    {
      title: 'A Title on Two Lines',
      authors: ['Jane Doe', 'Rick Roe'],
      abstract: 'Sleep is «deep» for 5% of $10 beds.',
    },
  ],
  [
    'another publisher of journals',
    tex`@article{DOE2020123456,
title = {Burrow, a {\textquotedblleft}deep{\textquotedblright} one},
journal = {Journal of Holes},
volume = {12},
pages = {123456},
year = {2020},
issn = {0000-0000},
doi = {https://doi.org/10.1016/j.hole.2020.123456},
url = {https://www.sciencedirect.com/science/article/pii/S0000},
author = {Jane Doe and Rick Roe},
keywords = {Burrow, 50%},
abstract = {Burrows at 25°C are 3.5% deeper (P<0.05) and 2×10⁻³m wider than at 15°C; CO2 rose.}
}`,
    {
      title: 'Burrow, a “deep” one',
      link: 'https://doi.org/10.1016/j.hole.2020.123456',
      abstract: 'Burrows at 25°C are 3.5% deeper (P<0.05) and 2×10⁻³m wider than at 15°C; CO2 rose.',
    },
  ],
  [
    'an anthology of linguistics',
    tex`@inproceedings{doe-roe-2020-burrow,
    title = "Burrow: A {B}enchmark for Holes",
    author = "Doe, Jane  and
      Roe, Rick",
    editor = "Poe, Pat",
    booktitle = "Proceedings of the 58th Annual Meeting",
    month = jul,
    year = "2020",
    url = "https://aclanthology.org/2020.acl-main.1/",
    doi = "10.18653/v1/2020.acl-main.1",
    abstract = "We {OPEN}dig{''} in 12 languages {--} with $F_1$ of 80.5{\%}. Code is at \url{https://x.org/~dig_it}."
}`.replace('OPEN', '``'),
    {
      title: 'Burrow: A Benchmark for Holes',
      authors: ['Jane Doe', 'Rick Roe'],
      abstract: 'We “dig” in 12 languages – with F₁ of 80.5%. Code is at https://x.org/~dig_it.',
    },
  ],
  [
    'a bibliography of computing',
    tex`@inproceedings{DBLP:conf/dig/DoeR20,
  author    = {Jane Doe and
               Rick Roe 0001},
  title     = {{BURROW:} {A} Title},
  crossref  = {DBLP:conf/dig/2020},
  eprinttype    = {arXiv},
  eprint    = {2007.00001},
  biburl    = {https://dblp.org/rec/conf/dig/DoeR20.bib},
  bibsource = {dblp computer science bibliography, https://dblp.org}
}

@proceedings{DBLP:conf/dig/2020,
  editor    = {Pat Poe},
  title     = {Proceedings of {DIG} 2020},
  year      = {2020}
}`,
    {
      title: 'BURROW: A Title',
      year: '2020',
      venue: 'Proceedings of DIG 2020',
      link: 'https://arxiv.org/abs/2007.00001',
    },
  ],
  [
    'a search engine',
    tex`@article{doe2020burrow,
  title={Burrow: {\"U}ber Holes},
  author={Doe, Jane and Roe, Rick and others},
  journal={arXiv preprint arXiv:2007.00001},
  year={2020}
}`,
    {
      title: 'Burrow: Über Holes',
      authors: ['Jane Doe', 'Rick Roe', 'others'],
      link: 'https://arxiv.org/abs/2007.00001',
    },
  ],
  [
    'a database of biomedicine, by a converter',
    tex`@Article{pmid12345678,
   Author="Doe, J.  and Roe, R. B. ",
   Title="{{H}oles in {C}$a^{2+}$ channels}",
   Journal="J Holes",
   Year="2019",
   Month="Mar",
   Abstract={Ca(2+) rose by 30% (95% CI 1.2-3.4; P &lt; .001) at 10(6) cells. &#x3b1;-actin fell &plusmn; 2.},
   Note={[DOI:\href{https://dx.doi.org/10.1234/h}{10.1234/h}]}
}`,
    {
      title: 'Holes in Ca²⁺ channels',
      authors: ['J. Doe', 'R. B. Roe'],
      abstract: 'Ca(2+) rose by 30% (95% CI 1.2-3.4; P < .001) at 10(6) cells. α-actin fell ± 2.',
    },
  ],
  [
    'a library of astronomy',
    tex`@ARTICLE{2020ApJ...900....1D,
       author = {{Doe}, J. and {van Roe}, R.~P. and {Holes Collaboration}},
        title = "{The burrows of M 31: $10^{6}$ M$_{\odot}$ at $z \gtrsim 5.6$}",
      journal = {\apj},
         year = 2020,
        month = aug,
          doi = {10.3847/1538-4357/aaaaa},
archivePrefix = {arXiv},
       eprint = {2007.00001},
     abstract = "{We find 1.2$_{-0.3}^{+0.4}$ \times 10$^{44}$ erg s$^{-1}$ within 5{\arcsec} (3{\sigma}).}",
       adsurl = {https://ui.adsabs.harvard.edu/abs/2020ApJ...900....1D}
}`,
    {
      title: 'The burrows of M 31: 10⁶ M_⊙ at z ≳ 5.6',
      authors: ['J. Doe', 'R. P. van Roe', 'Holes Collaboration'],
      year: '2020',
      venue: 'apj',
    },
  ],
  [
    'a database of physics',
    tex`@article{Doe:2020abc,
    author = "Doe, Jane and others",
    collaboration = "HOLES",
    title = "{Search for holes in $pp$ collisions at $\sqrt{s} = $ 13 TeV}",
    eprint = "2007.00001",
    archivePrefix = "arXiv",
    doi = "10.1103/PhysRevD.102.012345",
    journal = "Phys. Rev. D",
    year = "2020"
}`,
    { title: 'Search for holes in pp collisions at √s = 13 TeV', venue: 'Phys. Rev. D' },
  ],
  [
    'an index of citations',
    tex`
@article{ WOS:000123456700001,
Author = {Doe, Jane and Roe, Rick},
Title = {{Holes \& burrows:
   a review}},
Journal = {{JOURNAL OF HOLES}},
Year = {{2020}},
Abstract = {{Holes cost US\$ 5 to US\$ 6
   each (R-2 = 0.9).}},
DOI = {{10.1234/j.hole.2020.01}},
Unique-ID = {{WOS:000123456700001}},
}
`,
    {
      id: 'WOS:000123456700001',
      title: 'Holes & burrows: a review',
      year: '2020',
      venue: 'JOURNAL OF HOLES',
      link: 'https://doi.org/10.1234/j.hole.2020.01',
      abstract: 'Holes cost US$ 5 to US$ 6 each (R-2 = 0.9).',
    },
  ],
  [
    'another index of citations',
    `Scopus
EXPORT DATE: 01 January 2020

@ARTICLE{Doe20201,
author={Doe, J. and Roe, R.},
title={Holes},
year={2020},
url={https://www.example.com/inward/record.uri?eid=2-s2.0&doi=10.1234%2fj.hole&partnerID=40},
abstract={Holes are 40% deeper. © 2020 The Authors},
source={Scopus},
}
`,
    {
      link: 'https://www.example.com/inward/record.uri?eid=2-s2.0&doi=10.1234%2fj.hole&partnerID=40',
      abstract: 'Holes are 40% deeper. © 2020 The Authors',
    },
  ],
  [
    'an open publisher, in capitals',
    `@ARTICLE{10.3389/fhole.2023.1247094,
  
AUTHOR={Doe, Jane  and Roe, Rick B. },    
TITLE={A hole},      
JOURNAL={Frontiers in Holes},      
YEAR={2023},      
DOI={10.3389/fhole.2023.1247094},      
ABSTRACT={<p>A <italic>hole</italic> of 10<sup>-2</sup> m (<italic>p</italic> &lt; 0.05), i.e., 5%.</p>}}
`,
    { authors: ['Jane Doe', 'Rick B. Roe'], abstract: 'A hole of 10⁻² m (p < 0.05), i.e., 5%.' },
  ],
  [
    'a server of preprints',
    tex`@article {Doe2020.01.02.123456,
	author = {Doe, Jane and Roe, Rick},
	title = {The burrow{\textquoteright}s end},
	elocation-id = {2020.01.02.123456},
	year = {2020},
	doi = {10.1101/2020.01.02.123456},
	abstract = {A 5 {\textmu}m hole{\textemdash}the smallest{\textemdash}was {\textasciitilde}10\% of it.Competing Interest StatementNone.},
	URL = {https://www.biorxiv.org/content/early/2020/01/02/2020.01.02.123456},
	eprint = {https://www.biorxiv.org/content/early/2020/01/02/2020.01.02.123456.full.pdf},
	journal = {bioRxiv}
}
`,
    {
      title: 'The burrow’s end',
      link: 'https://doi.org/10.1101/2020.01.02.123456',
      abstract: 'A 5 µm hole—the smallest—was ~10% of it.Competing Interest StatementNone.',
    },
  ],
  [
    'a publisher with links for keys',
    tex`@article{https://doi.org/10.1002/hole.12345,
author = {Doe, Jane and Roe, Rick},
title = {Holes in H₂O},
journal = {Holes},
doi = {https://doi.org/10.1002/hole.12345},
abstract = {Abstract Holes of CO\$\_2\$ fill. \copyright 2020 Wiley},
year = {2020}
}`,
    { id: 'https://doi.org/10.1002/hole.12345', abstract: 'Abstract Holes of CO$_2$ fill. © 2020 Wiley' },
  ],
  [
    'a university press',
    `@article{10.1093/holes/abc123,
    author = {Doe, Jane},
    title = "{A hole’s depth}",
    journal = {Holes},
    year = {2020},
    abstract = "{We find 5 per cent of “holes” (a < b).}",
    eprint = {https://academic.example.com/holes/article-pdf/1/1/1.pdf},
}`,
    { title: 'A hole’s depth', abstract: 'We find 5 per cent of “holes” (a < b).' },
  ],
];

describe('a library', () => {
  it.each(LIBRARIES)('of %s loads whole', (_, text, fields) => {
    for (const written of [text, `\n\n${text}`]) {
      const { drafts, problems } = importBibtex(written, 'a.bib');
      expect(problems).toEqual([]);
      expect(drafts).toHaveLength(1);
      expect(drafts[0]?.fields).toMatchObject(fields);
      expect(drafts[0]?.notes).toEqual([]);
    }
  });
});
