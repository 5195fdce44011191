import { Hono } from 'hono';
import { drawDiscord, readLook, type Shown } from './draw/drawDiscord.ts';
import { drawPage } from './draw/drawPage.ts';
import type { PageTurn, Visits } from './visits.ts';
import type { WebParts } from './webParts.ts';

/** The conversation as members of a server would see it. */
export function discordRoutes({ drawAsDiscord }: Pick<WebParts, 'drawAsDiscord'>, visits: Visits): Hono {
  const show = async ({ asked, command, reply }: PageTurn): Promise<Shown> => ({
    asked,
    command: command.name,
    messages: await drawAsDiscord(reply, command.name),
  });
  return new Hono().get('/discord', async (context) => {
    const { req } = context;
    const visit = visits.find(req.query('visit') ?? '');
    const over = visit.turns.filter(({ isOver }) => isOver);
    const look = readLook(req.query('width'), req.query('theme'));
    const middle = drawDiscord(await Promise.all(over.map(show)), look, visit.id);
    return context.html(
      drawPage({ name: 'discord', title: 'As Discord shows it · Footnote', visit: visit.id, middle }),
    );
  });
}
