import type { Browser } from 'playwright-core';

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
