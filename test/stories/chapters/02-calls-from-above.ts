import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { openIntake, review, sayNoDemand, sendList } from '../acts/lists';
import { planClass, openClass } from '../acts/classes';
import {
  agreeFromMail,
  closeRound,
  recordSpoken,
  receivePaper,
  submit,
  submitWhileTheWorkerDies,
} from '../acts/opinions';
import { issuePaper } from '../acts/papers';
import type { StoryOffice } from '../story-office';

/** What later chapters finish. */
export interface SentOut {
  theory: string;
  refresher: string;
}

/** February to April: calls of the province with five days; a quota that binds; a machine that fails; a person replaced on the last day. */
export async function callsFromAbove(office: StoryOffice): Promise<SentOut> {
  office.heading('THÁNG 2 - 3: CẤP TRÊN GỌI, NĂM NGÀY');
  return { theory: await theoryCall(office), refresher: await refresherCall(office) };
}

/** 1.3: four places; the fifth is refused. */
async function theoryCall(office: StoryOffice): Promise<string> {
  const units = BASE_UNITS.slice(0, 8);
  await office.until('22/2', '08:40');
  const id = await openIntake(office, '1.3', {
    name: 'Đợt 1: cao cấp lý luận chính trị',
    units,
    callDeadlineOn: office.day('26/2'),
    callReference: 'Công văn của Ban Tổ chức Tỉnh ủy',
    quota: { granted: 4, basis: 'Ban Tổ chức Tỉnh ủy phân bổ' },
  });
  await office.until('24/2', '10:00');
  for (const unit of units.slice(0, 5)) await sendList(office, id, unit, office.people(unit, 'managed', 1, 1));
  office.tell('5 đơn vị', 'gửi danh sách, 5 người');
  await sayNoDemand(office, id, units.slice(5));
  await office.expectStage(id, 'review');
  const reviewer = await office.as('chuyen-vien');
  const lines = await office.lines(id, 'submitted');
  const refusal = await reviewer.refused(`/intakes/${id}/review-decisions`, {
    decisions: lines.map((line) => ({ lineId: line.id, verdict: 'shortlist' })),
  });
  if (refusal.code !== 'quota-exceeded') throw new Error(`a quota of 4 took 5 people: ${refusal.code}`);
  office.tell('chuyen-vien', `chọn 5 người cho 4 chỉ tiêu: bị từ chối (${refusal.detail})`);
  await review(office, id, { reserve: 1 });
  const round = await submitWhileTheWorkerDies(office, id, {
    number: '05-TTr/CQTCNV',
    title: 'Về việc cử cán bộ học cao cấp lý luận chính trị',
    dueOn: '1/3',
  });
  await office.until('25/2', '09:30');
  const board = office.members('standing-board');
  await agreeFromMail(office, [board[0]!, ...board.slice(2, 7)], '05-TTr/CQTCNV');
  const opinion = await recordSpoken(office, round, board[1]!, '1/3', 'tại giao ban sáng thứ Năm');
  await closeRound(office, round);
  await issuePaper(office, id, {
    type: 'official-letter',
    summary: 'Về việc đề cử cán bộ học cao cấp lý luận chính trị',
  });
  await office.expectStage(id, 'awaiting-higher');
  await office.until('1/3', '15:00');
  await receivePaper(office, round, opinion, 'Phiếu ý kiến ngày 25/2');
  await office.until('22/3', '10:00');
  const approved = await office.lines(id, 'approved');
  await (
    await office.as('van-thu')
  ).post(`/intakes/${id}/higher-answers`, {
    authority: 'Ban Tổ chức Tỉnh ủy',
    documentNumber: '312-QĐ/BTCTU',
    documentOn: office.day('19/3'),
    answers: approved.map((line, index) => ({
      lineId: line.id,
      answer: index === 3 ? 'not-admitted' : 'admitted',
      ...(index === 3 ? { reason: 'Chưa đủ tuổi theo hệ đào tạo' } : {}),
    })),
  });
  office.tell('van-thu', `cấp trên trả lời: được cử 3, không được xét chọn 1`);
  const study = await planClass(office, id, {
    name: 'Lớp cao cấp lý luận chính trị',
    startsOn: '5/4',
    days: 200,
    outside: true,
  });
  await office.until('5/4', '08:40');
  await openClass(office, study, 'chuyen-vien');
  return id;
}

/** 2.1: last year's list, entered for the units; a telephone call on the last day changes a name. */
async function refresherCall(office: StoryOffice): Promise<string> {
  const units = ['phuong-2', 'phuong-6', 'xa-3', 'phu-nu'];
  await office.until('6/4', '08:40');
  const id = await openIntake(office, '2.1', {
    name: 'Đợt 1: cập nhật kiến thức đối tượng 4',
    units,
    callDeadlineOn: office.day('12/4'),
    callReference: 'Thông báo triệu tập của Trường Chính trị tỉnh',
  });
  await office.until('8/4', '14:00');
  for (const unit of units)
    await sendList(office, id, unit, office.people(unit, 'managed', 2), {
      onBehalf: { source: 'letter', reference: 'Danh sách đăng ký năm trước' },
    });
  await review(office, id);
  await submit(office, id, {
    number: '11-TTr/CQTCNV',
    title: 'Về việc cử cán bộ đối tượng 4 đi cập nhật kiến thức',
    dueOn: '13/4',
  });
  await office.until('9/4', '09:00');
  await agreeFromMail(office, office.members('standing-office'), '11-TTr/CQTCNV');
  // All have answered: once the change window is over, the round closes by itself.
  await office.until('9/4', '10:00');
  await issuePaper(office, id, {
    type: 'decision',
    body: 'standing-office',
    summary: 'Về việc cử cán bộ đi cập nhật kiến thức đối tượng 4',
  });
  await office.until('13/4', '08:45');
  const approved = await office.lines(id, 'approved');
  await (
    await office.as('chuyen-vien')
  ).post(`/intakes/${id}/higher-answers`, {
    authority: 'Trường Chính trị tỉnh',
    documentNumber: '57-TB/TCT',
    answers: approved.map((line) => ({ lineId: line.id, answer: 'admitted' })),
  });
  const course = await planClass(office, id, {
    name: 'Lớp cập nhật kiến thức đối tượng 4',
    startsOn: '14/4',
    days: 5,
    outside: true,
  });
  await openClass(office, course, 'chuyen-vien');
  await office.until('13/4', '16:20');
  const [leaving] = await office.lines(id, 'enrolled');
  const unit = units.find((code) => office.unitId(code) === leaving!.unitId)!;
  const [instead] = office.people(unit, 'staff', 1);
  await (
    await office.officer(unit)
  ).post(`/nominee-lines/${leaving!.id}/replacements`, {
    replacement: {
      personId: instead!.id,
      fullName: instead!.fullName,
      birth: instead!.birth,
      position: instead!.title,
    },
    reason: 'Ốm đột xuất; đơn vị báo qua điện thoại chiều ngày cuối',
  });
  office.tell(office.unitName(unit), 'thay người chiều ngày cuối trước khi đi học');
  return id;
}
