// A text with what the papers say of each sentence of it.
import type { CheckedClaim } from '../../answering/checkClaims.ts';
import { citedSpot } from '../../presenting/bySource.ts';
import { findSpans } from '../findSpans.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { linkedTitle } from './drawPaper.ts';

const VERDICTS: Readonly<Record<CheckedClaim['verdict'], { readonly label: string; readonly look: string }>> =
  {
    supported: { label: 'Supported', look: 'supported' },
    contradicted: { label: 'Contradicted', look: 'contradicted' },
    'not-in-papers': { label: 'Not found', look: 'unknown' },
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
  return html`<p class="checked">${pieces}${text.slice(end)}</p>`;
}

/** Colour alone tells nothing to who cannot see it: the verdict is said, and each has a line of its own. */
function drawClaim(text: string, { verdict }: CheckedClaim, number: number): Html {
  const { label, look } = VERDICTS[verdict];
  return html`<a class="claim ${look}" href="#passage-${number}" data-passage="${number}"><span class="unseen">${label}: </span>${text}</a>`;
}

/** What the papers say of each claim, in the order of the text. */
export function drawPassages(claims: readonly CheckedClaim[]): Html {
  return html`<ol class="passages">${claims.map((claim, number) => {
    const { label, look } = VERDICTS[claim.verdict];
    return html`<li id="passage-${number}" class="${look}" tabindex="-1"><p class="verdict">${label}</p><p class="claimed">${claim.text}</p>${drawPassage(claim)}</li>`;
  })}</ol>`;
}

function drawPassage(claim: CheckedClaim): Html {
  if (claim.verdict === 'not-in-papers')
    return html`<p class="note">No abstract or record here says this, or says otherwise.</p>`;
  const { in: paper, statement } = claim;
  const year = paper.year === undefined ? '' : ` (${paper.year})`;
  return html`${statement.citations.map(
    (citation) =>
      html`<blockquote>${citation.quote}<footer>${linkedTitle(paper)}${year}, ${citedSpot(citation)}</footer></blockquote>`,
  )}`;
}

/** How many claims came out how. */
export function drawTally(claims: readonly CheckedClaim[]): Html {
  const counts = Object.entries(VERDICTS).flatMap(([verdict, { label, look }]) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [html`<span class="${look}">${count} ${label.toLowerCase()}</span>`];
  });
  return counts.length === 0 ? NOTHING : html`<p class="tally" role="status">${counts}</p>`;
}
