import type Anthropic from '@anthropic-ai/sdk';
import type { Citation } from '../answering/citation.ts';
import type { EvidencePaper } from '../answering/evidence.ts';
import { METADATA_FIELDS, metadataValue } from '../papers/paper.ts';
import type { Piece } from './assembleReply.ts';

/** A sentence or statement of a model that is complete, with what it cites. */
export interface CitedText {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Reads one reply. */
export interface ReplyReader {
  /** What became complete with this piece. */
  take(piece: Piece): readonly CitedText[];
  /** What is left at the end; a sentence that was cut off is left out. */
  rest(isCut: boolean): readonly CitedText[];
}

/**
 * How papers are given to a model and its citations read: natively, or in plain text. One form serves one
 * question, since citations count over everything that was given.
 */
export interface EvidenceForm {
  readonly mode: 'native' | 'inline';
  /**
   * Gives so many papers at most, in this order, after those given before and without them; what exceeds the limit of
   * characters is left out, save the very first.
   */
  give(papers: readonly EvidencePaper[], most?: number): GivenBlock[];
  readReply(): ReplyReader;
  /** Whether a citation points to what was given, word for word: the service takes no other one back. */
  isSound(citation: Anthropic.TextCitation): boolean;
}

export type GivenBlock = Anthropic.SearchResultBlockParam | Anthropic.TextBlockParam;

/** The smallest thing that can be cited. */
export interface Citable {
  readonly text: string;
  readonly citation: Citation;
}

/** Of one paper, so that a single huge abstract cannot fill a request. */
const MAX_PAPER_CHARACTERS = 8_000;
/** Of one question, all its papers and searches together: some 16,000 tokens of English. */
export const MAX_EVIDENCE_CHARACTERS = 48_000;

/** What can be cited of a paper, in order: its sentences, so that a number is a sentence's own, then its record. */
function citablesOf({ paper, sentences }: EvidencePaper): readonly Citable[] {
  let left = MAX_PAPER_CHARACTERS;
  const kept = sentences.filter((sentence) => {
    left -= sentence.length;
    return left >= 0;
  });
  const record = METADATA_FIELDS.flatMap((field) => {
    const value = metadataValue(paper, field)?.slice(0, MAX_PAPER_CHARACTERS);
    return value ? [{ text: `${field}: ${value}`, citation: { paper: paper.id, field } }] : [];
  });
  return [...kept.map((text, sentence) => ({ text, citation: { paper: paper.id, sentence } })), ...record];
}

/** Takes of each list the papers that are new and still fit, with what can be cited of them; the first of all is always taken whole. */
export function fitting(maxCharacters: number) {
  let left = maxCharacters;
  const taken = new Set<string>();
  return (papers: readonly EvidencePaper[], most = Number.POSITIVE_INFINITY) =>
    papers
      .filter(({ paper }) => !taken.has(paper.id))
      .slice(0, most)
      .map((found) => ({ found, citables: citablesOf(found) }))
      .filter(({ found, citables }) => {
        const size = citables.reduce((sum, { text }) => sum + text.length, 0);
        if (size > left && taken.size > 0) return false;
        taken.add(found.paper.id);
        left -= size;
        return true;
      });
}
