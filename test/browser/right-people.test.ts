import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { buildXlsx } from '../support/xlsx-builder';

let desk: BrowserDesk;
let administrator: DeedsOf;
beforeAll(async () => {
  desk = await openBrowserDesk();
  administrator = await deedsOf(await desk.visit('/', { role: 'administrator' }));
});
afterAll(() => desk.close());

const LONG = 120_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A unit nobody else looks at. */
async function ownUnit(word: string): Promise<{ id: string; name: string }> {
  const code = `${word}-${randomUUID().slice(0, 8)}`;
  const name = `Chi bộ ${code}`;
  const unit = { code, kind: 'party-cell', tree: 'party', name, shortName: code, validFrom: '2020-01-01' };
  const { id } = await administrator.send('POST', '/units', unit);
  return { id, name };
}

/** An intake of its own, taken in as it stands, for one unit. */
async function ownIntake(reviewer: DeedsOf, unitId: string, stage: string, more: object = {}): Promise<string> {
  const plans = await reviewer.read<{ items: { id: string }[] }>('/plans');
  const plan = await reviewer.read<{ items: { id: string; code: string }[] }>(`/plans/${plans.items[0]!.id}`);
  const item = plan.items.find(({ code }) => code === '1.2') ?? plan.items[0]!;
  const intake = {
    name: `Đợt ${randomUUID().slice(0, 8)}`,
    unitIds: [unitId],
    startAtStage: stage,
    startReason: 'Thử',
  };
  const opened = await reviewer.send<{ intakeId: string }>('POST', `/plan-items/${item.id}/intakes`, {
    ...intake,
    ...more,
  });
  return opened.intakeId;
}

const dialog = (page: Page) => page.getByRole('dialog');
const pressIn = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();

test(
  'a list of people from Excel is shown row by row, gives a corrected file, and is taken into the register by a person',
  async () => {
    const unit = await ownUnit('nhap');
    const name = `Nguyễn Thị ${randomUUID().slice(0, 6)}`;
    const rows = [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị'],
      [1, name, '17/05/1985', 'Nữ', unit.name],
      [2, `Trần Văn ${randomUUID().slice(0, 6)}`, '45/13/1985', 'Nam', unit.name],
    ];
    const page = await desk.visit('/can-bo/nhap-excel', { role: 'reviewer' });
    const file = { name: 'danh-sach.xlsx', mimeType: XLSX, buffer: buildXlsx({ rows }) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Đọc 2 dòng').waitFor();
    await page.getByText('Tất cả dòng (2)').click();
    await page.getByRole('cell', { name }).first().waitFor();
    const corrected = page.getByRole('link', { name: 'Tải tệp kèm lý do từng dòng' });
    const answer = await page.context().request.get((await corrected.getAttribute('href'))!);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, XLSX]);
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await pressIn(page, 'Ghi vào hồ sơ');
    await page.getByText('Đã thêm 1').waitFor();
    const found = await administrator.read<{ items: { fullName: string }[] }>(`/people?unitId=${unit.id}`);
    expect(found.items.map(({ fullName }) => fullName)).toEqual([name]);
  },
  LONG,
);

test(
  'the list of a class by composition is drawn from the posts, after a look at whom that brings',
  async () => {
    const unit = await ownUnit('thanh-phan');
    const page = await desk.visit('/', { role: 'reviewer' });
    const reviewer = await deedsOf(page);
    const group = `nhom-${randomUUID().slice(0, 8)}`;
    const fullName = `Lê Văn ${randomUUID().slice(0, 6)}`;
    const person = await reviewer.send('POST', '/people', { fullName, unitId: unit.id });
    const post = { unitId: unit.id, title: 'Bí thư chi bộ', group, validFrom: '2021-01-01' };
    await reviewer.send('POST', `/people/${person.id}/posts`, post);
    const intakeId = await ownIntake(reviewer, unit.id, 'nomination', { procedureCode: 'by-composition' });
    await page.goto(`/dot/${intakeId}/thanh-phan`);
    await settled(page);
    await page.getByText(fullName).first().waitFor();
    await page.getByRole('button', { name: 'Lập danh sách', exact: false }).first().click();
    await dialog(page).locator('.ant-modal-footer .ant-btn-primary').click();
    await dialog(page).waitFor({ state: 'hidden' });
    const lines = await reviewer.read<{ items: { fullName: string; state: string }[] }>(
      `/intakes/${intakeId}/nominee-lines`,
    );
    expect(lines.items).toMatchObject([{ fullName, state: 'submitted' }]);
  },
  LONG,
);

test(
  'a special case says who decided, why and by which paper; the findings stay beside it',
  async () => {
    const unit = await ownUnit('dac-biet');
    const page = await desk.visit('/', { role: 'reviewer' });
    const reviewer = await deedsOf(page);
    const intakeId = await ownIntake(reviewer, unit.id, 'review');
    await sendList(reviewer, intakeId, unit.id, ['Phạm Thị Đào']);
    await page.goto(`/dot/${intakeId}/tham-dinh`);
    await settled(page);
    await page.getByRole('button', { name: 'Trường hợp đặc biệt' }).click();
    await pressIn(page, 'Ghi nhận trường hợp đặc biệt');
    await dialog(page).getByText('Đề nghị ghi cấp quyết định và số văn bản.').waitFor();
    await dialog(page).getByLabel('Cấp có thẩm quyền quyết định').fill('Ban Thường vụ Thị ủy');
    await dialog(page).getByLabel('Số văn bản').fill('12-TB/TU');
    await dialog(page).locator('textarea').fill('Nguồn cán bộ nữ');
    await pressIn(page, 'Ghi nhận trường hợp đặc biệt');
    await page.getByText('Trường hợp đặc biệt do Ban Thường vụ Thị ủy quyết định, văn bản 12-TB/TU').waitFor();
    const checks = await reviewer.read<{ items: { result: string; findings: { outcome: string }[] }[] }>(
      `/intakes/${intakeId}/eligibility-checks`,
    );
    expect(checks.items).toMatchObject([{ result: 'met-by-special-case' }]);
    expect(checks.items[0]!.findings.some(({ outcome }) => outcome !== 'met')).toBe(true);
  },
  LONG,
);

test(
  'a freed place is offered to the reserve in order, and held until the unit answers',
  async () => {
    const unit = await ownUnit('du-phong');
    const page = await desk.visit('/', { role: 'reviewer' });
    const reviewer = await deedsOf(page);
    const quota = { granted: 1, basis: 'Công văn số 12' };
    const intakeId = await ownIntake(reviewer, unit.id, 'review', { quota });
    const [chosen, reserve] = await sendList(reviewer, intakeId, unit.id, ['Trần Văn Bình', 'Lê Thị Cúc']);
    await reviewer.send('POST', `/intakes/${intakeId}/review-decisions`, {
      decisions: [
        { lineId: chosen, verdict: 'shortlist' },
        { lineId: reserve, verdict: 'reserve', rank: 1 },
      ],
    });
    await reviewer.send('POST', `/nominee-lines/${chosen}/withdrawals`, { reason: 'Chuyển công tác' });
    await page.goto(`/dot/${intakeId}/chi-tieu`);
    await settled(page);
    await page.getByText('Người tiếp theo: Lê Thị Cúc').waitFor();
    await page.getByRole('button', { name: 'Mời tham gia' }).click();
    await pressIn(page, 'Mời tham gia');
    await page.getByText('Xác nhận chậm nhất ngày').first().waitFor();
    const line = await reviewer.read<{ state: string }>(`/nominee-lines/${reserve}`);
    expect(line.state).toBe('offered');
  },
  LONG,
);

test(
  'two units are merged after a look at what moves; the old names stay in what was',
  async () => {
    const [one, two] = [await ownUnit('gop-a'), await ownUnit('gop-b')];
    const person = { fullName: `Võ Văn ${randomUUID().slice(0, 6)}`, unitId: one.id };
    const { id: personId } = await administrator.send('POST', '/people', person);
    const page = await desk.visit(`/don-vi/${one.id}`, { role: 'administrator' });
    await settled(page);
    await page.getByRole('button', { name: 'Đổi tên, sáp nhập, chia tách' }).click();
    await dialog(page).getByText('Sáp nhập', { exact: true }).click();
    await dialog(page).getByRole('combobox').first().fill(two.name);
    await page.locator('.ant-select-item-option', { hasText: two.name }).click();
    const merged = `Chi bộ hợp nhất ${randomUUID().slice(0, 6)}`;
    await dialog(page).getByLabel('Tên mới (mỗi dòng một đơn vị)').fill(merged);
    await dialog(page).getByLabel('Văn bản (số, ngày, cơ quan ban hành)').fill('05-QĐ/TU');
    await pressIn(page, 'Xem trước');
    await dialog(page).getByText('Những gì sẽ chuyển sang đơn vị mới').waitFor();
    await dialog(page).getByText('1 cán bộ').waitFor();
    await pressIn(page, 'Thực hiện thay đổi');
    await page.getByText(`Kế thừa: ${merged}`).waitFor();
    const moved = await administrator.read<{ unitName: string }>(`/people/${personId}`);
    expect(moved.unitName).toBe(merged);
    const old = await administrator.read<{ name: string; validTo: string | null }>(`/units/${one.id}`);
    expect(old).toMatchObject({ name: one.name, validTo: expect.any(String) });
  },
  LONG,
);

test('no page has failed, and the Content-Security-Policy had nothing to refuse', () => {
  expect(desk.faults).toEqual([]);
});

/** A list the reviewer enters for the unit, and sends; answers with its lines in order. */
async function sendList(
  reviewer: DeedsOf,
  intakeId: string,
  unitId: string,
  names: readonly string[],
): Promise<string[]> {
  const lines = names.map((fullName) => ({ fullName, birth: '1985' }));
  const entry = { unitId, lines, onBehalf: { source: 'telephone' } };
  const { listId } = await reviewer.send<{ listId: string }>('POST', `/intakes/${intakeId}/nomination-lists`, entry);
  const { revision } = await reviewer.read<{ revision: number }>(`/nomination-lists/${listId}`);
  const late = { revision, lateReason: 'Nhận qua điện thoại' };
  await reviewer.send<object>('POST', `/nomination-lists/${listId}/submissions`, late);
  const { items } = await reviewer.read<{ items: { id: string; fullName: string }[] }>(
    `/intakes/${intakeId}/nominee-lines`,
  );
  return names.map((name) => items.find(({ fullName }) => fullName === name)!.id);
}
