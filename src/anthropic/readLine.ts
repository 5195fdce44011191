import type { DeclineReason } from '../answering/outcome.ts';

/** What a model's line or sentence is for. */
export type Line =
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  | { readonly kind: 'nothing' };

/** The words with which the model says that there is no answer. The prompt teaches them. */
const DECLINE_WORDS = {
  NOT_REPORTED: 'not-reported',
  NOT_IN_COLLECTION: 'not-in-corpus',
} as const satisfies Record<string, DeclineReason>;

/** What the model wrote, or might have written, where there was no answer. */
export function declineWord(reason: DeclineReason): string {
  return reason === 'not-reported' ? 'NOT_REPORTED' : 'NOT_IN_COLLECTION';
}

const HEADING = /^(?:#{1,6}\s+(.+?)|\*\*([^*]+)\*\*:?)$/u;
const DECLINED = new RegExp(`\\b(${Object.keys(DECLINE_WORDS).join('|')})\\b`, 'u');

/** Reads one complete line or sentence of a model; introductions such as `They say:` come to nothing. */
export function readLine(raw: string): Line {
  const line = raw.trim();
  const reason = DECLINED.exec(line)?.[1] as keyof typeof DECLINE_WORDS | undefined; // the pattern knows these alone
  if (reason) return { kind: 'declined', reason: DECLINE_WORDS[reason] };
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', text: plain(heading[1] ?? heading[2] ?? '') };
  const text = plain(line);
  return !/[\p{L}\p{N}]/u.test(text) || text.endsWith(':')
    ? { kind: 'nothing' }
    : { kind: 'statement', text };
}

/** `… mice [1].`, where citations go another way: the footnotes have numbers of their own. */
const MARKERS_AT_END = /(?:\s*\[\d{1,3}\])+(?=[.!?]?$)/u;

/** Without the Markdown and the markers that the prompt asked the model not to write. */
function plain(text: string): string {
  return text
    .replace(/^(?:>\s*)+|^\|\||\|\|$/gu, '')
    .replace(/\*\*|__|~~|`|^#+\s*|\*(?=\S)|(?<=\S)\*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(MARKERS_AT_END, '');
}
