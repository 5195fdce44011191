import { defined } from '../../defined.ts';
import { draftOf } from '../../papers/importers/draftOf.ts';
import type { PaperNotice } from '../../papers/paperNotice.ts';
import type { SourceRecord } from '../paperService.ts';
import {
  attributeOf,
  elementsAt,
  elementsOf,
  textAt,
  textOfElement,
  type XmlElement,
  xmlLine,
} from '../xml.ts';

/** Text with markup in it, which is read as that of any other source is. */
const RAW = ['AbstractText', 'ArticleTitle', 'BookTitle', 'VernacularTitle'];

/** The articles and chapters of a reply of PubMed's `efetch` (https://dtd.nlm.nih.gov/ncbi/pubmed/). */
export async function parsePubmed(text: string): Promise<readonly SourceRecord[] | undefined> {
  if (!/<PubmedArticleSet[\s>/]/u.test(text)) return undefined;
  const records: SourceRecord[] = [];
  for (const [name, citation] of [
    ['PubmedArticle', 'MedlineCitation'],
    ['PubmedBookArticle', 'BookDocument'],
  ] as const) {
    for await (const element of elementsOf(text, name, RAW)) {
      const record = element && recordOf(element, elementsAt(element, citation)[0]);
      if (record) records.push(record);
    }
  }
  return records;
}

function recordOf(element: XmlElement, citation: XmlElement | undefined): SourceRecord | undefined {
  const pubmed = textAt(citation, 'PMID')?.trim();
  if (!citation || pubmed === undefined || !/^\d+$/u.test(pubmed)) return undefined;
  const article = elementsAt(citation, 'Article')[0] ?? citation; // a chapter has no element of its own
  const doi = doiIn(element, article);
  const address = `https://pubmed.ncbi.nlm.nih.gov/${pubmed}/`;
  const draft = draftOf(
    {
      id: doi ?? `pubmed-${pubmed}`,
      title: titleOf(article),
      authors: elementsAt(article, 'AuthorList', 'Author').flatMap(nameOfAuthor),
      year: yearIn(article),
      venue: textAt(article, 'Journal', 'Title') ?? textAt(article, 'Book', 'BookTitle'),
      doi,
      url: address,
      abstract: abstractOf(article),
    },
    { writing: 'markup', lineOf: () => 1 },
  );
  return { names: defined({ pubmed, doi }), draft, address, notices: noticesIn(citation, article, address) };
}

/** PubMed ends every title with a stop, and puts a translated one into brackets. */
function titleOf(article: XmlElement): string | undefined {
  const title = textAt(article, 'ArticleTitle') ?? textAt(article, 'VernacularTitle');
  return title
    ?.trim()
    .replace(/(?<![.\s])\.$/u, '')
    .replace(/^\[(.*)\]$/su, '$1');
}

/** Its sections as they are marked in JATS, which tells the same. */
function abstractOf(article: XmlElement): string | undefined {
  const parts = elementsAt(article, 'Abstract', 'AbstractText').flatMap((part) => {
    const text = textOfElement(part);
    const label = attributeOf(part, 'Label') ?? '';
    const title = label === '' || NO_LABEL.test(label) ? '' : `<title>${label}</title>`;
    return text === undefined ? [] : [{ title, text }];
  });
  const [only] = parts;
  if (!only) return undefined;
  if (parts.length === 1 && only.title === '') return only.text;
  return parts.map(({ title, text }) => `<sec>${title}<p>${text}</p></sec>`).join('');
}

const NO_LABEL = /^(?:unlabell?ed|unassigned)$/iu;

function nameOfAuthor(author: XmlElement): readonly string[] {
  if (attributeOf(author, 'ValidYN') === 'N') return []; // a name that was corrected; the right one follows
  const [given, ...others] = ['ForeName', 'LastName', 'Suffix'].map((part) => textAt(author, part) ?? '');
  const person = [given || (textAt(author, 'Initials') ?? ''), ...others].join(' ');
  const name = xmlLine(textAt(author, 'CollectiveName') ?? person);
  return name === '' ? [] : [name];
}

/** `Year`, or the first one of `1998 Dec-1999 Jan`. */
function yearIn(article: XmlElement): string | undefined {
  const date =
    elementsAt(article, 'Journal', 'JournalIssue', 'PubDate')[0] ?? elementsAt(article, 'Book', 'PubDate')[0];
  const written =
    textAt(date, 'Year') ?? textAt(date, 'MedlineDate') ?? textAt(article, 'ArticleDate', 'Year');
  return /\d{4}/u.exec(written ?? '')?.[0];
}

function doiIn(element: XmlElement, article: XmlElement): string | undefined {
  const ids = ['PubmedData', 'PubmedBookData'].flatMap((data) =>
    elementsAt(element, data, 'ArticleIdList', 'ArticleId'),
  );
  const named = ids.find((id) => attributeOf(id, 'IdType') === 'doi');
  const printed = elementsAt(article, 'ELocationID').find((id) => attributeOf(id, 'EIdType') === 'doi');
  const written = [named, printed].flatMap((id) => (id && textOfElement(id)?.trim()) ?? []);
  return written.find((doi) => /^10\.\d{4,9}\/\S+$/u.test(doi))?.toLowerCase();
}

const KINDS: Readonly<Record<string, PaperNotice['kind']>> = {
  RetractionIn: 'retracted',
  PartialRetractionIn: 'retracted',
  ExpressionOfConcernIn: 'of-concern',
  ErratumIn: 'corrected',
  CorrectedandRepublishedIn: 'corrected',
};

/** What the list of comments names, and the publication type where it names nothing. */
function noticesIn(citation: XmlElement, article: XmlElement, address: string): readonly PaperNotice[] {
  const named = elementsAt(citation, 'CommentsCorrectionsList', 'CommentsCorrections').flatMap((each) => {
    const kind = KINDS[attributeOf(each, 'RefType') ?? ''];
    const notice = textAt(each, 'PMID')?.trim();
    const link = notice === undefined ? address : `https://pubmed.ncbi.nlm.nih.gov/${notice}/`;
    const date = /\b(?:1[89]|20)\d\d\b/u.exec(textAt(each, 'RefSource') ?? '')?.[0];
    return kind === undefined ? [] : [{ kind, link, ...defined({ date }) }];
  });
  const types = [citation, article].flatMap((each) =>
    elementsAt(each, 'PublicationTypeList', 'PublicationType'),
  );
  const isRetracted = types.some((type) => textOfElement(type)?.trim() === 'Retracted Publication');
  const isTold = named.some(({ kind }) => kind === 'retracted');
  return isRetracted && !isTold ? [...named, { kind: 'retracted', link: address }] : named;
}
