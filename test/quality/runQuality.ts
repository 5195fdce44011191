// npm run quality [-- PART]: each part prints its figures and fails where one is below its threshold.
import { measureAnswers } from './answers/measureAnswers.ts';
import { measureVerifier } from './verifier/measureVerifier.ts';

const PARTS: Readonly<Record<string, (options: readonly string[]) => Promise<boolean>>> = {
  answers: measureAnswers,
  verifier: measureVerifier,
};

const [first = 'answers', ...rest] = process.argv.slice(2);
const [name, options] = first.startsWith('--') ? ['answers', [first, ...rest]] : [first, rest];
const part = PARTS[name];
if (!part) {
  console.error(`Name a part: npm run quality -- ${Object.keys(PARTS).join(' | ')}`);
  process.exitCode = 2;
} else if (!(await part(options))) process.exitCode = 1;
