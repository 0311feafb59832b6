import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { nominate, openIntake, peopleOf, reviewList, type SampleOffice } from '../sample-office';
import { draftPaper } from '../sample-papers';
import {
  agreeAndClose,
  draftFor,
  giveOpinion,
  membersOf,
  recordSpoken,
  signFor,
  takeInFor,
} from '../sample-submissions';
import { at, type Scene } from '../scene';
import { STUDY_DAYS } from './training-scenes';

/** 1.3: Ban Thường vụ is being asked; five of eleven have answered. */
export async function* askingTheBoard(office: SampleOffice): Scene {
  const units = BASE_UNITS.slice(3, 9);
  yield at(-17, '08:00');
  const id = await openIntake(office, '1.3', {
    name: 'Đợt 2: trung cấp lý luận chính trị hệ không tập trung',
    units,
    plannedOpenOn: office.day(-17),
    dueOn: office.day(-17 + STUDY_DAYS),
    quota: { granted: 20, basis: 'Trường Chính trị tỉnh giao chỉ tiêu' },
  });
  for (const [index, unit] of units.entries()) {
    yield at(-14 + Math.floor(index / 2), '10:00');
    await nominate(office, id, unit, peopleOf(office, unit, 'committee-member', 4, 2));
  }
  yield at(-8);
  await reviewList(office, id, { reject: 2, reserve: 3 });
  yield at(-6);
  const submission = await draftFor(office, id, {
    number: '44-TTr/CQTCNV',
    title: 'Về việc cử cán bộ học trung cấp lý luận chính trị hệ không tập trung',
    summary: 'Danh sách đã thẩm định theo Điều 5 Quy định số 57-QĐ/TW, trong chỉ tiêu được giao.',
    dueOn: office.day(2),
  });
  yield at(-5, '14:00');
  await signFor(office, id, submission);
  yield at(-3, '15:00');
  const round = await takeInFor(office, id, submission);
  const members = membersOf(office, 'standing-board');
  yield at(-2, '07:50');
  await giveOpinion(office, round, members[5]!);
  yield at(-2, '19:40');
  await giveOpinion(office, round, members[7]!, 'agree', null, 'other');
  yield at(-1, '08:20');
  await giveOpinion(office, round, members[8]!);
  await giveOpinion(office, round, members[10]!);
  yield at(-1, '10:30');
  await recordSpoken(office, round, members[6]!, office.day(4));
}

/** 2.1: agreed; the decision lies with its signatory, two days too long. */
export async function* waitingForSignature(office: SampleOffice): Scene {
  const units = ['phuong-1', 'phuong-3', 'xa-2', 'phu-nu'];
  yield at(-24, '08:00');
  const id = await openIntake(office, '2.1', {
    name: 'Đợt 1: bồi dưỡng, cập nhật kiến thức đối tượng 4',
    units,
    plannedOpenOn: office.day(-24),
    dueOn: office.day(-24 + STUDY_DAYS),
    quota: { granted: 8, basis: 'Quyết định 395-QĐ/TU' },
  });
  for (const [index, unit] of units.entries()) {
    yield at(-21 + Math.floor(index / 2), '09:30');
    // The office draws the list from last year's register; the units confirm by letter.
    const onBehalf = { source: 'letter' as const, reference: `Công văn số ${12 + index}-CV/ĐU`, on: office.day(-22) };
    await nominate(office, id, unit, peopleOf(office, unit, 'managed', 2), { onBehalf });
  }
  yield at(-16);
  await reviewList(office, id);
  yield at(-14);
  const submission = await draftFor(office, id, {
    number: '41-TTr/CQTCNV',
    title: 'Về việc cử cán bộ đối tượng 4 đi bồi dưỡng, cập nhật kiến thức',
    summary: 'Theo danh sách đã đăng ký năm trước và các đồng chí mới được bầu, bổ nhiệm.',
  });
  yield at(-13);
  await signFor(office, id, submission);
  yield at(-12);
  const round = await takeInFor(office, id, submission);
  yield at(-10, '10:00');
  await agreeAndClose(office, round, membersOf(office, 'standing-office'));
  yield at(-8);
  await draftPaper(office, id, {
    template: 'send-decision',
    body: 'standing-office',
    summary: 'về việc cử cán bộ đi bồi dưỡng, cập nhật kiến thức đối tượng 4',
  });
}

/** 2.1: the reviewer is at it; two went back to their units. */
export async function* underReview(office: SampleOffice): Scene {
  const units = ['phuong-2', 'phuong-4', 'phuong-5', 'xa-1', 'nong-dan'];
  yield at(-13, '08:00');
  const id = await openIntake(office, '2.1', {
    name: 'Đợt 2: bồi dưỡng, cập nhật kiến thức đối tượng 4',
    units,
    plannedOpenOn: office.day(-13),
    dueOn: office.day(-13 + STUDY_DAYS),
  });
  for (const [index, unit] of units.entries()) {
    yield at(-11 + Math.floor(index / 2), '15:00');
    await nominate(office, id, unit, peopleOf(office, unit, 'managed', 2));
  }
  yield at(-3);
  await reviewList(office, id, { giveBack: 2, leave: 4 });
}
