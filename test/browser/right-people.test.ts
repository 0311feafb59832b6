import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { MessagePath } from '../../i18n/catalogue';
import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { either, eitherWhole } from '../support/browser/either';
import { sendList } from '../support/browser/send-list';
import { buildXlsx } from '../support/xlsx-builder';

let desk: BrowserDesk;
let administrator: DeedsOf;
beforeAll(async () => {
  desk = await openBrowserDesk();
  administrator = await deedsOf(await desk.visit('/', { role: 'administrator' }));
});
afterAll(() => desk.close());

const LONG = 120_000;
const SPECIAL = { by: 'Ban Thường vụ Thị ủy', paper: '12-TB/TU', reason: 'Nguồn cán bộ nữ' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A unit nobody else looks at. */
async function ownUnit(word: string): Promise<{ id: string; name: string }> {
  const code = `${word}-${randomUUID().slice(0, 8)}`;
  const name = `Chi bộ ${code}`;
  const unit = { code, kind: 'party-cell', tree: 'party', name, shortName: code, validFrom: '2020-01-01' };
  const { id } = await administrator.send('POST', '/units', unit);
  return { id, name };
}

/** An intake of its own in an item that runs, taken in as it stands, for one unit. */
async function ownIntake(reviewer: DeedsOf, unitId: string, stage: string, more: object = {}): Promise<string> {
  const name = `Đợt ${ownWord()}`;
  const intake = { name, unitIds: [unitId], startAtStage: stage, startReason: 'Nhập hiện trạng', ...more };
  const itemId = await runningItem(reviewer);
  const opened = await reviewer.send<{ intakeId: string }>('POST', `/plan-items/${itemId}/intakes`, intake);
  return opened.intakeId;
}

async function runningItem(reviewer: DeedsOf): Promise<string> {
  const plans = await reviewer.read<{ items: { id: string }[] }>('/plans');
  for (const { id } of plans.items) {
    const { items } = await reviewer.read<{ items: { id: string; status: string }[] }>(`/plans/${id}`);
    const running = items.find(({ status }) => status === 'active');
    if (running) return running.id;
  }
  throw new Error('the sample has no item that runs');
}

/** A word of letters that no other test uses: part of a name. */
function ownWord(): string {
  const hex = randomUUID().replaceAll('-', '').slice(0, 8);
  return `A${hex.replaceAll(/\d/g, (digit) => 'ghklmnpqrt'.charAt(Number(digit)))}`;
}

const dialog = (page: Page) => page.getByRole('dialog');
const pressIn = (page: Page, path: MessagePath) =>
  dialog(page)
    .getByRole('button', { name: eitherWhole(path) })
    .click();

test(
  'a list of people from Excel is shown row by row, gives a corrected file, and is taken into the register by a person',
  async () => {
    const unit = await ownUnit('nhap');
    const name = `Nguyễn Thị ${ownWord()}`;
    const rows = [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị'],
      [1, name, '17/05/1985', 'Nữ', unit.name],
      [2, `Trần Văn ${ownWord()}`, '45/13/1985', 'Nam', unit.name],
    ];
    const page = await desk.visit('/can-bo/nhap-excel', { role: 'reviewer' });
    const file = { name: 'danh-sach.xlsx', mimeType: XLSX, buffer: buildXlsx({ rows }) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(/danh-sach\.xlsx: .*2/).waitFor();
    await page.getByText(either('web.people.imports.all')).click();
    await page.getByRole('cell', { name }).first().waitFor();
    const corrected = page.getByRole('link', { name: either('web.people.imports.corrected') });
    const answer = await page.context().request.get((await corrected.getAttribute('href'))!);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, XLSX]);
    await page.getByRole('button', { name: either('web.people.imports.confirm') }).click();
    await pressIn(page, 'web.people.imports.confirm');
    await page
      .getByText(either('web.people.imports.done', { added: 1, changed: 0, unchanged: 0, skipped: 1 }))
      .waitFor();
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
    const fullName = `Lê Văn ${ownWord()}`;
    const person = await reviewer.send('POST', '/people', { fullName, unitId: unit.id });
    const post = { unitId: unit.id, title: 'Bí thư chi bộ', group, validFrom: '2021-01-01' };
    await reviewer.send('POST', `/people/${person.id}/posts`, post);
    const intakeId = await ownIntake(reviewer, unit.id, 'nomination', { procedureCode: 'by-composition' });
    await page.goto(`/dot/${intakeId}/thanh-phan`);
    await settled(page);
    await page.getByText(fullName).first().waitFor();
    await page
      .getByRole('button', { name: either('web.composition.draw.act') })
      .first()
      .click();
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
    const standards = { ruleSet: 'political-theory-training/intermediate', studyForm: 'part-time' };
    await reviewer.send<object>('PUT', `/intakes/${intakeId}/standards`, standards);
    await sendList(reviewer, intakeId, unit.id, ['Phạm Thị Đào']);
    await page.goto(`/dot/${intakeId}/tham-dinh`);
    await settled(page);
    await page.getByRole('button', { name: either('web.reviews.special.act') }).click();
    await pressIn(page, 'web.reviews.special.do');
    await dialog(page).getByText(either('web.reviews.special.missing')).waitFor();
    await dialog(page).getByLabel(either('web.reviews.special.by')).fill(SPECIAL.by);
    await dialog(page).getByLabel(either('web.reviews.special.paper')).fill(SPECIAL.paper);
    await dialog(page).locator('textarea').fill(SPECIAL.reason);
    await pressIn(page, 'web.reviews.special.do');
    await page.getByText(either('web.reviews.special.said', SPECIAL)).waitFor();
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
    await page.getByText(either('web.places.nextIs', { name: 'Lê Thị Cúc', unit: unit.name })).waitFor();
    await page.getByRole('button', { name: eitherWhole('web.places.offers.offer.act') }).click();
    await pressIn(page, 'web.places.offers.offer.act');
    await page
      .getByText(either('web.places.answerBy', { date: '' }))
      .first()
      .waitFor();
    const lines = await reviewer.read<{ items: { id: string; state: string }[] }>(`/intakes/${intakeId}/nominee-lines`);
    expect(lines.items.find(({ id }) => id === reserve)).toMatchObject({ state: 'offered' });
  },
  LONG,
);

test(
  'two units are merged after a look at what moves; the old names stay in what was',
  async () => {
    const [one, two] = [await ownUnit('gop-a'), await ownUnit('gop-b')];
    const person = { fullName: `Võ Văn ${ownWord()}`, unitId: one.id };
    const { id: personId } = await administrator.send('POST', '/people', person);
    const page = await desk.visit(`/don-vi/${one.id}`, { role: 'administrator' });
    await settled(page);
    await page.getByRole('button', { name: either('web.organisations.change') }).click();
    await dialog(page).getByText(eitherWhole('web.organisations.changeKinds.merge')).click();
    await dialog(page).getByRole('combobox').first().fill(two.name);
    await page.locator('.ant-select-item-option', { hasText: two.name }).click();
    const merged = `Chi bộ hợp nhất ${ownWord()}`;
    await dialog(page).getByLabel(either('web.organisations.newNames')).fill(merged);
    await dialog(page).getByLabel(either('web.organisations.basis')).fill('05-QĐ/TU');
    await pressIn(page, 'web.organisations.preview');
    await dialog(page).getByText(either('web.organisations.previewTitle')).waitFor();
    await dialog(page).getByText(either('web.organisations.moves.people')).waitFor();
    await pressIn(page, 'web.organisations.carryOut');
    await page.getByRole('link', { name: merged }).waitFor();
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
