import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type Command, defineCommand, type Services } from '../../src/command.ts';
import { openSession, type Screen } from '../../src/console/session.ts';
import type { GivenFile } from '../../src/option.ts';
import type { Reply } from '../../src/reply.ts';
import { NotKept } from '../../src/state/notKept.ts';

const services = {} as Services; // the commands below use none
const never = new AbortController().signal;

describe('session', () => {
  it('shows the newest reply as it grows, and the last one for good', async () => {
    const { session, written, grown } = open(say('one', 'two'));
    expect(await session.answer('anything', never)).toBe(true);
    expect([grown, written]).toEqual([['one', 'two'], ['two']]);
  });

  it('tells a person of an error in one line, and the log the rest', async () => {
    const error = new Error('secret detail');
    const { session, written, logged } = open(async function* () {
      yield* [];
      throw error;
    });
    expect(await session.answer('anything', never)).toBe(false);
    expect(written).toEqual(['That went wrong (reference id1). Try again; the details are in the log.']);
    expect(logged).toEqual([{ err: error, call: 'id1' }]);
  });

  it('says what the disk does not take', async () => {
    const { session, written } = open(async function* () {
      yield* [];
      throw new NotKept('full');
    });
    expect(await session.answer('anything', never)).toBe(false);
    expect(written).toEqual([expect.stringMatching(/^That could not be stored: .* Check the free space/u)]);
  });

  it('stops when it is told to, and shows nothing of the answer', async () => {
    const stopping = new AbortController();
    const { session, written } = open(async function* ({ signal }) {
      yield { parts: [] };
      stopping.abort();
      signal.throwIfAborted();
    });
    await session.answer('anything', stopping.signal);
    expect(written).toEqual(['Stopped.']);
  });

  it('offers no longer what a choice has decided', async () => {
    const { session, written } = open(async function* () {
      const actions = ['more', 'decide'].map((name) => ({ name, label: name, value: 'v' }));
      yield { parts: [{ kind: 'text', text: 'first' }], actions };
    });
    await session.answer('anything', never);
    await session.answer('1', never);
    await session.answer('2', never);
    expect(written.slice(1)).toEqual(['more of v\n\nType a number: 1 more  2 decide', 'decided']);
  });

  it('runs an action by its number', async () => {
    const { session, written } = open(async function* () {
      yield {
        parts: [{ kind: 'text', text: 'first' }],
        actions: [{ name: 'more', label: 'More', value: 'v' }],
      };
    });
    await session.answer('anything', never);
    await session.answer('1', never);
    expect(written).toEqual(['first\n\nType a number: 1 More', 'more of v']);
  });

  it('reads files at home, and names the whole path of one that is not there', async () => {
    const reading: Command['run'] = async function* ({ values }) {
      const file = (values as { file?: GivenFile }).file; // the option below
      const read = await file?.read(10, never);
      yield { parts: [{ kind: 'text', text: read && 'problem' in read ? read.problem : 'read' }] };
    };
    const { session, written } = open(reading);
    await session.answer('/ask why? --file ~/no-such-owls.bib', never);
    expect(written).toEqual([`there is no such file: ${homedir()}/no-such-owls.bib`]);
  });

  it('writes files where there is a place for them, and says where', async () => {
    const file = { kind: 'file', name: 'papers.bib', text: '@misc{owl}' } as const;
    const reply = async function* () {
      yield { parts: [file] };
    };
    const there = open(reply, { save: (name) => `/home/ada/${name}` });
    await there.session.answer('anything', never);
    expect(there.written).toEqual(['Written to /home/ada/papers.bib']);
    const nowhere = open(reply, { save: () => undefined });
    await nowhere.session.answer('anything', never);
    expect(nowhere.written).toEqual(['papers.bib\n@misc{owl}']);
  });

  it('answers an example by its number', async () => {
    const { session, written, commands } = open(say('asked'));
    session.offer(['What is an owl?', 'What is a lark?'], commands);
    await session.answer('2', never);
    expect(written).toEqual([expect.stringContaining('2 What is a lark?'), expect.stringMatching(/^asked/u)]);
  });

  it('offers nothing where nothing can be chosen afterwards', async () => {
    const offering = async function* () {
      yield { parts: [], actions: [{ name: 'more', label: 'More', value: 'v' }] };
    };
    const { session, written } = open(offering, { takesChoices: false });
    await session.answer('anything', never);
    expect(written).toEqual(['']);
  });

  it('leaves the other choices open after one of them', async () => {
    const { session, written } = open(async function* () {
      const more = (label: string) => ({ name: 'more', label, value: label });
      yield { parts: [], actions: [more('A'), more('B')] };
    });
    for (const line of ['anything', '1', '2']) await session.answer(line, never);
    expect(written[1]).toBe('more of A\n\nType a number: 1 A  2 B');
    expect(written[2]).toContain('more of B');
  });

  it('says which numbers there are where one is typed that is not', async () => {
    const { session, written } = open(async function* () {
      const more = (label: string) => ({ name: 'more', label, value: label });
      yield { parts: [], actions: [more('A'), more('B')] };
    });
    for (const line of ['anything', '6']) await session.answer(line, never);
    expect(written[1]).toBe('Choose 1 or 2, or ask in words.');
  });

  it('says that there is nothing to choose from where nothing is offered', async () => {
    const { session, written } = open(say('asked'));
    await session.answer('3', never);
    expect(written).toEqual(['There is nothing to choose from just now: ask in words.']);
  });

  it('takes the text that an action asks for after its number', async () => {
    const { session, written } = open(async function* () {
      yield { parts: [], actions: [{ name: 'tell', label: 'Tell', value: 'v' }] };
    });
    for (const line of ['anything', '1', '1 all of it']) await session.answer(line, never);
    expect(written.slice(1)).toEqual(['Type it behind the number, as in “1 …”: What?', 'told: all of it']);
  });
});

function say(...texts: string[]): Command['run'] {
  return async function* () {
    for (const text of texts) yield { parts: [{ kind: 'text', text }] };
  };
}

function open(run: Command['run'], more: Partial<Screen> = {}) {
  const [written, grown, logged]: [string[], string[], object[]] = [[], [], []];
  const ask = defineCommand({
    name: 'ask',
    description: 'Asks.',
    options: {
      question: { kind: 'text', description: 'What.', required: true },
      file: { kind: 'file', description: 'A library.', extensions: ['.bib'] },
    },
    run: run as never, // it reads no values
    actions: {
      tell: {
        isPrivate: true,
        prompt: { title: 'Tell us', label: 'What?', maxLength: 100 },
        async *run(_, { written }): AsyncGenerator<Reply> {
          yield { parts: [{ kind: 'text', text: `told: ${written}` }] };
        },
      },
      decide: {
        isPrivate: true,
        inPlace: true,
        async *run(): AsyncGenerator<Reply> {
          yield { parts: [{ kind: 'text', text: 'decided' }] };
        },
      },
      more: {
        isPrivate: false,
        async *run(value): AsyncGenerator<Reply> {
          yield { parts: [{ kind: 'text', text: `more of ${value}` }] };
        },
      },
    },
  });
  const session = openSession({
    ready: { commands: [ask], services },
    screen: {
      canvas: () => ({ columns: 80, isStyled: false }),
      write: (text) => written.push(text),
      grow: (text) => grown.push(text),
      ...more,
    },
    log: { error: (detail: object) => logged.push(detail) },
    logName: 'the log',
    newId: () => 'id1',
  });
  return { session, written, grown, logged, commands: [ask] };
}
