import { describe, expect, it } from 'vitest';
import { costs } from '../../commands/costs.ts';
import type { Place } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';
import { receipt, testState } from '../support/state.ts';

const place: Place = { kind: 'server', server: 'owls', channel: 'c1', mayManage: true };

describe('/costs', () => {
  it('adds up the questions, declines and money of this server, with what members said', async () => {
    const { state, clock } = await testState();
    const services = { ...servicesOver(collection({})), state };
    await state.receipts.keep(receipt({ id: 'a', server: 'hawks', costUsd: 9 }));
    await state.receipts.keep(receipt({ id: 'b', costUsd: 0.5 }));
    clock.now = new Date('2026-03-29T23:00:00Z');
    await state.receipts.keep(receipt({ id: 'c', costUsd: 0.25 }));
    await state.receipts.keep(receipt({ id: 'd', costUsd: 0, outcome: 'not-in-corpus' }));
    const given = { member: 'ada', server: 'owls', verdict: 'unhelpful', reason: 'unclear' } as const;
    await state.feedback.give({ receipt: 'b', ...given });
    const text = textOf(await runCommand(costs, {}, services, { place }));
    expect(text).toContain(`asked    ▄${'·'.repeat(13)}█\n`);
    expect(text).toContain('03-23     2        1  0.25\n');
    expect(text).toContain('all       3        1  0.75');
    expect(text).toContain('👎 1: It is hard to read');
  });

  it('keeps each line of picture and table to what a phone shows in one, whatever was spent', async () => {
    const { state } = await testState();
    const services = { ...servicesOver(collection({})), state };
    await state.receipts.keep(receipt({ id: 'a', costUsd: 12_345.67 }));
    const { parts } = await runCommand(costs, {}, services, { place });
    const drawn = parts.flatMap((part) => (part.kind === 'verbatim' ? part.text.split('\n') : []));
    expect(drawn).toContain('all       1        0 12346');
    expect(Math.max(...drawn.map((line) => line.length))).toBe(26);
  });

  it('shows nothing outside of a server', async () => {
    const reply = await runCommand(costs, {}, servicesOver(collection({})), { place: { kind: 'console' } });
    expect(textOf(reply)).toContain('belong to a server');
  });
});
