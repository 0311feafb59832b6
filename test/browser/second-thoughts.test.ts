import type { Page } from 'playwright-core';
import { SAMPLE_MAIL_DOMAIN } from '../../prisma/seed/sample/sample-seats';
import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { opinionLink, waitForMail, type CaughtMail } from '../support/browser/caught-mails';
import { act, dialogOf, openList } from '../support/browser/controls';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { letMailsGo } from '../support/browser/let-mails-go';
import { openOwnIntake } from '../support/browser/open-own-intake';
import { sendList } from '../support/browser/send-list';

let desk: BrowserDesk;
let [reviewer, officer, office] = [] as unknown as [Page, Page, Page];
let [ofReviewer, ofOfficer, ofOffice] = [] as unknown as [DeedsOf, DeedsOf, DeedsOf];
let unitId: string;
const found: string[] = [];

beforeAll(async () => {
  desk = await openBrowserDesk();
  [reviewer, officer, office] = await Promise.all([
    desk.visit('/', { role: 'reviewer' }),
    desk.visit('/', { role: 'unit-officer' }),
    desk.visit('/', { role: 'office-coordinator' }),
  ]);
  [ofReviewer, ofOfficer, ofOffice] = await Promise.all([deedsOf(reviewer), deedsOf(officer), deedsOf(office)]);
  const { roles } = await ofOfficer.read<{ roles: { unitId: string | null }[] }>('/session');
  unitId = roles.find((role) => role.unitId)!.unitId!;
});
afterAll(() => desk.close());

const SECRETARY = `bi-thu@${SAMPLE_MAIL_DOMAIN}`;
/** No other suite opens the mails of this one; the scanner's robot passes it by. */
const NUMBER = '52-TTr/CQTCNV';

/** The catcher looks for a part of an address, and a deputy's ends as the Secretary's does. */
const isToSecretary = ({ to, subject }: CaughtMail) => to.includes(SECRETARY) && subject.includes(NUMBER);

async function look(page: Page, what: string): Promise<void> {
  found.push(...(await desk.axe(page)).map((each) => `${what}: ${each}`));
}

/** Who stands on the lists of an intake, and how. */
async function standing(intakeId: string): Promise<Record<string, string>> {
  const path = `/intakes/${intakeId}/nominee-lines?limit=100`;
  const { items } = await ofReviewer.read<{ items: { fullName: string; state: string }[] }>(path);
  return Object.fromEntries(items.map(({ fullName, state }) => [fullName, state]));
}

/** What the history of an intake says was done. */
async function deedsDone(intakeId: string): Promise<string[]> {
  const { items } = await ofReviewer.read<{ items: { noun: string; action: string }[] }>(
    `/intakes/${intakeId}/events?limit=100`,
  );
  return items.map(({ noun, action }) => `${noun}.${action}`);
}

test('a unit takes back the list it has sent, says why, and owes an answer again', async () => {
  const intakeId = await openOwnIntake(reviewer, { name: 'Đợt rút danh sách', unitIds: [unitId] });
  await sendList(ofReviewer, intakeId, unitId, ['Nguyễn Thị Rút']);
  await officer.goto(`/dot/${intakeId}/danh-sach`);
  await officer.getByRole('button', { name: 'Rút danh sách' }).click();
  const dialog = dialogOf(officer, 'Rút danh sách');
  await dialog.getByRole('button', { name: 'Rút danh sách' }).click();
  await dialog.getByText('Đề nghị nêu lý do').first().waitFor();
  await dialog.getByLabel('Lý do').fill('Chi bộ họp lại');
  await look(officer, 'taking a list back');
  await act(officer, 'Rút danh sách', 'Rút danh sách');
  await officer.getByRole('button', { name: 'Rút danh sách' }).waitFor({ state: 'detached' });
  await settled(officer);
  await look(officer, 'a list that was taken back');
  expect(await standing(intakeId)).toEqual({ 'Nguyễn Thị Rút': 'withdrawn' });
  expect(await deedsDone(intakeId)).toContain('nomination.list-withdrawn');
  await reviewer.goto(`/dot/${intakeId}?xem=don-vi`);
  await reviewer.getByRole('row').filter({ hasText: 'Chưa gửi' }).first().waitFor();
  await officer.goto('/');
  await officer.getByText('Đợt rút danh sách').first().waitFor();
});

test('somebody agreed to is replaced on the last day: the other takes the place, and the office sees that agreement is owed', async () => {
  const intakeId = await openOwnIntake(reviewer, {
    name: 'Đợt thay người',
    unitIds: [unitId],
    startAtStage: 'class',
    startReason: 'Nhập hiện trạng',
  });
  await sendList(ofReviewer, intakeId, unitId, ['Trần Văn Cũ']);
  await officer.goto(`/dot/${intakeId}/danh-sach`);
  await officer.getByRole('button', { name: 'Thay đổi: Trần Văn Cũ' }).click();
  await officer.getByRole('menuitem', { name: 'Thay người' }).click();
  const dialog = dialogOf(officer, 'Thay đồng chí Trần Văn Cũ');
  await dialog.getByRole('button', { name: 'Thay người' }).click();
  await dialog.getByText('Đề nghị chọn người thay').waitFor();
  await dialog.getByLabel('Người thay').fill('Lê Thị Mới');
  await openList(officer).getByText('chưa có trong hồ sơ đơn vị').click();
  const line = dialogOf(officer, 'Lê Thị Mới');
  await line.getByLabel('Ngày, tháng, năm sinh').fill('1991');
  await act(officer, 'Lê Thị Mới', 'Ghi vào danh sách');
  await dialog.getByLabel('Lý do').fill('Đồng chí Cũ đi công tác');
  await look(officer, 'replacing somebody');
  await act(officer, 'Thay đồng chí Trần Văn Cũ', 'Thay người');
  await officer.getByRole('row').filter({ hasText: 'Lê Thị Mới' }).waitFor();
  await look(officer, 'a list with somebody replaced');
  expect(await standing(intakeId)).toMatchObject({ 'Trần Văn Cũ': 'replaced' });
  expect(await deedsDone(intakeId)).toContain('nomination.line-replaced');
});

test('the office recalls a submission whose mails are out: members are told, the link says so, people go back to review', async () => {
  const { intakeId, submissionId } = await askedSubmission();
  await office.goto(`/to-trinh/${submissionId}`);
  await office.getByText('Xin ý kiến Thường trực Thị ủy').first().waitFor();
  const { rounds } = await ofOffice.read<{ rounds: { id: string }[] }>(`/submissions/${submissionId}`);
  await letMailsGo(desk.databaseUrl, rounds[0]!.id);
  const request = await waitForMail(desk.inboxUrl, SECRETARY, isToSecretary);
  await office.getByRole('button', { name: 'Rút tờ trình' }).click();
  await dialogOf(office, 'Rút tờ trình').getByLabel('Lý do').fill('Bổ sung thành phần');
  await look(office, 'recalling a submission');
  await act(office, 'Rút tờ trình', 'Rút tờ trình');
  await office.getByText('Đã rút').first().waitFor();
  await look(office, 'a submission that was recalled');
  const page = await desk.visit('/', { width: 390 });
  await page.goto(opinionLink(request)!);
  await page.getByRole('heading', { name: 'Tờ trình đã được rút' }).waitFor();
  await look(page, 'the link of a submission that was recalled');
  await waitForMail(desk.inboxUrl, SECRETARY, (mail) => isToSecretary(mail) && mail.id !== request.id);
  expect(await standing(intakeId)).toEqual({ 'Phạm Văn Trình': 'shortlisted' });
  expect(await deedsDone(intakeId)).toContain('submission.recalled');
});

test('axe has found nothing on these pages and dialogs, and no page has failed', () => {
  expect(found).toEqual([]);
  expect(desk.faults).toEqual([]);
});

/** One person of a list of its own, found fit, in a submission that is signed and taken in: its members are being asked. */
async function askedSubmission(): Promise<{ intakeId: string; submissionId: string }> {
  const intakeId = await openOwnIntake(reviewer, {
    name: 'Đợt rút tờ trình',
    unitIds: [unitId],
    startAtStage: 'review',
    startReason: 'Nhập hiện trạng',
  });
  const [lineId] = await sendList(ofReviewer, intakeId, unitId, ['Phạm Văn Trình']);
  await ofReviewer.send<object>('POST', `/intakes/${intakeId}/review-decisions`, {
    decisions: [{ lineId, verdict: 'shortlist' }],
  });
  const { items: bodies } = await ofReviewer.read<{ items: { id: string; name: string }[] }>('/bodies');
  const { submissionId } = await ofReviewer.send<{ submissionId: string }>('POST', '/submissions', {
    number: NUMBER,
    title: 'Về việc cử cán bộ đi học, sẽ được rút',
    summary: 'Danh sách đã thẩm định.',
    lines: [
      { kind: 'person', nomineeLineId: lineId, bodyId: bodies.find(({ name }) => name.startsWith('Thường trực'))!.id },
    ],
  });
  const head = await deedsOf(await desk.visit('/', { role: 'review-head' }));
  const { revision } = await head.read<{ revision: number }>(`/submissions/${submissionId}`);
  await head.send<object>('POST', `/submissions/${submissionId}/signatures`, { revision, capacity: 'K/T' });
  await ofOffice.send<object>('POST', `/submissions/${submissionId}/takings-in`);
  return { intakeId, submissionId };
}
