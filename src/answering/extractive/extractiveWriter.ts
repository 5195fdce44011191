import { defined } from '../../defined.ts';
import type { Search } from '../../search/search.ts';
import { readRecordQuestion } from '../../understanding/metadata/readMetadataQuestion.ts';
import type { DraftStatement, Writer } from '../draft.ts';
import { answerFromRecord } from './answerFromMetadata.ts';
import { chooseDigest } from './chooseDigest.ts';
import { chooseSentences } from './chooseSentences.ts';
import type { Candidate } from './scoreSentences.ts';
import { weighEvidence } from './weighEvidence.ts';

/** The writer that needs no model: it quotes the sentences that answer, the answering words in bold. */
export function extractiveWriter({ collection }: Pick<Search, 'collection'>): Writer {
  return {
    name: 'extractive',
    async *write({ kind, question, evidence, doubt }) {
      if (doubt === 'not-in-corpus') return { declined: doubt };
      if (kind === 'digest') {
        const chosen = chooseDigest(weighEvidence(question, evidence));
        for (const candidate of chosen) yield { ...quote(candidate), heading: candidate.text.paper.title };
        return { declined: 'not-in-corpus' };
      }
      const record = await readRecordQuestion(question, collection);
      if (record && record.papers.length > 0) {
        yield* answerFromRecord(record);
        return {};
      }
      if (doubt) return { declined: doubt };
      for (const candidate of chooseSentences(weighEvidence(question, evidence))) yield quote(candidate);
      return { declined: 'not-reported' };
    },
  };
}

function quote({ text, sentence, span }: Candidate): DraftStatement {
  return {
    text: text.sentences[sentence]?.text ?? '',
    citations: [{ paper: text.paper.id, sentence }],
    ...defined({ emphasis: span }),
  };
}
