import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { answerNoDemand, nominate, openIntake, peopleOf, reviewList, type SampleOffice } from '../sample-office';
import { draftFor, giveOpinion, membersOf, signFor, takeInFor } from '../sample-submissions';
import { at, type Scene } from '../scene';
import { draftOpening, heldClass, issuedOpening, openLocal, type LocalClass } from './local-class';

/** 2.4 a: four units are late and are telephoned. */
export async function* lateUnits(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng lý luận chính trị cho đảng viên mới, lớp 1';
  const units = [...BASE_UNITS.slice(4), 'quan-su', 'y-te'];
  const plan: LocalClass = {
    item: '2.4',
    name,
    units,
    opensOn: -28,
    dueOn: 8,
    body: 'standing-board',
    number: 39,
    learnerGroup: 0,
  };
  const id = yield* issuedOpening(office, plan);
  for (const [index, unit] of units.slice(0, 7).entries()) {
    yield at(-16 + index, '11:00');
    await nominate(office, id, unit, peopleOf(office, unit, 'new-member', 5));
  }
  yield at(-4, '14:00');
  await answerNoDemand(office, id, 'y-te');
  await nominate(office, id, 'quan-su', peopleOf(office, 'quan-su', 'new-member', 1), { draftOnly: true });
}

/** 2.4 b: opened so late that it is short of working days; the head signs today. */
export async function* squeezedClass(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.4',
    name: 'Lớp bồi dưỡng đối tượng nhận thức về Đảng, lớp 2',
    units: BASE_UNITS.slice(5),
    opensOn: -2,
    dueOn: 15,
    body: 'standing-board',
    number: 47,
    learnerGroup: 1,
  };
  yield at(-2, '08:30');
  const id = await openLocal(office, plan);
  yield at(-1, '10:00');
  await draftOpening(office, id, plan);
}

/** 2.4 b: the class is over, its results are three days late. */
export async function* lateResults(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng đối tượng nhận thức về Đảng, lớp 1';
  const units = BASE_UNITS.slice(0, 6);
  const plan: LocalClass = {
    item: '2.4',
    name,
    units,
    opensOn: -45,
    dueOn: -4,
    body: 'standing-board',
    number: 36,
    learnerGroup: 1,
  };
  const id = yield* issuedOpening(office, plan);
  for (const [index, unit] of units.entries()) {
    yield at(-34 + index, '15:00');
    await nominate(office, id, unit, peopleOf(office, unit, 'prospect', 6));
  }
  yield at(-20);
  await reviewList(office, id);
  await office.engine.actOnIntake(id, 'finish-review', {}, office.account('chuyen-vien'));
  yield* heldClass(office, id, name, -8, [-8, -7, -6, -5]);
}

/** 2.5: the Bí thư wants it talked over, so it goes to a meeting. */
export async function* referredToMeeting(office: SampleOffice): Scene {
  yield at(-8, '08:00');
  const id = await openIntake(office, '2.5', {
    name: 'Lớp cập nhật kiến thức công tác Mặt trận và các đoàn thể',
    units: ['mat-tran', 'phu-nu', 'thanh-nien', 'nong-dan', 'cuu-chien-binh', 'lien-doan'],
    plannedOpenOn: office.day(-8),
    dueOn: office.day(30),
  });
  yield at(-7);
  const submission = await draftFor(office, id, {
    number: '15-TTr/BTGTU',
    title: 'Về việc mở lớp cập nhật kiến thức công tác Mặt trận và các đoàn thể',
    summary: 'Theo nhu cầu thực tế của Mặt trận và các đoàn thể ở cơ sở.',
    opening: 'Mở lớp cập nhật kiến thức công tác Mặt trận và các đoàn thể',
    by: 'chuyen-vien-tuyen-giao',
  });
  yield at(-6);
  await signFor(office, id, submission, 'lanh-dao-tuyen-giao');
  yield at(-6, '15:00');
  const round = await takeInFor(office, id, submission);
  const [secretary, standingDeputy] = membersOf(office, 'standing-office');
  yield at(-5, '10:00');
  await giveOpinion(office, round, standingDeputy!);
  yield at(-4, '16:00');
  await giveOpinion(office, round, secretary!, 'ask-for-meeting');
  yield at(-3, '08:30');
  const reason = 'Đưa ra phiên họp Thường trực theo đề nghị của đồng chí Bí thư';
  await office.engine.actOnRound(round, 'refer-to-meeting', { reason }, office.account('tong-hop'));
}
