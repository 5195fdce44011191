// Reads XML element by element, so that a broken one leaves the others alone and nobody waits for a long document.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readField } from '../papers/importers/fields/readField.ts';
import { createPause } from '../process/yieldToEventLoop.ts';

/** Children by name, each a list, in the order of the document; attributes are named with `@`. */
export interface XmlElement {
  readonly [name: string]: readonly (XmlElement | string)[] | string;
}

/**
 * The elements of this name, in order; undefined for one that is no XML. Entities are left as they stand, and so is all
 * markup within the elements named in `raw`.
 */
export async function* elementsOf(
  text: string,
  name: string,
  raw: readonly string[],
): AsyncGenerator<XmlElement | undefined> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    removeNSPrefix: true,
    processEntities: false,
    stopNodes: raw.map((each) => `..${each}`),
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  });
  const pause = createPause();
  for (const element of slicesOf(text, name)) {
    await pause();
    yield parseElement(parser, element, name);
  }
}

function* slicesOf(text: string, name: string): Generator<string> {
  const start = new RegExp(`<${name}(?=[\\s>])`, 'gu');
  const end = `</${name}>`;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const closes = text.indexOf(end, match.index);
    if (closes < 0) return; // the document breaks off here
    start.lastIndex = closes + end.length;
    yield text.slice(match.index, start.lastIndex);
  }
}

function parseElement(parser: XMLParser, text: string, name: string): XmlElement | undefined {
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    const { [name]: found = [] } = parser.parse(text) as XmlElement; // what the options above make of any text
    return childrenIn(found)[0];
  } catch {
    return undefined; // nested deeper than any document of ours
  }
}

/** As it stands in a record: white space folded, entities read. */
export function xmlLine(written: string): string {
  const text = written.replace(/\s+/gu, ' ').trim();
  return readField(text, 'markup') ?? text;
}

/** The elements that a path of names leads to. */
export function elementsAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): readonly XmlElement[] {
  return path.reduce(
    (found, name) => found.flatMap((each) => childrenIn(each[name] ?? [])),
    element ? [element] : [],
  );
}

/** The text of the first element that a path leads to; undefined where there is none, or nothing in it. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const [found] = elementsAt(element, ...path);
  return found && textOfElement(found);
}

/** The text right in an element; undefined where it is blank. */
export function textOfElement(element: XmlElement): string | undefined {
  const text = element['#text'];
  const whole =
    typeof text === 'string'
      ? text
      : childrenIn(text ?? [])
          .flatMap(textOfElement)
          .join('');
  return whole.trim() === '' ? undefined : whole;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** An element that holds nothing but text comes as that text. */
function childrenIn(value: readonly (XmlElement | string)[] | string): readonly XmlElement[] {
  const list = typeof value === 'string' ? [value] : value;
  return list.map((each) => (typeof each === 'string' ? { '#text': each } : each));
}
