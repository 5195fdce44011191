// What the page is made of. Everything that is put into a template is escaped, unless a template made it.
import { html as hono, raw } from 'hono/html';

export type Html = ReturnType<typeof hono>;
export const html = hono;
export const NOTHING: Html = raw('');

/** A path with these fields behind it; empty ones are left out. */
export function pathWith(path: string, fields: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** An address as a link may lead to it; undefined where it is none of the web. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
