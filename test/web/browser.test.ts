import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOrNote, openBrowser, openPage, tabTo } from '../support/openBrowser.ts';
import { collection } from '../support/papers.ts';
import { webPage } from '../support/webPage.ts';

const SLOW_MS = 60_000;
const chromium = chromiumOrNote();
const papers = () =>
  collection(
    {
      id: 'owls',
      title: 'On the Feeding and the Nightly Flights of Owls in Northern Forests',
      abstract: 'Owls fly at night. Owls eat 3 mice a day. Their nests are in old trees.',
      year: 2020,
      link: 'https://example.org/owls',
    },
    { id: 'moths', title: 'On Moths', authors: ['Mo Moth'], abstract: '', year: 2021 },
  );
const MICE = 'How many mice do owls eat?';

describe.skipIf(chromium === undefined)('the page in a browser', { timeout: SLOW_MS }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  }, SLOW_MS);
  afterAll(() => browser.close());

  /** The page, 360 px wide, before anything was done. */
  async function opened({ width = 360, theme = 'light' as 'light' | 'dark' } = {}) {
    const { address } = await webPage(papers());
    const { page, troubles } = await openPage(browser, { width, theme });
    await page.goto(address);
    return { page, troubles };
  }

  async function askByKeyboard(page: Page): Promise<void> {
    await tabTo(page, '#line');
    await page.keyboard.type(MICE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('article[aria-busy="false"] .answer strong');
  }

  it('answers a question that is typed, and says so to a screen reader', async () => {
    const { page, troubles } = await opened();
    await askByKeyboard(page);
    expect(await page.textContent('.answer')).toContain('Owls eat 3 mice a day.');
    expect(await page.textContent('#status')).toContain('Owls eat 3 mice a day.');
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('keeps a question that found no answer, says so, and asks it again', async () => {
    const { page } = await opened();
    await page.route('**/ask', (route) => route.abort());
    await page.fill('#line', MICE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.turn [role="alert"]');
    expect(await page.textContent('.turn')).toMatch(/^\s*How many mice.*The program does not answer/su);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/ask');
    await page.click('button:text("Try again")');
    await page.waitForSelector('article[aria-busy="false"] .answer');
    expect(await page.locator('article').count()).toBe(1);
  });

  it('shows what it waits for, and stops where a program hangs', async () => {
    const { page, troubles } = await opened();
    await page.route('**/ask', () => {}); // never answered
    await page.fill('#line', MICE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('article[aria-busy="true"]');
    expect(await page.textContent('article')).toMatch(/How many mice.*Looking in the papers/su);
    await page.click('[data-stop]');
    expect(await page.textContent('article')).toMatch(/How many mice.*Stopped/su);
    expect(troubles).toEqual([]);
  });

  it('says that an answer broke off, keeps what was said, and asks again', async () => {
    const { page } = await opened();
    const begun =
      '<article class="turn" id="turn-x" aria-busy="true"><h2>Mice?</h2><div class="reply">Owls eat</div><div class="below"></div></article>';
    const half = `event: turn\ndata: ${begun}\n\n`;
    await page.route('**/ask', (route) => route.fulfill({ contentType: 'text/event-stream', body: half }));
    await page.fill('#line', MICE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.turn [role="alert"]');
    expect(await page.textContent('#turn-x')).toMatch(/Owls eat.*broke off.*Try again/su);
    await page.unroute('**/ask');
    await page.click('button:text("Try again")');
    await page.waitForSelector('article[aria-busy="false"] .answer');
    expect(await page.locator('#turn-x').count()).toBe(0);
  });

  it('says where the abstract and the list cannot be had', async () => {
    const { page } = await opened({ width: 1300 });
    await page.route('**/parts/**', (route) => route.abort());
    await page.click('.shelf a');
    await page.waitForSelector('#evidence [role="alert"]');
    await page.fill('[name="author"]', 'moth');
    await page.waitForSelector('#shelf [role="alert"]');
  });

  it('leads from a footnote to its sentence and back, by keyboard alone', async () => {
    const { page, troubles } = await opened();
    await askByKeyboard(page);
    await tabTo(page, 'p a.marker', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#evidence mark.at');
    expect(await page.textContent('#evidence mark.at')).toBe('1Owls eat 3 mice a day.');
    expect(await page.isVisible('#evidence')).toBe(true);
    await page.waitForSelector('#evidence:focus');
    await page.keyboard.press('Escape');
    expect(await page.evaluate("document.activeElement.matches('p a.marker')")).toBe(true);
    expect(await page.isVisible('#evidence')).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('suggests papers while a name is typed, by keyboard alone', async () => {
    const { page, troubles } = await opened();
    await tabTo(page, '#line');
    await page.keyboard.type('/paper owls');
    await page.waitForSelector('.suggest button');
    expect(await page.textContent('.suggest')).toContain('Nightly Flights of Owls');
    expect(await overflowOf(page)).toBe(0);
    await tabTo(page, '.suggest button');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#line')).toMatch(/^\/paper \S+/u);
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
    expect(await page.isVisible('.suggest button')).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('shows the papers of a file that is handed over, adds them, and lists them', async () => {
    const { page, troubles } = await opened();
    await page.click('.fold > summary');
    await page.click('.adding > summary');
    const buffer = Buffer.from('@article{heron, title={On Herons}, abstract={Herons wade in ponds.}}');
    await page.setInputFiles('.adding input[type="file"]', {
      name: 'birds.bib',
      mimeType: 'text/plain',
      buffer,
    });
    expect(await overflowOf(page)).toBe(0);
    await page.click('.adding button');
    await page.waitForSelector('article[aria-busy="false"]');
    expect(await page.textContent('article')).toContain('On Herons');
    await page.click('article .below button');
    await page.waitForSelector('.shelf a:text("On Herons")', { state: 'attached' });
    expect(troubles).toEqual([]);
  });

  it('shows why an answer is what it is, and the way back', async () => {
    const { page, troubles } = await opened();
    await askByKeyboard(page);
    await tabTo(page, 'a.why', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:text("Why this answer")');
    expect(await page.textContent('.scores')).toContain('Owls eat 3 mice a day.');
    expect(await overflowOf(page)).toBe(0);
    await tabTo(page, 'a[href*="#turn-"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.answer');
    expect(await page.textContent('.answer')).toContain('Owls eat 3 mice a day.');
    expect(troubles).toEqual([]);
  });

  it('sets the four buttons of an answer in one row of a narrow phone', async () => {
    const { page } = await opened({ width: 420 });
    await askByKeyboard(page);
    await page.click('nav a[href^="/discord"]');
    await page.click('a:text("Phone, dark")');
    await page.waitForSelector('.discord.phone .button');
    expect((await page.locator('.discord.phone').boundingBox())?.width).toBe(360);
    const boxes = await Promise.all((await page.locator('.button').all()).map((each) => each.boundingBox()));
    expect(boxes).toHaveLength(4);
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  });

  it('checks a text, and leads from each sentence to its passage', async () => {
    const { page, troubles } = await opened();
    await tabTo(page, 'nav a[href^="/check"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#text');
    await tabTo(page, '#text');
    await page.keyboard.type('Owls fly at night. Owls eat 5 mice a day.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.checked');
    await tabTo(page, '.claim.contradicted');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#passage-1:focus');
    expect(await page.textContent('#passage-1')).toContain('Owls eat 3 mice a day.');
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('shows the abstract of a footnote that is pointed at, where there is room beside', async () => {
    const { page, troubles } = await opened({ width: 1300 });
    await page.click('button.example');
    await page.waitForSelector('article[aria-busy="false"]');
    await askByKeyboard(page);
    await page.hover('article:last-child p a.marker');
    await page.waitForSelector('#evidence mark.at');
    expect(await page.textContent('#evidence')).toContain('Owls fly at night.');
    expect(troubles).toEqual([]);
  });

  it('lists the papers that fit while one types', async () => {
    const { page, troubles } = await opened({ width: 1300 });
    await page.fill('[name="author"]', 'moth');
    await page.waitForSelector('.shelf li:only-child');
    expect(await page.textContent('.shelf')).toContain('no abstract: cannot be quoted');
    await page.click('.shelf a');
    await page.waitForSelector('#evidence .paper');
    expect(await page.textContent('#evidence')).toContain('No abstract: cannot be quoted.');
    expect(troubles).toEqual([]);
  });

  it('lists a large collection a part at a time, and goes on where one was', async () => {
    const many = Array.from({ length: 130 }, (_, number) => ({ id: `p${number}`, title: `Paper ${number}` }));
    const { address } = await webPage(collection(...many));
    const { page, troubles } = await openPage(browser, { width: 1300 });
    await page.goto(address);
    expect(await page.locator('.shelf li').count()).toBe(60);
    await tabTo(page, 'a.further');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.shelf li:nth-child(61) a:focus');
    await page.click('a.further');
    await page.waitForSelector('.shelf li:nth-child(130)');
    expect(await page.locator('a.further').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it.each([
    { width: 1300, theme: 'light' },
    { width: 360, theme: 'dark' },
  ] as const)('keeps to what axe knows of WCAG 2.2 AA: $width px, $theme', async (look) => {
    const { page } = await opened(look);
    expect(await faultsOf(page)).toEqual([]);
    await askByKeyboard(page);
    await page.click('p a.marker');
    await page.waitForSelector('#evidence mark.at');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('a.why');
    await page.waitForSelector('.scores');
    expect(await faultsOf(page)).toEqual([]);
    await page.click('nav a[href^="/check"]');
    await page.fill('#text', 'Owls fly at night. Owls eat 5 mice a day. Frogs sing opera in Vienna.');
    await page.click('.checker button');
    await page.waitForSelector('.checked');
    expect(await faultsOf(page)).toEqual([]);
    for (const path of ['/discord', '/running']) {
      await page.click(`nav a[href^="${path}"]`);
      await page.waitForSelector(`nav a[href^="${path}"][aria-current]`);
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
  });
});

/** How much wider the page is than its window, in pixels. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, by rule and element. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`,
  );
}
