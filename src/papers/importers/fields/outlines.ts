// The outline of a field: its words and numbers without what the rules of its format change. Read by other means than
// `readMarkup` and `readLatex`, so that an error of theirs is seen.
import { commandNamed, commandOfSign } from './latexCommands.ts';
import { GROUP } from './latexTokens.ts';
import { MAY_PART } from './marked.ts';
import { decodeEntities, OWN_TITLE, TITLES } from './readMarkup.ts';
import { droppedIn, isBlock, tagsOf } from './tags.ts';

const APART = /^(?:su[bp]|inf|superscript|subscript|q)$/u;

/** The outline of a field of HTML, JATS or MathML. */
export function outlineOfMarkup(field: string): string {
  const decoded = decodeEntities(field, () => ' ');
  const tags = tagsOf(decoded);
  const dropped = droppedIn(tags);
  let outline = '';
  let end = 0;
  let closing: string | undefined;
  for (const [index, { name, kind, start, end: next }] of tags.entries()) {
    const between = decoded.slice(end, start);
    if (
      closing === undefined &&
      !(kind === 'end' && isTitle(name, tags[index - 1]?.name) && OWN_TITLE.test(between.trim()))
    )
      outline += between;
    if (closing === undefined && kind === 'start' && dropped.has(start)) closing = name;
    else if (closing === name && kind === 'end') closing = undefined;
    outline += isBlock(name) || APART.test(name) ? ' ' : MAY_PART;
    end = next;
  }
  return outline + decoded.slice(end);
}

function isTitle(name: string, before: string | undefined): boolean {
  return name === before && TITLES.test(name);
}

/** What an ampersand or an angle bracket is dressed in, so that entities and tags are seen: `{\&}`, `$<$`, `{\textless}`. */
const DRESSED =
  /\{\\&\}|(?<less>\{\\textless\}|\\textless\s*\{\}|\$(?:\\less|\\lt|<)\$)|(?<more>\{\\textgreater\}|\\textgreater\s*\{\}|\$(?:\\greater|\\gt|>)\$)/gu;
const ENVIRONMENT = new RegExp(
  String.raw`\\(?:begin\s*\{(?:array|tabular)\}\s*${GROUP}|(?:begin|end)\s*${GROUP})`,
  'gu',
);
const COMMAND = new RegExp(
  String.raw`\\(?:(?<name>[A-Za-z]+)\*?\s*(?<argument>${GROUP})?(?=(?<next>[[{])?)|(?<sign>[\s\S]))`,
  'gu',
);

/** The outline of a field of BibTeX. */
export function outlineOfLatex(field: string): string {
  return field
    .replace(DRESSED, (...match) => {
      const { less, more } = match.at(-1) as { less?: string; more?: string }; // the last argument: groups
      return less ? '<' : more ? '>' : '&';
    })
    .replace(ENVIRONMENT, ' ')
    .replace(/\\(?:left|right)\s*\./gu, MAY_PART)
    .replace(/\\[dt]?frac(?![A-Za-z])\s*([^\s{}\\])\s*(?=[^\s{}\\])/gu, '$1 ')
    .replace(COMMAND, (...match) => {
      const {
        name,
        argument = '',
        next = '',
        sign = '',
      } = match.at(-1) as Record<string, string | undefined>;
      return name === undefined ? signIn(sign) : nameIn(name, argument, next);
    })
    .replace(/[\^_]\s*([+-]?\d+|[^\s{}-])?/gu, ` $1${MAY_PART}`)
    .replace(/[{}$]/gu, MAY_PART)
    .replaceAll('~', ' ');
}

function nameIn(name: string, argument: string, next: string): string {
  const command = commandNamed(name);
  const inner = argument === '' ? '' : outlineOfLatex(argument);
  switch (command.kind) {
    case 'silent':
      return MAY_PART;
    case 'cite':
      return argument + next === '' ? ` ${name} ` : ` ${inner}`;
    case 'unknown':
      return ` ${name} ${inner}`;
    case 'name':
      return MAY_PART + name + MAY_PART + inner;
    case 'sign':
      return command.text + inner;
    case 'accent':
      return inner;
    case 'symbol':
    case 'space':
    case 'raise':
    case 'lower':
      return ` ${inner}`;
    default:
      return MAY_PART + inner;
  }
}

function signIn(sign: string): string {
  const command = commandOfSign(sign);
  if (command.kind === 'accent') return '';
  return 'text' in command ? command.text : MAY_PART;
}
