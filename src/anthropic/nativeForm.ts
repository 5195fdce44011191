import type Anthropic from '@anthropic-ai/sdk';
import type { Citation } from '../answering/citation.ts';
import {
  type Citable,
  type CitedText,
  type EvidenceForm,
  fitting,
  type ReplyReader,
} from './evidenceForm.ts';
import { type SentenceSpan, takeSentences } from './takeSentences.ts';

interface Given {
  readonly source: string;
  readonly citables: readonly Citable[];
}

/** One paper is one search result, one sentence one text block; the service cites blocks by their indices. */
export function nativeForm(maxCharacters: number): EvidenceForm {
  const given: Given[] = [];
  const takeFitting = fitting(maxCharacters);
  return {
    mode: 'native',
    give(papers, most) {
      return takeFitting(papers, most).map(({ found: { paper }, citables }) => {
        given.push({ source: paper.id, citables });
        return {
          type: 'search_result',
          source: paper.id,
          title: paper.title,
          content: citables.map(({ text }) => ({ type: 'text', text })),
          citations: { enabled: true },
        };
      });
    },
    readReply: () => nativeReply((location) => readLocation(location, given)),
    isSound: (location) =>
      readLocation(location, given).every(({ paper, quote }) => paper !== '' && quote === undefined),
  };
}

type ReadLocation = (location: Anthropic.TextCitation) => readonly Citation[];

/** Points nowhere, so that the verifier counts it as a broken pointer. */
const NOWHERE: Citation = { paper: '', sentence: -1 };

/** What a location points to, checked against what was given; a wrong text goes along, to fail in the verifier. */
function readLocation(location: Anthropic.TextCitation, given: readonly Given[]): readonly Citation[] {
  if (location?.type !== 'search_result_location') return [NOWHERE];
  const result = given[location.search_result_index];
  const { start_block_index: start, end_block_index: end } = location;
  if (!result || result.source !== location.source || !(start >= 0 && end > start)) return [NOWHERE];
  const cited = result.citables.slice(start, end);
  if (cited.length !== end - start) return [NOWHERE];
  const isVerbatim = squash(cited.map(({ text }) => text).join('')) === squash(location.cited_text);
  return cited.map(({ citation }) =>
    isVerbatim ? citation : { ...citation, quote: textOf(location.cited_text) },
  );
}

/** How the service joins blocks is not documented: white space does not count. */
function squash(text: unknown): string {
  return textOf(text).replace(/\s+/gu, '');
}

/** Anything may stand where a text should. */
function textOf(text: unknown): string {
  return typeof text === 'string' ? text : '';
}

interface CitedSpan extends SentenceSpan {
  readonly citations: readonly Citation[];
}

/** A sentence may run over several text blocks; it has the citations of all that hold a word of it. */
function nativeReply(readLocation: ReadLocation): ReplyReader {
  let open = '';
  let spans: CitedSpan[] = [];
  let block: { text: string; locations: Anthropic.TextCitation[] } = { text: '', locations: [] };

  function takeOpen(isPause: boolean): readonly CitedText[] {
    const { sentences, length } = takeSentences(open, isPause);
    const taken = sentences.map((sentence) => citedText(open, sentence, spans));
    open = open.slice(length);
    spans = spans.map((span) => ({ ...span, start: span.start - length, end: span.end - length }));
    return taken;
  }

  return {
    take(piece) {
      if (piece.kind === 'text') block.text += piece.text;
      if (piece.kind === 'citation') block.locations.push(piece.citation);
      if (piece.kind === 'taken-back') [open, spans, block] = ['', [], { text: '', locations: [] }];
      if (piece.kind !== 'block-end' || block.text === '') return [];
      const citations = block.locations.flatMap(readLocation);
      spans.push({ start: open.length, end: open.length + block.text.length, citations });
      open += block.text;
      block = { text: '', locations: [] };
      return takeOpen(true);
    },
    rest(isCut) {
      if (!isCut) open += '\n';
      return takeOpen(true);
    },
  };
}

function citedText(text: string, { start, end }: SentenceSpan, spans: readonly CitedSpan[]): CitedText {
  const touching = spans.filter((span) =>
    /[\p{L}\p{N}]/u.test(text.slice(Math.max(span.start, start), Math.max(0, Math.min(span.end, end)))),
  );
  return { text: text.slice(start, end), citations: touching.flatMap(({ citations }) => citations) };
}
