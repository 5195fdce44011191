// The conversation, the collection beside it, and the evidence.
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { OpenCollection } from '../collections/collections.ts';
import { isYears } from '../collections/paperFilter.ts';
import { selectPapers } from '../collections/selectPapers.ts';
import type { Reply } from '../reply.ts';
import { addRoute } from './addRoute.ts';
import { drawAdding, drawCollection, drawShelf, LISTED, type Shelf } from './draw/drawCollection.ts';
import { drawNoEvidence, drawPage, drawTalk, drawUnknown } from './draw/drawPage.ts';
import { drawPaper } from './draw/drawPaper.ts';
import { drawTurn } from './draw/drawTurn.ts';
import { drawKeptWhy, drawWhy } from './draw/drawWhy.ts';
import { type Html, html, pathWith } from './html.ts';
import { readForm } from './readForm.ts';
import { suggestRoute } from './suggestRoute.ts';
import { takeTurn } from './takeTurn.ts';
import type { Visit, Visits } from './visits.ts';
import { type AnswerWish, AT_PAGE, type WebParts } from './webParts.ts';

export function askRoutes(parts: WebParts, visits: Visits): Hono {
  const answer = answering(parts);
  return new Hono()
    .route('/', addRoute(parts, visits, answer))
    .route('/', suggestRoute(parts))
    .route('/', talkRoutes(parts, visits))
    .route('/', wishRoutes(visits, answer));
}

/** Carries a wish out, growing where the page's script listens; else the whole page comes anew. */
function answering(parts: WebParts): AnswerWish {
  return (context, wish, visit) => {
    const stopping = new AbortController();
    const turns = takeTurn(wish, { visit, signal: stopping.signal }, parts);
    if (!context.req.header('accept')?.includes('text/event-stream')) return followTo(context, turns, visit);
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => stopping.abort());
      for await (const turn of turns) {
        await stream.writeSSE({ event: 'turn', id: turn.id, data: String(await drawTurn(turn, visit.id)) });
      }
      await stream.writeSSE({ event: 'over', data: visit.id });
    });
  };
}

/** What is asked, and what is pressed below an answer. */
function wishRoutes(visits: Visits, answer: AnswerWish): Hono {
  return new Hono()
    .post('/ask', async (context) => {
      const form = await readForm(context);
      const line = form('line').trim();
      const visit = visits.find(form('visit'));
      if (line === '') return context.redirect(pathWith('/', { visit: visit.id }), 303);
      return answer(context, { line }, visit);
    })
    .post('/press', async (context) => {
      const form = await readForm(context);
      const turn = visits.turn(form('turn'));
      if (!turn) return context.text('This page is older than the program: load it again.', 409);
      const wish = { turn, name: form('name'), value: form('value'), written: form('written').trim() };
      return answer(context, wish, visits.find(form('visit')));
    });
}

/** The page, its parts, and why an answer is as it is. */
function talkRoutes(parts: WebParts, visits: Visits): Hono {
  const { collections, state } = parts.services;
  const openingOf = rememberOpening(parts);
  const extensions = fileExtensions(parts);
  return new Hono()
    .get('/', async (context) => {
      const visit = visits.find(context.req.query('visit') ?? '');
      const collection = await collections.of(AT_PAGE);
      const { size } = collection.papers;
      return context.html(
        drawPage({
          ...{ name: 'ask', title: 'Footnote', visit: visit.id },
          left: html`${drawCollection(await shelfFor(context, collection, visit.id))}${drawAdding(visit.id, extensions)}`,
          middle: drawTalk({ visit, size, opening: await openingOf(collection) }),
          right: drawEvidence(context, collection),
        }),
      );
    })
    .get('/parts/shelf', async (context) => {
      const visit = context.req.query('visit') ?? '';
      return context.html(drawShelf(await shelfFor(context, await collections.of(AT_PAGE), visit)));
    })
    .get('/parts/evidence', async (context) =>
      context.html(drawEvidence(context, await collections.of(AT_PAGE))),
    )
    .get('/why/:turn', async (context) => {
      const asked = context.req.param('turn');
      const visit = context.req.query('visit') ?? '';
      const { id, papers } = await collections.of(AT_PAGE);
      const page = (middle: Html) =>
        context.html(drawPage({ name: 'ask', title: 'Why this answer · Footnote', visit, middle }));
      const turn = visits.turn(asked);
      if (turn && turn.steps.length > 0) return page(drawWhy(turn, { visit, papers }));
      const receipt = await state.receipts.read(id, asked);
      return receipt ? page(drawKeptWhy(receipt, { visit, papers })) : context.html(drawUnknown(), 404);
    });
}

async function shelfFor({ req }: Context, collection: OpenCollection, visit: string): Promise<Shelf> {
  const query = (name: string) => (req.query(name) ?? '').trim();
  const wanted = { about: query('about'), year: query('year'), author: query('author') };
  const found = isYears(wanted.year) ? await selectPapers(wanted, collection) : undefined;
  const shown = Math.max(LISTED, Number.parseInt(query('shown'), 10) || 0);
  return { papers: collection.papers, wanted, found, shown, visit };
}

/** Of the files that a command takes. */
function fileExtensions({ commands }: WebParts): readonly string[] {
  const options = commands.flatMap((command) => Object.values(command.options));
  return options.flatMap((option) => (option.kind === 'file' ? option.extensions : []));
}

/** Without a script: when all is said, the page is asked for anew. */
async function followTo(
  context: Context,
  turns: ReturnType<typeof takeTurn>,
  visit: Visit,
): Promise<Response> {
  let id = '';
  for await (const turn of turns) id = turn.id;
  return context.redirect(`${pathWith('/', { visit: visit.id })}#turn-${id}`, 303);
}

/** The paper that the address names, with its cited sentences marked. */
function drawEvidence({ req }: Context, { papers }: OpenCollection): Html {
  const id = req.query('paper');
  const paper = id === undefined ? undefined : papers.get(id);
  if (!paper)
    return id === undefined
      ? drawNoEvidence()
      : html`<p class="empty">This paper is no longer in the collection.</p>`;
  const places = [...(req.query('cited') ?? '').matchAll(/(\d+)\.(\d+)/gu)];
  const markers = new Map(places.map(([, sentence, marker]) => [Number(sentence), Number(marker)]));
  const at = req.query('at');
  const drawn = drawPaper(paper, {
    markers,
    cited: [...markers.keys()],
    at: at === undefined ? undefined : Number(at),
  });
  return html`<a class="close" href="#main">Close</a>${drawn}`;
}

/** Its questions have been tried, which takes a moment: once for each state of the collection. */
function rememberOpening({ openingOf }: WebParts): WebParts['openingOf'] {
  const known = new WeakMap<OpenCollection['papers'], Promise<Reply>>();
  return (collection) => {
    const opening = known.get(collection.papers) ?? openingOf(collection);
    known.set(collection.papers, opening);
    return opening;
  };
}
