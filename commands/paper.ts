import { defineCommand } from '../src/command.ts';
import type { Collection } from '../src/papers/collection.ts';
import type { Part, Reply } from '../src/reply.ts';
import type { PaperHit, Search } from '../src/search/search.ts';
import { toBibtex } from './answers/toBibtex.ts';
import { completePaper, ENOUGH, readName } from './lookUp/resolvePaper.ts';

const RELATED = 3;
const ALSO_FOUND = 4;

export const paper = defineCommand({
  name: 'paper',
  description: 'Look up one paper: by title words, acronym, author, year, arXiv id, DOI or link.',
  options: {
    query: {
      kind: 'text',
      description: 'Whatever you remember of it; typing errors are forgiven.',
      required: true,
      maxLength: 300,
      completes: true,
    },
  },
  async *run(call, { collections }) {
    const { papers, search } = await collections.of(call);
    const query = readName(call.values.query);
    const [best, ...others] = await search.lookUp(query, 1 + ALSO_FOUND);
    if (best === undefined) yield nothingFound(query, papers);
    else if (best.score < ENOUGH) yield notFound(query, [best, ...others]);
    else yield await card(best, others, search);
  },
  complete: completePaper,
});

async function card(best: PaperHit, others: readonly PaperHit[], search: Search): Promise<Reply> {
  const parts: Part[] = [{ kind: 'paper', paper: best.paper }];
  const equal = others.filter(({ score }) => score >= best.score);
  if (equal.length > 0) {
    parts.push({ kind: 'heading', text: 'Others that fit as well' }, listOf(equal));
  }
  const related = await search.related(best.paper, RELATED);
  if (related.length > 0) parts.push({ kind: 'heading', text: 'Related papers' }, listOf(related));
  parts.push({ kind: 'verbatim', text: toBibtex(best.paper) });
  return { parts };
}

function listOf(hits: readonly PaperHit[]): Part {
  return { kind: 'papers', items: hits.map((hit) => ({ paper: hit.paper })) };
}

function notFound(query: string, nearest: readonly PaperHit[]): Reply {
  return {
    parts: [
      { kind: 'text', text: `No paper here fits “${query}”. The nearest are:` },
      listOf(nearest),
      { kind: 'note', text: 'Try other words of the title, an author, a year, or an arXiv id.' },
    ],
  };
}

function nothingFound(query: string, papers: Collection): Reply {
  const text = query === '' ? 'Say which paper.' : `No paper here fits “${query}”.`;
  return {
    parts: [
      { kind: 'text', text: `${text} Try a word of the title, an author, a year, or an arXiv id.` },
      ...exampleOf(papers),
    ],
  };
}

/** One of the papers here, by its name and by its id. */
function exampleOf(papers: Collection): readonly Part[] {
  const [paper] = papers;
  if (!paper) return [];
  const [name = paper.title] = paper.title.split(/:\s/u);
  return [{ kind: 'note', text: `For example: /paper ${name}, or /paper ${paper.id}` }];
}
