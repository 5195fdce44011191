// Members of several servers who do this and that, also with what was shown on another server.
import fc from 'fast-check';
import {
  buttonPress,
  formFilled,
  formSent,
  menuChoice,
  type SentInteraction,
  slashCommand,
  typing,
} from '../support/discord/interactions.ts';
import { canaryOf, doiOf, groupOf, roleOf } from './canaries.ts';
import { SERVERS } from './processStage.ts';

const KINDS = [
  ...['add', 'add', 'remove', 'follow', 'ask', 'ask', 'ask', 'private', 'decline', 'decline', 'check'],
  ...[
    'goOn',
    'dispute',
    'press',
    'foreign',
    'foreign',
    'foreign',
    'foreign',
    'type',
    'list',
    'export',
    'look',
  ],
  ...['settings', 'gaps', 'gaps', 'costs', 'settingsShown'],
] as const;

/** What one member does on one server; `number` chooses among what there is. */
export interface Deed {
  readonly kind: (typeof KINDS)[number];
  readonly server: number;
  /** Whose old buttons are pressed. */
  readonly other: number;
  /** Which process gets it. */
  readonly process: number;
  readonly number: number;
}

/** Few, since what leaks is what is old, used elsewhere. */
export const STRANGERS = 4;
const someServer = fc.nat({ max: STRANGERS - 1 });
export const someDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  server: someServer,
  other: someServer,
  process: fc.nat({ max: 100 }),
  number: fc.nat({ max: 1_000 }),
});

/** Each server has papers, texts that are kept and an answer before anything is tried. */
export const beginning: readonly Deed[] = (['add', 'settings', 'ask'] as const).flatMap((kind) =>
  Array.from({ length: STRANGERS }, (_, server) => ({
    kind,
    server,
    other: server,
    process: server,
    number: server,
  })),
);

/** What messages have shown on a server so far. */
export interface Shown {
  /** The ids of their buttons, menus and forms. */
  ids(server: number): readonly string[];
  /** What could be chosen there. */
  values(server: number): readonly string[];
}

/** The channel in which a server asks. */
export const channelOf = (server: number) => `40000000000000${1_000 + server}`;

/** However slow the machine is: an interaction that is older than three seconds gets no answer. */
const UNHURRIED_MS = -120_000;

type Person = ReturnType<typeof personOn>;

function personOn(server: number, isCurator: boolean) {
  const member = `20000000000000${(isCurator ? 1_000 : 2_000) + server}`;
  const place = { server: SERVERS[server] ?? '', channel: channelOf(server) };
  const rights = { permissions: isCurator ? '32' : '2048', wasPrivate: true };
  return { ...place, ...rights, member, asker: member, ageMs: UNHURRIED_MS };
}

/** What is sent for a deed; the second follows where the reply to the first shows such a button. */
export interface Sending {
  readonly first: SentInteraction | undefined;
  readonly next?: (shown: readonly string[]) => SentInteraction | undefined;
}

export function sendingFor({ kind, server, other, number }: Deed, shown: Shown): Sending {
  const [curator, member] = [personOn(server, true), personOn(server, false)];
  const what = doiOf(server, number % 7);
  const own = shown.ids(server);
  const command = (name: string, options: Record<string, string | boolean> = {}, who: Person = member) =>
    slashCommand(name, options, who);
  const pressOf = (button: RegExp, who: Person) => (ids: readonly string[]) => {
    const id = ids.findLast((each) => button.test(each));
    return id === undefined ? undefined : buttonPress(id, who);
  };
  const sendings: Readonly<Record<Deed['kind'], () => Sending>> = {
    add: () => ({ first: command('add', { what }, curator), next: pressOf(/^add:add:/u, curator) }),
    remove: () => ({
      first: command('remove', { paper: what }, curator),
      next: number % 2 ? pressOf(/^remove:undo:/u, curator) : () => undefined,
    }),
    follow: () => ({ first: command('collection', { follow: groupOf(server) }, curator) }),
    ask: () => ({ first: command('ask', { question: askedOf(server, number) }) }),
    private: () => ({
      first: command('ask', { question: askedOf(server, number), private: true }),
      next: pressOf(/^ask:share:/u, member),
    }),
    decline: () => ({
      first: command('ask', { question: `What do ${canaryOf(server, 'question')} walruses cost in Peru?` }),
    }),
    check: () => ({ first: command('check', { claim: 'Herons wade in rivers.' }) }),
    goOn: () => ({
      first: formOf(own, /:follow:/u, `and who wrote about ${canaryOf(server, 'conversation')}?`, member),
    }),
    dispute: () => ({ first: disputeOn(server, own, member) }),
    press: () => ({ first: pressed(own, number, member, shown.values(server)) }),
    foreign: () => ({ first: pressed(shown.ids(other), number, curator, shown.values(other)) }),
    type: () => {
      const [name = '', option = ''] = TYPED[number % TYPED.length] ?? [];
      return { first: typing(name, option, number % 3 ? 'her' : '', curator) };
    },
    list: () => ({ first: command(number % 2 ? 'papers' : 'summarize') }),
    export: () => ({ first: command('collection', { export: number % 2 ? 'jsonl' : 'bib' }) }),
    look: () => ({ first: command('paper', { query: number % 2 ? 'herons' : what }) }),
    settings: () => ({ first: settingsOf(server, number, curator) }),
    settingsShown: () => ({ first: command('settings', {}, curator) }),
    gaps: () => ({ first: command('gaps', {}, curator) }),
    costs: () => ({ first: command(number % 2 ? 'costs' : 'disputes', {}, curator) }),
  };
  return sendings[kind]();
}

const TYPED = [
  ['paper', 'query'],
  ['remove', 'paper'],
  ['papers', 'author'],
  ['compare', 'a'],
] as const;

/** Half of the questions say a word that no paper has. */
function askedOf(server: number, number: number): string {
  const questions = [
    'How many frogs do herons eat a day?',
    'Who wrote about herons?',
    `Where do ${canaryOf(server, 'question')} herons wade?`,
    `How many mice do storks of ${canaryOf(server, 'question')} eat a day?`,
  ];
  return questions[number % questions.length] ?? '';
}

function settingsOf(server: number, number: number, curator: Person): SentInteraction {
  const checks = number % 2 ? ['keepShared', 'keepQuestions', 'proposals'] : ['keepQuestions'];
  return formFilled('settings:save:', { checks, admins: [roleOf(server)], channels: [] }, curator);
}

function formOf(ids: readonly string[], name: RegExp, text: string, who: Person) {
  const id = ids.findLast((each) => name.test(each));
  return id === undefined ? undefined : formSent(id, text, who);
}

/** As if the newest answer's first citation had been chosen from the menu. */
function disputeOn(server: number, ids: readonly string[], member: Person) {
  const [, answer] =
    /^ask:helpful:(.+)$/u.exec(ids.findLast((id) => id.startsWith('ask:helpful:')) ?? '') ?? [];
  const form = `ask:dispute:${answer}.0`;
  return answer === undefined ? undefined : formSent(form, `It says ${canaryOf(server, 'dispute')}.`, member);
}

/** A button or a menu of an old message, with a value of one. */
function pressed(ids: readonly string[], number: number, who: Person, values: readonly string[]) {
  const id = ids[number % Math.max(1, ids.length)];
  if (id === undefined) return undefined;
  const chosen = values[number % Math.max(1, values.length)] ?? 'p1';
  return number % 3 ? buttonPress(id, who) : menuChoice(id, chosen, who);
}
