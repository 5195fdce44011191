// npm run preview: real replies to real questions, drawn as Discord shows them, in pictures to look at.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawScenes } from './drawScenes.ts';
import { findChromium } from './findChromium.ts';
import { pageOf } from './pageOf.ts';
import { ORIGIN, serveModules } from './serveModules.ts';

const FOLDER = 'preview';
const PICTURES = 'docs/pictures';
/** What the README shows. */
const SHOWN = ['answer-wide-dark', 'evidence-wide-dark', 'check-wide-dark'];
const WIDTHS = { wide: 740, phone: 390 } as const;
const THEMES = ['dark', 'light'] as const;

const executablePath = findChromium();
if (executablePath === undefined) {
  console.log(
    'Skipped: no Chromium here. Install one (Debian: apt-get install chromium) and run this again.',
  );
} else {
  await drawPictures(executablePath);
}

async function drawPictures(executablePath: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await mkdir(PICTURES, { recursive: true });
  const scenes = await drawScenes();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const [size, width] of Object.entries(WIDTHS)) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await serveModules(page);
    for (const scene of scenes) {
      for (const theme of THEMES) {
        const name = `${scene.name}-${size}-${theme}`;
        await page.goto(ORIGIN);
        await page.setContent(pageOf(scene, theme), { waitUntil: 'networkidle' });
        const path = join(FOLDER, `${name}.png`);
        await page.locator('#scene').screenshot({ path });
        if (SHOWN.includes(name)) await copyFile(path, join(PICTURES, `${scene.name}.png`));
      }
    }
  }
  await browser.close();
  const pictures = scenes.flatMap(({ name }) =>
    Object.keys(WIDTHS).flatMap((size) =>
      THEMES.map((theme) => `<p>${name}, ${size}, ${theme}</p><img src="${name}-${size}-${theme}.png">`),
    ),
  );
  await writeFile(join(FOLDER, 'index.html'), pictures.join('\n'));
  console.log(`${pictures.length} pictures in ${FOLDER}/; open ${FOLDER}/index.html`);
}
