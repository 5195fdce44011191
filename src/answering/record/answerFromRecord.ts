import { type Paper, type RecordField, recordValue } from '../../papers/paper.ts';
import type { Citation } from '../citation.ts';
import type { DraftStatement } from '../draft.ts';
import type { RecordQuestion } from './readRecordQuestion.ts';

/** Statements in our words around values of the record, each citing the fields that it repeats. */
export function answerFromRecord(asked: RecordQuestion): readonly DraftStatement[] {
  if (asked.papers.length === 0) return [];
  const each = asked.papers.flatMap((paper) => onePaper(asked, paper) ?? []);
  return asked.isCount ? [count(asked), ...each] : each;
}

function onePaper(asked: RecordQuestion, paper: Paper): DraftStatement | undefined {
  switch (asked.about) {
    case 'field':
      return fieldStatement(paper, asked.field, asked.position);
    case 'people': {
      const names = asked.people.map(({ name }) => name);
      const verb = names.length > 1 ? 'are authors of' : 'is an author of';
      return statement(
        paper,
        ['authors', 'title'],
        [`**${listed(names)}** ${verb} ${quoted(paper)}${yearOf(paper)}.`],
      );
    }
    case 'venue':
      return fieldStatement(paper, 'venue');
    case 'year':
      return fieldStatement(paper, 'year');
    case 'all':
      return undefined;
  }
}

function fieldStatement(
  paper: Paper,
  field: RecordField,
  position?: 'first' | 'last',
): DraftStatement | undefined {
  const value = recordValue(paper, field);
  if (value === undefined) return undefined;
  if (position) {
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
        [`**${quoted(paper)}**${paper.authors.length > 0 ? ` is by ${recordValue(paper, 'authors')}` : ''}.`],
      );
  }
}

function count(asked: RecordQuestion): DraftStatement {
  const number = asked.papers.length;
  const noun = number === 1 ? 'paper' : 'papers';
  const field =
    asked.about === 'people'
      ? 'authors'
      : asked.about === 'all' || asked.about === 'field'
        ? 'title'
        : asked.about;
  const text =
    asked.about === 'people'
      ? `**${number}** ${noun} here name ${listed(asked.people.map(({ name }) => name))} as an author.`
      : `There ${number === 1 ? 'is' : 'are'} **${number}** ${noun} here.`;
  return { ...emphasised(text), citations: asked.papers.map(({ id }) => ({ paper: id, field })) };
}

function statement(
  paper: Paper,
  fields: readonly RecordField[],
  [text = '']: readonly string[],
): DraftStatement {
  const withYear =
    text.includes(yearOf(paper)) && yearOf(paper) !== '' ? [...fields, 'year' as const] : fields;
  const citations = withYear
    .filter((field) => recordValue(paper, field) !== undefined)
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
