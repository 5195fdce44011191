import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findChromium } from '../../tools/preview/findChromium.ts';

/** Where Chromium is; undefined, with a line that says so, where there is none. */
export function chromiumOrNote(): string | undefined {
  const place = findChromium();
  if (place === undefined)
    console.log('Skipped: no Chromium here for the page in a browser (Debian: apt-get install chromium).');
  return place;
}

/** A headless browser that asks nobody but what it is sent to. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  return chromium.launch({ executablePath, args });
}

/** A page of this width, and what went wrong in it: messages of the console, requests to elsewhere. */
export async function openPage(
  browser: Browser,
  { width = 360, theme = 'light' as 'light' | 'dark' } = {},
): Promise<{ readonly page: Page; readonly troubles: readonly string[] }> {
  const page = await browser.newPage({
    viewport: { width, height: 780 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  onTestFinished(() => page.close());
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) troubles.push(`asked ${request.url()}`);
  });
  return { page, troubles };
}

/** Presses Tab, or Shift+Tab, until what is in focus fits. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const most = 80;
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press(key);
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`${key} does not lead to ${selector}.`);
}
