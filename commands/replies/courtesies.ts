// What is said to the bot and asks nothing of the papers: nothing is searched or spent on it.
import type { Collection } from '../../src/papers/collection.ts';
import type { Reply } from '../../src/reply.ts';

const THANKS =
  /^(?:(?:ok(?:ay)?|alright|great|cool|nice|perfect|awesome|good|got it|i see|understood|many thanks|thanks|thank you|thank u|thx|ty|cheers|a lot|so much|very much|(?:that|this|it) (?:helps?|helped)|(?:that|this|it)(?:['’]s| is| was) (?:(?:very|really|so) )?(?:great|good|helpful|useful|nice|perfect|interesting|all)|(?:good)?bye|good night|see you|bot|footnote)[\s,.!]*)+$/iu;
const ABOUT_THE_BOT =
  /^\W*(?:(?:hello|hi|hey|so|and|ok)\b\W*)*(?:(?:who|what) are you|what (?:can|do) you (?:do|know|cover|answer)|what can i ask(?: you)?|how do (?:you|i) (?:work|use (?:you|this))|are you (?:a |an )?(?:bot|ai|robot|human|person)|help(?: me)?|what is this bot)\W*$/iu;

/** The reply to thanks, a nod or a question about the bot itself; undefined for all else. */
export function courtesyFor(text: string, papers: Collection): Reply | undefined {
  const said = text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .trim();
  if (THANKS.test(said)) return line('You are welcome. Ask on, or see what there is with /papers.');
  return ABOUT_THE_BOT.test(said) ? line(introduction(papers)) : undefined;
}

function introduction({ size }: Collection): string {
  const papers = size === 1 ? 'the one paper' : `the ${size} papers`;
  return `I am Footnote, a program that answers questions about ${papers} here, each sentence with the one of an abstract that supports it. /papers lists them, /summarize says what they are about, and /help how to ask.`;
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
