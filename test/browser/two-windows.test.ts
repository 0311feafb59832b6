import type { Page } from 'playwright-core';
import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { openOwnIntake } from '../support/browser/open-own-intake';

let desk: BrowserDesk;
let reviewer: Page;
let officer: Page;
let unitId: string;
let ofReviewer: DeedsOf;
let ofOfficer: DeedsOf;
beforeAll(async () => {
  desk = await openBrowserDesk();
  [reviewer, officer] = await Promise.all([
    desk.visit('/', { role: 'reviewer' }),
    desk.visit('/', { role: 'unit-officer' }),
  ]);
  [ofReviewer, ofOfficer] = await Promise.all([deedsOf(reviewer), deedsOf(officer)]);
  const { roles } = await ofOfficer.read<{ roles: { unitId: string | null }[] }>('/session');
  unitId = roles.find((role) => role.unitId)!.unitId!;
});
afterAll(() => desk.close());

let count = 0;
const newIntake = () => openOwnIntake(reviewer, { name: `Đợt thử hai cửa sổ ${++count}`, unitIds: [unitId] });

/** Without a reload nothing but what came by itself can stand on the page. */
async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate('window.__sameDocument = true');
  return () => page.evaluate('window.__sameDocument === true');
}

function listOf(names: string[], onBehalf: object | null = null) {
  return {
    lines: names.map((fullName) => ({ fullName, birth: '1985' })),
    unitSignatory: null,
    note: null,
    onBehalf,
  };
}

test('what somebody else does shows by itself, and what is being typed stays', async () => {
  const intakeId = await newIntake();
  await reviewer.goto(`/dot/${intakeId}?xem=don-vi`);
  await settled(reviewer);
  const isSame = await markPage(reviewer);
  await reviewer.getByRole('button', { name: 'Việc khác' }).click();
  await reviewer.getByRole('menuitem', { name: 'Tạm dừng' }).click();
  const reason = reviewer.getByRole('dialog').getByLabel('Lý do');
  await reason.fill('Chờ ý kiến của Thường trực');

  await ofOfficer.send('POST', `/intakes/${intakeId}/no-demand-answers`, { unitId });

  await reviewer.getByText('Không có nhu cầu').first().waitFor({ state: 'attached' });
  expect(await reason.inputValue()).toBe('Chờ ý kiến của Thường trực');
  expect(await isSame()).toBe(true);
});

test('work that was not saved survives a reload, and says so', async () => {
  const intakeId = await newIntake();
  await officer.goto(`/dot/${intakeId}/danh-sach`);
  await officer.getByLabel('Ghi chú').fill('Hai đồng chí còn chờ bản sao bằng');
  await officer.reload();
  await officer.getByText('nội dung nhập dở').first().waitFor();
  expect(await officer.getByLabel('Ghi chú').inputValue()).toBe('Hai đồng chí còn chờ bản sao bằng');
});

test('of two people editing one list, the later sees the difference and decides; nothing is overwritten in silence', async () => {
  const intakeId = await newIntake();
  const { listId } = await ofOfficer.send<{ listId: string }>('POST', `/intakes/${intakeId}/nomination-lists`, {
    unitId,
    ...listOf(['Lê Văn An']),
  });
  await officer.goto(`/dot/${intakeId}/danh-sach`);
  await officer.getByText('Lê Văn An').first().waitFor();
  const isSame = await markPage(officer);
  await officer.getByLabel('Ghi chú').fill('Đang soạn ở đơn vị');

  const saved = await ofReviewer.read<{ revision: number }>(`/nomination-lists/${listId}`);
  await ofReviewer.send('PUT', `/nomination-lists/${listId}`, {
    ...listOf(['Lê Văn An', 'Trần Thị Bình'], { source: 'telephone' }),
    revision: saved.revision,
  });

  const difference = officer.getByRole('dialog', { name: /đã được đồng chí khác sửa/ });
  await difference.getByText('Trần Thị Bình').first().waitFor();
  expect(await isSame()).toBe(true);
  await difference.locator('.ant-modal-footer button').last().click();
  expect(await officer.getByLabel('Ghi chú').inputValue()).toBe('Đang soạn ở đơn vị');
  await officer.getByText('Trần Thị Bình').first().waitFor();
});

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
