// The cited sentences inside their abstracts, checked against the collection at the moment they are shown.
import { type Citation, citedText } from '../../src/answering/citation.ts';
import type { ActionHandler } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { citedSpot } from '../../src/presenting/bySource.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, MAX_CHOICES, type Menu, type Part, type Reply } from '../../src/reply.ts';
import { paperLabel } from '../lookUp/resolvePaper.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';

/** The value is an answer's id, or `id.n` for the nth place that it cites, from 0. */
export const evidence: ActionHandler = {
  isPrivate: true,
  async *run(value, call, services) {
    const [id = '', place = ''] = value.split('.');
    const kept = await keptAnswer(id, call, services);
    yield kept ? showEvidence(kept, Number.parseInt(place, 10) || 0) : noLongerKept;
  },
};

/** A place that an answer cites, with the marker that it had there. */
type Marked = Citation & { readonly marker: number };

/** The paper of the place that was pressed, and the other places to choose from. */
function showEvidence(kept: KeptAnswer, place: number): Reply {
  const { papers } = kept.collection;
  const cited = kept.cited.map((citation, index): Marked => ({ ...citation, marker: index + 1 }));
  const pressed = cited[place];
  const paper = papers.get(pressed?.paper ?? '');
  const menu = cited.length > 1 ? { menu: evidenceMenu(kept.id, cited, papers) } : {};
  if (!paper || !pressed)
    return { parts: [{ kind: 'text', text: 'This paper is no longer in the collection.' }], ...menu };
  const ofPaper = cited.filter((citation) => citation.paper === paper.id);
  const [first] = ofPaper;
  const before = first === pressed ? [] : pressedFirst(paper, pressed);
  return { parts: [...before, ...evidenceParts(paper, ofPaper)], ...menu };
}

/** What was pressed, before the abstract in which other sentences stand out as well. */
function pressedFirst(paper: Paper, pressed: Marked): readonly Part[] {
  const text = citedText(paper, pressed);
  return text === undefined
    ? []
    : [{ kind: 'text', text: `[${pressed.marker}] ${citedSpot(pressed)}: “${text}”` }];
}

function evidenceParts(paper: Paper, citations: readonly Marked[]): readonly Part[] {
  const standing = citations.filter((citation) => stands(paper, citation));
  const sentences = standing.flatMap((each) =>
    'sentence' in each ? { sentence: each.sentence, marker: each.marker } : [],
  );
  const fields = standing.flatMap((each) => ('field' in each ? `[${each.marker}] ${each.field}` : []));
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

function evidenceMenu(id: string, cited: readonly Marked[], papers: Collection): Menu {
  const choices = cited.flatMap((each, place) => {
    const paper = papers.get(each.paper);
    if (!paper) return [];
    const label = `[${each.marker}] ${citedSpot(each)}, ${paperLabel(paper)}`;
    return [{ label: cutText(label, MAX_CHOICE_CHARACTERS), value: `${id}.${place}` }];
  });
  return { name: 'evidence', label: 'Begin at another footnote…', choices: choices.slice(0, MAX_CHOICES) };
}
