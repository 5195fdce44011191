import { commands } from '../../commands/index.ts';
import type { ActionHandler, Call, Command, Services } from '../../src/command.ts';
import { drawForm } from '../../src/discord/render/drawForm.ts';
import { drawMessages } from '../../src/discord/render/drawMessages.ts';
import type { ChannelAccess, Filled } from '../../src/form.ts';
import type { GivenFile } from '../../src/option.ts';
import type { Reply } from '../../src/reply.ts';
import type { Scene } from './scene.ts';

export const MEMBER = '200000000000000001';

/** What a reply offered, and of whose buttons it is one. */
interface Offer {
  readonly command: Command;
  readonly handler: ActionHandler;
  readonly label: string;
  readonly value: string;
  readonly wasPrivate: boolean;
}

/** The newest offer by the name of its action. */
type Offers = Map<string, Offer>;

/** Each plan carried out in order: a picture of what came of it. */
export async function playPlans(services: Services): Promise<readonly Scene[]> {
  const offers: Offers = new Map();
  const scenes: Scene[] = [];
  for (const plan of PLANS) {
    scenes.push('use' in plan ? await use(plan, offers, services) : await press(plan, offers, services));
  }
  return scenes;
}

type Use = Plan & Used;
type Press = Plan & Pressed;

async function use(plan: Use, offers: Offers, services: Services): Promise<Scene> {
  const { name, said, onMessage = false } = plan;
  const command = commands.find((each) => each.name === plan.use);
  if (!command) throw new Error(`There is no command ${plan.use}.`);
  const absent = Object.fromEntries(Object.keys(command.options).map((option) => [option, undefined]));
  const values = { ...absent, ...plan.values } as Call['values']; // options that were left out are undefined
  if (plan.isForm && command.form) {
    const { action, open } = command.form;
    const handler = command.actions?.[action];
    if (handler) offers.set(action, { command, handler, label: 'Submit', value: '', wasPrivate: true });
    const form = await open(callOf(plan, {}), services);
    return { name, did: { kind: 'nothing' }, messages: [], form: drawForm(form, name) };
  }
  const isPrivate = onMessage || (command.isPrivate?.(values) ?? false);
  const reply = await last(command.run(callOf(plan, { values, isPrivate }), services));
  remember(reply, { command, wasPrivate: isPrivate }, offers);
  const used = onMessage ? (command.onMessage?.label ?? '') : `/${command.name}`;
  return {
    name,
    isPrivate,
    did: said === undefined ? { kind: 'used', command: used } : { kind: 'said', text: said },
    messages: drawMessages(reply, command.name, { asker: MEMBER, isBelowQuestion: said !== undefined }),
  };
}

async function press(plan: Press, offers: Offers, services: Services): Promise<Scene> {
  const { name, written = '', isForm = false, filled = new Map() } = plan;
  const offer = offers.get(plan.press);
  if (!offer) throw new Error(`No reply offers ${plan.press}.`);
  const { command, handler, label, value, wasPrivate } = offer;
  const did = { kind: 'pressed', label } as const;
  if (isForm) {
    if (!handler.prompt) throw new Error(`${plan.press} has no form.`);
    return { name, did, messages: [], form: drawForm(handler.prompt, name) };
  }
  const isPrivate = handler.isPrivate === 'same' ? wasPrivate : handler.isPrivate;
  const reply = await last(handler.run(value, callOf(plan, { isPrivate, written, filled }), services));
  remember(reply, { command, wasPrivate: isPrivate }, offers);
  return { name, did, isPrivate, messages: drawMessages(reply, command.name, { asker: MEMBER }) };
}

function remember(
  { actions = [], more = [], menu }: Reply,
  { command, wasPrivate }: Pick<Offer, 'command' | 'wasPrivate'>,
  offers: Offers,
): void {
  const [choice] = menu?.choices ?? [];
  const chosen = menu && choice ? [{ name: menu.name, label: choice.label, value: choice.value }] : [];
  for (const { name, label, value } of [...actions, ...more, ...chosen]) {
    const handler = command.actions?.[name];
    if (handler) offers.set(name, { command, handler, label, value, wasPrivate });
  }
}

function callOf({ name: id, isMember }: Plan, more: Partial<Call>): Call {
  const rights = { mayManage: isMember !== true, mayModerate: isMember !== true };
  const place = { kind: 'server', server: '1', channel: CHANNELS[0]?.id ?? '', ...rights } as const;
  const signal = new AbortController().signal;
  return { id, values: {}, member: MEMBER, place, signal, findAccess: async () => CHANNELS, ...more };
}

const CHANNELS: readonly ChannelAccess[] = [
  { id: '400000000000000002', name: 'reading-group', missing: [] },
  { id: '400000000000000003', name: 'lab-notes', missing: ['Send Messages', 'Attach Files'] },
  { id: '400000000000000004', name: 'board', missing: ['View Channel'] },
];

async function last(replies: AsyncIterable<Reply>): Promise<Reply> {
  let reply: Reply = { parts: [] };
  for await (const each of replies) reply = each;
  return reply;
}

/** A command that is used, or a button or menu of the last reply that offers it; `isMember`: by who manages nothing. */
type Plan = { readonly name: string; readonly isMember?: true } & (Used | Pressed);

interface Used {
  readonly use: string;
  readonly values?: Readonly<Record<string, string | boolean | GivenFile>>;
  /** In the menu of a message. */
  readonly onMessage?: true;
  /** Shows the form that the command opens. */
  readonly isForm?: true;
  /** In a message that mentions the bot. */
  readonly said?: string;
}

interface Pressed {
  readonly press: string;
  /** What is written into its form. */
  readonly written?: string;
  /** What is filled in, where it has several fields. */
  readonly filled?: Filled;
  /** Shows the form, instead of what comes of it. */
  readonly isForm?: true;
}

const QUESTION = 'What is a Lewis signaling game?';
const CLAIMS =
  'Gemini Ultra advances the state of the art in 12 of 32 benchmarks. Curriculum methods are brittle in NLP. Owls dislike transformers.';

/** Two papers and what is wrong with a third, as a reference manager exports them. */
const LIBRARY = `@article{owl2020, title = {Owls in {{Urban}} Parks}, author = {Owl, Ada and M{\\"u}{\\ss}ig, J.}, year = 2020,
  doi = {10.1000/owls.1}, abstract = {Tawny owls hunt at night. In parks they eat mostly mice. Broods were larger near water.}}
@article{kite2021, title = {Red Kites and Roads}, author = {Kite, Ben}, year = 2021, doi = {10.1000/kites.1}}
@article{lost2022, author = {Lost, Eve}, year = 2022, abstract = {Nobody knows its title.}}`;

function fileWith(text: string, name: string): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes: bytes.length, read: async () => bytes };
}

const SETTINGS: Filled = new Map([
  ['channels', ['400000000000000002', '400000000000000003']],
  ['checks', ['privateByDefault', 'proposals']],
  ['budget', ['2.50']],
  ['admins', ['500000000000000009']],
]);

/** Carried out in this order, by one member on one server. */
export const PLANS: readonly Plan[] = [
  { name: 'help', use: 'help' },
  { name: 'answer', use: 'ask', values: { question: QUESTION } },
  { name: 'evidence', press: 'evidence' },
  { name: 'bibtex', press: 'bibtex' },
  { name: 'markdown', press: 'markdown' },
  { name: 'helpful', press: 'helpful' },
  { name: 'unhelpful', press: 'unhelpful' },
  { name: 'follow-up-form', press: 'follow', isForm: true },
  { name: 'follow-up', press: 'follow', written: 'who wrote it?' },
  { name: 'answer-again', use: 'ask', values: { question: QUESTION } },
  { name: 'doubt', press: 'doubt' },
  { name: 'dispute-form', press: 'dispute', isForm: true },
  { name: 'dispute', press: 'dispute', written: 'The game is older: see Lewis (1969).' },
  { name: 'disputes', use: 'disputes' },
  { name: 'disputes-one', press: 'open' },
  { name: 'note-form', press: 'note', isForm: true },
  { name: 'note', press: 'note', written: 'The paper cites Lewis (1969) for the game itself.' },
  { name: 'noted', use: 'ask', values: { question: QUESTION } },
  { name: 'mention', use: 'ask', values: { question: QUESTION }, said: `@Footnote ${QUESTION}` },
  { name: 'private', use: 'ask', values: { question: 'Which sizes does Gemma 2 come in?', private: true } },
  { name: 'shared', press: 'share' },
  { name: 'several-papers', use: 'ask', values: { question: 'Which papers are about language emergence?' } },
  { name: 'not-in-corpus', use: 'ask', values: { question: 'How do I bake sourdough bread?' } },
  { name: 'not-reported', use: 'ask', values: { question: 'How many layers does Gemma 2 have?' } },
  { name: 'unclear', use: 'ask', values: { question: '🤔' } },
  { name: 'summarize', use: 'summarize', values: { topic: 'distribution shift' } },
  { name: 'overview', use: 'summarize' },
  { name: 'compare', use: 'compare', values: { a: '2403.08295', b: '2408.00118' } },
  { name: 'check', use: 'check', values: { claim: CLAIMS } },
  {
    name: 'check-supported',
    use: 'check',
    values: { claim: 'Lewis signaling games are simple communication games.' },
  },
  {
    name: 'check-contradicted',
    use: 'check',
    values: { claim: 'The authors do not release all Gemma 2 models to the community.' },
  },
  { name: 'check-nearest', use: 'check', values: { claim: 'Gemma 2 was trained on four continents.' } },
  { name: 'check-not-found', use: 'check', values: { claim: 'Owls dislike transformers.' } },
  { name: 'check-nothing', use: 'check', values: { claim: '🤔' } },
  { name: 'check-message', use: 'check', values: { claim: CLAIMS }, onMessage: true },
  { name: 'papers', use: 'papers' },
  { name: 'papers-next', press: 'page' },
  {
    name: 'papers-message',
    use: 'papers',
    values: { about: 'How do agents learn to talk?' },
    onMessage: true,
  },
  { name: 'paper', use: 'paper', values: { query: 'P-DRO' } },
  { name: 'paper-unknown', use: 'paper', values: { query: 'zzzz 99999' } },
  { name: 'cite', press: 'cite' },
  { name: 'related', use: 'related', values: { paper: '2209.15342' } },
  { name: 'add-unread', use: 'add', values: { what: 'birds' } },
  { name: 'collection', use: 'collection' },
  { name: 'digest', use: 'digest' },
  { name: 'gaps', use: 'gaps' },
  { name: 'costs', use: 'costs' },
  { name: 'settings-form', use: 'settings', isForm: true },
  { name: 'settings', press: 'save', filled: SETTINGS },
  { name: 'privacy', use: 'privacy' },
  { name: 'add', use: 'add', values: { file: fileWith(LIBRARY, 'My Library.bib') } },
  { name: 'added', press: 'add' },
  { name: 'digest-filled', use: 'digest' },
  { name: 'digest-weekly', use: 'digest', values: { weekly: 'here' } },
  { name: 'remove', use: 'remove', values: { paper: 'Red Kites and Roads' } },
  { name: 'add-proposal', use: 'add', values: { file: fileWith(LIBRARY, 'My Library.bib') }, isMember: true },
  { name: 'proposed', press: 'propose', isMember: true },
  { name: 'collection-own', use: 'collection' },
  { name: 'accepted', press: 'accept' },
  { name: 'decided', press: 'decline' },
  { name: 'start-over', use: 'collection', values: { 'start-over': true } },
  { name: 'papers-none', use: 'papers', values: { year: '1800' } },
  { name: 'forgotten', use: 'privacy', values: { delete: true } },
  { name: 'no-longer-kept', press: 'evidence' },
];
