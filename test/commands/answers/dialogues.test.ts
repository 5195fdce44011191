// Short conversations without a model: how the last question is understood, and what comes of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { compare } from '../../../commands/compare.ts';
import { summarize } from '../../../commands/summarize.ts';
import type { Services } from '../../../src/command.ts';
import { type Collection, collectionOf } from '../../../src/papers/collection.ts';
import type { Reply } from '../../../src/reply.ts';
import { BEES, RIVERS } from '../../support/madeUpPapers.ts';
import { collection, papersOf } from '../../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../../support/runCommand.ts';

/** The nearest sentence is shown, and said to be that. */
const HEDGED = /^I am not sure that this answers it/u;

/** A conversation, how its last question is understood where that is not as it stands, and what the reply says. */
type Dialogue = readonly [turns: string, understood: string | undefined, says: RegExp];

const ON_SEEDS: readonly Dialogue[] = [
  ['How many people speak Kalamang? | how many people speak kalamang', undefined, /fewer than 200 speakers/u],
  [
    'How many people speak Kalamang? | What is Gemma 2? | How many people speak Kalamang?',
    undefined,
    /fewer than 200 speakers/u,
  ],
  ['What is Gemma 2? | How many people speak Kalamang?', undefined, /fewer than 200 speakers/u],
  ['What is Gemini 1.5? | how many sizes does gemma 2 come in?', undefined, /Quoted from the abstracts/u],
  ['Where was AANG published? | is there any code for it?', 'is there any code for AANG?', HEDGED],
  [
    'Where was AANG published? | who wrote it? | and when was it published?',
    'when was AANG published?',
    /is from 2022/u,
  ],
  [
    'How well does Gemini Ultra do on MMLU? | what about Gemini 1.5?',
    'How well does Gemini 1.5 do on MMLU?',
    /found no sentence that says it/u,
  ],
  [
    'What sizes does Gemma 2 come in? | and the smaller one?',
    'What sizes does Gemma 2 come in: the smaller one?',
    HEDGED,
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
  ['What is Gemma 2? | whats the weather?', undefined, /Nothing found on that/u],
  ['What is Gemma 2? | whats the weather? | and how big is it?', 'how big is Gemma 2?', /27 billion/u],
  ['What is Gemma 2? | what papers do you have', undefined, /^10 papers/u],
  ['What is Gemma 2? | what are these papers about?', undefined, /Kalamang|Lewis/u],
  [
    '/compare 2403.08295 2408.00118 | what are these papers about?',
    'what are Gemma and Gemma 2 about?',
    /Gemma/u,
  ],
  ['What is AANG? | who are the authors?', 'who are the authors of AANG?', /Lucio M\. Dery/u],
  ['What is Gemma 2? | ?', undefined, /What would you like to know/u],
  ['What is Gemma 2? | thanks!', undefined, /^You are welcome/u],
  ['What is Gemma 2? | ok', undefined, /^You are welcome/u],
  ['What is Gemma 2? | What are its limitations?', 'What are Gemma 2’s limitations?', HEDGED],
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
    'why does curriculum learning fail?',
    /none of them outperforms/u,
  ],
  ['What is AANG? | curriculum learning', undefined, /hand-crafted and automated CL/u],
  ['What is RCfD? | Compare that with P-DRO', 'Compare RCfD with P-DRO', /RCfD/u],
  ['What is Gemma 2? | What is a Lewis signaling game?', undefined, /Lewis signaling games are/u],
  [
    '/compare 2312.11805 2205.14082 | when were they published?',
    'when were Gemini and AANG published?',
    /is from 2023.*is from 2022/su,
  ],
  [
    '/compare 2204.06340 2205.14082 | where were they published?',
    'where were “Distributionally Robust Models with Parametric Likelihood Ratios” and AANG published?',
    /ICLR 2022.*ICLR 2023/su,
  ],
  [
    '/compare 2312.11805 2403.08295 | What do both say about benchmarks?',
    'What do Gemini and Gemma say about benchmarks?',
    /30 of 32.*Gemma models demonstrate/su,
  ],
  [
    '/compare 2312.11805 2403.08295 | What do both say about benchmarks? | and about safety?',
    'What do Gemini and Gemma say about safety?',
    /responsibly.*safety/su,
  ],
  [
    '/compare 2312.11805 2403.08295 | which one is newer?',
    'which of Gemini and Gemma is newer?',
    /“Gemma.*\(2024\) came after “Gemini.*\(2023\)/su,
  ],
  [
    '/compare 2403.08295 2312.11805 | which came first?',
    'which of Gemma and Gemini came first?',
    /“Gemini.*\(2023\) came before “Gemma.*\(2024\)/su,
  ],
  [
    'Which papers are about language emergence? | who wrote them? | which one is the oldest?',
    'which of “Language Evolution with Deep Learning” and Emergent Communication is the oldest?',
    /“Emergent Communication.*\(2022\) came before “Language Evolution.*\(2024\)/su,
  ],
  [
    '/compare 2312.11805 2205.14082 | who wrote the first one? | when was the other paper published?',
    'when was AANG published?',
    /AANG.*is from 2022/su,
  ],
  [
    "/compare 2403.08295 2408.00118 | the second one's authors?",
    "What about Gemma 2's authors?",
    /“Gemma 2.*is by/su,
  ],
  ['/compare 2312.11805 2403.08295 | who wrote the older one?', 'who wrote Gemini?', /is by Gemini Team/u],
  [
    'Which papers are about language emergence? | tell me more about the second one',
    'what else is said of Emergent Communication?',
    /Lewis games|emergent languages/u,
  ],
  [
    'What is AANG? | what else did they write?',
    'what else did the authors of AANG write?',
    /Paul Michel and Graham Neubig are also authors of “Distributionally/u,
  ],
  [
    'Who wrote P-DRO? | anything else by them?',
    'anything else by the authors of P-DRO?',
    /also authors of “AANG/u,
  ],
  ['What did Lucas Weber write? | who is he?', 'who is Lucas Weber?', /Lucas Weber/u],
  ['What did Lucas Weber write? | and Graham Neubig?', 'What did Graham Neubig write?', /“AANG/u],
  [
    'What did Graham Neubig write? | which of these are from 2022?',
    'which of “Distributionally Robust Models with Parametric Likelihood Ratios” and AANG are from 2022?',
    /is from 2022.*is from 2022/su,
  ],
  [
    'How many benchmarks did Gemini Ultra improve? | and the smaller one?',
    'How many benchmarks did Gemini Ultra improve: the smaller one?',
    /benchmarks/u,
  ],
  [
    'How many benchmarks did Gemini Ultra improve? | and the smaller one? | and Nano?',
    'How many benchmarks did Nano improve: the smaller one?',
    /benchmarks/u,
  ],
  ['What is AANG? | when?', 'when was AANG published?', /is from 2022/u],
  ['What is AANG? | link?', 'link of AANG?', /“AANG: Automating/u],
  ['What is AANG? | ok, and who are the authors?', 'who are the authors of AANG?', /Khodak/u],
  [
    'What is AANG? | how many end-tasks did they use? | which ones?',
    'which end-tasks did AANG use?',
    /end-task/u,
  ],
  ['What is Gemma? | how many parameters?', 'how many parameters in Gemma?', /2 billion and 7 billion/u],
  [
    'Are CL methods well understood? | why not?',
    'why not are CL methods well understood?',
    /poorly understood/u,
  ],
  [
    'What is Kalamang? | how many speakers does it have?',
    'how many speakers does Kalamang have?',
    /fewer than 200/u,
  ],
  [
    'What are the two losses in Lewis games? | what does the first one do?',
    'what does the first one do in Emergent Communication?',
    HEDGED,
  ],
  [
    '/compare 2312.11805 2403.08295 | what is the difference?',
    'what is the difference between Gemini and Gemma?',
    /Gemini.*Gemma/su,
  ],
  ['What is Gemini? | What do both papers say about safety?', undefined, /safety/u],
  ['/compare 2312.11805 2403.08295 | What is AANG? | who wrote them?', 'who wrote AANG?', /Khodak/u],
  [
    '/compare 2312.11805 2205.14082 | are they by the same authors?',
    'are Gemini and AANG by the same authors?',
    /Gemini Team.*Khodak/su,
  ],
  ['Who wrote P-DRO? | anything else by Hashimoto?', undefined, /Tatsunori Hashimoto/u],
  ['What is RCfD? | can you explain it?', 'What is RCfD?', /minimizes the distance|Reward Calibration/u],
  ['What is Gemini? | its sizes?', 'What about Gemini’s sizes?', /Ultra, Pro, and Nano/u],
  ['What is AANG? | ok thanks, and P-DRO?', 'What is P-DRO?', /Quoted from the abstracts/u],
  [
    'What is Gemini? | and AANG? | what do these two have in common?',
    'what do Gemini and AANG have in common?',
    /Gemini/u,
  ],
  [
    'compare AANG with P-DRO | which of them appeared at ICLR?',
    'which of AANG and P-DRO appeared at ICLR?',
    /ICLR 2023.*ICLR 2022/su,
  ],
  [
    'What did Lucas Weber write? | and Graham Neubig? | the latest one?',
    'which of “Distributionally Robust Models with Parametric Likelihood Ratios” and AANG is the latest one?',
    /both from 2022/u,
  ],
  ['who wrote them?', undefined, /What would you like to know/u],
  ['/compare 2312.11805 2403.08295 | How do I bake bread?', undefined, /Nothing found on that/u],
  ['/compare 2312.11805 2403.08295 | What is KL regularization?', undefined, /adding KL regularization/u],
  ['What is AANG? | Which papers did Graham Neubig write?', undefined, /“Distributionally/u],
];

const ON_BEES: readonly Dialogue[] = [
  ['What does BeeNet count? | and MothScope?', 'What does MothScope count?', /counts moths/u],
  [
    'What does BeeNet count? | and MothScope? | compare that with BeeNet',
    'compare MothScope with BeeNet',
    /Quoted from the abstracts/u,
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
  [
    'What does BeeNet count? | what else did they make?',
    'what else did the authors of BeeNet make?',
    /^📄 No other paper by them here/u,
  ],
  [
    '/compare bee moth | who wrote both?',
    'who wrote BeeNet and MothScope?',
    /Ida Comb.*The record of “MothScope: Counting Moths at Night” names no authors\./su,
  ],
  ['/compare bee moth | which one was first?', 'which of BeeNet and MothScope was first?', /came before/u],
  [
    '/compare bee moth | which of the two is better? | the other one',
    'which of BeeNet and MothScope is the other one?',
    /BeeNet.*MothScope/su,
  ],
  ['What does BeeNet count? | and MothScope? | the other one', 'What about BeeNet?', /BeeNet/u],
  ['What does MothScope count? | what blinds it?', 'what blinds MothScope?', /Heavy rain/u],
];

const ON_RIVERS: readonly Dialogue[] = [
  [
    'How much silt do large dams hold back? | and small dams?',
    'What about small dams in “How Dams Starve Deltas of Silt”?',
    /small dams 15%/u,
  ],
  [
    'How much silt do large dams hold back? | and the small ones?',
    'How much silt do large dams hold back: the small ones?',
    /small dams 15%/u,
  ],
  [
    'What is a salmon ladder? | where was this published?',
    'where was “Salmon Ladders and the Cost of Climbing” published?',
    /Fish and Flow/u,
  ],
  [
    'How many salmon were tagged? | and how many ladders?',
    'how many ladders in “Salmon Ladders and the Cost of Climbing”?',
    /7 ladders/u,
  ],
  ['What is a salmon ladder? | how do I bake bread?', undefined, /Nothing found on that/u],
];

let seeds: Collection;
beforeAll(async () => {
  seeds = collectionOf(await papersOf('seeds'));
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
