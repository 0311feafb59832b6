import type { Page } from 'playwright-core';
import { SAMPLE_MAIL_DOMAIN } from '../../prisma/seed/sample/sample-seats';
import { openBrowserDesk, type BrowserDesk } from '../support/browser/browser-desk';
import { opinionLink, waitForMail } from '../support/browser/caught-mails';

/** The page a leader opens from a mail, as a telephone shows it. Nothing is sent here: other tests count the opinions. */
let desk: BrowserDesk;
let link: string;
beforeAll(async () => {
  desk = await openBrowserDesk();
  link = await linkThatAsks();
});
afterAll(() => desk.close());

/** The link of a leader whom no other suite lets answer: it still asks for an opinion on several lines. */
async function linkThatAsks(): Promise<string> {
  const mail = await waitForMail(desk.inboxUrl, `uy-vien-5@${SAMPLE_MAIL_DOMAIN}`, (each) => !!opinionLink(each));
  return opinionLink(mail)!;
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
