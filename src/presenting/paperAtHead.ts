import type { Answer } from '../answering/answer.ts';
import type { Section } from '../answering/comparison.ts';
import type { Paper } from '../papers/paper.ts';

/** The paper whose title heads a section that cites it: the heading names the source, so that no note need do so. */
export function paperAtHead(section: Section, { footnotes }: Answer): Paper | undefined {
  if (section.kind !== 'statement') return undefined;
  const { citations } = section.statement;
  const headed = footnotes.find(
    ({ paper }) => paper.title === section.heading && citations.some((each) => each.paper === paper.id),
  );
  return headed?.paper;
}
