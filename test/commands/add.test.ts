import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { add } from '../../commands/add.ts';
import { ask } from '../../commands/ask.ts';
import { collection as collectionCommand } from '../../commands/collection.ts';
import { paper as paperCommand } from '../../commands/paper.ts';
import { remove } from '../../commands/remove.ts';
import type { Call, Services } from '../../src/command.ts';
import type { GivenFile } from '../../src/option.ts';
import type { Reply } from '../../src/reply.ts';
import { sourcesKnowing } from '../support/foundPapers.ts';
import { collection } from '../support/papers.ts';
import { act, runCommand, servicesOver, textOf } from '../support/runCommand.ts';

const HERONS = {
  id: '2401.00001',
  title: 'On Herons',
  authors: ['Bo Finch'],
  year: 2024,
  link: 'https://arxiv.org/abs/2401.00001',
  abstract: 'Herons wade in rivers at dawn. They eat 12 frogs a day.',
};
const SILENT = {
  id: '2401.00002',
  title: 'On Silence',
  abstract: '',
  link: 'https://arxiv.org/abs/2401.00002',
};

function services(): Services {
  return {
    ...servicesOver(collection({ id: 's1', title: 'On Swifts' })),
    sources: sourcesKnowing(HERONS, SILENT),
  };
}

const onServer = (mayManage: boolean, member = 'ada'): Partial<Call> => ({
  member,
  place: { kind: 'server', server: 's', channel: 'c', mayManage },
});
const names = ({ actions = [] }: Reply) => actions.map(({ name }) => name);
const firstValueOf = ({ actions = [] }: Reply) => actions[0]?.value ?? '';

function file(name: string, text: string, bytes = text.length): GivenFile {
  return { name, bytes, read: async () => Buffer.from(text) };
}

const damaged: GivenFile = {
  name: 'a.bib.gz',
  bytes: 3,
  read: async () => new Uint8Array([0x1f, 0x8b, 0]),
};

describe('/add', () => {
  it('shows what would be added, and answers from it once it is in', async () => {
    const own = services();
    const call = onServer(true);
    const preview = await runCommand(add, { what: 'https://arxiv.org/abs/2401.00001v1' }, own, {
      ...call,
      id: 'a1',
    });
    expect(preview.parts[1]).toMatchObject({
      items: [{ reason: expect.stringMatching(/Bo Finch · from arXiv, version 1 · “Herons wade/u) }],
    });
    expect(names(preview)).toEqual(['add', 'leave']);
    expect(textOf(await act(add.actions?.['add'], firstValueOf(preview), own, call))).toContain(
      'One paper is in',
    );
    const answer = await runCommand(ask, { question: 'How many frogs do herons eat a day?' }, own, call);
    expect(textOf(answer)).toContain('12 frogs');
    expect(textOf(await act(add.actions?.['add'], firstValueOf(preview), own, call))).toContain(
      'decided already',
    );
  });

  it('adds nothing that is left out', async () => {
    const own = services();
    const preview = await runCommand(add, { what: '2401.00001' }, own, onServer(true));
    await act(add.actions?.['leave'], firstValueOf(preview), own, onServer(true));
    expect(textOf(await act(add.actions?.['add'], firstValueOf(preview), own, onServer(true)))).toContain(
      'decided',
    );
    expect(
      (await own.collections.of({ member: 'ada', place: { kind: 'server', server: 's' } })).own,
    ).toBeUndefined();
  });

  it('lets no other member, and no other server, press its buttons', async () => {
    const own = services();
    const preview = await runCommand(add, { what: '2401.00001' }, own, onServer(true));
    const elsewhere: Partial<Call> = {
      place: { kind: 'server', server: 'other', channel: 'c', mayManage: true },
    };
    for (const call of [
      onServer(true, 'eve'),
      elsewhere,
      { place: { kind: 'direct', channel: 'd' } } as const,
    ])
      expect(textOf(await act(add.actions?.['add'], firstValueOf(preview), own, call))).toContain('decided');
  });

  it('has members propose, and curators accept once', async () => {
    const own = services();
    const member = onServer(false, 'bob');
    const preview = await runCommand(add, { what: '2401.00001' }, own, { ...member, id: 'a1' });
    expect(names(preview)).toEqual(['propose', 'leave']);
    expect(textOf(await act(add.actions?.['add'], 'a1', own, member))).toContain('Only who may manage');
    const card = await act(add.actions?.['propose'], 'a1', own, member);
    expect([names(card), card.namesAsker]).toEqual([['accept', 'decline'], true]);
    expect(await add.actions?.['accept']?.refuse?.('a1', { ...member } as Call, own)).toBeDefined();
    const listed = await runCommand(collectionCommand, {}, own, onServer(true));
    expect(listed.menu).toBeUndefined(); // nothing of its own yet
    const accepted = await act(add.actions?.['accept'], 'a1', own, onServer(true));
    expect([textOf(accepted).includes('Accepted'), accepted.tellsAsker]).toEqual([true, true]);
    expect(textOf(await act(add.actions?.['decline'], 'a1', own, onServer(true)))).toContain('decided');
  });

  it('takes no proposals where they are turned off', async () => {
    const own = services();
    await own.state.settings.change('s', { proposals: false });
    expect(textOf(await runCommand(add, { what: '2401.00001' }, own, onServer(false)))).toContain(
      'turned off',
    );
  });

  it('reads a library, and says by line what it leaves aside', async () => {
    const library =
      '@misc{one, title={On Wrens}, author={A B}, year={2020}, abstract={Wrens sing.}}\n@misc{two, year={2021}}';
    const own = services();
    const preview = await runCommand(add, { file: file('library.bib', library) }, own);
    expect(textOf(preview)).toMatch(
      /One paper to add\nOn Wrens\nLeft aside\nlibrary\.bib:2: title is missing/u,
    );
    await act(add.actions?.['add'], firstValueOf(preview), own);
    expect(textOf(await runCommand(paperCommand, { query: 'wrens' }, own))).toContain('On Wrens');
  });

  it('reads what a reference manager exports and packs, and says nothing of ids that it has none of', async () => {
    const record = '%0 Journal Article\n%A Wren, Ada\n%T On Wrens\n%X Wrens sing.\n';
    const packed = gzipSync(record);
    const given = { name: 'wrens.enw.gz', bytes: packed.length, read: async () => packed };
    const preview = await runCommand(add, { file: given }, services());
    expect(preview.parts[1]).toMatchObject({
      items: [{ reason: 'Ada Wren · from the file wrens.enw.gz · “Wrens sing.”' }],
    });
  });

  it('shows the first papers of a whole library, and how many more there are', async () => {
    const entries = Array.from(
      { length: 143 },
      (_, n) => `@misc{k${n}, title={Wrens ${n}}, abstract={They sing.}}`,
    );
    const preview = await runCommand(add, { file: file('library.bib', entries.join('\n')) }, services());
    expect(preview.parts[1]).toMatchObject({ items: { length: 5 } });
    expect(textOf(preview)).toContain('… and 138 more.');
  });

  it.each<[string, Call['values'], RegExp]>([
    ['a damaged package', { file: damaged }, /the \.gz is damaged, pack it again/u],
    ['no link', { what: 'https://example.org/owls' }, /no link or id of a paper that I can read/u],
    ['an id that nobody knows', { what: '2412.99999' }, /nobody knows it/u],
    ['nothing', {}, /\/add what:/u],
    ['a file of another kind', { file: file('paper.pdf', '%PDF') }, /not a format of papers/u],
    ['a file of 50 MB', { file: file('big.bib', '', 50 * 2 ** 20) }, /larger than 8 MB/u],
    ['a file that holds something else', { file: file('notes.json', '{"a": 1') }, /notes\.json/u],
    [
      'a file that cannot be fetched',
      { file: { name: 'a.bib', bytes: 1, read: async () => ({ problem: 'gone.' }) } },
      /gone/u,
    ],
    ['an empty file', { file: file('empty.bib', '') }, /holds no papers/u],
  ])('adds nothing half and says why: %s', async (_what, values, said) => {
    const own = services();
    const reply = await runCommand(add, values, own);
    expect(textOf(reply)).toMatch(said);
    expect(names(reply)).toEqual([]);
  });

  it('looks up a hundred of 3,000 ids at once, and says so', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `2402.${String(at).padStart(5, '0')}`);
    const text = textOf(await runCommand(add, { what: many.join(' ') }, services()));
    expect(text).toMatch(/2900 more ids are left/u);
  });

  it('asks nobody past the day’s limit of the place', async () => {
    const own = {
      ...services(),
      addingLimits: { papers: 9, megabytes: 1, fileMegabytes: 1, dailyLookUps: 1 },
    };
    await runCommand(add, { what: '2401.00001' }, own);
    const text = textOf(await runCommand(add, { what: '2401.00002' }, own));
    expect(text).toContain('1 of the 1 papers that may be looked up here in a day are used');
  });

  it('takes no more papers than a place may have', async () => {
    const own = {
      ...services(),
      addingLimits: { papers: 1, megabytes: 1, fileMegabytes: 1, dailyLookUps: 9 },
    };
    const reply = await runCommand(add, { what: '2401.00001 2401.00002' }, own);
    expect([names(reply), textOf(reply)]).toEqual([[], expect.stringContaining('2 papers of 1')]);
  });

  it('adds a paper without an abstract as its metadata, and says so; one that is there already is not added again', async () => {
    const own = services();
    const first = await runCommand(add, { what: '2401.00002' }, own, { id: 'a1' });
    expect(textOf(first)).toContain('no abstract anywhere');
    await act(add.actions?.['add'], 'a1', own);
    expect(textOf(await runCommand(paperCommand, { query: 'silence' }, own))).toContain('On Silence');
    const again = await runCommand(add, { what: '2401.00002' }, own);
    expect([names(again), textOf(again)]).toEqual([[], expect.stringContaining('here already')]);
  });
});

describe('/remove', () => {
  it('takes a paper out and back, for who may', async () => {
    const own = services();
    await act(
      add.actions?.['add'],
      firstValueOf(await runCommand(add, { what: '2401.00001' }, own, onServer(true))),
      own,
      onServer(true),
    );
    expect(await remove.complete?.('her', own, onServer(true) as Call)).toMatchObject([
      { value: '2401.00001' },
    ]);
    expect(await remove.complete?.('her', own, onServer(false) as Call)).toEqual([]);
    expect(textOf(await runCommand(remove, { paper: 'herons' }, own, onServer(false)))).toContain(
      'Only who may',
    );
    const out = await runCommand(remove, { paper: 'herons' }, own, onServer(true));
    expect(textOf(out)).toContain('is out');
    expect(textOf(await runCommand(remove, { paper: 'herons' }, own, onServer(true)))).toContain(
      'No paper here',
    );
    expect(textOf(await act(remove.actions?.['undo'], firstValueOf(out), own, onServer(false)))).toContain(
      'Only who may',
    );
    expect(textOf(await act(remove.actions?.['undo'], firstValueOf(out), own, onServer(true)))).toContain(
      'It is back',
    );
    expect(textOf(await act(remove.actions?.['undo'], 'nonsense', own, onServer(true)))).toContain(
      'any more',
    );
  });

  it('takes no shared paper out', async () => {
    expect(textOf(await runCommand(remove, { paper: 'swifts' }, services()))).toContain('come with the bot');
  });
});

describe('/collection', () => {
  it('tells how many papers there are, where from, and exports what /add reads back', async () => {
    const own = services();
    expect(textOf(await runCommand(collectionCommand, {}, own, onServer(true)))).toContain(
      'no papers of its own',
    );
    expect(textOf(await runCommand(collectionCommand, {}, own))).toContain('Nothing was added here yet');
    await act(
      add.actions?.['add'],
      firstValueOf(await runCommand(add, { what: '2401.00001 2401.00002' }, own)),
      own,
    );
    expect(textOf(await runCommand(collectionCommand, {}, own))).toMatch(
      /2 of at most 2000 papers[\s\S]*From arXiv: 2/u,
    );
    const { parts } = await runCommand(collectionCommand, { export: 'jsonl' }, own);
    const exported = parts[1]?.kind === 'file' ? parts[1].text : '';
    const other = servicesOver(collection({ id: 's1' }));
    const preview = await runCommand(add, { file: file('papers.jsonl', exported) }, other);
    await act(add.actions?.['add'], firstValueOf(preview), other);
    const papersOf = async (from: Services) => [
      ...(await from.collections.of({ member: 'ada', place: { kind: 'console' } })).papers,
    ];
    expect(await papersOf(other)).toEqual(await papersOf(own));
    const bib = (await runCommand(collectionCommand, { export: 'bib' }, own)).parts[1];
    expect(bib).toMatchObject({ name: 'papers.bib', text: expect.stringContaining('On Herons') });
  });

  it('starts over once it was asked twice, for who may', async () => {
    const own = services();
    await act(
      add.actions?.['add'],
      firstValueOf(await runCommand(add, { what: '2401.00001' }, own, onServer(true))),
      own,
      onServer(true),
    );
    expect(names(await runCommand(collectionCommand, { 'start-over': true }, own, onServer(false)))).toEqual(
      [],
    );
    const asked = await runCommand(collectionCommand, { 'start-over': true }, own, onServer(true));
    expect([names(asked), textOf(asked)]).toEqual([['startOver'], expect.stringContaining('Are you sure?')]);
    await act(collectionCommand.actions?.['startOver'], '', own, onServer(false));
    expect(textOf(await runCommand(collectionCommand, {}, own, onServer(true)))).toContain('1 of at most');
    await act(collectionCommand.actions?.['startOver'], '', own, onServer(true));
    expect(textOf(await runCommand(collectionCommand, {}, own, onServer(true)))).toContain(
      'no papers of its own',
    );
  });
});
