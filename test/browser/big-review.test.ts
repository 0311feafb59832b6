import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf } from '../support/browser/deeds-of';
import { openOwnIntake } from '../support/browser/open-own-intake';
import { seedBigReview } from '../support/browser/seed-big-review';
import type { Page } from 'playwright-core';

const LINES = 10_000;
/** Twice what a screen of 900 pixels shows. */
const DRAWN = 60;

let desk: BrowserDesk;
let page: Page;
let intakeId: string;
beforeAll(async () => {
  desk = await openBrowserDesk();
  page = await desk.visit('/', { role: 'reviewer' });
  const { items: units } = await (await deedsOf(page)).read<{ items: { id: string }[] }>('/units?limit=5');
  intakeId = await openOwnIntake(page, {
    name: 'Đợt thử danh sách lớn',
    unitIds: units.slice(0, 2).map(({ id }) => id),
    startAtStage: 'review',
    startReason: 'Danh sách đã có',
  });
  await seedBigReview(desk.databaseUrl, intakeId, LINES);
}, 300_000);
afterAll(() => desk.close());

test('10,000 people stand in the table, and only those that are seen are drawn', async () => {
  await page.goto(`/dot/${intakeId}/tham-dinh?xem=bang`);
  await settled(page);
  await page.getByText(`(${LINES})`).first().waitFor({ timeout: 150_000 });
  const rows = page.locator('.ant-table-tbody-virtual .ant-table-row');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(DRAWN);
}, 300_000);

test('scrolling to the end shows the last of them, and still draws only a window', async () => {
  const table = page.locator('.ant-table-tbody-virtual-holder');
  await table.hover();
  const last = page.getByText(`Nguyễn Thị Thử ${LINES}`);
  // A wheel turned far enough is at the end, however the rows are sorted.
  for (let turns = 0; turns < 50 && (await last.count()) === 0; turns++) await page.mouse.wheel(0, 50_000);
  await last.waitFor();
  const rows = page.locator('.ant-table-tbody-virtual .ant-table-row');
  expect(await rows.count()).toBeLessThan(DRAWN);
}, 300_000);

test('many are decided on at once', async () => {
  const drawn = page.locator('.ant-table-tbody-virtual .ant-checkbox-input');
  const labels = await drawn.evaluateAll((boxes) => boxes.map((box) => String(box.getAttribute('aria-label'))));
  for (const label of labels.slice(-5)) await page.getByLabel(label, { exact: true }).check();
  await page.getByText('Đã chọn 5').first().waitFor();
  await page.getByRole('button', { name: 'Đủ điều kiện' }).first().click();
  await page.getByRole('dialog').locator('.ant-modal-footer button').last().click();
  await page.getByText('(9995)').first().waitFor({ timeout: 150_000 });
  expect(await page.getByText('Được chọn cử (5)').count()).toBe(1);
}, 300_000);

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
