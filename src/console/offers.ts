// The numbered choices below a reply: what Discord has buttons and menus for.
import stringWidth from 'string-width';
import type { ActionHandler, Command } from '../command.ts';
import { tooLong } from '../presenting/tooLong.ts';
import type { Reply } from '../reply.ts';
import { type Drawing, showable } from './drawing.ts';

export interface Offer {
  readonly label: string;
  readonly value: string;
  readonly command: Command;
  readonly handler: ActionHandler;
}

/** The actions of a reply, those wanted less often, then the choices of its menu. */
export function offersOf({ actions = [], more = [], menu }: Reply, command: Command): readonly Offer[] {
  const choices = (menu?.choices ?? []).map((choice) => ({ ...choice, name: menu?.name ?? '' }));
  return [...actions, ...more, ...choices].flatMap(({ name, label, value }) => {
    const handler = command.actions?.[name];
    return handler ? [{ label, value, command, handler }] : [];
  });
}

/** What a line chooses, or why it cannot; undefined where it is no choice. */
export function readChoice(
  line: string,
  offers: readonly Offer[],
): { readonly offer: Offer; readonly written: string } | { readonly problem: string } | undefined {
  const [, number, written = ''] = /^\s*(\d+)(?:\s+(.+?))?\s*$/su.exec(line) ?? [];
  if (number === undefined) return undefined;
  const offer = offers[Number(number) - 1];
  if (written !== '' && !offer?.handler.prompt) return undefined; // a question that begins with a number
  if (!offer && offers.length === 0)
    return { problem: 'There is nothing to choose from just now: ask in words.' };
  if (!offer) return { problem: `Choose ${rangeOf(offers)}, or ask in words.` };
  const { prompt } = offer.handler;
  if (prompt && !prompt.isOptional && written === '')
    return { problem: `Type it behind the number, as in “${number} …”: ${prompt.label}` };
  const problem = prompt && tooLong(prompt, written);
  return problem === undefined ? { offer, written } : { problem };
}

function rangeOf({ length }: readonly Offer[]): string {
  if (length === 1) return '1';
  return length === 2 ? '1 or 2' : `1 to ${length}`;
}

const LEAD = 'Type a number:';
const GAP = '  ';
/** Longer labels stand below each other. */
const MAX_LABEL_IN_ROW = 24;

/** The offers in rows, none of them broken, or one a line where they are long. */
export function drawOffers(offers: readonly Offer[], drawing: Drawing): readonly string[] {
  if (offers.length === 0) return [];
  const items = offers.map(({ label }, index) => `${index + 1} ${showable(label)}`);
  const line = `${LEAD} ${items.join(GAP)}`;
  const isLong = offers.some(({ label }) => stringWidth(label) > MAX_LABEL_IN_ROW);
  if (stringWidth(line) <= drawing.width) return [drawing.dim(line)];
  const rows = isLong ? listed(items, drawing) : inRows(items, drawing.width - GAP.length);
  return [[LEAD, ...rows.map((row) => GAP + row)].map(drawing.dim).join('\n')];
}

/** One a line, its numbers below each other and its end cut off where it is too long. */
function listed(items: readonly string[], drawing: Drawing): readonly string[] {
  const digits = String(items.length).length;
  return items.map((item) => {
    const aligned = item.replace(/^\d+/u, (number) => number.padStart(digits));
    const [first = '', ...rest] = drawing.lines(aligned, GAP.length + 1).split('\n');
    return rest.length > 0 ? `${first}…` : first;
  });
}

function inRows(items: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const item of items) {
    const longer = [...rows.slice(-1), item].join(GAP);
    if (rows.length > 0 && stringWidth(longer) <= width) rows[rows.length - 1] = longer;
    else rows.push(item);
  }
  return rows;
}
