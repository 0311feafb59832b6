import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { finishClass, type HeldClass, openClass, planClass } from '../acts/classes';
import { openIntake, review, sayNoDemand, sendLists } from '../acts/lists';
import { draftNextYearsPlan } from '../acts/next-year';
import { amendOneLine, expectDifferenceAlone } from '../acts/asking';
import { agreeFromMail, closeRound, submit } from '../acts/opinions';
import { issuePaper } from '../acts/papers';
import type { StoryOffice } from '../story-office';
import type { SentOut } from './02-calls-from-above';
import { expectThreeFigures, reportPlan } from './06-half-year-and-amendment';

/** November: 1.1 opens with the School just in the year, its submission amended while leaders are asked; 1.4 asks everywhere, and nobody comes. */
export async function theLastItems(office: StoryOffice): Promise<string> {
  office.heading('THÁNG 11: LỚP TRUNG CẤP MỞ TẠI THỊ XÃ (MỤC 1.1), VĂN BẰNG 2 (MỤC 1.4)');
  await office.until('8/11', '08:40');
  const units = BASE_UNITS;
  const id = await openIntake(office, '1.1', { name: 'Lớp trung cấp lý luận chính trị mở tại thị xã', units });
  const none = await openIntake(office, '1.4', { name: 'Đào tạo đại học văn bằng 2', units: BASE_UNITS.slice(0, 5) });
  await office.until('9/11', '10:00');
  await sendLists(office, id, units, 'staff', 5, 6);
  await sayNoDemand(office, none, BASE_UNITS.slice(0, 5));
  await review(office, id, { reject: 2 });
  const paper = { number: '51-TTr/CQTCNV', title: 'Về việc cử học viên lớp trung cấp mở tại thị xã', dueOn: '16/11' };
  const round = await submit(office, id, paper);
  await office.until('11/11', '09:00');
  const board = office.members('standing-board');
  await agreeFromMail(office, board.slice(0, 3), paper.number);
  const untouched = await amendOneLine(office, round, paper.number, 'Đính chính chức vụ');
  await expectDifferenceAlone(office, board[0]!, paper.number, untouched);
  await agreeFromMail(office, board.slice(0, 6), paper.number);
  await closeRound(office, round);
  await issuePaper(office, id, { type: 'official-letter', summary: 'Đề nghị Trường Chính trị tỉnh mở lớp trung cấp' });
  await office.until('22/11', '10:00');
  const approved = await office.lines(id, 'approved');
  await (
    await office.as('chuyen-vien')
  ).post(`/intakes/${id}/higher-answers`, {
    authority: 'Trường Chính trị tỉnh',
    documentNumber: '640-QĐ/TCT',
    answers: approved.map((line) => ({ lineId: line.id, answer: 'admitted' })),
  });
  office.tell('chuyen-vien', `Trường quyết định mở lớp, công nhận ${approved.length} học viên`);
  const held = await planClass(office, id, { name: 'Lớp trung cấp lý luận chính trị', startsOn: '6/12', days: 20 });
  await office.until('3/12', '15:00');
  await openClass(office, held);
  return id;
}

/** December: every item ends with its outcome; the report is written before the year is over. */
export async function theYearCloses(
  office: StoryOffice,
  { theory, refresher }: SentOut,
  hosted: string,
  needCallId: string,
): Promise<void> {
  office.heading('THÁNG 12: KHÉP LẠI NĂM KẾ HOẠCH');
  await office.until('28/12', '09:00');
  await finishRefresher(office, refresher);
  await close(office, '2.1', 'done', 'Các đồng chí được cử đã hoàn thành');
  await close(office, '1.4', 'no-demand', 'Không có cán bộ đăng ký', true);
  await close(office, '1.1', 'carried-on', 'Lớp đang học, kết thúc năm sau');
  await close(office, '1.3', 'carried-on', 'Ba đồng chí đang học cao cấp, kết thúc năm sau');
  for (const id of [theory, hosted]) await office.expectStage(id, 'closed');
  await expectThreeFigures(office);
  await reportPlan(office, false);
  await (await office.as('lanh-dao-to-chuc')).post(`/plans/${office.planId}/closing`);
  office.tell('lanh-dao-to-chuc', 'khép lại Kế hoạch: chín mục và mục phát sinh đều có kết quả');
  await draftNextYearsPlan(office, needCallId);
  await office.world.sendMails();
}

/** Study elsewhere is reported by the reviewer. */
async function finishRefresher(office: StoryOffice, intakeId: string): Promise<void> {
  const client = await office.as('chuyen-vien');
  const { items } = await client.get<{ items: { id: string }[] }>(`/classes?intakeId=${intakeId}`);
  const held: HeldClass = { classId: items[0]!.id, sessionIds: [] };
  await finishClass(office, intakeId, held, [], 'chuyen-vien');
  const { reportId, revision } = await client.post<{ reportId: string; revision: number }>('/reports', {
    intakeId,
    asOf: office.world.today(),
  });
  await client.post(`/reports/${reportId}/submissions`, { revision });
  await (await office.as('tong-hop')).post(`/reports/${reportId}/receipts`, {});
  office.tell('tong-hop', 'tiếp nhận báo cáo kết quả cử đi bồi dưỡng');
}

async function close(
  office: StoryOffice,
  code: string,
  outcome: 'done' | 'no-demand' | 'carried-on',
  reason: string,
  withIntakes = false,
): Promise<void> {
  const head = await office.as('lanh-dao-to-chuc');
  const itemId = office.items[code]!.id;
  if (withIntakes) {
    const { intakes } = await head.get<{ intakes: { id: string; status: string }[] }>(`/plan-items/${itemId}`);
    for (const intake of intakes.filter(({ status }) => status !== 'closed'))
      await head.post(`/intakes/${intake.id}/closures`, { outcome, reason });
  }
  await head.post(`/plan-items/${itemId}/closing`, { outcome, reason });
  const words = { done: 'Hoàn thành', 'no-demand': 'Không phát sinh', 'carried-on': 'Chuyển tiếp sang năm sau' };
  office.tell('lanh-dao-to-chuc', `mục ${code}: ${words[outcome]}`);
}
