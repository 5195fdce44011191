import type { Answer, Footnote, VerifiedStatement } from '../../answering/answer.ts';
import { type Comparison, sectionsOf } from '../../answering/comparison.ts';
import { markersOf } from '../../answering/composeAnswer.ts';
import { bySource, citedSpot } from '../../presenting/bySource.ts';
import { isQuotation, isSaid } from '../../presenting/isQuotation.ts';
import { paperAtHead } from '../../presenting/paperAtHead.ts';
import type { Part } from '../../reply.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';
import { titleAndYear } from './drawPaper.ts';

/** An answer as in a good book: statements with raised numbers, the notes in small type below a short rule. */
export function drawAnswer(
  { answer, isSourcedAbove }: Pick<Extract<Part, { kind: 'answer' }>, 'answer' | 'isSourcedAbove'>,
  visit: string,
): Html {
  const mark = (statement: VerifiedStatement) => drawMarkers(statement, answer, visit);
  const atHead = new Set<string>();
  const sections = sectionsOf(answer).map((section) => {
    const paper = paperAtHead(section, answer);
    if (paper) atHead.add(paper.id);
    const name = paper ? titleAndYear(paper) : section.heading;
    const heading = name === undefined ? NOTHING : html`<h3 dir="auto">${name}</h3>`;
    return section.kind === 'comparison'
      ? html`${heading}${drawComparison(section.comparison, mark)}`
      : html`${heading}<p dir="auto">${drawStatement(section.statement)}${mark(section.statement)}</p>`;
  });
  const notes = bySource(answer.footnotes, ({ paper }) => (atHead.has(paper.id) ? '' : paper.id)).map(
    (each) => drawNote(each, { answer, visit, isNamed: !atHead.has(each[0].paper.id) }),
  );
  const below = isSourcedAbove ? NOTHING : html`<ul class="notes" aria-label="Sources">${notes}</ul>`;
  return html`<div class="answer">${sections}${below}</div>`;
}

function drawStatement(statement: VerifiedStatement): Html {
  const { text, emphasis, cell } = statement;
  const name = cell ? html`<strong>${cell.name}</strong>: ` : NOTHING;
  const said = emphasis
    ? html`${text.slice(0, emphasis[0])}<strong>${text.slice(...emphasis)}</strong>${text.slice(emphasis[1])}`
    : html`${text}`;
  return isQuotation(statement) ? html`${name}“${said}”` : html`${name}${said}`;
}

function drawMarkers(statement: VerifiedStatement, answer: Answer, visit: string): Html {
  const markers = markersOf(statement, answer).flatMap((marker) => answer.footnotes[marker - 1] ?? []);
  return html`<sup>${markers.map((footnote) => drawMarker(footnote, answer, visit))}</sup>`;
}

/** A raised number that leads to the abstract, with its sentence marked. */
function drawMarker(footnote: Footnote, answer: Answer, visit: string): Html {
  const { marker, paper, citation } = footnote;
  const label = `Source ${marker}: ${paper.title}, ${citedSpot(citation)}`;
  return html`<a class="marker" href="${evidencePath(footnote, answer, visit)}" aria-label="${label}">${marker}</a>`;
}

function evidencePath({ paper, citation }: Footnote, { footnotes }: Answer, visit: string): string {
  const cited = footnotes.flatMap((each) =>
    each.paper === paper && 'sentence' in each.citation ? `${each.citation.sentence}.${each.marker}` : [],
  );
  const at = 'sentence' in citation ? String(citation.sentence) : undefined;
  return `${pathWith('/', { visit, paper: paper.id, cited: cited.join(' '), at })}#evidence`;
}

interface NoteStyle {
  readonly answer: Answer;
  readonly visit: string;
  /** Whether the paper is named here: a heading may have named it. */
  readonly isNamed: boolean;
}

/** One paper and the places cited of it; a sentence is quoted where the answer does not say it word for word. */
function drawNote(notes: readonly [Footnote, ...Footnote[]], { answer, visit, isNamed }: NoteStyle): Html {
  const spots = notes.map((footnote) => {
    const { citation } = footnote;
    const quote = isSaid(footnote, answer) ? NOTHING : html` <q dir="auto">${citation.quote}</q>`;
    return html`<span class="spot">${drawMarker(footnote, answer, visit)} ${citedSpot(citation)}${quote}</span>`;
  });
  return html`<li dir="auto">${isNamed ? html`${titleAndYear(notes[0].paper)} ` : NOTHING}${spots}</li>`;
}

function drawComparison({ names, rows }: Comparison, mark: (cell: VerifiedStatement) => Html): Html {
  return html`<table><thead><tr><td></td>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    ({ aspect, cells }) =>
      html`<tr><th scope="row">${aspect}</th>${cells.map((cell) => html`<td>${cell ? html`${cell.text}${mark(cell)}` : '–'}</td>`)}</tr>`,
  )}</tbody></table>`;
}
