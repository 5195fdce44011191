import type { Citation } from '../answering/citation.ts';
import { type CitedText, type EvidenceForm, fitting, type ReplyReader } from './evidenceForm.ts';
import { takeMarkers, withPlainMarkers } from './readMarkers.ts';
import { takeSentences } from './takeSentences.ts';

/** `… mice. [3]` puts the markers after the sentence that they belong to. */
const MARKERS_AFTER_END = /([.!?。！？｡]["'”’」』)）]*)[^\S\n]*(\[\d{1,4}\](?:[^\S\n]*\[\d{1,4}\])*)/gu;
/** What may still become markers of the sentence before it: brackets, closed or not, and raised numbers. */
const MAYBE_MARKERS =
  /^(?:\s|[[【［〔(（<^\\][^\]】］〕)）>\n]{0,40}[\]】］〕)）>]|[⁰¹²³⁴-⁹,˒⁻–-])*(?:[[【［〔(（<^\\][^\]】］〕)）>\n]{0,40})?$/u;
/** The end of a text that is not read yet: its last word, from the bracket on that it may belong to. */
const UNREAD = /(?:[[【［〔(（<][^\]】］〕)）>\n]{0,40})?\S*$/u;
/** Without one, no sentence is complete. */
const MAYBE_END = /[\p{Sentence_Terminal}\n]/u;

/** For servers that drop search results: numbered sentences in plain text, and markers such as `[3]` read back. */
export function inlineForm(maxCharacters: number): EvidenceForm {
  const citable: Citation[] = [];
  const takeFitting = fitting(maxCharacters);
  return {
    mode: 'inline',
    give(papers, most) {
      return takeFitting(papers, most).map(({ found, citables }) => {
        const lines = citables.map(({ text, citation }) => `[${citable.push(citation)}] ${text}`);
        return { type: 'text', text: `Paper: ${found.paper.title}\n${lines.join('\n')}` };
      });
    },
    readReply: () => inlineReply({ cite: (marker) => citable[marker - 1] ?? NOWHERE, given: citable.length }),
    isSound: () => false,
  };
}

const NOWHERE: Citation = { paper: '', sentence: -1 };

interface Markers {
  readonly cite: (marker: number) => Citation;
  /** How many sentences can be pointed to. */
  readonly given: number;
}

function inlineReply({ cite, given }: Markers): ReplyReader {
  let open = '';
  let mayEnd = false;

  /** Reads whole words alone: the end of the last one may still be a part of a marker. */
  function takeOpen(isEnd: boolean): readonly CitedText[] {
    const unread = isEnd ? '' : (UNREAD.exec(open)?.[0] ?? '');
    const read = withPlainMarkers(open.slice(0, open.length - unread.length), given).replace(
      MARKERS_AFTER_END,
      '$2$1 ',
    );
    const { sentences, length } = takeSentences(read, isEnd);
    const isWhole = isEnd || read[length - 1] === '\n' || !MAYBE_MARKERS.test(read.slice(length) + unread);
    const taken = isWhole ? sentences : sentences.slice(0, -1);
    open = read.slice(isWhole ? length : (taken.at(-1)?.end ?? 0)) + unread;
    return taken.map(({ start, end }) => {
      const { text, numbers } = takeMarkers(read.slice(start, end));
      return { text, citations: numbers.map(cite) };
    });
  }

  return {
    take(piece) {
      if (piece.kind === 'taken-back') open = '';
      if (piece.kind !== 'text') return [];
      open += piece.text;
      mayEnd ||= MAYBE_END.test(piece.text);
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
