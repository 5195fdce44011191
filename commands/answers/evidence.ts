// The cited sentences inside their abstracts, checked against the collection at the moment they are shown.
import { type Citation, citedText } from '../../src/answering/citation.ts';
import type { ActionHandler, Services } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { citedSpot } from '../../src/presenting/bySource.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, MAX_CHOICES, type Menu, type Part, type Reply } from '../../src/reply.ts';
import type { PaperVersion } from '../../src/state/paperStore.ts';
import { provenanceLine } from '../adding/paperLine.ts';
import { paperLabel } from '../lookUp/resolvePaper.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';

/** The value is an answer's id, or `id.n` for the nth place that it cites, from 0. */
export const evidence: ActionHandler = {
  isPrivate: true,
  async *run(value, call, services) {
    const [id = '', place = ''] = value.split('.');
    const kept = await keptAnswer(id, call, services);
    yield kept ? await showEvidence(kept, Number.parseInt(place, 10) || 0, services) : noLongerKept;
  },
};

/** A place that an answer cites, with the marker that it had there. */
type Marked = Citation & { readonly marker: number };

/** The paper of the place that was pressed, and the other places to choose from. */
async function showEvidence(kept: KeptAnswer, place: number, { state }: Services): Promise<Reply> {
  const { papers, own } = kept.collection;
  const cited = kept.cited.map((citation, index): Marked => ({ ...citation, marker: index + 1 }));
  const pressed = cited[place];
  const menu = cited.length > 1 ? { menu: evidenceMenu(kept.id, cited, papers) } : {};
  if (!pressed) return { parts: [text('This answer cites nothing there.')], ...menu };
  const ofPaper = cited.filter((citation) => citation.paper === pressed.paper);
  const now = papers.get(pressed.paper);
  const isUnchanged = now !== undefined && ofPaper.every((citation) => stands(now, citation));
  const then = isUnchanged ? undefined : await textThen(pressed.paper, kept, state);
  const shown = then?.paper ?? now;
  const provenance = then?.provenance ?? (isUnchanged ? own?.get(pressed.paper)?.provenance : undefined);
  const from = provenance ? [note(`The abstract is ${provenanceLine(provenance)}.`)] : [];
  if (!shown) return { parts: [...quotedThen(ofPaper), note(GONE)], ...menu };
  const before = ofPaper[0] === pressed ? [] : pressedFirst(shown, pressed);
  const asThen = then ? [] : quotedThen(ofPaper.filter((citation) => !stands(shown, citation)));
  const since = isUnchanged
    ? []
    : [note(sinceThen({ isGone: now === undefined, isKept: then !== undefined }))];
  return { parts: [...before, ...asThen, ...evidenceParts(shown, ofPaper), ...since, ...from], ...menu };
}

/** The text of a paper that the answer cited; undefined where it is no longer kept. */
async function textThen(
  paper: string,
  { versions, collection: { id } }: KeptAnswer,
  { papers }: Services['state'],
): Promise<PaperVersion | undefined> {
  const cited = versions.get(paper);
  if (!cited) return undefined;
  return cited.isShared
    ? papers.sharedVersion(paper, cited.version)
    : papers.version(id, paper, cited.version);
}

const GONE = 'This paper is no longer in the collection: these are the sentences as they were quoted.';

function sinceThen({ isGone, isKept }: { readonly isGone: boolean; readonly isKept: boolean }): string {
  if (isGone) return 'Taken out since: this is the abstract as it was when this was answered.';
  return isKept
    ? 'Changed since: this is the abstract as it was when this was answered. /paper shows it as it is now.'
    : 'Changed since: what was quoted then stands above the abstract as it is now.';
}

/** The sentences as they were quoted, where the text that they stood in is not kept. */
function quotedThen(citations: readonly Marked[]): readonly Part[] {
  return citations.flatMap((each) =>
    each.quote === undefined ? [] : text(`[${each.marker}] ${citedSpot(each)}: “${each.quote}”`),
  );
}

/** What was pressed, before the abstract in which other sentences stand out as well. */
function pressedFirst(paper: Paper, pressed: Marked): readonly Part[] {
  const said = citedText(paper, pressed);
  return said === undefined ? [] : [text(`[${pressed.marker}] ${citedSpot(pressed)}: “${said}”`)];
}

function evidenceParts(paper: Paper, citations: readonly Marked[]): readonly Part[] {
  const standing = citations.filter((citation) => stands(paper, citation));
  const sentences = standing.flatMap((each) =>
    'sentence' in each ? { sentence: each.sentence, marker: each.marker } : [],
  );
  const fields = standing.flatMap((each) => ('field' in each ? `[${each.marker}] ${each.field}` : []));
  const inRecord = fields.length > 0 ? [`Cited from its record: ${fields.join(', ')}.`] : [];
  const checked =
    sentences.length > 0 ? ['Checked just now: the cited sentences stand there word for word.'] : [];
  return [{ kind: 'paper', paper, cited: sentences }, ...[...inRecord, ...checked].map(note)];
}

/** Whether the collection still says there what was quoted. */
function stands(paper: Paper, citation: Citation): boolean {
  const text = citedText(paper, citation);
  return text !== undefined && (citation.quote ?? text) === text;
}

function evidenceMenu(id: string, cited: readonly Marked[], papers: Collection): Menu {
  const choices = cited.flatMap((each, place) => {
    const paper = papers.get(each.paper);
    const label = `[${each.marker}] ${citedSpot(each)}, ${paper ? paperLabel(paper) : each.paper}`;
    return [{ label: cutText(label, MAX_CHOICE_CHARACTERS), value: `${id}.${place}` }];
  });
  return { name: 'evidence', label: 'Begin at another footnote…', choices: choices.slice(0, MAX_CHOICES) };
}

function text(said: string): Part {
  return { kind: 'text', text: said };
}

function note(said: string): Part {
  return { kind: 'note', text: said };
}
