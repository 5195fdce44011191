import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The objects of a file of JSON lines, gzipped where its name says so. */
export function readLines<Row>(file: string): readonly Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
}
