import wrapAnsi from 'wrap-ansi';
import { markersOf } from '../answering/composeAnswer.ts';
import type { Part, Reply } from '../reply.ts';

/** A reply as lines of a terminal that is `columns` wide. */
export function drawReply(reply: Reply, columns: number): string {
  return reply.parts.map((part) => wrapAnsi(drawPart(part), columns)).join('\n\n');
}

function drawPart(part: Part): string {
  switch (part.kind) {
    case 'answer':
      return [
        ...part.answer.statements.map(
          (statement) =>
            `${statement.text} ${markersOf(statement, part.answer)
              .map((marker) => `[${marker}]`)
              .join('')}`,
        ),
        '',
        ...part.answer.footnotes.map(
          ({ marker, paper }) => `[${marker}] ${paper.title} (${paper.year}) ${paper.link}`,
        ),
      ].join('\n');
    case 'papers':
      return part.items.map(({ paper }) => `- ${paper.title} (${paper.year}) ${paper.link}`).join('\n');
    case 'paper':
      return part.paper.title;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    default:
      return part.text;
  }
}
