import { Hono } from 'hono';
import { drawPage } from './draw/drawPage.ts';
import { drawRunning } from './draw/drawRunning.ts';
import { AT_PAGE, type WebParts } from './webParts.ts';

/** What who runs the bot looks after. */
export function runningRoutes({ services: { state, collections } }: Pick<WebParts, 'services'>): Hono {
  return new Hono().get('/running', async (context) => {
    const visit = context.req.query('visit') ?? '';
    const overview = await state.overview();
    const { papers } = await collections.of(AT_PAGE);
    const known = await Promise.all(
      overview.declined.map(async ({ id }) => [id, await state.conversations.question(id)] as const),
    );
    const questions = new Map(
      known.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])),
    );
    const middle = drawRunning({ papers, overview, questions, visit });
    return context.html(drawPage({ name: 'running', title: 'Running it · Footnote', visit, middle }));
  });
}
