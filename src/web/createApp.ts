import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { readPageFile } from '../process/packageFolder.ts';
import { askRoutes } from './askRoutes.ts';
import { checkRoutes } from './checkRoutes.ts';
import { discordRoutes } from './discordRoutes.ts';
import { drawUnknown } from './draw/drawPage.ts';
import { guard } from './guard.ts';
import { runningRoutes } from './runningRoutes.ts';
import { openVisits } from './visits.ts';
import type { WebParts } from './webParts.ts';

/** Longer than any text that is asked or checked. */
const MAX_BODY_BYTES = 64 * 1024;

/** What a browser loads beside the page, by name and type. */
const FILES: Readonly<Record<string, string>> = {
  'page.css': 'text/css',
  'discord.css': 'text/css',
  ...Object.fromEntries(
    ['page', 'composer', 'evidence', 'said', 'shelf', 'talk'].map((name) => [
      `${name}.js`,
      'text/javascript',
    ]),
  ),
  'mark.svg': 'image/svg+xml',
};

/** Everything comes from here, and nothing stands in the page but what was meant: no script, style or frame of others. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin', // with none at all a browser would not say where a form comes from
  strictTransportSecurity: false, // the page is at http, on this machine alone
});

/** The page as a handler of requests. */
export function createApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(HEADERS, guard);
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => context.text(TOO_LONG, 413) });
  app.use((context, next) => (context.req.path === '/add' ? next() : limit(context, next))); // has a limit of its own
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/web/${name}`, (context) =>
      context.body(new Uint8Array(readPageFile(name)), 200, { 'content-type': `${type}; charset=utf-8` }),
    );
  }
  const visits = openVisits(parts.newId);
  app.route('/', askRoutes(parts, visits));
  app.route('/', discordRoutes(parts, visits));
  app.route('/', checkRoutes(parts));
  app.route('/', runningRoutes(parts));
  app.notFound((context) => context.html(drawUnknown(), 404));
  app.onError((err, context) => {
    const id = parts.newId();
    parts.log.error({ err, call: id }, 'a page failed');
    return context.text(
      `That went wrong (reference ${id}). Try again; the details are in the log, where the page was started.`,
      500,
    );
  });
  return app;
}

const TOO_LONG = 'That is too long: shorten the text, or check it in parts.';
