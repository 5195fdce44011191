// The shapes of the services' documents, with papers that nobody has written.

export interface ArxivEntry {
  readonly id: string;
  readonly title?: string;
  readonly summary?: string;
  readonly comment?: string;
  readonly doi?: string;
  readonly authors?: readonly string[];
}

/** As arXiv's query API answers: values as they stand in XML. */
export function arxivFeed(...entries: readonly ArxivEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?id_list=x" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: id_list=x</title>
  <id>http://arxiv.org/api/abc</id>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
${entries.map(entryXml).join('\n')}
</feed>`;
}

function entryXml({
  id,
  title = 'On Owls',
  summary = 'Owls fly at night.',
  comment,
  doi,
  authors,
}: ArxivEntry): string {
  const names = (authors ?? ['Ada Owl']).map((name) => `<author><name>${name}</name></author>`).join('');
  const optional = [
    comment === undefined
      ? ''
      : `<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${comment}</arxiv:comment>`,
    doi === undefined ? '' : `<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${doi}</arxiv:doi>`,
  ];
  return `  <entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2024-10-02T15:22:29Z</updated>
    <published>2024-07-31T19:13:07Z</published>
    <title>${title}</title>
    <summary>  ${summary}
</summary>
    ${names}${optional.join('')}
    <link href="http://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/>
  </entry>`;
}

/** What arXiv answers to an id that is none. */
export function arxivError(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_${id}</id>
    <title>Error</title><summary>incorrect id format for ${id}</summary>
    <author><name>arXiv api core</name></author></entry></feed>`;
}

/** A day's list of a category: ids with their versions, each with how it is announced. */
export function announcements(day: string, entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(
    ([id, kind]) => `<entry><id>oai:arXiv.org:${id}</id><title>On Owls</title><updated>${day}</updated>
      <summary>arXiv:${id} Announce Type: ${kind}\nAbstract: Owls.</summary>
      <arxiv:announce_type>${kind}</arxiv:announce_type><dc:creator>Ada Owl, Bo Wren</dc:creator></entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?><feed xmlns:arxiv="http://arxiv.org/schemas/atom"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
    <id>http://rss.arxiv.org/atom/cs.CL</id><title>cs.CL updates on arXiv.org</title><updated>${day}</updated>
    ${lines.join('\n')}</feed>`;
}

/** Crossref's reply to `/works/DOI`. */
export function crossrefWork(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      title: ['On Owls'],
      author: [{ given: 'Ada', family: 'Owl', sequence: 'first' }],
      'container-title': ['Journal of Birds'],
      issued: { 'date-parts': [[2021, 3]] },
      reference: [{ key: '1', unstructured: 'A very long list' }],
      ...fields,
    },
  });
}

export interface PubmedArticle {
  readonly id: string;
  readonly title?: string;
  /** The inside of `Abstract`. */
  readonly abstract?: string;
  readonly doi?: string;
  readonly types?: readonly string[];
  /** The inside of `CommentsCorrectionsList`. */
  readonly corrections?: string;
}

export function pubmedSet(...articles: readonly PubmedArticle[]): string {
  return `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>${articles.map(articleXml).join('')}</PubmedArticleSet>`;
}

function articleXml({
  id,
  title = 'On Owls.',
  abstract,
  doi,
  types = ['Journal Article'],
  corrections,
}: PubmedArticle): string {
  const typesXml = types.map((type) => `<PublicationType UI="D016428">${type}</PublicationType>`).join('');
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${id}</PMID>
    <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><PubDate><Year>2019</Year></PubDate></JournalIssue>
      <Title>Birds today</Title></Journal>
      <ArticleTitle>${title}</ArticleTitle>
      ${abstract === undefined ? '' : `<Abstract>${abstract}</Abstract>`}
      <AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Owl</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials></Author>
        <Author ValidYN="N"><LastName>Oul</LastName><ForeName>Ada</ForeName></Author>
        <Author ValidYN="Y"><CollectiveName>Owl Study Group</CollectiveName></Author></AuthorList>
      <PublicationTypeList>${typesXml}</PublicationTypeList></Article>
    ${corrections === undefined ? '' : `<CommentsCorrectionsList>${corrections}</CommentsCorrectionsList>`}
    </MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${id}</ArticleId>
      ${doi === undefined ? '' : `<ArticleId IdType="doi">${doi}</ArticleId>`}</ArticleIdList>
      <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference></ReferenceList>
    </PubmedData></PubmedArticle>`;
}

/** A text as OpenAlex keeps it. */
export function invertedIndex(text: string): Readonly<Record<string, readonly number[]>> {
  const places: Record<string, number[]> = {};
  for (const [place, word] of text.split(' ').entries()) {
    places[word] ??= [];
    places[word].push(place);
  }
  return places;
}
