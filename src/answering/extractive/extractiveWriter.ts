import { defined } from '../../defined.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';
import type { DraftStatement, Writer } from '../draft.ts';
import { answerFromMetadata } from './answerFromMetadata.ts';
import { answerSpan } from './answerSpan.ts';
import { chooseDigest } from './chooseDigest.ts';
import { chooseSentences } from './chooseSentences.ts';

/** The writer that needs no model: it quotes the sentence that answers, or the nearest one with a hedge. */
export const extractiveWriter: Writer = {
  name: 'extractive',
  async *write({ kind, understood: { assessment, metadata } }) {
    const { reading, sentences, verdict } = assessment;
    if (kind === 'digest') {
      for (const each of chooseDigest(assessment)) yield { ...quote(each), heading: each.text.paper.title };
      return { declined: 'not-in-corpus' };
    }
    if (metadata && metadata.papers.length > 0) {
      yield* answerFromMetadata(metadata);
      return {};
    }
    if (verdict === 'nearest')
      yield* sentences.slice(0, 1).map((each) => ({ ...quote(each), isUnsure: true }));
    if (verdict === 'answered') {
      for (const each of chooseSentences(assessment)) {
        yield { ...quote(each), ...defined({ emphasis: answerSpan(reading, each) }) };
      }
    }
    return { declined: verdict === 'answered' || verdict === 'nearest' ? 'not-in-corpus' : verdict };
  },
};

function quote({ text, sentence }: ScoredSentence): DraftStatement {
  return {
    text: text.sentences[sentence]?.text ?? '',
    citations: [{ paper: text.paper.id, sentence }],
  };
}
