import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is installed, if one is. */
export function findChromium(path = process.env['PATH'] ?? ''): string | undefined {
  const places = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place));
}

/** Whether the browser has a font with emoji: without one it draws boxes, in the colour of the text. */
export async function hasColourEmoji(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const isColoured = await page.evaluate<boolean>(`(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.font = '20px sans-serif';
    canvas.fillText('👍', 0, 20);
    const { data } = canvas.getImageData(0, 0, 32, 32);
    return data.some((value, at) => at % 4 < 3 && value > 0);
  })()`);
  await page.close();
  return isColoured;
}

/** Whether the browser has a font with ideographs: without one it draws the same box for each of them. */
export async function hasIdeographs(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const [one, other] = await page.evaluate<string[]>(`['一', '鬱'].map((sign) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context.font = '20px sans-serif';
    context.fillText(sign, 0, 20);
    return canvas.toDataURL();
  })`);
  await page.close();
  return one !== other;
}
