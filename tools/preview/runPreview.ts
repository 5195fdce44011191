// npm run preview [scene...]: real replies to real questions, drawn as Discord shows them, in pictures to look at.
import { findChromium } from './findChromium.ts';

const executablePath = findChromium();
if (executablePath === undefined) {
  console.log(
    'Skipped: no Chromium here. Install one (Debian: apt-get install chromium fonts-noto-color-emoji) and run this again.',
  );
} else {
  const { drawPictures } = await import('./drawPictures.ts'); // needs what only who draws has installed
  await drawPictures(executablePath, process.argv.slice(2));
}
