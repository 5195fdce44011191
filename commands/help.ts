import { type Command, defineCommand, mayUse, type Place } from '../src/command.ts';
import type { Collection } from '../src/papers/collection.ts';
import { isQuotable } from '../src/papers/paper.ts';
import type { Part } from '../src/reply.ts';

/** Takes the list as a function, since this command is itself part of it. */
export function helpOn(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    description: 'How to ask, and what else there is.',
    options: {},
    isPrivate: () => true,
    async *run(call, { collections }) {
      const { papers } = await collections.of(call);
      yield { parts: [...howToAsk(papers), ...whatElse(commands(), call.place)] };
    },
  });
}

function howToAsk(papers: Collection): readonly Part[] {
  const first = [...papers].find(isQuotable);
  const example = first ? [{ kind: 'verbatim', text: `/ask What does “${first.title}” find?` } as const] : [];
  return [
    { kind: 'heading', text: 'How to ask' },
    {
      kind: 'text',
      text: `Ask in your own words about ${papers.size === 1 ? 'the one paper' : `the ${papers.size} papers`} here, for example:`,
    },
    ...example,
    {
      kind: 'text',
      text: 'Every sentence of an answer has a footnote: the sentence of an abstract that supports it. What no abstract says, I do not say.',
    },
  ];
}

/** The commands usable here: those of managers and moderators only on a server, menus of messages not in a terminal. */
function whatElse(commands: readonly Command[], place: Place): readonly Part[] {
  const usable = commands.filter((command) => mayUse(command, place));
  const menus = place.kind === 'console' ? [] : commands.flatMap(({ onMessage }) => onMessage?.label ?? []);
  const inMenus = `In the menu of any message, under Apps: ${menus.join(', ')}.`;
  return [
    { kind: 'heading', text: 'Commands' },
    { kind: 'list', items: usable.map(({ name, description }) => `/${name}: ${description}`) },
    ...(menus.length > 0 ? [{ kind: 'note', text: inMenus } as const] : []),
    ...(place.kind === 'console' ? [{ kind: 'note', text: howToType(place) } as const] : []),
  ];
}

function howToType({ isPage }: Extract<Place, { kind: 'console' }>): string {
  const options =
    'Options stand behind two dashes, as in /papers --year 2022-2024 --author NAME. Two papers are divided by a comma: /compare ONE, OTHER.';
  return isPage ? options : `${options} Ctrl-D leaves.`;
}
