// An answer as files: its papers for a reference manager, itself for notes.
import type { Answer, Footnote, VerifiedStatement } from '../src/answering/answer.ts';
import { type Comparison, sectionsOf } from '../src/answering/comparison.ts';
import { markersOf } from '../src/answering/composeAnswer.ts';
import type { ActionHandler } from '../src/command.ts';
import type { Paper } from '../src/papers/paper.ts';
import type { Reply } from '../src/reply.ts';
import { keptAnswer, noLongerKept } from './keptAnswer.ts';
import { toBibtex } from './toBibtex.ts';

export const bibtex: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    if (!kept) return yield noLongerKept;
    const papers = [...new Set(kept.answer.footnotes.map(({ paper }) => paper))];
    const count =
      papers.length === 1 ? 'The paper that this cites' : `The ${papers.length} papers that this cites`;
    yield inFile(`${count}, as BibTeX:`, { name: 'papers.bib', text: bibliography(papers) });
  },
};

export const markdown: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    yield kept
      ? inFile('The answer with its footnotes, as Markdown:', {
          name: 'answer.md',
          text: toMarkdown(kept.answer),
        })
      : noLongerKept;
  },
};

function inFile(text: string, file: { readonly name: string; readonly text: string }): Reply {
  return {
    parts: [
      { kind: 'text', text },
      { kind: 'file', ...file },
    ],
  };
}

/** The papers' entries; where two would have one key, the later ones get a number. */
function bibliography(papers: readonly Paper[]): string {
  const used = new Map<string, number>();
  const entries = papers.map((paper) =>
    toBibtex(paper).replace(/^@misc\{([^,]+)/u, (start, key: string) => {
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      return count === 1 ? start : `${start}-${count}`;
    }),
  );
  return `${entries.join('\n\n')}\n`;
}

/** An answer in Markdown with footnotes (`[^1]`), as Pandoc, GitHub and Obsidian read them. */
function toMarkdown(answer: Answer): string {
  const drawSaid = (statement: VerifiedStatement) =>
    `${escapeMarkdown(statement.text)}${markersOf(statement, answer)
      .map((marker) => `[^${marker}]`)
      .join('')}`;
  const lines = sectionsOf(answer).flatMap((section) => {
    const title = section.heading === undefined ? [] : [`## ${escapeMarkdown(section.heading)}`];
    if (section.kind === 'comparison') return [...title, markdownTable(section.comparison, drawSaid)];
    const { cell } = section.statement;
    const name = cell ? `**${escapeMarkdown(cell.name)}**: ` : '';
    return [...title, `${name}${drawSaid(section.statement)}`];
  });
  return `${[...lines, answer.footnotes.map(footnote).join('\n')].join('\n\n')}\n`;
}

function markdownTable({ names, rows }: Comparison, drawSaid: (cell: VerifiedStatement) => string): string {
  const drawRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    drawRow(['', ...names.map(escapeMarkdown)]),
    drawRow(['', ...names].map(() => '---')),
    ...rows.map(({ aspect, cells }) =>
      drawRow([escapeMarkdown(aspect), ...cells.map((cell) => (cell ? drawSaid(cell) : ''))]),
    ),
  ].join('\n');
}

function footnote({ marker, paper, citation }: Footnote): string {
  const { authors, title, year, venue, link } = paper;
  const record = [
    authors.join(', '),
    `*${escapeMarkdown(title)}*`,
    venue ?? year?.toString() ?? '',
    link ?? '',
  ];
  return `[^${marker}]: “${escapeMarkdown(citation.quote)}” ${record.filter(Boolean).join('. ')}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, (sign) => `\\${sign}`);
}
