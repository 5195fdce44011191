import { decodeHTMLStrict } from 'entities';
import { lowered, made, raised } from './marked.ts';
import { droppedIn, isBlock, type Tag, tagsOf } from './tags.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
/** Exports of exports write `&amp;lt;`. */
const TIMES_ENCODED = 2;

/**
 * The text of a field of HTML, JATS or MathML: entities are read first, then tags are left out; exponents and indices
 * stay what they are. What was made of an entity is marked. A text without either comes back as it is.
 */
export function readMarkup(field: string): string {
  if (!/[<&]/u.test(field)) return field;
  const decoded = decodeEntities(field, made);
  const tags = tagsOf(decoded);
  if (tags.length === 0) return decoded;
  return withoutTags(decoded, tags).replace(/\s+/gu, ' ').trim();
}

/** The text with its entities read, each as `become` gives it; but those of tags and ampersands are always read as they are. */
export function decodeEntities(field: string, become: (character: string) => string): string {
  let text = field;
  for (let time = 0; time < TIMES_ENCODED && text.includes('&'); time += 1)
    text = text.replace(ENTITY, (entity) => {
      const decoded = decodeHTMLStrict(entity);
      if (decoded === entity || decoded === '\uFFFD') return entity;
      return /^[<>&"']$/u.test(decoded) ? decoded : become(decoded);
    });
  return text;
}

/** What has been read of an element that is still open. */
interface Frame {
  readonly name: string;
  readonly isDropped: boolean;
  /** Text and whole elements, in order. */
  readonly parts: Part[];
}

interface Part {
  readonly text: string;
  readonly kind: 'text' | 'element' | 'identifier';
}

/** Deeper nesting is read flat. */
const MAX_DEPTH = 100;

function withoutTags(text: string, tags: readonly Tag[]): string {
  const dropped = droppedIn(tags);
  const stack: Frame[] = [{ name: '', isDropped: false, parts: [] }];
  const append = (part: Part) => part.text !== '' && stack.at(-1)?.parts.push(part);
  const close = () => {
    const frame = stack.pop();
    if (frame)
      append({
        text: frame.isDropped ? ' ' : textOf(frame),
        kind: frame.name === 'mi' ? 'identifier' : 'element',
      });
  };
  let end = 0;
  for (const tag of tags) {
    append({ text: text.slice(end, tag.start), kind: 'text' });
    end = tag.end;
    if (tag.kind === 'end') {
      const at = stack.findLastIndex(({ name }) => name === tag.name);
      if (at > 0) while (stack.length > at) close();
      else append({ text: gapOf(tag.name), kind: 'element' });
    } else if (tag.kind === 'void' || stack.length > MAX_DEPTH)
      append({ text: gapOf(tag.name), kind: 'element' });
    else stack.push({ name: tag.name, isDropped: dropped.has(tag.start), parts: [] });
  }
  append({ text: text.slice(end), kind: 'text' });
  while (stack.length > 1) close();
  return stack[0] ? joined(stack[0].parts) : '';
}

function gapOf(name: string): string {
  return isBlock(name) || name === 'mspace' ? ' ' : '';
}

/** Elements whose children have places: `<msup>` base and exponent. */
const LAYOUTS: Readonly<Record<string, (children: readonly string[]) => string>> = {
  msup: ([base = '', exponent = '']) => base + raised(exponent),
  mover: ([base = '', above = '']) => base + raised(above),
  msub: ([base = '', index = '']) => base + lowered(index),
  munder: ([base = '', below = '']) => base + lowered(below),
  msubsup: ([base = '', index = '', exponent = '']) => base + lowered(index) + raised(exponent),
  munderover: ([base = '', below = '', above = '']) => base + lowered(below) + raised(above),
  mfrac: ([above = '', below = '']) => `${grouped(above)}/${grouped(below)}`,
  mroot: ([base = '', index = '']) => `${raised(index)}√${grouped(base)}`,
};

/** Elements that change how their content is written. */
const FORMS: Readonly<Record<string, (content: string) => string>> = {
  sup: raised,
  superscript: raised,
  sub: lowered,
  inf: lowered,
  subscript: lowered,
  msqrt: (content) => `√${grouped(content)}`,
  mfenced: (content) => `(${content})`,
  q: (content) => `“${content}”`,
};

/** Their content stands above a section. */
export const TITLES = /^(?:title|section-title|heading|h[1-6])$/u;

function textOf({ name, parts }: Frame): string {
  const layout = LAYOUTS[name];
  if (layout) return layout(parts.filter(({ text }) => text.trim() !== '').map(({ text }) => text.trim()));
  const content = joined(parts);
  const form = TITLES.test(name) ? sectionTitle : FORMS[name];
  if (form) return form(content);
  if (isBlock(name)) return ` ${content} `;
  return /^m[ion]$/u.test(name) ? content.trim() : content;
}

/** `Aims` above a section stands before it: `Aims: Owls fly.` What only says that an abstract follows is left out. */
function sectionTitle(content: string): string {
  const title = content.trim().replace(/\s*:$/u, '');
  return title === '' || OWN_TITLE.test(title) ? ' ' : ` ${title}: `;
}

/** The heading of an abstract itself. */
export const OWN_TITLE = /^(?:abstract|summary)$/iu;

/** Side by side, but for the words and numbers of a formula, which do not run together: `sin x`, but `xy`. */
function joined(parts: readonly Part[]): string {
  let text = '';
  let before: Part | undefined;
  for (const part of parts) {
    text += before && runsOn(before, part) ? ` ${part.text}` : part.text;
    before = part;
  }
  return text;
}

function runsOn(before: Part, { text, kind }: Part): boolean {
  if (kind !== 'text' && /\p{N}$/u.test(before.text) && /^\d/u.test(text)) return true;
  return kind === 'identifier' && before.kind === kind && before.text.length + text.length > 2;
}

/** In brackets where it is more than one letter or number. */
export function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.]*|\(.*\)|.)$/u.test(text) ? text : `(${text})`;
}
