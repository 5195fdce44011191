import type { Browser } from 'playwright-core';

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
