// npm run quality -- sweep FILE NAME VALUE…: what do the figures say of other values of a weight or limit?
import { differencesOf } from './differences.ts';
import { openSandbox } from './sandbox.ts';

/**
 * Measures with each value in place of the named number of a file, as `NAME = 0.3` or `name: 0.3`, and prints which
 * figures change. A number that no value changes anything of is not needed.
 */
export async function sweep([file, name, ...values]: readonly string[]): Promise<void> {
  if (!file || !name || values.length === 0) {
    throw new Error('Name file, number and values: npm run quality -- sweep src/search/rank.ts B 0 0.5 1');
  }
  const sandbox = openSandbox();
  try {
    const before = await sandbox.figures('all');
    if ('error' in before) throw new Error(before.error);
    for (const value of values) {
      const after = await sandbox.changed(
        file,
        (text) => withNumber(text, name, value),
        () => sandbox.figures('all'),
      );
      if ('error' in after) throw new Error(after.error);
      const { better, worse } = differencesOf(before, after);
      const changes = [`${better.length} better, ${worse.length} worse`, ...better, ...worse];
      console.log(`${name} ${value}: ${changes.length > 1 ? changes.join('\n  ') : 'no figure moves'}`);
    }
  } finally {
    sandbox.remove();
  }
}

/** Throws where the file does not give the name one number. */
export function withNumber(text: string, name: string, value: string): string {
  const places = [...text.matchAll(new RegExp(`(?<=\\b${name}(?: =|:) )-?[\\d._]+`, 'gu'))];
  const [place] = places;
  if (!place || places.length > 1)
    throw new Error(`${name} is given ${places.length} numbers there, not one`);
  return text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
}
