import { type MetadataField, metadataValue, type Paper } from '../../papers/paper.ts';
import type { MetadataQuestion } from '../../understanding/metadata/readMetadataQuestion.ts';
import type { Order } from '../../understanding/metadata/readOrder.ts';
import { sharedAuthors } from '../../understanding/metadata/readOthers.ts';
import type { Citation } from '../citation.ts';
import type { DraftStatement } from '../draft.ts';

/** Statements in our words around values of the record, each citing the fields that it repeats. */
export function answerFromMetadata(asked: MetadataQuestion): readonly DraftStatement[] {
  if (asked.papers.length === 0) return [];
  if (asked.about === 'order') return inOrder(asked);
  const each = asked.papers.flatMap((paper) => onePaper(asked, paper) ?? []);
  return asked.isCount ? [count(asked), ...each] : each;
}

function onePaper(asked: MetadataQuestion, paper: Paper): DraftStatement | undefined {
  switch (asked.about) {
    case 'field':
      return fieldStatement(paper, asked.field, asked.position);
    case 'people':
      return authorship(paper, { names: asked.people.map(({ name }) => name) });
    case 'others':
      return authorship(paper, { names: sharedAuthors(paper, asked.of), also: 'also ' });
    case 'venue':
      return fieldStatement(paper, 'venue');
    case 'year':
    case 'order':
      return fieldStatement(paper, 'year');
    case 'all':
      return undefined;
  }
}

function authorship(
  paper: Paper,
  { names, also = '' }: { readonly names: readonly string[]; readonly also?: string },
): DraftStatement {
  const verb = names.length > 1 ? `are ${also}authors of` : `is ${also}an author of`;
  const text = `**${listed(names)}** ${verb} ${quoted(paper)}${yearOf(paper)}.`;
  return statement(paper, ['authors', 'title'], [text]);
}

/** Which of two papers came first; of more of them, or where a year is missing, each one's year in that order. */
function inOrder(asked: Order): readonly DraftStatement[] {
  const [one, other, ...more] = asked.papers;
  if (!one?.year || !other?.year || more.length > 0) {
    return asked.papers.flatMap((paper) => onePaper(asked, paper) ?? []);
  }
  const order = asked.wants === 'newest' ? 'after' : 'before';
  const text =
    one.year === other.year
      ? `${quoted(one)} and ${quoted(other)} are both from **${one.year}**.`
      : `**${quoted(one)}**${yearOf(one)} came ${order} ${quoted(other)}${yearOf(other)}.`;
  const citations = [one, other].flatMap(({ id: paper }) => [
    { paper, field: 'title' } as const,
    { paper, field: 'year' } as const,
  ]);
  return [{ ...emphasised(text), citations }];
}

function fieldStatement(
  paper: Paper,
  field: MetadataField,
  position?: 'first' | 'last',
): DraftStatement | undefined {
  const value = metadataValue(paper, field);
  if (value === undefined) return undefined;
  if (position) {
    if (position === 'last' && paper.hasMoreAuthors) return undefined; // the record does not name the last
    const name = paper.authors.at(position === 'first' ? 0 : -1);
    return statement(
      paper,
      ['authors', 'title'],
      [
        `**${name}** is named ${position === 'first' ? 'ahead of' : 'after'} all other authors of ${quoted(paper)}.`,
      ],
    );
  }
  switch (field) {
    case 'authors':
      return statement(paper, ['authors', 'title'], [`${quoted(paper)} is by **${value}**.`]);
    case 'year':
      return statement(paper, ['year', 'title'], [`${quoted(paper)} is from **${value}**.`]);
    case 'venue':
      return statement(paper, ['venue', 'title'], [`The venue of ${quoted(paper)} is **${value}**.`]);
    case 'title':
      return statement(
        paper,
        ['title', 'authors'],
        [
          `**${quoted(paper)}**${paper.authors.length > 0 ? ` is by ${metadataValue(paper, 'authors')}` : ''}.`,
        ],
      );
  }
}

function count(asked: MetadataQuestion): DraftStatement {
  const number = asked.papers.length;
  const noun = number === 1 ? 'paper' : 'papers';
  const field =
    asked.about === 'people'
      ? 'authors'
      : asked.about === 'venue' || asked.about === 'year'
        ? asked.about
        : 'title';
  const text =
    asked.about === 'people'
      ? `**${number}** ${noun} here name ${listed(asked.people.map(({ name }) => name))} as an author.`
      : `There ${number === 1 ? 'is' : 'are'} **${number}** ${noun} here.`;
  return { ...emphasised(text), citations: asked.papers.map(({ id }) => ({ paper: id, field })) };
}

function statement(
  paper: Paper,
  fields: readonly MetadataField[],
  [text = '']: readonly string[],
): DraftStatement {
  const withYear =
    text.includes(yearOf(paper)) && yearOf(paper) !== '' ? [...fields, 'year' as const] : fields;
  const citations = withYear
    .filter((field) => metadataValue(paper, field) !== undefined)
    .map((field): Citation => ({ paper: paper.id, field }));
  return { ...emphasised(text), citations };
}

/** The text without the asterisks around its emphasised part, and where that part stands. */
function emphasised(marked: string): { text: string; emphasis?: readonly [number, number] } {
  const start = marked.indexOf('**');
  const end = marked.indexOf('**', start + 2);
  if (start < 0 || end < 0) return { text: marked };
  return {
    text: marked.slice(0, start) + marked.slice(start + 2, end) + marked.slice(end + 2),
    emphasis: [start, end - 2],
  };
}

function quoted({ title }: Paper): string {
  return `“${title}”`;
}

function yearOf({ year }: Paper): string {
  return year === undefined ? '' : ` (${year})`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
