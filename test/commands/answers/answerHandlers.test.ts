import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerHandlers } from '../../../commands/answers/answerHandlers.ts';
import { keepAnswer } from '../../../commands/answers/keptAnswer.ts';
import { ask } from '../../../commands/ask.ts';
import { disputes } from '../../../commands/disputes.ts';
import { answerFrom } from '../../../src/answering/answerFrom.ts';
import type { Place, Services } from '../../../src/command.ts';
import { collectionsOver } from '../../support/collections.ts';
import { collection } from '../../support/papers.ts';
import { act, callWith, runCommand, servicesOver, textOf } from '../../support/runCommand.ts';

const owls = { title: 'Owls', year: 2020, abstract: 'Feathers are light. Owls hunt mice at night.' };
const larks = { title: 'Larks', authors: ['Bo Lark'], abstract: 'Larks hunt insects at dawn.' };

describe('the buttons of an answer', () => {
  let services: Services;
  beforeEach(() => {
    services = servicesOver(collection(owls, larks));
  });

  const place: Place = { kind: 'server', server: 's1', channel: 'c1', mayManage: false };
  const askIn = (call = {}) =>
    runCommand(ask, { question: 'What do owls hunt at night?' }, services, { id: 'a1', place, ...call });

  it('offers four things in a row and the rest behind them, sharing only where the answer is private', async () => {
    const { actions = [], more = [] } = await askIn();
    expect(actions.map(({ name }) => name)).toEqual(['evidence', 'follow', 'helpful', 'unhelpful']);
    expect(more.map(({ name }) => name)).toEqual(['bibtex', 'markdown', 'doubt']);
    const kept = await askIn({ isPrivate: true });
    expect(kept.more?.map(({ name }) => name)).toContain('share');
  });

  it.each(['bibtex', 'markdown'] as const)(
    'sends no empty file when the papers have changed: %s',
    async (name) => {
      await askIn();
      const papers = collection({ ...owls, abstract: 'Owls sleep.' });
      const changed = { ...services, collections: collectionsOver(papers, services.state) };
      const { parts } = await act(answerHandlers[name], 'a1', changed, { place });
      expect(parts).toMatchObject([{ kind: 'text', text: expect.stringContaining('have changed') }]);
    },
  );

  it.each<[string, Place, boolean]>([
    ['a server', place, true],
    ['the console', { kind: 'console' }, false],
  ])(
    'asks what was wrong, and in %s offers the moderators only where there are some',
    async (_, where, has) => {
      const { more } = await askIn({ place: where });
      expect(more?.some(({ name }) => name === 'doubt')).toBe(has);
      const { menu } = await act(answerHandlers.unhelpful, 'a1', services, { place: where });
      const chosen = menu?.choices.find(({ label }) => label.includes('does not support'))?.value ?? '';
      const thanks = await act(answerHandlers.wrong, chosen, services, { place: where });
      expect(thanks.actions?.map(({ name }) => name) ?? []).toEqual(has ? ['doubt'] : []);
    },
  );

  it('keeps no reason that nobody offered', async () => {
    await askIn();
    await act(answerHandlers.wrong, 'a1.sql', services, { place });
    expect(await services.state.feedback.count('a1')).toEqual({ helpful: 0, unhelpful: 0 });
  });

  it('shows the cited sentence inside its abstract, checked again', async () => {
    await askIn();
    const reply = await act(answerHandlers.evidence, 'a1', services, { id: 'b', place });
    expect(reply.parts[0]).toMatchObject({
      kind: 'paper',
      paper: { id: 'p1' },
      cited: [{ sentence: 1, marker: 1 }],
    });
    expect(textOf(reply)).toContain('word for word');
  });

  it('begins at the footnote that was chosen, and numbers every cited sentence of its paper', async () => {
    const statements = [0, 1].map((sentence) => ({
      text: sentence === 0 ? 'Feathers are light.' : 'Owls hunt mice at night.',
      citations: [{ paper: 'p1', sentence }],
    }));
    const call = callWith({ id: 'a1', place });
    const open = await services.collections.of(call);
    const answer = answerFrom(statements, [...open.papers], 'claude');
    await keepAnswer({ answer, kind: 'check', question: '' }, { call, collection: open, services });
    const first = await act(answerHandlers.evidence, 'a1', services, { place });
    const second = first.menu?.choices[1];
    expect(second?.label).toBe('[2] s.\u00a02, Owls (2020)');
    const { parts } = await act(answerHandlers.evidence, second?.value ?? '', services, { place });
    expect(parts).toMatchObject([
      { kind: 'text', text: '[2] s.\u00a02: “Owls hunt mice at night.”' },
      {
        kind: 'paper',
        cited: [
          { sentence: 0, marker: 1 },
          { sentence: 1, marker: 2 },
        ],
      },
      { kind: 'note' },
    ]);
  });

  it('says so when the abstract has changed since', async () => {
    await askIn();
    const changed = collection({ ...owls, abstract: 'Feathers are light. Owls hunt rice.' }, larks);
    const reply = await act(
      answerHandlers.evidence,
      'a1',
      { ...services, collections: collectionsOver(changed, services.state) },
      { place },
    );
    expect(reply.parts[0]).toMatchObject({
      kind: 'paper',
      paper: { abstract: expect.stringContaining('Owls hunt mice at night.') },
      cited: [{ sentence: 1 }],
    });
    expect(textOf(reply)).toContain('Changed since: this is the abstract as it was');
  });

  it('gives the cited papers as BibTeX and the answer as Markdown, by paper', async () => {
    await askIn();
    const [count, bib] = (await act(answerHandlers.bibtex, 'a1', services, { place })).parts;
    expect(count).toEqual({ kind: 'text', text: 'The paper that this cites, as BibTeX:' });
    expect(bib).toMatchObject({
      kind: 'file',
      name: 'papers.bib',
      text: expect.stringMatching(/^% \[1\]\u00a0s\.\u00a02\n@misc\{/u),
    });
    const [, file] = (await act(answerHandlers.markdown, 'a1', services, { place })).parts;
    expect(file).toMatchObject({ kind: 'file', name: 'answer.md' });
    expect(file?.kind === 'file' && file.text).toMatch(
      /night\. \\\[1\\\]\n\n- Ada Owl\. \*Owls\*\. 2020\n {2}- \\\[1\\\] s\.\u00a02: “Owls hunt mice at night\.”\n$/u,
    );
  });

  it('links the markers of the Markdown to their papers', async () => {
    services = servicesOver(collection({ ...owls, link: 'https://a.example/(owls)' }));
    await askIn();
    const [, file] = (await act(answerHandlers.markdown, 'a1', services, { place })).parts;
    expect(file?.kind === 'file' && file.text).toContain('night. [\\[1\\]](<https://a.example/(owls)>)\n');
  });

  it('gives what is compared as a table', async () => {
    const said = (name: string, paper: string, sentence: number, text: string) => ({
      text,
      heading: 'Compared',
      cell: { aspect: 'hunting', name },
      citations: [{ paper, sentence }],
    });
    const drafts = [said('Owls', 'p1', 1, 'Mice at night.'), said('Larks', 'p2', 0, 'Insects at dawn.')];
    const call = callWith({ id: 'a1', place });
    const open = await services.collections.of(call);
    const answer = answerFrom(drafts, [...open.papers], 'claude');
    const keeping = { answer, kind: 'comparison', question: 'Compare Owls with Larks' } as const;
    await keepAnswer(keeping, { call, collection: open, services });
    const [, file] = (await act(answerHandlers.markdown, 'a1', services, { place })).parts;
    expect(file?.kind === 'file' && file.text).toContain(
      '## Compared\n\n|  | Owls | Larks |\n| --- | --- | --- |\n| hunting | Mice at night. \\[1\\] | Insects at dawn. \\[2\\] |\n',
    );
  });

  it('keeps an answer to its server', async () => {
    await askIn();
    const elsewhere = { ...place, server: 's2' };
    expect(textOf(await act(answerHandlers.evidence, 'a1', services, { place: elsewhere }))).toContain(
      '/ask',
    );
  });

  it('shares a private answer for the member who asked, and for nobody else', async () => {
    await askIn({ isPrivate: true });
    const shared = await act(answerHandlers.share, 'a1', services, { place });
    expect(shared).toMatchObject({ namesAsker: true, parts: [{ kind: 'answer' }, { kind: 'note' }] });
    const stolen = await act(answerHandlers.share, 'a1', services, { place, member: 'eve' });
    expect(stolen.parts).toMatchObject([{ kind: 'text' }]);
  });

  it('says of the nearest sentence that it is not sure, also where it is shared or written to a file', async () => {
    await askIn({ isPrivate: true });
    const { id: papers } = await services.collections.of(callWith({ place }));
    const kept = await services.state.receipts.read(papers, 'a1');
    if (!kept) throw new Error('No receipt was kept.');
    const nearest = { ...kept, id: 'near', member: 'ada', server: 's1', outcome: 'nearest' } as const;
    await services.state.receipts.keep(nearest);
    const file = await act(answerHandlers.markdown, 'near', services, { place });
    expect(textOf(file)).toContain('I am not sure');
    const shared = await act(answerHandlers.share, 'near', services, { place });
    expect(shared).toMatchObject({ isUnsure: true });
    expect(textOf(shared)).toContain('I am not sure');
  });

  it('understands a follow-up in its conversation, and not in another server', async () => {
    const reply = await askIn();
    const thread = reply.actions?.find(({ name }) => name === 'follow')?.value ?? '';
    const follow = (where: Place) =>
      act(answerHandlers.follow, thread, services, { id: 'f', place: where, written: 'who wrote it?' });
    expect(textOf(await follow(place))).toContain('Understood as: who wrote Owls?');
    expect(textOf(await follow({ ...place, server: 's2' }))).not.toContain('Understood');
  });

  it('posts it once where it is shared twice at the same time', async () => {
    await askIn({ isPrivate: true });
    const share = () => act(answerHandlers.share, 'a1', services, { place });
    const replies = await Promise.all([share(), share()]);
    expect(replies.filter(({ namesAsker }) => namesAsker)).toHaveLength(1);
  });

  it('tells another member who presses Share that it is not theirs, also below a public answer', async () => {
    await askIn();
    const eve = callWith({ place, member: 'eve' });
    const refusal = await answerHandlers.share.refuse?.('a1', eve, services);
    expect(refusal && textOf(refusal)).toContain('Only the member who asked');
  });

  it('are said to know nothing later where the answer cannot be kept', async () => {
    await askIn();
    const isAway = vi.spyOn(services.state, 'isAway').mockReturnValue(true);
    expect(textOf(await askIn({ id: 'a3' }))).toContain('this answer is not kept');
    isAway.mockRestore();
    expect(textOf(await askIn({ id: 'a2' }))).not.toContain('not kept');
  });

  it('counts a thumb once a member', async () => {
    await askIn();
    await act(answerHandlers.unhelpful, 'a1', services, { place });
    await act(answerHandlers.helpful, 'a1', services, { place });
    expect(await services.state.feedback.count('a1')).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('takes a dispute to the moderators, whose note then stands below the next answer', async () => {
    await askIn();
    const { menu } = await act(answerHandlers.doubt, 'a1', services, { place });
    const value = menu?.choices[0]?.value ?? '';
    await act(answerHandlers.dispute, value, services, { place, written: 'They hunt voles.' });
    const moderator: Place = { ...place, mayModerate: true };
    const listed = await runCommand(disputes, {}, services, { place: moderator });
    expect(textOf(listed)).toContain('A member: They hunt voles.');
    const dispute = listed.menu?.choices[0]?.value ?? '';
    await act(disputes.actions?.['note'], dispute, services, { place: moderator, written: 'See the paper.' });
    expect(textOf(await askIn({ id: 'a2' }))).toContain('Moderators on [1]: See the paper.');
  });

  it('lets nobody but moderators write a note', async () => {
    const note = await act(disputes.actions?.['note'], '1', services, { place, written: 'Mine.' });
    expect(textOf(note)).toContain('moderators');
  });
});
