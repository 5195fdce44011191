import type { MiddlewareHandler } from 'hono';
import { isOwnName } from '../process/ownName.ts';

/**
 * Lets in only what this machine asks of itself. Another page in its browser can reach the port by a name of its own that
 * leads here (DNS rebinding): the Host header tells. And it can send a form here: the Origin header tells, which browsers
 * send with every form; a program that is none need not.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const host = req.header('host') ?? '';
  if (!isOwnName(host)) return context.text('Ask for 127.0.0.1 or localhost.', 421);
  const origin = req.header('origin');
  const isForeign =
    origin !== undefined ? origin !== `http://${host}` : req.header('sec-fetch-site') === 'cross-site';
  if (isForeign && req.method !== 'GET') return context.text('Another page may not ask here.', 403);
  return next();
};
