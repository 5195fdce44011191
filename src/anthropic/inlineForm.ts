import type { Citation } from '../answering/citation.ts';
import { type CitedText, type EvidenceForm, fitting, type ReplyReader } from './evidenceForm.ts';
import { takeSentences } from './takeSentences.ts';

const MARKER = /\[(\d+(?:\s*[,;–-]\s*\d+)*)\]/gu;
/** `… mice. [3]` puts the marker after the sentence that it belongs to. */
const MARKERS_AFTER_END = /([.!?]["'”’)]*)[^\S\n]*(\[[\d\s,;–-]+\](?:[^\S\n]*\[[\d\s,;–-]+\])*)/gu;
/** What may still become a marker of the sentence before it. */
const MAYBE_MARKER = /^[\s[\]\d,;–-]*$/u;
/** Without one, no sentence is complete. */
const MAYBE_END = /[.!?\n]/u;
/** `[1-9999]` is no citation. */
const MAX_RANGE = 10;

/** For servers that drop search results: numbered sentences in plain text, and markers such as `[3]` read back. */
export function inlineForm(maxCharacters: number): EvidenceForm {
  const citable: Citation[] = [];
  const takeFitting = fitting(maxCharacters);
  return {
    mode: 'inline',
    give(papers) {
      return takeFitting(papers).map(({ found, citables }) => {
        const lines = citables.map(({ text, citation }) => `[${citable.push(citation)}] ${text}`);
        return { type: 'text', text: `Paper: ${found.paper.title}\n${lines.join('\n')}` };
      });
    },
    readReply: () => inlineReply((marker) => citable[marker - 1] ?? { paper: '', sentence: -1 }),
  };
}

function inlineReply(cite: (marker: number) => Citation): ReplyReader {
  let open = '';
  let mayEnd = false;

  function takeOpen(isEnd: boolean): readonly CitedText[] {
    open = open.replace(MARKERS_AFTER_END, ' $2$1');
    const { sentences, length } = takeSentences(open, isEnd);
    const isWhole = isEnd || !MAYBE_MARKER.test(open.slice(length)) || open[length - 1] === '\n';
    const taken = isWhole ? sentences : sentences.slice(0, -1);
    const texts = taken.map(({ start, end }) => readMarkers(open.slice(start, end), cite));
    open = open.slice(isWhole ? length : (taken.at(-1)?.end ?? 0));
    return texts;
  }

  return {
    take(event) {
      if (event.type !== 'content_block_delta' || event.delta.type !== 'text_delta') return [];
      open += event.delta.text;
      mayEnd ||= MAYBE_END.test(event.delta.text);
      if (!mayEnd) return [];
      const texts = takeOpen(false);
      mayEnd = MAYBE_END.test(open);
      return texts;
    },
    rest(isCut) {
      if (!isCut) open += '\n';
      return takeOpen(true);
    },
  };
}

function readMarkers(text: string, cite: (marker: number) => Citation): CitedText {
  const markers = [...text.matchAll(MARKER)].flatMap(([, list = '']) =>
    list.split(/[,;]/u).flatMap(readRange),
  );
  const bare = text.replace(MARKER, '').replace(/\s+([.!?,;])/gu, '$1');
  return { text: bare.replace(/\s+/gu, ' ').trim(), citations: [...new Set(markers)].map(cite) };
}

/** A range that runs backwards, or over more than anyone cites, points to marker 0, which is no sentence's. */
function readRange(range: string): number[] {
  const [from = 0, to = from] = range.split(/[–-]/u).map(Number);
  const length = to - from + 1;
  return length < 1 || length > MAX_RANGE ? [0] : Array.from({ length }, (_, index) => from + index);
}
