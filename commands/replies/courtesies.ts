// What is said to the bot and asks nothing of the papers: nothing is searched or spent on it.
import { lexicon } from '../../src/language/lexicon.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Reply } from '../../src/reply.ts';

/** The reply to thanks, a nod or a question about the bot itself; undefined for all else. */
export function courtesyFor(text: string, papers: Collection): Reply | undefined {
  const said = text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .trim();
  if (lexicon('thanks-alone').pattern.test(said))
    return line('You are welcome. Ask on, or see what there is with /papers.');
  return lexicon('asks-about-bot').pattern.test(said) ? line(introduction(papers)) : undefined;
}

function introduction({ size }: Collection): string {
  const papers = size === 1 ? 'the one paper' : `the ${size} papers`;
  return `I am Footnote, a program that answers questions about ${papers} here, each sentence with the one of an abstract that supports it. /papers lists them, /summarize says what they are about, and /help how to ask.`;
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
