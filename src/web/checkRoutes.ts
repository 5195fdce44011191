// A text of one's own against the papers.
import { type Context, Hono } from 'hono';
import { MAX_CLAIMS } from '../answering/claimsIn.ts';
import type { CheckedClaim } from '../answering/foundClaim.ts';
import { drawCheckedText, drawPassages, drawTally } from './draw/drawChecked.ts';
import { drawPage } from './draw/drawPage.ts';
import { type Html, html, NOTHING } from './html.ts';
import { readForm } from './readForm.ts';
import { AT_PAGE, type WebParts } from './webParts.ts';

const MAX_CHARACTERS = 8000;

export function checkRoutes(parts: WebParts): Hono {
  return new Hono()
    .get('/check', (context) => page(context, { text: '' }))
    .post('/check', async (context) => {
      const form = await readForm(context);
      const text = form('text').replaceAll('\r\n', '\n').normalize('NFC');
      return page(context, { text, ...(await check(text, parts, context.req.raw.signal)) });
    });
}

interface Checked {
  readonly text: string;
  readonly claims?: readonly CheckedClaim[];
  /** Why there is none. */
  readonly problem?: string;
}

async function check(
  text: string,
  { services, newId, log }: WebParts,
  signal: AbortSignal,
): Promise<Omit<Checked, 'text'>> {
  if (text.length > MAX_CHARACTERS)
    return { problem: `That is longer than ${MAX_CHARACTERS} characters: check it in parts.` };
  const call = { ...AT_PAGE, id: newId(), values: {}, signal };
  try {
    const collection = await services.collections.of(call);
    const checked = await services.limit(call, () => services.checkClaims(text, { ...call, collection }));
    if ('kind' in checked)
      return { problem: 'Too many questions and checks for now: try again in a minute.' };
    return checked.claims.length > 0 ? { claims: checked.claims } : { problem: NOTHING_CLAIMED };
  } catch (err) {
    log.error({ err, call: call.id }, 'a check failed');
    return {
      problem: `That went wrong (reference ${call.id}). Try again; the details are in the log, where the page was started.`,
    };
  }
}

const NOTHING_CLAIMED = 'There is no claim in that to check: paste sentences that say something.';

function page(context: Context, { text, claims, problem }: Checked): Response | Promise<Response> {
  const { name, title, visit } = {
    name: 'check',
    title: 'Check a text · Footnote',
    visit: context.req.query('visit') ?? '',
  } as const;
  const result = claims
    ? html`<section aria-label="Your text, checked">${drawTally(claims)}${drawCheckedText(text, claims)}${noteOn(claims)}</section>`
    : NOTHING;
  const middle = html`<div class="sheet"><h1>Check a text</h1>
<p class="lead">Paste a paragraph: each sentence that claims something is held against the abstracts and records here.</p>
${problem === undefined ? NOTHING : html`<p class="problem" role="alert">${problem}</p>`}
${result}
<form method="post" action="/check" class="checker"><label for="text">${claims ? 'Another text' : 'Your text'}</label>
<textarea id="text" name="text" rows="${claims ? 4 : 9}" maxlength="${MAX_CHARACTERS}" required>${claims ? '' : text}</textarea>
<button class="primary">Check</button></form></div>`;
  return context.html(drawPage({ name, title, visit, middle, right: rightOf(claims) }));
}

function rightOf(claims: readonly CheckedClaim[] | undefined): Html {
  return claims
    ? html`<h2 class="beside">What the papers say</h2>${drawPassages(claims)}`
    : html`<p class="empty">Beside the text stands what the papers say of each sentence.</p>`;
}

function noteOn(claims: readonly CheckedClaim[]): Html {
  const only = claims.length === MAX_CLAIMS ? `Only the first ${MAX_CLAIMS} sentences were checked. ` : '';
  return html`<p class="note">${only}Rules decide, sentence by sentence, and can be wrong: read the passages. “Not found” says nothing of whether it is true.</p>`;
}
