import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { type Citation, citedText } from '../answering/citation.ts';
import type { Collection } from '../papers/collection.ts';
import { METADATA_FIELDS, type Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { nameOf, paperFound, paperShape } from './shapes.ts';
import { type McpParts, READ_ONLY, runTool } from './tool.ts';

const evidenceShape = paperShape.extend({
  sentences: z
    .array(z.object({ text: z.string(), isCited: z.boolean() }))
    .describe('Its whole abstract, sentence by sentence, from 0.'),
  fields: z.array(z.enum(METADATA_FIELDS)).describe('What was cited of its record.'),
  isUnchanged: z.boolean().describe('Whether all that was cited still stands there, word for word.'),
});
type Evidence = z.infer<typeof evidenceShape>;

const outputSchema = z.object({ papers: z.array(evidenceShape) });

/** `evidence`: the cited sentences of an answer inside their abstracts. */
export function registerEvidence(server: McpServer, parts: McpParts): void {
  const { collections, state } = parts.services;
  server.registerTool(
    'evidence',
    {
      title: 'Read the evidence of an answer',
      description:
        'The whole abstract of each paper that an earlier answer of "ask" cites, with the cited sentences marked, compared again with the papers as they are now.',
      inputSchema: z.object({ answer: z.string().describe('The id that "ask" gave with the answer.') }),
      outputSchema,
      annotations: READ_ONLY,
    },
    runTool(parts, async ({ answer }: { readonly answer: string }, call) => {
      const collection = await collections.of(call);
      const receipt = await state.receipts.read(collection.id, answer);
      const cited = receipt?.statements.flatMap(({ citations }) => citations) ?? [];
      const papers = evidenceIn(cited, collection.papers);
      if (papers.length === 0) return { refusal: UNKNOWN };
      return { text: papers.map(drawEvidence).join('\n\n'), found: { papers } };
    }),
  );
}

const UNKNOWN =
  'No answer with evidence has this id. Ask with "ask", and give the id that comes with the answer.';

function evidenceIn(cited: readonly Citation[], papers: Collection): Evidence[] {
  const known = [...new Set(cited.map(({ paper }) => paper))].flatMap((id) => papers.get(id) ?? []);
  return known.map((paper) =>
    evidenceOf(
      paper,
      cited.filter((citation) => citation.paper === paper.id),
    ),
  );
}

function evidenceOf(paper: Paper, cited: readonly Citation[]): Evidence {
  const standing = cited.filter((citation) => {
    const text = citedText(paper, citation);
    return text !== undefined && (citation.quote ?? text) === text;
  });
  const numbers = new Set(standing.flatMap((each) => ('sentence' in each ? each.sentence : [])));
  return {
    ...paperFound(paper),
    sentences: sentencesOf(paper).map((text, number) => ({ text, isCited: numbers.has(number) })),
    fields: [...new Set(standing.flatMap((each) => ('field' in each ? each.field : [])))],
    isUnchanged: standing.length === cited.length,
  };
}

function drawEvidence({ sentences, fields, isUnchanged, ...paper }: Evidence): string {
  const record = [nameOf(paper), paper.link].filter(Boolean).join(', ');
  return [
    record,
    ...sentences.map(({ text, isCited }, number) => `${isCited ? '»' : ' '} ${number}. ${text}`),
    ...fields.map((field) => `» cited from its record: ${field}`),
    ...(isUnchanged ? [] : ['Something that was cited no longer stands here.']),
  ].join('\n');
}
