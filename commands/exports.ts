// An answer as files: its papers for a reference manager, itself for notes.
import type { Answer, Footnote } from '../src/answering/answer.ts';
import { markersOf } from '../src/answering/composeAnswer.ts';
import type { ActionHandler } from '../src/command.ts';
import type { Paper } from '../src/papers/paper.ts';
import { keptAnswer, noLongerKept } from './keptAnswer.ts';
import { toBibtex } from './toBibtex.ts';

export const bibtex: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    if (!kept) return yield noLongerKept;
    const papers = [...new Set(kept.answer.footnotes.map(({ paper }) => paper))];
    yield { parts: [{ kind: 'file', name: 'papers.bib', text: bibliography(papers) }] };
  },
};

export const markdown: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    yield kept
      ? { parts: [{ kind: 'file', name: 'answer.md', text: toMarkdown(kept.answer) }] }
      : noLongerKept;
  },
};

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
  let heading: string | undefined;
  const lines = answer.statements.flatMap((statement) => {
    const title = statement.heading === heading ? [] : [`## ${escapeMarkdown(statement.heading ?? '')}`];
    heading = statement.heading;
    const marks = markersOf(statement, answer).map((marker) => `[^${marker}]`);
    return [...title, `${escapeMarkdown(statement.text)}${marks.join('')}`];
  });
  return `${[...lines, answer.footnotes.map(footnote).join('\n')].join('\n\n')}\n`;
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
