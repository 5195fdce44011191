import { commands } from '../../commands/index.ts';
import { welcome } from '../../commands/welcome.ts';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Call, Command, Services } from '../../src/command.ts';
import { type DrawnMessage, drawMessages } from '../../src/discord/render/drawMessages.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import type { Reply } from '../../src/reply.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { keepReceipt } from '../../src/state/keepReceipt.ts';
import { openState } from '../../src/state/openState.ts';

/** One reply with what led to it. */
export interface Scene {
  readonly name: string;
  /** What the member did, as Discord shows it above the reply. */
  readonly did: string;
  readonly isPrivate: boolean;
  readonly messages: readonly DrawnMessage[];
}

interface Plan {
  readonly name: string;
  readonly command: string;
  readonly values?: Record<string, string | boolean>;
  /** An action on the reply before, by name, with what is written into its form. */
  readonly action?: string;
  readonly written?: string;
  readonly isPrivate?: boolean;
}

const QUESTION = 'What is a Lewis signaling game?';
const PLANS: readonly Plan[] = [
  { name: 'answer', command: 'ask', values: { question: QUESTION } },
  { name: 'evidence', command: 'ask', action: 'evidence', isPrivate: true },
  { name: 'bibtex', command: 'ask', action: 'bibtex', isPrivate: true },
  { name: 'doubt', command: 'ask', action: 'doubt', isPrivate: true },
  { name: 'disputes', command: 'disputes', isPrivate: true },
  { name: 'follow-up', command: 'ask', action: 'follow', written: 'who wrote it?' },
  {
    name: 'private',
    command: 'ask',
    values: { question: 'Which sizes does Gemma 2 come in?', private: true },
    isPrivate: true,
  },
  { name: 'shared', command: 'ask', action: 'share' },
  {
    name: 'several-papers',
    command: 'ask',
    values: { question: 'Which papers are about language emergence?' },
  },
  { name: 'not-in-corpus', command: 'ask', values: { question: 'How do I bake sourdough bread?' } },
  { name: 'not-reported', command: 'ask', values: { question: 'How many layers does Gemma 2 have?' } },
  { name: 'unclear', command: 'ask', values: { question: '🤔' } },
  { name: 'compare', command: 'compare', values: { a: '2403.08295', b: '2408.00118' } },
  {
    name: 'check',
    command: 'check',
    values: {
      claim:
        'Gemini Ultra advances the state of the art in 12 of 32 benchmarks. Curriculum methods are brittle in NLP. Owls dislike transformers.',
    },
  },
  { name: 'papers', command: 'papers' },
  { name: 'paper', command: 'paper', values: { query: 'P-DRO' } },
  { name: 'related', command: 'related', values: { paper: '2209.15342' } },
  { name: 'settings', command: 'settings', isPrivate: true },
];

const MEMBER = '200000000000000001';

/** Each plan carried out in order, on the papers of the project, without a model. */
export async function drawScenes(): Promise<readonly Scene[]> {
  const services = await openServices();
  const hello = drawMessages(await welcome(services), 'ask');
  const scenes: Scene[] = [{ name: 'welcome', did: '', isPrivate: false, messages: hello }];
  let before: Reply = { parts: [] };
  for (const plan of PLANS) {
    const command = commands.find(({ name }) => name === plan.command);
    if (!command) throw new Error(`There is no command ${plan.command}.`);
    const reply = await play(plan, command, before, services);
    const { name, isPrivate = false } = plan;
    scenes.push({
      name,
      did: didOf(plan),
      isPrivate,
      messages: drawMessages(reply, command.name, { asker: MEMBER }),
    });
    if (name === 'doubt') await dispute(reply, command, services);
    if (reply.actions?.some((action) => action.name === 'evidence')) before = reply;
  }
  await services.state.close();
  const messages = drawMessages(comparedBy(services), 'summarize', { asker: MEMBER });
  return [...scenes, { name: 'table', did: '/summarize topic:Gemma', isPrivate: false, messages }];
}

async function play(plan: Plan, command: Command, before: Reply, services: Services): Promise<Reply> {
  const { action, isPrivate = false, written } = plan;
  const call = callOf(plan.name, { isPrivate, ...(written !== undefined && { written }) });
  if (action === undefined) {
    const absent = Object.fromEntries(Object.keys(command.options).map((name) => [name, undefined]));
    return last(command.run({ ...call, values: { ...absent, ...plan.values } }, services));
  }
  const value = before.actions?.find(({ name }) => name === action)?.value ?? '';
  return last(command.actions?.[action]?.run(value, call, services));
}

/** A model's comparison, which no double is needed for: what it drafts is verified here as everywhere. */
function comparedBy({ papers }: Services): Reply {
  const drafted = [
    ['sizes', 'Gemma', '2403.08295', 2, '2 billion and 7 billion parameters.'],
    ['sizes', 'Gemma 2', '2408.00118', 0, '2 billion to 27 billion parameters.'],
    ['training', 'Gemma 2', '2408.00118', 2, '2B and 9B models with knowledge distillation.'],
    ['release', 'Gemma', '2403.08295', 2, 'pretrained and fine-tuned checkpoints.'],
    ['release', 'Gemma 2', '2408.00118', 4, 'all models to the community.'],
  ] as const;
  const drafts = drafted.map(([aspect, name, paper, sentence, text]) => ({
    text,
    heading: 'Compared',
    cell: { aspect, name },
    citations: [{ paper, sentence }],
  }));
  return { parts: [{ kind: 'answer', answer: answerFrom(drafts, [...papers], 'claude') }] };
}

async function dispute({ menu }: Reply, command: Command, services: Services): Promise<void> {
  const call = callOf('dispute', { isPrivate: true, written: 'The game is older: see Lewis (1969).' });
  await last(command.actions?.['dispute']?.run(menu?.choices[0]?.value ?? '', call, services));
}

function callOf(id: string, more: Partial<Call>): Call {
  const place = { kind: 'server', server: '1', channel: '2', mayManage: true } as const;
  return { id, values: {}, member: MEMBER, place, signal: new AbortController().signal, ...more };
}

function didOf({ command, values = {}, action, written }: Plan): string {
  const options = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return action ? [action, written].filter(Boolean).join(': ') : [`/${command}`, ...options].join(' ');
}

async function last(replies: AsyncIterable<Reply> | undefined): Promise<Reply> {
  let reply: Reply = { parts: [] };
  for await (const each of replies ?? []) reply = each;
  return reply;
}

async function openServices(): Promise<Services> {
  const loaded = await loadPapers('seeds');
  if ('problems' in loaded) throw new Error('the papers in seeds cannot be read');
  const papers = collectionOf(loaded.papers);
  const search = createSearch(papers);
  const warn = (details: object, message: string) => console.warn(message, details);
  const state = openState({ file: ':memory:', now: () => new Date(), warn });
  const answerQuestion = answerQuestionWith({
    search,
    writers: [extractiveWriter(search)],
    deadlineMs: 10_000,
    onReceipt: (receipt, asked) => keepReceipt(state, receipt, asked),
  });
  return { papers, search, state, answerQuestion };
}
