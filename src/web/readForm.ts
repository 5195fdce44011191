import type { Context } from 'hono';

/** The fields of a form, each a text; one that was not sent is empty. */
export async function readForm({ req }: Context): Promise<(name: string) => string> {
  const fields = await req.parseBody();
  return (name) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
}
