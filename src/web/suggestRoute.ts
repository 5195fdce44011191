// What is meant by the beginning of a name, while a command is typed into the page's box.
import { Hono } from 'hono';
import type { Command } from '../command.ts';
import { html, NOTHING } from './html.ts';
import { AT_PAGE, type WebParts } from './webParts.ts';

const MOST = 6;

export function suggestRoute({ commands, services }: Pick<WebParts, 'commands' | 'services'>): Hono {
  return new Hono().get('/parts/suggest', async (context) => {
    const { begun, typed, command } = underway(context.req.query('line') ?? '', commands);
    const choices = (await command?.complete?.(typed, services, AT_PAGE)) ?? [];
    if (choices.length === 0) return context.html(NOTHING);
    const items = choices
      .slice(0, MOST)
      .map(
        ({ label, value }) =>
          html`<li><button type="button" data-fill="${begun}${value}">${label}</button></li>`,
      );
    return context.html(html`<ul aria-label="Do you mean">${items}</ul>`);
  });
}

interface Underway {
  /** What stands before the name. */
  readonly begun: string;
  readonly typed: string;
  readonly command?: Command | undefined;
}

/** The name that is being typed: of several, the last one. */
function underway(line: string, commands: readonly Command[]): Underway {
  const [, begun = '', typed = ''] = /^(\/\S+\s+(?:[^,]*,\s*)*)([^,]+)$/su.exec(line) ?? [];
  const command = commands.find(({ name }) => begun.startsWith(`/${name} `));
  const completes = Object.values(command?.options ?? {}).some(
    (option) => option.kind === 'text' && option.completes,
  );
  return completes ? { begun, typed, command } : { begun, typed };
}
