// A paper's title and markers as links in Discord's markdown.
import type { Paper } from '../../papers/paper.ts';
import { noticeMark } from '../../papers/paperNotice.ts';
import { cutText } from '../../presenting/cutText.ts';
import { escapeText, plainLine } from './escapeText.ts';

const MAX_TITLE = 256;
const UNTITLED = 'Untitled';
/** Discord's limit for the address of a link. */
const MAX_LINK = 512;
/** A longer address behind each marker would fill the message. */
const MAX_MARK_LINK = 120;

/** A marker as it follows a sentence, linked to its paper where there is an address that is not too long. */
export function linkedMark(marker: number, link: string | undefined): string {
  const address = link === undefined ? undefined : safeAddress(link);
  const isShort = address !== undefined && address.length <= MAX_MARK_LINK;
  return isShort ? `[[${marker}]](<${address}>)` : `[${marker}]`;
}

/** A paper's title, linked where its record has an address, its year, and the mark of what was announced since. */
export function drawTitle({ title, link, year, notice }: Paper, maxTitle = MAX_TITLE): string {
  const label = escapeText(cutText(withoutBrackets(plainLine(title)) || UNTITLED, maxTitle));
  return linkedText(label, link) + (year === undefined ? '' : ` (${year})`) + noticeMark(notice);
}

/** A text that is escaped already, as a link where there is an address of the web. */
export function linkedText(label: string, link: string | undefined): string {
  const address = link === undefined ? undefined : safeAddress(link);
  return address ? `[${label}](<${address}>)` : label;
}

/** Brackets end the label of a link early, where Discord knows no escape for them, and look like a marker in a table. */
export function withoutBrackets(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')');
}

/** The address if it is one of the web and cannot end the markdown around it. */
function safeAddress(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  if (!['https:', 'http:'].includes(protocol)) return undefined;
  const address = href.replaceAll(/[()<>\\*_`|~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return address.length > MAX_LINK ? undefined : address;
}
