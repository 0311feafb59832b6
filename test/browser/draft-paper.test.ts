import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { act, choose } from '../support/browser/controls';
import { deedsOf } from '../support/browser/deeds-of';
import { openOwnIntake } from '../support/browser/open-own-intake';

const INTAKE = 'Đợt thử soạn văn bản';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await openBrowserDesk();
});
afterAll(() => desk.close());

test('a paper is drafted over an intake from its template, then signed, numbered and sent, each by a press', async () => {
  const reviewer = await desk.visit('/', { role: 'reviewer' });
  const { items: units } = await (await deedsOf(reviewer)).read<{ items: { id: string }[] }>('/units?limit=2');
  await openOwnIntake(reviewer, { name: INTAKE, unitIds: units.map(({ id }) => id) });

  const page = await desk.visit('/van-ban/moi', { role: 'clerk' });
  await settled(page);
  await choose(page, 'Mẫu văn bản', 'Công văn đề nghị cử cán bộ');
  await choose(page, /^Đợt$/, INTAKE, { typed: INTAKE });
  await page.getByLabel('Người ký', { exact: true }).waitFor();
  expect(await page.getByLabel('Trích yếu').inputValue()).not.toBe('');
  await page.getByLabel('Nơi nhận (mỗi dòng một nơi)').fill('Như trên\nLưu Văn phòng');
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  const { read } = await deedsOf(page);
  const documentNow = () =>
    read<{ state: string; number: number | null; sentAt: string | null; summary: string }>(`/documents/${id}`);
  expect(await documentNow()).toMatchObject({ state: 'drafted', number: null });

  for (const each of ['Ghi nhận đã ký', 'Ban hành, cấp số', 'Gửi văn bản']) {
    await page.getByRole('button', { name: each, exact: true }).click();
    await act(page, each, each);
  }
  await page.getByRole('button', { name: 'Gửi văn bản' }).waitFor({ state: 'detached' });
  const issued = await documentNow();
  expect(issued).toMatchObject({ state: 'issued', number: expect.any(Number), sentAt: expect.any(String) });
  await page.getByText(String(issued.number)).first().waitFor();
}, 120_000);

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
