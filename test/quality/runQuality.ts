// npm run quality -- PART: each part prints its figures and fails where one is below its threshold.
import { measureVerifier } from './verifier/measureVerifier.ts';

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = { verifier: measureVerifier };

const [name = ''] = process.argv.slice(2);
const part = PARTS[name];
if (!part) {
  console.error(`Name a part: npm run quality -- ${Object.keys(PARTS).join(' | ')}`);
  process.exitCode = 2;
} else if (!(await part())) process.exitCode = 1;
