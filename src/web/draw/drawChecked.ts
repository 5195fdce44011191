// A text with what the papers say of each sentence of it.
import type { CheckedClaim } from '../../answering/foundClaim.ts';
import { citedSpot } from '../../presenting/bySource.ts';
import { type ClaimVerdict, readChecked } from '../../presenting/readChecked.ts';
import { findSpans } from '../findSpans.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { titleAndYear } from './drawPaper.ts';

const VERDICTS: Readonly<Record<ClaimVerdict, { readonly label: string; readonly look: string }>> = {
  supported: { label: 'Supported', look: 'supported' },
  contradicted: { label: 'Contradicted', look: 'contradicted' },
  nearest: { label: 'Not settled', look: 'unknown' },
  'not-found': { label: 'Not found', look: 'unknown' },
};

/** The text as it was pasted, its claims underlined: each leads to its passage. */
export function drawCheckedText(text: string, claims: readonly CheckedClaim[]): Html {
  const spans = findSpans(
    text,
    claims.map((claim) => claim.text),
  );
  const pieces: Html[] = [];
  let end = 0;
  for (const [number, claim] of claims.entries()) {
    const span = spans[number];
    if (!span) continue;
    pieces.push(html`${text.slice(end, span[0])}${drawClaim(text.slice(...span), claim, number)}`);
    end = span[1];
  }
  return html`<p class="checked" dir="auto">${pieces}${text.slice(end)}</p>`;
}

/** Colour alone tells nothing to who cannot see it: the verdict is said, and each has a line of its own. */
function drawClaim(text: string, claim: CheckedClaim, number: number): Html {
  const { label, look } = VERDICTS[readChecked(claim).verdict];
  return html`<a class="claim ${look}" href="#passage-${number}" data-passage="${number}"><span class="unseen">${label}: </span>${text}</a>`;
}

/** What the papers say of each claim, in the order of the text. */
export function drawPassages(claims: readonly CheckedClaim[]): Html {
  return html`<ol class="passages">${claims.map((claim, number) => {
    const { label, look } = VERDICTS[readChecked(claim).verdict];
    return html`<li id="passage-${number}" class="${look}" tabindex="-1"><p class="verdict">${label}</p><p class="claimed" dir="auto">${claim.text}</p>${drawPassage(claim)}</li>`;
  })}</ol>`;
}

const SAYS_NOTHING = 'No abstract or record here says this, or says otherwise.';

function drawPassage(claim: CheckedClaim): Html {
  const { verdict, passage, notCompared = SAYS_NOTHING } = readChecked(claim);
  if (!passage) return html`<p class="note">${notCompared}</p>`;
  const { in: paper, statement } = passage;
  const near =
    verdict === 'nearest' ? html`<p class="note">Nothing settles it; this comes nearest:</p>` : NOTHING;
  return html`${near}${statement.citations.map(
    (citation) =>
      html`<blockquote dir="auto">${citation.quote}<footer>${titleAndYear(paper)}, ${citedSpot(citation)}</footer></blockquote>`,
  )}`;
}

export function drawTally(claims: readonly CheckedClaim[]): Html {
  const counts = Object.entries(VERDICTS).flatMap(([verdict, { label, look }]) => {
    const count = claims.filter((claim) => readChecked(claim).verdict === verdict).length;
    return count === 0 ? [] : [html`<span class="${look}">${count} ${label.toLowerCase()}</span>`];
  });
  return counts.length === 0 ? NOTHING : html`<p class="tally" role="status">${counts}</p>`;
}
