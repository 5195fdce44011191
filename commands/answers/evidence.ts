// The cited sentences inside their abstracts, checked against the collection at the moment they are shown.
import { type Citation, citedText } from '../../src/answering/citation.ts';
import type { ActionHandler } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { MAX_CHOICES, type Menu, type Part, type Reply } from '../../src/reply.ts';
import { paperLabel } from '../lookUp/resolvePaper.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';

/** The value is an answer's id, or `id.n` for the nth paper that it cites, from 0. */
export const evidence: ActionHandler = {
  isPrivate: true,
  async *run(value, call, services) {
    const [id = '', place = '0'] = value.split('.');
    const kept = await keptAnswer(id, call, services);
    yield kept ? showEvidence(kept, Number.parseInt(place, 10) || 0) : noLongerKept;
  },
};

function showEvidence(kept: KeptAnswer, place: number): Reply {
  const { papers } = kept.collection;
  const cited = [...new Set(kept.cited.map(({ paper }) => paper))];
  const paper = papers.get(cited[place] ?? '');
  const menu = cited.length > 1 ? { menu: evidenceMenu(kept.id, cited, papers) } : {};
  if (!paper)
    return { parts: [{ kind: 'text', text: 'This paper is no longer in the collection.' }], ...menu };
  const citations = kept.cited.filter((citation) => citation.paper === paper.id);
  return { parts: evidenceParts(paper, citations), ...menu };
}

function evidenceParts(paper: Paper, citations: readonly Citation[]): readonly Part[] {
  const standing = citations.filter((citation) => stands(paper, citation));
  const sentences = standing.flatMap((citation) => ('sentence' in citation ? citation.sentence : []));
  const fields = standing.flatMap((citation) => ('field' in citation ? citation.field : []));
  const inRecord = fields.length > 0 ? [`Cited from its record: ${fields.join(', ')}.`] : [];
  const changed =
    standing.length < citations.length ? ['A sentence cited then no longer stands in this abstract.'] : [];
  const checked =
    sentences.length > 0 ? ['Checked just now: the cited sentences stand there word for word.'] : [];
  return [
    { kind: 'paper', paper, cited: sentences },
    ...[...inRecord, ...changed, ...checked].map((text) => ({ kind: 'note', text }) as const),
  ];
}

/** Whether the collection still says there what was quoted. */
function stands(paper: Paper, citation: Citation): boolean {
  const text = citedText(paper, citation);
  return text !== undefined && (citation.quote ?? text) === text;
}

function evidenceMenu(id: string, cited: readonly string[], papers: Collection): Menu {
  const choices = cited.flatMap((each, place) => {
    const paper = papers.get(each);
    return paper ? [{ label: paperLabel(paper), value: `${id}.${place}` }] : [];
  });
  return { name: 'evidence', label: 'Evidence from another paper…', choices: choices.slice(0, MAX_CHOICES) };
}
