import { authorsLine, isQuotable, NO_ABSTRACT, NO_ABSTRACT_LINE, type Paper } from '../papers/paper.ts';
import { noticeLine } from '../papers/paperNotice.ts';
import { gapsOf, sentencesOf } from '../papers/sentences.ts';
import { markedSpot } from '../presenting/bySource.ts';
import type { CitedSentence, PaperItem, Part, Reply } from '../reply.ts';
import { drawAnswerText } from './drawAnswerText.ts';
import { type Canvas, type Drawing, drawingOn, showable, titleLine } from './drawing.ts';

const INDENT = 4;

/** A reply as plain lines, wrapped and styled as the canvas allows. Only this and `showable` text reach a terminal. */
export function drawReply(reply: Reply, canvas: Canvas): string {
  const drawing = drawingOn(canvas);
  const hasEvidence = reply.actions?.some(({ name }) => name === 'evidence') ?? false;
  return reply.parts
    .map((part) => drawPart(part, drawing, hasEvidence) + (part.kind === 'heading' ? '\n' : '\n\n'))
    .join('')
    .trimEnd();
}

function drawPart(part: Part, drawing: Drawing, hasEvidence: boolean): string {
  const { lines, bold, dim } = drawing;
  switch (part.kind) {
    case 'answer':
      return drawAnswerText(part, drawing, hasEvidence);
    case 'paper':
      return drawPaper(part.paper, part.cited ?? [], drawing);
    case 'papers':
      return part.items.map((item) => drawItem(item, drawing)).join('\n');
    case 'list':
      return part.items.map((item) => lines(`- ${showable(item)}`, 2)).join('\n');
    case 'heading':
      return lines(bold(showable(part.text)));
    case 'note':
      return lines(dim(showable(part.text)));
    case 'verbatim':
      return drawVerbatim(part.text, drawing);
    case 'file':
      return `${dim(showable(part.name))}\n${drawVerbatim(part.text, drawing)}`;
    case 'picks':
      return lines(showable([part.text, ...part.ids].join(' ')));
    case 'text':
      return lines(showable(part.text));
  }
}

/** Line by line; what is longer than a line goes on further in. The row of a table cannot. */
function drawVerbatim(text: string, { lines }: Drawing): string {
  return showable(text)
    .split('\n')
    .map((line) => {
      if (line.startsWith('|')) return line;
      const [, margin = '', words = ''] = /^(\s*)(.*)$/su.exec(line) ?? [];
      return margin + lines(words, margin.length + INDENT);
    })
    .join('\n');
}

function drawPaper(paper: Paper, cited: readonly CitedSentence[], drawing: Drawing): string {
  const { lines, bold, dim } = drawing;
  const gaps = gapsOf(paper);
  const abstract = sentencesOf(paper).map((each, number) => {
    const marks = cited.filter(({ sentence }) => sentence === number).map(({ marker }) => `[${marker}]`);
    const text = marks.length > 0 ? `${marks.join('')} ${drawing.cited(showable(each))}` : showable(each);
    return `${gaps[number]}${text}`;
  });
  const record = [authorsLine(paper), paper.venue, paper.year].filter(Boolean).join(' · ');
  return [
    lines(bold(showable(paper.title))),
    ...(record ? [lines(showable(record))] : []),
    lines(
      dim(
        [paper.id, paper.link]
          .filter(Boolean)
          .map((each) => showable(String(each)))
          .join(' · '),
      ),
    ),
    ...(paper.notice ? [lines(bold(noticeLine(paper.notice))), lines(dim(showable(paper.notice.link)))] : []),
    '',
    isQuotable(paper) ? lines(abstract.join('')) : lines(dim(NO_ABSTRACT_LINE)),
  ].join('\n');
}

function drawItem({ paper, reason, notes = [] }: PaperItem, { lines, dim }: Drawing): string {
  const lack = isQuotable(paper) ? '' : ` (${NO_ABSTRACT})`;
  const spots = notes.length === 0 ? '' : ` ${notes.map(markedSpot).join(' · ')}`;
  const rows = [lines(`- ${titleLine(paper)}${lack}${spots}`, 2)];
  if (reason !== undefined) rows.push(`    ${lines(showable(reason), INDENT)}`);
  if (paper.link !== undefined) rows.push(dim(`    ${showable(paper.link)}`));
  return rows.join('\n');
}
