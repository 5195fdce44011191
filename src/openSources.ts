import { defined } from './defined.ts';
import type { Config } from './process/config.ts';
import { programVersion } from './process/packageFolder.ts';
import { createSources } from './sources/createSources.ts';
import { offlineSources } from './sources/offlineSources.ts';
import type { Sources } from './sources/sources.ts';
import type { State } from './state/state.ts';

/** The services that papers are fetched from, as the settings name them. */
export function openSources(config: Config, { takeTurn }: Pick<State, 'takeTurn'>): Sources {
  if (config.SOURCES === 'off') return offlineSources;
  return createSources({
    addresses: {
      arxiv: config.ARXIV_URL,
      arxivFeeds: config.ARXIV_FEEDS_URL,
      crossref: config.CROSSREF_URL,
      doi: config.DOI_URL,
      openAlex: config.OPENALEX_URL,
      pubmed: config.PUBMED_URL,
      semanticScholar: config.SEMANTIC_SCHOLAR_URL,
      zotero: config.ZOTERO_URL,
    },
    keys: defined({
      openAlex: config.OPENALEX_API_KEY,
      pubmed: config.PUBMED_API_KEY,
      semanticScholar: config.SEMANTIC_SCHOLAR_API_KEY,
    }),
    version: programVersion(),
    takeTurn,
    ...defined({ contact: config.SOURCES_CONTACT }),
  });
}
