import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { IN_IDEOGRAPHS } from './draftedScenes.ts';
import { drawScenes } from './drawScenes.ts';
import { hasColourEmoji, hasIdeographs } from './findChromium.ts';
import { bodyOf, shell, THEMES } from './pageOf.ts';
import type { Scene } from './scene.ts';
import { ORIGIN, serveModules } from './serveModules.ts';

/** Beside the repository: pictures to look at are no part of it. */
const FOLDER = '../preview';
const PICTURES = 'docs/pictures';
/** What the README shows. */
const SHOWN = ['answer-wide-dark', 'evidence-wide-dark', 'check-wide-dark'];
const WIDTHS = { wide: 740, phone: 360 } as const;
const NO_EMOJI =
  'No font with emoji here: they are empty boxes in these pictures. Install one (Debian: apt-get install fonts-noto-color-emoji) and run this again.';

const NO_IDEOGRAPHS = `No font with ideographs here: skipped ${IN_IDEOGRAPHS.join(', ')}. Install one (Debian: apt-get install fonts-noto-cjk) and run this again.`;

/** Draws the scenes with these names, or all, at every width and in every theme; `forDocs`: also what the README shows. */
export async function drawPictures(
  executablePath: string,
  wanted: readonly string[],
  forDocs: boolean,
): Promise<void> {
  const all = await drawScenes();
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const ideographs = await hasIdeographs(browser);
  const scenes = all
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .filter(({ name }) => ideographs || !IN_IDEOGRAPHS.includes(name));
  const drawn: string[] = [];
  for (const size of ['wide', 'phone'] as const) drawn.push(...(await drawAt(size, scenes, browser)));
  const emoji = await hasColourEmoji(browser);
  await browser.close();
  if (emoji && forDocs) for (const name of drawn.filter((each) => SHOWN.includes(each))) await show(name);
  await writeFile(
    join(FOLDER, 'index.html'),
    drawn.map((name) => `<p>${name}</p><img src="${name}.png">`).join('\n'),
  );
  console.log(`${drawn.length} pictures in ${FOLDER}/; open ${FOLDER}/index.html`);
  if (!emoji) console.log(NO_EMOJI);
  if (!ideographs) console.log(NO_IDEOGRAPHS);
}

async function drawAt(
  size: keyof typeof WIDTHS,
  scenes: readonly Scene[],
  browser: Browser,
): Promise<readonly string[]> {
  const drawn: string[] = [];
  const page = await browser.newPage({ viewport: { width: WIDTHS[size], height: 800 } });
  await serveModules(page);
  await page.goto(ORIGIN);
  await page.setContent(shell(), { waitUntil: 'load' });
  await page.waitForFunction("customElements.get('discord-message') !== undefined");
  for (const scene of scenes) {
    for (const theme of THEMES) {
      const name = `${scene.name}-${size}-${theme}`;
      await page.locator('body').evaluate((body, html) => (body.innerHTML = html), bodyOf(scene, theme));
      await page.locator('#scene').screenshot({ path: join(FOLDER, `${name}.png`) });
      drawn.push(name);
    }
  }
  await page.close();
  return drawn;
}

/** Puts a picture where the README shows it. */
async function show(name: string): Promise<void> {
  await copyFile(join(FOLDER, `${name}.png`), join(PICTURES, `${name.split('-')[0]}.png`));
}
