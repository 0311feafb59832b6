import { readIntakeLines } from '../../../prisma/seed/sample/sample-queries';
import { BASE_UNITS, CALLED_UNITS } from '../../../prisma/seed/sample/sample-units';
import { answerNoDemand, nominate, openIntake, peopleOf, reviewList, type SampleOffice } from '../sample-office';
import { certify, finishClass, holdSession, openClassFor, planClassFor, reportFor } from '../sample-classes';
import { draftPaper, issuePaper, signPaper, typeLetter } from '../sample-papers';
import {
  agreeAndClose,
  agreeAtMeeting,
  draftFor,
  giveOpinion,
  membersOf,
  signFor,
  takeInFor,
} from '../sample-submissions';
import { at, type Scene } from '../scene';

/** Working days of a send-out from its opening to the end of its study. */
export const STUDY_DAYS = 102;

/** 1.1: approved here, now the School and the level above decide about the enrolment. */
export async function* hostedClass(office: SampleOffice): Scene {
  const units = [...BASE_UNITS.slice(4, 12), 'toa-an'];
  yield at(-62, '08:00');
  const id = await openIntake(office, '1.1', {
    name: 'Lớp trung cấp lý luận chính trị mở tại thị xã',
    units,
    plannedOpenOn: office.day(-62),
    dueOn: office.day(8),
  });
  for (const [index, unit] of units.entries()) {
    yield at(-58 + Math.floor(index / 2), '09:00');
    if (unit === 'toa-an') await answerNoDemand(office, id, unit);
    else
      await nominate(office, id, unit, [
        ...peopleOf(office, unit, 'staff', 4),
        ...peopleOf(office, unit, 'committee-member', 3, 5),
      ]);
  }
  yield at(-46);
  await reviewList(office, id, { reject: 3, reserve: 4 });
  yield at(-44);
  const submission = await draftFor(office, id, {
    number: '31-TTr/CQTCNV',
    title: 'Về việc cử cán bộ, công chức học lớp trung cấp lý luận chính trị mở tại thị xã',
    summary:
      'Cơ quan Tổ chức - Nội vụ thị xã đã thẩm định danh sách do các đơn vị đề nghị; kính trình Ban Thường vụ Thị ủy xem xét.',
  });
  yield at(-43, '14:00');
  await signFor(office, id, submission);
  yield at(-42);
  const round = await takeInFor(office, id, submission);
  const members = membersOf(office, 'standing-board');
  yield at(-41, '10:00');
  await giveOpinion(office, round, members[4]!, 'agree', null, 'other');
  yield at(-40, '15:00');
  await agreeAndClose(office, round, members.slice(0, 4).concat(members.slice(5, 8)));
  yield at(-39);
  const paper = await typeLetter(office, id, 'đề nghị mở lớp trung cấp lý luận chính trị tại thị xã');
  yield at(-38, '10:00');
  await signPaper(office, id, paper);
  yield at(-38, '15:00');
  await issuePaper(office, id, paper);
}

const CLASS_DAYS = [-42, -39, -36, -33, -30, -28];

/** 1.2: lived to its end; its report is received. */
export async function* closedTheoryClass(office: SampleOffice): Scene {
  const units = BASE_UNITS.slice(0, 8);
  yield at(-75, '08:00');
  const id = await openIntake(office, '1.2', {
    name: 'Lớp sơ cấp lý luận chính trị',
    units,
    plannedOpenOn: office.day(-75),
    dueOn: office.day(-20),
  });
  for (const [index, unit] of units.entries()) {
    yield at(-72 + Math.floor(index / 2), '10:00');
    await nominate(office, id, unit, [
      ...peopleOf(office, unit, 'staff', 5, 4),
      ...peopleOf(office, unit, 'committee-member', 3, 8),
    ]);
  }
  yield at(-61);
  await reviewList(office, id, { reject: 2 });
  yield at(-60);
  const submission = await draftFor(office, id, {
    number: '27-TTr/CQTCNV',
    title: 'Về việc cử học viên lớp sơ cấp lý luận chính trị',
    summary: 'Danh sách bảo đảm đối tượng, tiêu chuẩn tại Điều 4 Quy định số 57-QĐ/TW.',
  });
  yield at(-59);
  await signFor(office, id, submission);
  yield at(-58);
  const round = await takeInFor(office, id, submission);
  yield at(-55);
  await agreeAtMeeting(office, round, membersOf(office, 'standing-board'), '31-BB/TU');
  yield at(-54);
  const paper = await draftPaper(office, id, {
    template: 'send-decision',
    summary: 'về việc cử học viên lớp sơ cấp lý luận chính trị',
  });
  yield at(-53);
  await signPaper(office, id, paper);
  yield at(-53, '15:30');
  await issuePaper(office, id, paper);
  yield at(-50);
  const held = await planClassFor(office, id, {
    name: 'Lớp sơ cấp lý luận chính trị',
    startsOn: office.day(-42),
    endsOn: office.day(-28),
    days: CLASS_DAYS.map((day) => office.day(day)),
  });
  yield at(-43);
  await openClassFor(office, id, held);
  for (const [index, session] of held.sessionIds.entries()) {
    yield at(CLASS_DAYS[index]!, '16:30');
    await holdSession(office, id, session);
  }
  yield at(-25);
  await finishClass(office, id, held, ['failed', 'no-show']);
  await certify(office, held);
  yield at(-22);
  const report = await reportFor(office, id);
  yield at(-20, '15:00');
  await office.engine.actOnIntake(id, 'receive-report', { reportId: report }, office.account('tong-hop'));
  yield at(-19);
  const done = { outcome: 'done' as const, reason: 'Đã mở lớp, bế giảng và báo cáo kết quả' };
  await office.engine.actOnItem(office.items['1.2']!.id, 'close-item', done, office.account('lanh-dao-to-chuc'));
}

/** 1.3: those sent are studying at the School; results are asked for. */
export async function* studyingAway(office: SampleOffice): Scene {
  const units = BASE_UNITS.slice(0, 5);
  yield at(-70, '08:00');
  const id = await openIntake(office, '1.3', {
    name: 'Đợt 1: trung cấp lý luận chính trị hệ tập trung',
    units,
    plannedOpenOn: office.day(-70),
    dueOn: office.day(-70 + STUDY_DAYS),
    quota: { granted: 7, basis: 'Thông báo chiêu sinh của Trường Chính trị tỉnh' },
  });
  for (const [index, unit] of units.entries()) {
    yield at(-67 + Math.floor(index / 3), '14:00');
    await nominate(office, id, unit, peopleOf(office, unit, 'committee-member', 2));
  }
  yield at(-62);
  await reviewList(office, id, { reserve: 3 });
  yield at(-61);
  const submission = await draftFor(office, id, {
    number: '29-TTr/CQTCNV',
    title: 'Về việc cử cán bộ học trung cấp lý luận chính trị hệ tập trung',
    summary: 'Bảy đồng chí đủ tiêu chuẩn theo Điều 5 Quy định số 57-QĐ/TW, ba đồng chí dự phòng.',
  });
  yield at(-60);
  await signFor(office, id, submission);
  yield at(-60, '14:00');
  const round = await takeInFor(office, id, submission);
  yield at(-58, '09:30');
  await agreeAtMeeting(office, round, membersOf(office, 'standing-board').slice(0, 9), '30-BB/TU');
  yield at(-57);
  const paper = await draftPaper(office, id, {
    template: 'send-decision',
    summary: 'về việc cử cán bộ đi học trung cấp lý luận chính trị',
  });
  yield at(-56);
  await signPaper(office, id, paper);
  yield at(-56, '16:00');
  await issuePaper(office, id, paper);
  yield at(-40);
  const lines = await approvedLines(office, id);
  await office.engine.actOnIntake(
    id,
    'record-higher-answer',
    {
      authority: 'Trường Chính trị tỉnh',
      documentNumber: '214-QĐ/TCT',
      documentOn: office.day(-42),
      answers: lines.map((lineId, index) => ({
        lineId,
        answer: index === lines.length - 1 ? ('not-admitted' as const) : ('admitted' as const),
        reason: index === lines.length - 1 ? 'Chưa đủ thời gian giữ chức vụ' : null,
      })),
    },
    office.account('chuyen-vien'),
  );
  yield at(-38);
  const study = await planClassFor(office, id, {
    name: 'Lớp trung cấp lý luận chính trị hệ tập trung',
    startsOn: office.day(-36),
    endsOn: office.day(60),
    outside: true,
  });
  yield at(-36);
  await openClassFor(office, id, study, 'chuyen-vien');
}

/** 1.3, brought over from the year before and carried on again: the office records where it stands. */
export async function* carriedOn(office: SampleOffice): Scene {
  yield at(-90, '09:00');
  const id = await openIntake(office, '1.3', {
    name: 'Cao cấp lý luận chính trị, khóa đang học từ năm trước',
    units: ['phuong-1', 'to-chuc-noi-vu'],
    plannedOpenOn: office.day(-90),
    startAtStage: 'class',
    startReason: 'Học viên đang học từ năm trước, quyết định cử đã ban hành trước khi dùng phần mềm',
  });
  yield at(-45);
  await office.engine.actOnIntake(
    id,
    'close',
    { outcome: 'carried-on', reason: 'Khóa học kết thúc vào năm sau' },
    office.account('lanh-dao-to-chuc'),
  );
}

/** 1.4: asked everywhere, nobody applied. */
export async function* secondDegree(office: SampleOffice): Scene {
  const units = BASE_UNITS.slice(0, 6);
  yield at(-50, '08:00');
  const id = await openIntake(office, '1.4', {
    name: 'Đào tạo đại học văn bằng 2',
    units,
    plannedOpenOn: office.day(-50),
    dueOn: office.day(-50 + STUDY_DAYS),
  });
  for (const [index, unit] of units.entries()) {
    yield at(-47 + index, '10:30');
    await answerNoDemand(office, id, unit);
  }
  yield at(-40);
  const reason = 'Các đơn vị không có nhu cầu; không có cán bộ nộp đơn';
  const head = office.account('lanh-dao-to-chuc');
  await office.engine.actOnIntake(id, 'close', { outcome: 'no-demand', reason }, head);
  yield at(-39);
  await office.engine.actOnItem(office.items['1.4']!.id, 'close-item', { outcome: 'no-demand', reason }, head);
}

/** 1.3: a call from above with five days. */
export async function* callFromAbove(office: SampleOffice): Scene {
  yield at(-2, '08:00');
  const id = await openIntake(office, '1.3', {
    name: 'Đợt 3: cao cấp lý luận chính trị',
    units: CALLED_UNITS,
    plannedOpenOn: office.day(-2),
    callDeadlineOn: office.day(3),
    callReference: 'Công văn của Ban Tổ chức Tỉnh ủy, hạn năm ngày',
    quota: { granted: 4, basis: 'Ban Tổ chức Tỉnh ủy phân bổ' },
  });
  for (const [index, unit] of ['phuong-2', 'xa-1', 'cong-an', 'mat-tran'].entries()) {
    yield at(-1, `${9 + index}:15`.padStart(5, '0'));
    if (index % 2 === 0) await nominate(office, id, unit, peopleOf(office, unit, 'managed', 1, 1));
    else await answerNoDemand(office, id, unit);
  }
  yield at(-1, '14:00');
  const onBehalf = { source: 'telephone' as const, reference: 'Chánh Văn phòng Đảng ủy báo', on: office.day(-1) };
  await nominate(office, id, 'xa-4', peopleOf(office, 'xa-4', 'managed', 1, 1), { onBehalf });
}

async function approvedLines(office: SampleOffice, intakeId: string): Promise<string[]> {
  return (await readIntakeLines(office.database, intakeId))
    .filter(({ state }) => state === 'approved')
    .map(({ id }) => id);
}
