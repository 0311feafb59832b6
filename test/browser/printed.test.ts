import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf } from '../support/browser/deeds-of';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await openBrowserDesk();
});
afterAll(() => desk.close());

test('the status of a plan is printed on one page, without what is only for the screen', async () => {
  const page = await desk.visit('/ke-hoach', { role: 'administrator' });
  const { items } = await (await deedsOf(page)).read<{ items: { id: string; sample: boolean }[] }>('/plans');
  await page.goto(`/ke-hoach/${items.find(({ sample }) => sample)!.id}`);
  await settled(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'In tình hình' }).isVisible()).toBe(false);
  expect(await page.getByText('Tình hình thực hiện đến ngày').isVisible()).toBe(true);
});

test.each([720, 1024])(
  'at %i pixels, as at 200 %% of a wide screen, no page needs sideways scroll',
  async (width) => {
    const page = await desk.visit('/', { role: 'administrator' });
    await page.setViewportSize({ width, height: 450 });
    for (const path of ['/', '/qua-han', '/ke-hoach', '/to-trinh', '/van-ban/so', '/lop-hoc', '/can-bo', '/don-vi']) {
      await page.goto(path);
      await settled(page);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width]);
    }
  },
  300_000,
);
