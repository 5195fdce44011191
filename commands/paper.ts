import type { OpenCollection } from '../src/collections/collections.ts';
import { type ActionHandler, defineCommand } from '../src/command.ts';
import type { Paper } from '../src/papers/paper.ts';
import type { Action, Part, Reply } from '../src/reply.ts';
import type { PaperHit } from '../src/search/search.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { about } from './answers/followUp.ts';
import { toBibtex } from './answers/toBibtex.ts';
import { relatedTo } from './lookUp/relatedTo.ts';
import { completePaper, ENOUGH, noSuchPaper, readName } from './lookUp/resolvePaper.ts';

const ALSO_FOUND = 4;
/** So that the id fits into the value of an action. */
const MAX_ID_CHARACTERS = 60;

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
    const collection = await collections.of(call);
    const query = readName(call.values.query);
    const [best, ...others] = await collection.search.lookUp(query, 1 + ALSO_FOUND);
    yield best && best.score >= ENOUGH ? card(best, others) : await noSuchPaper(query, collection);
  },
  complete: completePaper,
  actions: {
    ...answerHandlers,
    about,
    related: onPaper(relatedTo),
    cite: onPaper((paper) => ({ parts: [{ kind: 'verbatim', text: toBibtex(paper) }] })),
  },
});

function card({ paper: best, score }: PaperHit, others: readonly PaperHit[]): Reply {
  const equal = others.filter((other) => other.score >= score);
  const alsoFits: readonly Part[] =
    equal.length > 0 ? [{ kind: 'heading', text: 'Others that fit as well' }, listOf(equal)] : [];
  return { parts: [{ kind: 'paper', paper: best }, ...alsoFits], actions: actionsOn(best) };
}

/** A button carries the paper's id; one that is too long for it leaves them out. */
function actionsOn({ id }: Paper): readonly Action[] {
  if (id.length > MAX_ID_CHARACTERS) return [];
  return [
    { name: 'about', label: 'Ask about it', value: id, isPrimary: true },
    { name: 'related', label: 'Related', value: id },
    { name: 'cite', label: 'Cite', value: id },
  ];
}

/** Runs a button of a card, as long as the collection has its paper. */
function onPaper(act: (paper: Paper, collection: OpenCollection) => Reply | Promise<Reply>): ActionHandler {
  return {
    isPrivate: true,
    async *run(id, call, services) {
      const collection = await services.collections.of(call);
      const paper = collection.papers.get(id);
      yield paper ? await act(paper, collection) : await noSuchPaper(id, collection);
    },
  };
}

function listOf(hits: readonly PaperHit[]): Part {
  return { kind: 'papers', items: hits.map((hit) => ({ paper: hit.paper })) };
}
