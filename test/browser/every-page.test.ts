import type { Page } from 'playwright-core';
import { moveTo, openBrowserDesk, type BrowserDesk } from '../support/browser/browser-desk';
import { everyPage, type PageUnderTest } from '../support/browser/every-page';

let desk: BrowserDesk;
let pages: PageUnderTest[];
beforeAll(async () => {
  desk = await openBrowserDesk();
  pages = await everyPage(desk);
});
afterAll(() => desk.close());

/** Opens every page as its role, at one width, and gathers what is found on each. One window serves all pages of a role. */
async function look(
  width: 1440 | 390 | 360,
  find: (page: Page) => Promise<string[]>,
  language: 'vi' | 'en' = 'vi',
): Promise<string[]> {
  const found: string[] = [];
  const windows = new Map<string, Page>();
  for (const { name, path, role } of pages) {
    const open = windows.get(role) ?? (await desk.visit('/', { role, width, language }));
    windows.set(role, open);
    await moveTo(open, path);
    found.push(...(await find(open)).map((each) => `${name}: ${each}`));
  }
  for (const open of windows.values()) await open.context().close();
  return found;
}

test('every page, in English on a wide screen, has no violation of WCAG 2.2 AA and no word left out', async () => {
  const found = await look(
    1440,
    async (page) => {
      const title = (await page.locator('h1').first().textContent()) ?? '';
      const menu = (await page.locator('nav').first().textContent()) ?? '';
      return [
        ...(await desk.axe(page)),
        ...(menu.includes('My work') ? [] : [`its menu is "${menu}"`]),
        ...(/^web\.|undefined|\{\w+\}/.test(title) ? [`its title is "${title}"`] : []),
      ];
    },
    'en',
  );
  expect(found).toEqual([]);
}, 600_000);

test('every page, in Vietnamese on a telephone, has none either, and needs no sideways scroll at 360 pixels', async () => {
  const found = await look(360, async (page) => {
    const width = await page.evaluate('document.documentElement.scrollWidth');
    return [...(await desk.axe(page)), ...(Number(width) > 360 ? [`${String(width)} pixels wide`] : [])];
  });
  expect(found).toEqual([]);
}, 600_000);

test('no page has failed, and the Content-Security-Policy had nothing to refuse', () => {
  expect(desk.faults).toEqual([]);
});
