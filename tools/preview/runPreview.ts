// npm run preview [-- --docs] [scene...]: real replies to real questions, drawn as Discord shows them, in pictures to look at.
import { readFile, writeFile } from 'node:fs/promises';
import { drawQuality } from './drawQuality.ts';
import { drawTerminal } from './drawTerminal.ts';
import { findChromium } from './findChromium.ts';

const wanted = process.argv.slice(2).filter((each) => each !== '--docs');
const forDocs = process.argv.includes('--docs');
if (forDocs) {
  await writeFile('docs/pictures/terminal.svg', drawTerminal());
  await writeFile('docs/pictures/quality.svg', drawQuality(await readFile('docs/quality.md', 'utf8')));
}
const executablePath = findChromium();
if (executablePath === undefined) {
  console.log(
    'Skipped: no Chromium here. Install one (Debian: apt-get install chromium fonts-noto-color-emoji) and run this again.',
  );
} else {
  const { drawPictures } = await import('./drawPictures.ts'); // needs what only who draws has installed
  await drawPictures(executablePath, wanted, forDocs);
}
