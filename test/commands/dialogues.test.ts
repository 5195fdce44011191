// Short conversations without a model: how the last question is understood, and what comes of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { compare } from '../../commands/compare.ts';
import { summarize } from '../../commands/summarize.ts';
import type { Services } from '../../src/command.ts';
import { type Collection, collectionOf } from '../../src/papers/collection.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import type { Reply } from '../../src/reply.ts';
import { BEES, RIVERS } from '../support/madeUpPapers.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

/** A conversation, how its last question is understood where that is not as it stands, and what the reply says. */
type Dialogue = readonly [turns: string, understood: string | undefined, says: RegExp];

const ON_SEEDS: readonly Dialogue[] = [
  [
    'Where was AANG published? | is there any code for it?',
    'is there any code for AANG?',
    /do not say.*AANG/su,
  ],
  [
    'Where was AANG published? | who wrote it? | and when was it published?',
    'when was AANG published?',
    /is from 2022/u,
  ],
  [
    'How well does Gemini Ultra do on MMLU? | what about Gemini 1.5?',
    'How well does Gemini 1.5 do on MMLU?',
    /Gemini 1\.5/u,
  ],
  [
    'What sizes does Gemma 2 come in? | and the smaller one?',
    'What sizes does the smaller Gemma 2 come in?',
    /2 billion to 27/u,
  ],
  [
    'How many parameters does the largest Gemma 2 model have? | and the smaller one?',
    'How many parameters does the smaller Gemma 2 model have?',
    /2 billion to 27/u,
  ],
  [
    'How many parameters does Gemma have? | and Gemma 2? | who wrote it?',
    'who wrote Gemma 2?',
    /“Gemma 2.*is by Gemma Team/su,
  ],
  ['What is P-DRO? | who wrote it?', 'who wrote P-DRO?', /Tatsunori Hashimoto/u],
  ['What is Gemma 2? | whats the weather?', undefined, /Not in these papers/u],
  ['What is Gemma 2? | whats the weather? | and how big is it?', 'how big is Gemma 2?', /27 billion/u],
  ['What is Gemma 2? | ?', undefined, /What would you like to know/u],
  ['What is Gemma 2? | thanks!', undefined, /^You are welcome/u],
  ['What is Gemma 2? | ok', undefined, /^You are welcome/u],
  ['What is Gemma 2? | What are its limitations?', 'What are Gemma 2’s limitations?', /do not say/u],
  [
    '/compare 2403.08295 2408.00118 | which one is newer?',
    'which of Gemma and Gemma 2 is newer?',
    /Gemma 2/u,
  ],
  ['/compare 2403.08295 2408.00118 | who wrote them?', 'who wrote Gemma and Gemma 2?', /Gemma Team/u],
  [
    'Who wrote Emergent Communication? | who else?',
    'who else wrote Emergent Communication?',
    /Florian Strub/u,
  ],
  [
    'What is a Lewis signaling game? | who wrote the paper?',
    'who wrote Emergent Communication?',
    /Mathieu Rita/u,
  ],
  [
    'What is a Lewis signaling game? | and curriculum learning?',
    'What is curriculum learning?',
    /Curriculum learning \(CL\)/u,
  ],
  ['/summarize Lewis games | who wrote that paper?', 'who wrote Emergent Communication?', /Mathieu Rita/u],
  [
    'What is curriculum learning? | why does it fail?',
    'why does Curriculum Learning with Adam fail?',
    /poorly understood/u,
  ],
  ['What is AANG? | curriculum learning', undefined, /Curriculum learning \(CL\)/u],
  ['What is RCfD? | Compare that with P-DRO', 'Compare RCfD with P-DRO', /RCfD/u],
  ['What is Gemma 2? | What is a Lewis signaling game?', undefined, /Lewis signaling games are/u],
];

const ON_BEES: readonly Dialogue[] = [
  ['What does BeeNet count? | and MothScope?', 'What does MothScope count?', /counts moths/u],
  [
    'What does BeeNet count? | and MothScope? | compare that with BeeNet',
    'compare MothScope with BeeNet',
    /bees.*moths/su,
  ],
  ['What does MothScope count? | who wrote it?', 'who wrote MothScope?', /record here names no authors/u],
  [
    'What error does BeeNet have at noon? | and at dusk?',
    'What error does BeeNet have at dusk?',
    /11% at dusk/u,
  ],
  [
    'How many hours was BeeNet trained on? | how about MothScope?',
    'How many hours was MothScope trained on?',
    /90 hours/u,
  ],
  ['Who wrote BeeNet? | who else?', 'who else wrote BeeNet?', /Noor Wax/u],
  [
    'What does BeeNet count? | is the data for it released?',
    'is the data for BeeNet released?',
    /open license/u,
  ],
  ['What does MothScope count? | what blinds it?', 'what blinds MothScope?', /Heavy rain/u],
];

const ON_RIVERS: readonly Dialogue[] = [
  [
    'How much silt do large dams hold back? | and small dams?',
    'How much silt do small dams hold back?',
    /small dams 15%/u,
  ],
  [
    'How much silt do large dams hold back? | and the small ones?',
    'How much silt do large dams hold back: the small ones?',
    /small dams 15%/u,
  ],
  [
    'What is a salmon ladder? | where was this published?',
    'where was Salmon Ladders and the Cost of Climbing published?',
    /Fish and Flow/u,
  ],
  ['How many salmon were tagged? | and how many ladders?', 'how many ladders?', /7 ladders/u],
  ['What is a salmon ladder? | how do I bake bread?', undefined, /Not in these papers/u],
];

let seeds: Collection;
beforeAll(async () => {
  const loaded = await loadPapers('seeds');
  if ('problems' in loaded) throw new Error('the seeds cannot be read');
  seeds = collectionOf(loaded.papers);
});

describe.each([
  ['the seeds', ON_SEEDS, () => seeds],
  ['made-up papers with names', ON_BEES, () => collection(...BEES)],
  ['made-up papers without names', ON_RIVERS, () => collection(...RIVERS)],
])('a conversation about %s', (_what, dialogues, papers) => {
  it.each(dialogues)('%s → %s', async (turns, understood, says) => {
    const text = textOf(await converse(turns.split(' | '), servicesOver(papers())));
    expect(/^Understood as: (.*)$/mu.exec(text)?.[1]).toBe(understood);
    expect(text.replace(/^Understood as: .*\n/u, '')).toMatch(says);
  });
});

async function converse(turns: readonly string[], services: Services): Promise<Reply> {
  let last: Reply = { parts: [] };
  for (const [number, turn] of turns.entries()) last = await say(turn, services, `t${number}`);
  return last;
}

function say(turn: string, services: Services, id: string): Promise<Reply> {
  const [, a, b] = /^\/compare (\S+) (\S+)$/u.exec(turn) ?? [];
  if (a && b) return runCommand(compare, { a, b }, services, { id });
  const [, topic] = /^\/summarize (.+)$/u.exec(turn) ?? [];
  return topic
    ? runCommand(summarize, { topic }, services, { id })
    : runCommand(ask, { question: turn }, services, { id });
}
