// What of a written abstract is its text: the same words, without what its page or its printer put around them.
import { isUtf8 } from 'node:buffer';
import { REPLACEMENT } from './readSource.ts';
import { splitSentences } from './splitSentences.ts';

/** A word, or a pair of them, that goes on in the next line; not `pre- and postnatal`, whose hyphen stands for a word. */
const BROKEN_WORD =
  /(?<=[\p{L}\p{N}])(?:[-‐][ \t]*\n\s*|\u00AD\s+)(?=[\p{Ll}\p{N}])(?!(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e)\s)/gu;
/** Say where a word may be parted, or nothing. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** On a line of its own, as a heading of Markdown or in bold, too. */
const HEADING_LINE = /^\s*(?:#{1,6} *|[*_]{2})?(?:abstract|summary)(?:[*_]{2})?\s*[:.]?[ \t]*\n/iu;

/** A field of several lines as it is to be read: a hyphen at the end of a line stays, and only a soft one goes with its line. */
export function withoutBreaks(written: string): string {
  if (!SHAPED.test(written)) return written;
  return written
    .replace(BROKEN_WORD, (gap) => (gap.startsWith('\u00AD') ? '' : (gap[0] ?? '')))
    .replace(HEADING_LINE, '')
    .replace(UNSEEN, '');
}

const SHAPED = /[\n\u00AD\u200B\u2060\uFEFF]/u;

/** What only says that an abstract follows: `Abstract:`, `[Abstract]`, `Abstract—Owls fly`, `ABSTRACTOwls fly`; not `Abstract art`. */
const HEADING =
  /^(?:\[(?:[Aa]bstract|[Ss]ummary)\]|(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY)(?:\s*[:.](?=\s|\p{Lu})|\s*—(?=\s*\p{Lu})|\s*[-–]\s)|(?:Abstract|ABSTRACT)(?=\p{Lu}\p{Ll}))\s*/u;

/** What stands in place of an abstract where there is none. */
const PLACEHOLDER =
  /^[^\p{L}\p{N}]*(?:n\/?a|none|null|abstract|no abstract(?: is)?(?: available| provided| found)?|(?:abstract )?(?:is )?not available|international audience)?[^\p{L}\p{N}]*$/iu;

/** A notice of rights, which publishers put behind an abstract; and what may follow it. */
const RIGHTS =
  /^\W*(?:copyright(?: statement)?[\s:]*)?(?:©|\(c\)|copyright\b)\s*(?:copyright\s*)?(?:(?:19|20)\d\d\b|the authors?\b|by\s)/iu;
const MORE_RIGHTS =
  /^(?:all rights (?:are )?reserved|published by\s|(?:ltd|inc|llc|b\.v|gmbh|co|s\.a)\b\.?|.{0,80}\brights reserved|this is an open access|.{0,80}\blicen[cs]e)/iu;
const MAY_HOLD_RIGHTS = /©|\(c\)|copyright/iu;
/** In characters: longer than any notice of rights. */
const MAX_RIGHTS = 400;

/** The text of an abstract in one line, without its heading and notice of rights; empty where it only says that there is none. */
export function abstractText(line: string): string {
  if (PLACEHOLDER.test(line)) return '';
  return withoutRights(line.replace(HEADING, ''));
}

function withoutRights(text: string): string {
  if (!MAY_HOLD_RIGHTS.test(text.slice(-MAX_RIGHTS))) return text;
  const sentences = splitSentences(text);
  let kept = sentences.length;
  while (kept > 1 && MORE_RIGHTS.test(sentences[kept - 1] ?? '')) kept -= 1;
  if (kept < 2 || !RIGHTS.test(sentences[kept - 1] ?? '')) return text;
  const last = sentences[kept - 1] ?? '';
  return text.slice(0, text.lastIndexOf(last)).trimEnd();
}

/** Characters that no text holds. */
const CONTROL = String.raw`[\0-\x08\x0E-\x1F\x7F\x80-\x84\x86-\x9F]`;
const CONTROLS = new RegExp(CONTROL, 'u');
const WITHIN = new RegExp(`(?<=\\S)${CONTROL}+(?=\\S)`, 'gu');
const ALL_CONTROLS = new RegExp(CONTROL, 'gu');
/** UTF-8 that was read as Latin-1 once: `â\x80\x99` for `’`. */
const TWICE_ENCODED = /[\u00C2-\u00F4][\u0080-\u00BF]{1,3}/gu;
/** What Windows writes from `\x80` on, read as Latin-1 once: `\x92` for `’`. Node's own decoder leaves these as they are. */
const WINDOWS = [...'€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ'];
const OF_WINDOWS = /[\x80-\x9F]/gu;

export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** Without them: what was encoded twice is mended, and where one stands within a word, a letter may be lost, which is shown. */
export function withoutControls(text: string): string {
  if (!hasControls(text)) return text;
  return text
    .replace(TWICE_ENCODED, (bytes) => decodedOnce(bytes) ?? bytes)
    .replace(OF_WINDOWS, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80] ?? byte)
    .replace(WITHIN, REPLACEMENT)
    .replace(ALL_CONTROLS, '');
}

function decodedOnce(bytes: string): string | undefined {
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : undefined;
}
