// Claims in a text that somebody wrote: a message, or a line of a file.
import { lexicon } from '../language/lexicon.ts';
import { mayBeVerb } from '../language/wordClass.ts';
import { isStopWord } from '../language/words.ts';
import { splitSentences } from '../papers/splitSentences.ts';
import { withoutAddresses, withoutMarks } from '../understanding/withoutMarks.ts';

/** Sentences of a text beyond these are not checked. */
export const MAX_CLAIMS = 12;

/** The sentences of a text that claim something, in their order. */
export function claimsIn(text: string): readonly string[] {
  return sentencesIn(text).map(withoutFrame).filter(isClaim).slice(0, MAX_CLAIMS);
}

/** A message is written in lines, with marks of a list and smileys between its sentences. */
function sentencesIn(text: string): readonly string[] {
  return withoutAddresses(withoutMarks(text.normalize('NFC')))
    .split(/\n+|(?<=\s)(?:[:;]-?[()DP/]|\p{Extended_Pictographic}\uFE0F?)(?=\s|$)/u)
    .map((line) => line.replace(LIST_MARK, '').replace(/\s+/gu, ' ').trim())
    .flatMap(splitSentences);
}

const LIST_MARK = /^\s*(?:[-*•>]+|\d{1,2}[.)])\s+/u;

/** What is claimed, without who says so and without the wish to have it checked: `Is it true that owls hunt?` */
function withoutFrame(sentence: string): string {
  const [opening, tail] = [lexicon('claim-frame').pattern, lexicon('claim-tail').pattern];
  const opened = sentence.replace(opening, '');
  const claim = opened === sentence ? sentence.replace(tail, '') : opened.replace(/\s*\?+$/u, '');
  return /\p{L}/u.test(claim) ? claim : sentence;
}

/** Says something of something: not a question, and no greeting, which has no verb beside another word. */
function isClaim(sentence: string): boolean {
  if (sentence.endsWith('?') || lexicon('greets').pattern.test(sentence)) return false;
  const words = sentence.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return (
    words.length > 1 &&
    words.some((word) => lexicon('auxiliary').words.has(word) || (!isStopWord(word) && mayBeVerb(word)))
  );
}
