import { formatDate, plainDate } from '../../../domain/dates';
import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { finishClass, openClass, planClass, report, takeAttendance, type HeldClass } from '../acts/classes';
import { openIntake, review, sendList, sendLists } from '../acts/lists';
import { objectFromMail } from '../acts/asking';
import { agreeFromMail, answerFromMail, decideAtMeeting, recordSpoken, submit } from '../acts/opinions';
import { issuePaper } from '../acts/papers';
import type { StoryOffice } from '../story-office';

export interface TheoryClass {
  intakeId: string;
  held: HeldClass;
}

/** April and May, item 1.2: late lists, one by telephone, one sent back; it needs a meeting. */
export async function theTheoryClassGathers(office: StoryOffice): Promise<TheoryClass> {
  office.heading('THÁNG 4 - 5: LỚP SƠ CẤP LÝ LUẬN CHÍNH TRỊ (MỤC 1.2)');
  const units = BASE_UNITS;
  await office.until('15/4', '08:40');
  const id = await openIntake(office, '1.2', {
    name: 'Lớp sơ cấp lý luận chính trị',
    units,
    dueOn: office.day('30/6'),
  });
  const { stageDeadlineOn } = await office.intake(id);
  office.tell('Công văn đề nghị cử', `hạn gửi danh sách chậm nhất ngày ${formatDate(plainDate(stageDeadlineOn!))}`);
  await office.until('20/4', '10:00');
  await sendLists(office, id, units.slice(0, 10), 'staff', 5);
  const onBehalf = {
    source: 'telephone' as const,
    reference: 'Phó Bí thư Đảng ủy đọc qua điện thoại, gửi ảnh qua Zalo',
  };
  await sendList(office, id, units[10]!, office.people(units[10]!, 'staff', 5), { onBehalf });
  const returned = await sendList(office, id, units[11]!, office.people(units[11]!, 'staff', 5));
  await office.until('21/4', '15:00');
  await (
    await office.as('chuyen-vien')
  ).post(`/nomination-lists/${returned}/returns`, { reason: 'Thiếu ngày vào Đảng chính thức của hai đồng chí' });
  office.tell('chuyen-vien', `trả lại danh sách của ${office.unitName(units[11]!)} để hoàn thiện`);
  await office.until('23/4', '09:10');
  const officer = await office.officer(units[11]!);
  const list = await officer.get<{ revision: number }>(`/nomination-lists/${returned}`);
  await officer.post(`/nomination-lists/${returned}/submissions`, { revision: list.revision });
  office.tell(office.unitName(units[11]!), 'gửi lại danh sách đã hoàn thiện');
  await lateUnits(office, id, units.slice(12), stageDeadlineOn!);
  await office.expectStage(id, 'review');
  await review(office, id, { reject: 1, reserve: 2 });
  return { intakeId: id, held: await decideAndOpen(office, id) };
}

/** Silence is recorded, reminded of, telephoned about; the lists come late, with a reason. */
async function lateUnits(office: StoryOffice, id: string, late: readonly string[], deadlineOn: string): Promise<void> {
  const [, month, date] = deadlineOn.split('-').map(Number);
  await office.until(`${date}/${month}`, '17:00');
  await office.until(nextWeek(date!, month!), '09:00');
  const coordinator = await office.as('tong-hop');
  const { items } = await coordinator.get<{ items: { id: string; whom: string }[] }>(`/call-tasks?intakeId=${id}`);
  if (items.length !== late.length)
    throw new Error(`${late.length} units are silent, ${items.length} are to be called`);
  for (const call of items)
    await coordinator.post(`/call-tasks/${call.id}/calls`, { outcome: 'promised', note: 'Hẹn gửi trong ngày' });
  office.tell('tong-hop', `gọi điện ${items.length} đơn vị chưa gửi`);
  for (const unit of late)
    await sendList(office, id, unit, office.people(unit, 'staff', 5), {
      lateReason: 'Đồng chí phụ trách đi học, bàn giao chậm',
    });
}

/** One member objects to what was recorded for them, one wants it talked over: the round is referred, the meeting decides, and its paper follows. */
async function decideAndOpen(office: StoryOffice, id: string): Promise<HeldClass> {
  const paper = { number: '17-TTr/CQTCNV', title: 'Về việc cử học viên lớp sơ cấp lý luận chính trị', dueOn: '31/5' };
  const round = await submit(office, id, paper);
  const board = office.members('standing-board');
  await office.until(nextWeek(...dayAndMonth(office)), '09:00');
  await agreeFromMail(office, board.slice(1, 5), paper.number);
  await recordSpoken(office, round, board[5]!, '31/5', 'qua điện thoại, nhầm đồng chí');
  await office.world.sendMails();
  await objectFromMail(office, round, board[5]!, paper.number);
  await agreeFromMail(office, board.slice(5, 6), paper.number);
  await answerFromMail(office, board[0]!, paper.number, 'ask-for-meeting');
  office.tell('Bí thư Thị ủy', 'đề nghị đưa ra hội nghị');
  await (
    await office.as('tong-hop')
  ).post(`/opinion-rounds/${round}/referrals`, { reason: 'Theo đề nghị của đồng chí Bí thư' });
  office.tell('tong-hop', 'chuyển ra hội nghị Ban Thường vụ');
  await office.until('31/5', '15:00');
  await decideAtMeeting(office, round, '24-BB/TU');
  await issuePaper(office, id, { type: 'decision', summary: 'Về việc mở lớp sơ cấp lý luận chính trị' });
  await office.expectStage(id, 'class');
  const held = await planClass(office, id, { name: 'Lớp sơ cấp lý luận chính trị', startsOn: '14/6', days: 8 });
  await office.until('11/6', '15:00');
  await openClass(office, held);
  return held;
}

/** July: results, bằng, report; two were absent more than allowed. */
export async function theTheoryClassCloses(office: StoryOffice, { intakeId, held }: TheoryClass): Promise<void> {
  office.heading('THÁNG 6 - 7: LỚP SƠ CẤP HỌC XONG');
  await office.until('22/6', '08:40');
  for (const session of held.sessionIds.keys()) await takeAttendance(office, intakeId, held, session);
  office.tell('trung-tam', `điểm danh ${held.sessionIds.length} buổi`);
  await office.until('5/7', '09:00');
  await finishClass(office, intakeId, held, ['failed', 'failed']);
  await report(office, intakeId);
  await office.expectStage(intakeId, 'closed');
  await (
    await office.as('lanh-dao-to-chuc')
  ).post(`/plan-items/${office.items['1.2']!.id}/closing`, {
    outcome: 'done',
    reason: 'Đã mở lớp, cấp bằng, báo cáo kết quả',
  });
  office.tell('lanh-dao-to-chuc', 'mục 1.2: Hoàn thành, trước hạn tháng 7');
}

function dayAndMonth(office: StoryOffice): [number, number] {
  const [, month, date] = office.world.today().split('-').map(Number);
  return [date!, month!];
}

function nextWeek(date: number, month: number): string {
  const day = new Date(Date.UTC(2000, month - 1, date + 5));
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}`;
}
