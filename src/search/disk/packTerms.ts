import type { IndexedPaper } from '../termIndex.ts';

/** Between two sentences; terms are numbered from 1. */
const END = 0;
const BYTES = Int32Array.BYTES_PER_ELEMENT;

/** The terms of a paper as bytes: 32 bits for each number, a zero between two sentences. */
export function packTerms(sentences: IndexedPaper['sentences']): Buffer {
  const numbers = sentences.flatMap((sentence, at) => (at === 0 ? sentence : [END, ...sentence]));
  return Buffer.from(Int32Array.from(numbers).buffer);
}

export function unpackTerms(bytes: Buffer): IndexedPaper['sentences'] {
  let sentence: number[] = [];
  const sentences = [sentence];
  for (const number of numbersIn(bytes)) {
    if (number !== END) sentence.push(number);
    else {
      sentence = [];
      sentences.push(sentence);
    }
  }
  return sentences;
}

/** Bytes that do not begin where a number may are copied first. */
function numbersIn(bytes: Buffer): Int32Array {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(bytes) ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, byteLength / BYTES);
}

function byteOffsetFits({ byteOffset }: Buffer): boolean {
  return byteOffset % BYTES === 0;
}
