import type { Page } from 'playwright-core';
import { openBrowserDesk, type BrowserDesk } from '../support/browser/browser-desk';

/** The page a leader opens from a mail, as a telephone shows it. Nothing is sent here: other tests count the opinions. */
let desk: BrowserDesk;
let link: string;
beforeAll(async () => {
  desk = await openBrowserDesk();
  link = await linkThatAsks();
});
afterAll(() => desk.close());

/** A link in a mail that still asks for an opinion on several lines. */
async function linkThatAsks(): Promise<string> {
  const page = await desk.visit('/', { width: 390 });
  const mails = (await (await fetch(`${desk.inboxUrl}/messages?limit=500`)).json()) as { id: string }[];
  for (const { id } of mails) {
    const mail = (await (await fetch(`${desk.inboxUrl}/messages/${id}`)).json()) as { text: string };
    const found = /https?:\/\/\S+\/y-kien\/[\w-]{43}/.exec(mail.text)?.[0];
    if (!found) continue;
    await page.goto(found);
    if ((await page.locator('#c-except').count()) > 0) return found;
  }
  throw new Error('no mail of the sample asks for an opinion on a list');
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;

test.each([390, 360] as const)(
  'at %i pixels form and check step fit the window and have no axe violation',
  async (width) => {
    const page = await desk.visit('/', { width });
    await page.goto(link);
    expect([await overflow(page), await desk.axe(page)]).toEqual([0, []]);
    await page.locator('#c-except').check();
    for (const tick of await page.locator('input[name=x]').all()) await tick.check();
    expect([await overflow(page), await desk.axe(page)]).toEqual([0, []]);
    await page.locator('button[value=review]:visible').first().click();
    await page.getByRole('heading', { name: 'Đồng chí xem lại trước khi gửi' }).waitFor();
    expect([await overflow(page), await desk.axe(page)]).toEqual([0, []]);
  },
);

test('with JavaScript switched off the page is the same: nothing on it needs any', async () => {
  const browser = (await desk.visit('/')).context().browser()!;
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('#c-agree').check();
  await page.locator('button[value=review]:visible').first().click();
  const title = await page.locator('h1').first().innerText();
  await context.close();
  expect(title).toBe('Đồng chí xem lại trước khi gửi');
});
