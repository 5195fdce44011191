import { authorsLine, isQuotable, NO_ABSTRACT_LINE, type Paper } from '../../papers/paper.ts';
import { noticeLine, noticeMark } from '../../papers/paperNotice.ts';
import { gapsOf, sentencesOf } from '../../papers/sentences.ts';
import { type Html, html, NOTHING, webAddress } from '../html.ts';

/** Which sentences of an abstract stand out, by their numbers from 0. */
export interface Pointed {
  /** The one that is pointed at. */
  readonly at?: number | undefined;
  readonly cited?: readonly number[];
  /** The marker that a sentence has in the answer. */
  readonly markers?: ReadonlyMap<number, number>;
}

/** One paper with its abstract, as a page of a book. */
export function drawPaper(paper: Paper, { at, cited = [], markers }: Pointed = {}): Html {
  const gaps = gapsOf(paper);
  const sentences = sentencesOf(paper).map((text, number) => {
    const shown =
      number === at || cited.includes(number)
        ? drawCited(text, { isAt: number === at, marker: markers?.get(number) })
        : text;
    return html`${gaps[number]}${shown}`;
  });
  return html`<div class="paper">
<p class="authors" dir="auto">${authorsLine(paper)}</p>
<h3 class="title" dir="auto">${linkedTitle(paper)}</h3>
<p class="record">${recordLine(paper)}</p>
${drawNotice(paper)}<p class="abstract" dir="auto">${isQuotable(paper) ? sentences : html`<em>${NO_ABSTRACT_LINE}</em>`}</p>
</div>`;
}

/** `NeurIPS 2022 · 2209.15342`: the year is not told twice. */
function recordLine({ id, venue, year }: Paper): string {
  const when = year === undefined || venue?.includes(String(year)) ? undefined : String(year);
  return [[venue, when].filter(Boolean).join(', '), id].filter(Boolean).join(' · ');
}

/** Colour alone tells nothing to who cannot see it: the sentence is a `mark`, which is read out. */
function drawCited(
  text: string,
  { isAt, marker }: { readonly isAt: boolean; readonly marker: number | undefined },
): Html {
  const number = marker === undefined ? NOTHING : html`<sup>${marker}</sup>`;
  return html`<mark${isAt ? html` class="at"` : NOTHING}>${number}${text}</mark>`;
}

/** Above the abstract: it is read before that is relied on. */
function drawNotice({ notice }: Paper): Html {
  if (!notice) return NOTHING;
  const address = webAddress(notice.link);
  const link = address === undefined ? NOTHING : html` ${outside('The notice', address)}`;
  return html`<p class="problem">${noticeLine(notice)}${link}</p>`;
}

/** A paper as a source is named: its title, leading to the full text, its year, and what was announced since. */
export function titleAndYear(paper: Paper): Html {
  const { year, notice } = paper;
  return html`${linkedTitle(paper)}${year === undefined ? '' : ` (${year})`}${noticeMark(notice)}`;
}

function linkedTitle({ title, link }: Paper): Html {
  const address = webAddress(link);
  return address === undefined ? html`${title}` : outside(title, address, 'full text, ');
}

function outside(text: string, address: string, what = ''): Html {
  return html`<a href="${address}" rel="noreferrer noopener" target="_blank">${text}<span class="unseen"> (${what}in a new tab)</span></a>`;
}
