import type { Page } from 'playwright-core';
import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { openOwnIntake } from '../support/browser/open-own-intake';
import { seedBigReview } from '../support/browser/seed-big-review';

const PEOPLE = 6;
const PLACES = 4;

interface Line {
  id: string;
  fullName: string;
  state: string;
}

let desk: BrowserDesk;
let page: Page;
let reviewer: DeedsOf;
let intakeId: string;
beforeAll(async () => {
  desk = await openBrowserDesk();
  page = await desk.visit('/', { role: 'reviewer' });
  reviewer = await deedsOf(page);
  const { items: units } = await reviewer.read<{ items: { id: string }[] }>('/units?limit=1');
  intakeId = await openOwnIntake(page, {
    name: 'Đợt thử phím tắt',
    unitIds: units.map(({ id }) => id),
    startAtStage: 'review',
    startReason: 'Danh sách đã có',
    quota: { granted: PLACES, basis: 'Công văn số 12' },
  });
  await seedBigReview(desk.databaseUrl, intakeId, PEOPLE);
}, 120_000);
afterAll(() => desk.close());

const linesNow = async () => (await reviewer.read<{ items: Line[] }>(`/intakes/${intakeId}/nominee-lines`)).items;

test('keys pressed faster than the server answers: every decision lands once, in order, and the refused one is shown with its person', async () => {
  await page.goto(`/dot/${intakeId}/tham-dinh`);
  await settled(page);
  const people = page.locator('.review-list li button');
  const names = (await people.allInnerTexts()).map((name) => name.trim());
  expect(names).toHaveLength(PEOPLE);
  const sent: string[] = [];
  let answer = () => undefined as void;
  const answering = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/review-decisions$/, async (route) => {
    const { decisions } = route.request().postDataJSON() as { decisions: { lineId: string }[] };
    sent.push(...decisions.map(({ lineId }) => lineId));
    await answering;
    await route.continue();
  });

  // One more than there are places.
  for (let key = 0; key <= PLACES; key += 1) {
    await page.getByRole('heading', { level: 2, name: names[key]! }).waitFor();
    await page.keyboard.press('1');
  }
  await page.getByRole('heading', { level: 2, name: names[PLACES + 1]! }).waitFor();
  expect(sent).toHaveLength(1);

  answer();
  const refused = names[PLACES]!;
  await page.getByRole('heading', { level: 2, name: refused }).waitFor();
  await page
    .locator('article .ant-alert-error')
    .getByText(/chỉ tiêu/i)
    .waitFor();
  const lines = await linesNow();
  const idOf = (name: string) => lines.find(({ fullName }) => fullName === name)!.id;
  expect(sent).toEqual(names.slice(0, PLACES + 1).map(idOf));
  expect(names.map((name) => lines.find(({ fullName }) => fullName === name)!.state)).toEqual([
    ...Array.from({ length: PLACES }, () => 'shortlisted'),
    'submitted',
    'submitted',
  ]);
}, 120_000);

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
