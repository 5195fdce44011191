import { authorsLine, isQuotable, NO_ABSTRACT, NO_ABSTRACT_LINE, type Paper } from '../../papers/paper.ts';
import { noticeLine } from '../../papers/paperNotice.ts';
import { gapsOf, sentencesOf } from '../../papers/sentences.ts';
import { markedSpot } from '../../presenting/bySource.ts';
import { cutText, splitText } from '../../presenting/cutText.ts';
import type { CitedSentence, PaperItem, Part, Reply } from '../../reply.ts';
import { type Block, MAX_PLAIN_TEXT } from './block.ts';
import { drawAnswerBlocks, drawHeading } from './drawAnswerBlocks.ts';
import { drawTitle, linkedText } from './drawTitle.ts';
import { cutEscaped, escapeText, plainLine, plainText } from './escapeText.ts';

const MAX_RECORD_FIELD = 300;
const MAX_PICKS = 30;

/** A file that goes with a message. */
export interface DrawnFile {
  readonly name: string;
  readonly data: string;
}

export interface DrawnParts {
  readonly blocks: readonly Block[];
  readonly files: readonly DrawnFile[];
}

/** A reply as blocks from top to bottom; a heading stays with what it heads, and what is too long to copy is a file. */
export function drawParts({ parts }: Reply): DrawnParts {
  const files: DrawnFile[] = [];
  const blocks: Block[] = [];
  let heads: readonly string[] = [];
  for (const part of parts) {
    if (part.kind === 'heading') {
      if (heads.length > 0) blocks.push(block(heads.join('\n'), '\n\n'));
      heads = [drawHeading(part.text)];
      continue;
    }
    if (part.kind === 'verbatim' && !fitsCodeBlock(part.text)) {
      files.push({ name: `text-${files.length + 1}.txt`, data: part.text });
      continue;
    }
    if (part.kind === 'file') {
      files.push({ name: part.name, data: part.text });
      continue;
    }
    const [first, ...rest] = drawPart(part);
    if (!first) continue;
    blocks.push({ ...first, after: '\n\n', heads: [...heads, ...(first.heads ?? [])] }, ...rest);
    heads = [];
  }
  if (heads.length > 0) blocks.push(block(heads.join('\n'), '\n\n'));
  return { blocks, files };
}

function drawPart(part: Exclude<Part, { kind: 'heading' | 'file' }>): readonly Block[] {
  switch (part.kind) {
    case 'answer':
      return drawAnswerBlocks(part);
    case 'text':
      return drawText(part.text);
    case 'note':
      return [block(`-# ${escapeText(cutText(plainLine(part.text), MAX_PLAIN_TEXT))}`, '\n\n')];
    case 'list':
      return part.items.map((item) =>
        block(`- ${escapeText(cutText(plainLine(item), MAX_PLAIN_TEXT))}`, '\n'),
      );
    case 'papers':
      return part.items.map((item) => block(`- ${drawItem(item)}`, '\n'));
    case 'paper':
      return drawPaper(part.paper, part.cited ?? []);
    case 'picks': {
      const named = part.ids
        .slice(0, MAX_PICKS)
        .map((id) => (part.of === 'channel' ? `<#${id}>` : `<@&${id}>`));
      return [block([cutEscaped(plainLine(part.text), MAX_PLAIN_TEXT), ...named].join(' '), '\n\n')];
    }
    case 'verbatim':
      return [block(`\`\`\`\n${plainText(part.text)}\n\`\`\``, '\n\n')];
  }
}

function drawText(text: string): readonly Block[] {
  const paragraphs = plainText(text).split(/\n\s*\n/u);
  return paragraphs.flatMap((paragraph) =>
    splitText(paragraph.trim(), MAX_PLAIN_TEXT).map((piece, index) =>
      block(escapeText(piece.trim()), index === 0 ? '\n\n' : ' '),
    ),
  );
}

function drawItem({ paper, reason, notes = [] }: PaperItem): string {
  const title = drawTitle(paper) + (isQuotable(paper) ? '' : ` (${NO_ABSTRACT})`);
  const spots = notes.length === 0 ? '' : ` ${notes.map(markedSpot).join(' · ')}`;
  return title + spots + (reason ? `: ${escapeText(cutText(plainLine(reason), MAX_PLAIN_TEXT / 2))}` : '');
}

function drawPaper(paper: Paper, cited: readonly CitedSentence[]): readonly Block[] {
  const record = [authorsLine(paper), paper.venue ?? '', paper.id]
    .filter((each) => each !== '')
    .map((each) => cutEscaped(plainLine(each), MAX_RECORD_FIELD));
  return [
    block(`**${drawTitle(paper)}**\n-# ${record.join(' · ')}`, '\n\n'),
    ...drawNotice(paper),
    ...drawAbstract(paper, cited),
  ];
}

function drawNotice({ notice }: Paper): readonly Block[] {
  if (!notice) return [];
  return [block(`**${escapeText(noticeLine(notice))}** ${linkedText('Notice', notice.link)}`, '\n\n')];
}

/** The whole abstract as one paragraph, the cited sentences in bold behind their markers. */
function drawAbstract(paper: Paper, cited: readonly CitedSentence[]): readonly Block[] {
  if (!isQuotable(paper)) return [block(`-# ${NO_ABSTRACT_LINE}`, '\n\n')];
  const gaps = gapsOf(paper);
  return sentencesOf(paper).flatMap((sentence, number) => {
    const marks = cited.filter((each) => each.sentence === number).map(({ marker }) => `[${marker}]`);
    return splitText(plainLine(sentence), MAX_PLAIN_TEXT).map((piece, part) => {
      const mark = part === 0 && marks.length > 0 ? `${marks.join('')}\u00a0` : '';
      const text = escapeText(piece.trim());
      const gap = part === 0 ? (gaps[number] ?? ' ') : ' ';
      return block(marks.length > 0 ? `${mark}**${text}**` : text, number + part === 0 ? '\n\n' : gap);
    });
  });
}

function fitsCodeBlock(text: string): boolean {
  return text.length <= MAX_PLAIN_TEXT * 2 && !text.includes('```') && text.trim() !== '';
}

function block(text: string, after: Block['after']): Block {
  return { text, notes: [], after };
}
