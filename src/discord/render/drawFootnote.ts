import type { Answer, Footnote } from '../../answering/answer.ts';
import type { Paper } from '../../papers/paper.ts';
import { cutText } from '../../presenting/cutText.ts';
import type { Note } from './block.ts';
import { escapeText } from './escapeText.ts';
import { plainLine } from './plainText.ts';

const MAX_TITLE = 256;
const MAX_BRIEF_TITLE = 100;
const MAX_BARE_TITLE = 40;
const UNTITLED = 'Untitled';
const MAX_QUOTE = 600;
/** Discord's limit for the address of a link. */
const MAX_LINK = 512;

/** A number alone in a line says nothing. */
const NO_BREAK = '\u00a0';

/** A footnote as a small line: marker, title with link, year, place in the abstract, and the quote where it says more. */
export function drawFootnote({ marker, paper, citation }: Footnote, answer: Answer): Note {
  const place =
    'field' in citation ? `its record: ${citation.field}` : `sentence${NO_BREAK}${citation.sentence + 1}`;
  const line = (source: string) => `-# [${marker}] ${source}, ${place}`;
  const isShown = answer.statements.every(
    ({ text, citations }) =>
      text === citation.quote || !citations.some(({ quote }) => quote === citation.quote),
  );
  const quote = isShown ? '' : `: “${escapeText(cutText(plainLine(citation.quote), MAX_QUOTE))}”`;
  const { link: _, ...withoutLink } = paper;
  const forms = [drawTitle(paper, MAX_BRIEF_TITLE), drawTitle(withoutLink, MAX_BARE_TITLE)].map(line);
  return { marker, forms: [line(drawTitle(paper)) + quote, ...forms] };
}

/** A paper's title, linked where its record has an address, and its year. */
export function drawTitle({ title, link, year }: Paper, maxTitle = MAX_TITLE): string {
  const label = escapeText(cutText(withoutBrackets(plainLine(title)) || UNTITLED, maxTitle));
  const address = link === undefined ? undefined : safeAddress(link);
  return (address ? `[${label}](<${address}>)` : label) + (year === undefined ? '' : ` (${year})`);
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
