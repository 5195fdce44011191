// A paper in one line, with where it is from.

import { authorsLine, isQuotable, NO_ABSTRACT, type Paper } from '../../src/papers/paper.ts';
import { MADE_UP_ID } from '../../src/papers/paperRecord.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import type { PaperItem } from '../../src/reply.ts';
import type { Provenance, SourceName } from '../../src/sources/sources.ts';
import type { SourcedPaper } from '../../src/state/paperStore.ts';

const MAX_AUTHORS_CHARACTERS = 80;
const MAX_SENTENCE_CHARACTERS = 160;

const NAMES: Readonly<Record<SourceName, string>> = {
  file: 'a file',
  arxiv: 'arXiv',
  crossref: 'Crossref',
  pubmed: 'PubMed',
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
  doi: 'its DOI’s registry',
  zotero: 'Zotero',
};

export function sourceName(source: SourceName): string {
  return NAMES[source];
}

/** `from arXiv, version 2`. */
export function provenanceLine({ source, version, address }: Provenance): string {
  const which = source === 'file' ? `the file ${address}` : sourceName(source);
  return `from ${which}${version === undefined ? '' : `, version ${version}`}`;
}

/** Authors and source, then the first sentence and what is wrong with it; the year stands beside the title. */
export function previewItem({ paper, provenance, problems }: SourcedPaper, more?: string): PaperItem {
  const reason = [
    cutText(authorsLine(paper), MAX_AUTHORS_CHARACTERS),
    provenanceLine(provenance),
    ...(more === undefined ? [] : [more]),
    firstSentence(paper),
    ...problems.filter(isNews).map(({ message }) => message),
  ];
  return { paper, reason: reason.filter((part) => part !== '').join(' · ') };
}

/** Missing abstracts are told beside the title, and an id is the business of who writes a file by hand. */
function isNews({ message }: SourcedPaper['problems'][number]): boolean {
  return message !== NO_ABSTRACT && !message.endsWith(MADE_UP_ID);
}

function firstSentence(paper: Paper): string {
  return isQuotable(paper) ? `“${cutText(sentencesOf(paper)[0] ?? '', MAX_SENTENCE_CHARACTERS)}”` : '';
}
