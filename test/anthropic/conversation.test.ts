import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, vi } from 'vitest';
import { claudeAnswering } from '../support/claude.ts';
import { type ModelDouble, type ModelRequest, says, searchResults } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask, taskOn } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls fly at night. Owls eat 3 mice.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo. Bats sleep by day.' },
);
const question = 'what do owls eat';
const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 1] as const] };
const WRONG = { text: '\nOwls eat 90 mice.', cites: [['p1', 1] as const] };
const NIGHT = { text: 'Owls fly at night.', cites: [['p1', 0] as const] };
/** On a line of its own. */
const LATER = { ...NIGHT, text: `\n${NIGHT.text}` };
const BATS = { text: 'Bats hunt insects by echo.', cites: [['p2', 0] as const] };

describe('searching again', () => {
  it('hands over what the model searched for, and verifies against it', async () => {
    const model = await playModel(says([{ text: 'Let me look.' }], { search: 'bats' }), says([BATS]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { writer: 'claude', footnotes: [{ paper: { id: 'p2' } }] } });
    expect(model.requests).toHaveLength(2);
    expect(searchResults(model.requests[1] as ModelRequest).map(({ source }) => source)).toEqual([
      'p1',
      'p2',
    ]);
  });

  it('begins with four papers, and brings those that a search finds among the rest', async () => {
    const nests = Array.from({ length: 8 }, (_, i) => ({
      title: `On nest ${i + 1}`,
      abstract: `The nest of owl ${i + 1} is dry. ${'Nest '.repeat(i + 2)}boxes are warm.`,
    }));
    const model = await playModel(says([], { search: 'warm nest boxes' }), says([GOOD]));
    await ask(claudeAnswering(collection(...nests), model), { question: 'how dry is the nest?' });
    const [first = [], second = []] = model.requests.map((request) =>
      searchResults(request).map(({ source }) => source),
    );
    expect(first).toHaveLength(4);
    expect(second.slice(0, 4)).toEqual(first);
    expect(new Set(second).size).toBe(second.length);
    expect(second.length).toBeGreaterThan(4);
  });

  it('begins with every paper that is found where papers are asked for', async () => {
    const nests = Array.from({ length: 6 }, (_, i) => ({ abstract: `Nest ${i + 1} of the owls is dry.` }));
    const model = await playModel(says([GOOD]));
    await ask(claudeAnswering(collection(...nests), model), { question: 'which papers are about nests?' });
    expect(searchResults(model.requests[0] as ModelRequest)).toHaveLength(6);
  });

  it('ends after two searches: the next request allows none', async () => {
    const model = await playModel(says([], { search: 'bats' }));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ kind: 'answered', noModel: 'unsupported' });
    expect(model.requests.map(({ tool_choice }) => tool_choice?.type)).toEqual([
      undefined,
      undefined,
      'none',
    ]);
  });

  it('says so when a search finds nothing new', async () => {
    const model = await playModel(says([], { search: 'owls' }), says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { writer: 'claude' } });
    expect(toolResult(model)?.content).toEqual([
      { type: 'text', text: 'No paper that you have not been given already.' },
    ]);
  });

  it.each([
    ['asks for nothing', { name: 'search_papers', input: { query: ' ' } }, true],
    ['has no query', { name: 'search_papers', input: { words: ['bats'] } }, true],
    ['asks for no word', { name: 'search_papers', input: { query: '?!' } }, undefined],
    ['calls a tool that there is not', { name: 'delete_all', input: { query: 'bats' } }, true],
  ])('hands no paper over where the model %s', async (_what, search, isError) => {
    const model = await playModel(says([], { search }), says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { writer: 'claude' } });
    expect(searchResults(model.requests[1] as ModelRequest)).toHaveLength(1);
    expect(toolResult(model)?.is_error).toBe(isError);
  });

  it('cuts a query that is longer than anyone searches for', async () => {
    const model = await playModel(says([], { search: 'bats '.repeat(100) }), says([GOOD]));
    const searchAgain = vi.fn(async () => []);
    const task = await taskOn(question, papers, { searchAgain });
    const draft = claudeAnswering(papers, model).writers[0]?.write(task, new AbortController().signal);
    while (draft && !(await draft.next()).done);
    expect(searchAgain).toHaveBeenCalledExactlyOnceWith('bats '.repeat(100).slice(0, 200));
  });

  it('leaves room to repair after two searches', async () => {
    const search = says([], { search: 'bats' });
    const model = await playModel(search, search, says([WRONG]), says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { writer: 'claude', statements: [{ text: GOOD.text }] } });
    expect(model.requests).toHaveLength(4);
  });
});

/** What was handed over in the second request. */
function toolResult({ requests }: ModelDouble): Anthropic.ToolResultBlockParam | undefined {
  const blocks = requests[1]?.messages.at(-1)?.content ?? [];
  return typeof blocks === 'string' ? undefined : blocks.find((block) => block.type === 'tool_result');
}

describe('a follow-up', () => {
  const earlier = [
    { question: 'when do owls fly?', answer: 'Owls fly at night.' },
    { question: 'and bats?', answer: 'Bats sleep by day.' },
  ];

  it('comes after the turns before it, unchanged, and its evidence counts from the start', async () => {
    const model = await playModel(says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question, earlier });
    const [request] = model.requests as [ModelRequest];
    expect(request.messages.slice(0, -1)).toEqual([
      { role: 'user', content: 'when do owls fly?' },
      { role: 'assistant', content: 'Owls fly at night.' },
      { role: 'user', content: 'and bats?' },
      { role: 'assistant', content: 'Bats sleep by day.' },
    ]);
    expect(request.messages.at(-1)).toMatchObject({ role: 'user' });
    expect(outcome).toMatchObject({ answer: { writer: 'claude', footnotes: [{ paper: { id: 'p1' } }] } });
  });

  it('does not make what was answered before a source', async () => {
    const model = await playModel(says([{ text: 'Bats sleep by day.' }, GOOD]), says([]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question, earlier });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: GOOD.text }] } });
  });

  it('leaves out what is too long ago', async () => {
    const model = await playModel(says([GOOD]));
    const long = { question: 'old?', answer: 'Owls fly. '.repeat(700) };
    await ask(claudeAnswering(papers, model), { question, earlier: [long, ...earlier] });
    expect(model.requests[0]?.messages).toHaveLength(5);
  });
});

describe('a model that repeats itself', () => {
  it('is shown once, though it says the same after a search and a pause', async () => {
    const model = await playModel(
      says([GOOD], { search: 'bats' }),
      says([GOOD], { stop: 'pause_turn' }),
      says([GOOD, { ...GOOD, text: '\nowls eat 3 mice.' }]),
    );
    const { shown, outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(shown).toHaveLength(1);
    expect(outcome).toMatchObject({ answer: { statements: [{ text: GOOD.text }] } });
    expect(model.requests).toHaveLength(3);
  });

  it('is shown where it cites what it said uncited before, and needs no repair', async () => {
    const uncited = { text: `${GOOD.text}\n` };
    const model = await playModel(says([NIGHT, { text: '\n' }, uncited, GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: NIGHT.text }, { text: GOOD.text }] } });
    expect(model.requests).toHaveLength(1);
  });
});

describe('repair', () => {
  it('sends failed statements back once, with what was wrong', async () => {
    const model = await playModel(says([WRONG, LATER]), says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: GOOD.text }, { text: NIGHT.text }] } });
    const last = model.requests[1]?.messages.at(-1);
    expect(JSON.stringify(last)).toMatch(
      /Owls eat 90 mice\..*It cites: Owls eat 3 mice\..*A number is not in the cited sentence.*Not in it: 90\./,
    );
  });

  it('is not asked for where what answers stands', async () => {
    const model = await playModel(says([NIGHT, WRONG]), says([GOOD]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: NIGHT.text }] } });
    expect(model.requests).toHaveLength(1);
  });

  it('sends the reply back as it came, its citations included', async () => {
    const model = await playModel(says([WRONG, { ...GOOD, text: `\n${GOOD.text}` }]), says([]));
    await ask(claudeAnswering(papers, model), { question });
    expect(model.requests[1]?.messages[1]).toMatchObject({
      role: 'assistant',
      content: [{}, { text: `\n${GOOD.text}`, citations: [{ source: 'p1', start_block_index: 1 }] }],
    });
  });

  it('shows nothing that fails again, in two requests', async () => {
    const model = await playModel(says([WRONG, { ...GOOD, text: `\n${GOOD.text}` }]));
    const { shown, outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(JSON.stringify([shown, outcome])).not.toContain('90');
    expect(model.requests).toHaveLength(2);
  });

  it('asks for the paper that a comparison leaves out', async () => {
    const nets = collection(
      { title: 'OwlNet: Seeing at Night', abstract: 'OwlNet sees 30 mice an hour.' },
      { title: 'BatNet: Hearing at Night', abstract: 'BatNet hears 20 mice an hour.' },
    );
    const owl = { text: 'OwlNet sees 30 mice an hour.', cites: [['p1', 0] as const] };
    const bat = { text: 'BatNet hears 20 mice an hour.', cites: [['p2', 0] as const] };
    const model = await playModel(says([owl]), says([bat]));
    const { outcome } = await ask(claudeAnswering(nets, model), { question: 'Compare OwlNet with BatNet' });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: owl.text }, { text: bat.text }] } });
    const last = JSON.stringify(model.requests[1]?.messages.at(-1));
    expect(last).toContain('BatNet: Hearing at Night');
    expect(last).not.toContain('OwlNet');
  });

  it('that is cut off says so', async () => {
    const model = await playModel(says([WRONG, LATER]), says([{ text: 'Owls eat' }], { stop: 'max_tokens' }));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ cut: true, answer: { statements: [{ text: NIGHT.text }] } });
  });

  it('puts nothing that stands already in the place of what failed', async () => {
    const again = { ...GOOD, text: `\n${GOOD.text}` };
    const model = await playModel(says([WRONG, LATER]), says([NIGHT, again]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: GOOD.text }, { text: NIGHT.text }] } });
  });

  it('is not asked for when everything passes', async () => {
    const model = await playModel(says([GOOD]));
    await ask(claudeAnswering(papers, model), { question });
    expect(model.requests).toHaveLength(1);
  });
});
