import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Page } from 'playwright-core';

/** The only address that the page knows; it is answered from node_modules, and no network is used. */
export const ORIGIN = 'http://preview.test/';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

export async function serveModules(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (`${origin}/` !== ORIGIN) return route.abort();
    if (pathname === '/') return route.fulfill({ body: '', contentType: 'text/html' });
    const contentType = TYPES[pathname.split('.').at(-1) ?? ''];
    if (!pathname.startsWith('/node_modules/') || contentType === undefined) return route.abort();
    await route.fulfill({ body: await readFile(join(process.cwd(), normalize(pathname))), contentType });
  });
}
