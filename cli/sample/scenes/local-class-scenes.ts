import { BASE_UNITS, CALLED_UNITS } from '../../../prisma/seed/sample/sample-units';
import type { PostGroup } from '../../../prisma/seed/sample/sample-people';
import {
  answerNoDemand,
  nominate,
  openIntake,
  peopleOf,
  reportExcused,
  reviewList,
  type SampleOffice,
} from '../sample-office';
import { finishClass, holdSession, openClassFor, planClassFor, reportFor, type SampleClass } from '../sample-classes';
import { draftPaper, issuePaper, signPaper } from '../sample-papers';
import { agreeAtMeeting, draftFor, giveOpinion, membersOf, signFor, takeInFor } from '../sample-submissions';
import { at, type Scene, type SceneMoment } from '../scene';

interface LocalClass {
  readonly item: '2.2' | '2.3' | '2.4';
  readonly name: string;
  readonly units: readonly string[];
  /** Working days from today, as everything here. */
  readonly opensOn: number;
  /** Left out: as many days after the opening as the procedure takes. */
  readonly dueOn?: number;
  readonly body: 'standing-board' | 'standing-office';
  /** Number of the tờ trình. */
  readonly number: number;
  readonly learnerGroup?: number;
}

/** Working days of a class by composition from its opening to its last day. */
const CLASS_DAYS = 22;

type Step<Value> = AsyncGenerator<SceneMoment, Value, void>;

/** Opening: a submission about the class itself, agreed to within five days; answers with the intake. */
async function* agreedOpening(office: SampleOffice, plan: LocalClass): Step<string> {
  const { opensOn, body } = plan;
  yield at(opensOn, '08:00');
  const id = await openLocal(office, plan);
  yield at(opensOn, '10:00');
  const submission = await draftOpening(office, id, plan);
  yield at(opensOn + 1, '09:00');
  await signFor(office, id, submission);
  yield at(opensOn + 1, '14:00');
  const round = await takeInFor(office, id, submission);
  yield at(opensOn + 3, '10:30');
  await agreeAtMeeting(office, round, membersOf(office, body), `${plan.number}-BB/TU`);
  return id;
}

async function* issuedOpening(office: SampleOffice, plan: LocalClass): Step<string> {
  const id = yield* agreedOpening(office, plan);
  yield at(plan.opensOn + 4, '09:00');
  const paper = await draftPaper(office, id, {
    type: 'notice',
    body: plan.body,
    summary: `Về việc mở ${lower(plan.name)}`,
  });
  yield at(plan.opensOn + 5, '09:00');
  await signPaper(office, id, paper);
  yield at(plan.opensOn + 5, '15:00');
  await issuePaper(office, id, paper);
  return id;
}

/** The list is drawn by post, units say who is excused, the reviewer says it is complete. */
async function* drawnList(office: SampleOffice, plan: LocalClass, groups: readonly PostGroup[]): Step<string> {
  const id = yield* issuedOpening(office, plan);
  yield at(plan.opensOn + 6, '08:30');
  await office.engine.actOnIntake(id, 'draw-by-post', { groups: [...groups] }, office.account('chuyen-vien'));
  for (const [index, unit] of plan.units.entries()) {
    yield at(plan.opensOn + 7 + Math.floor(index / 4), '10:00');
    await reportExcused(office, id, unit, index % 4 === 1);
  }
  yield at(plan.opensOn + 11, '14:00');
  await reviewList(office, id);
  await office.engine.actOnIntake(id, 'finish-review', {}, office.account('chuyen-vien'));
  return id;
}

async function* heldClass(
  office: SampleOffice,
  id: string,
  name: string,
  startsOn: number,
  days: readonly number[],
): Step<SampleClass> {
  yield at(startsOn - 2, '09:00');
  const held = await planClassFor(office, id, {
    name,
    startsOn: office.day(startsOn),
    endsOn: office.day(days.at(-1)!),
    days: days.map((day) => office.day(day)),
  });
  yield at(startsOn - 1, '15:00');
  await openClassFor(office, id, held);
  for (const [index, day] of days.entries()) {
    if (day >= 0) break;
    yield at(day, '16:30');
    await holdSession(office, id, held.sessionIds[index]!);
  }
  return held;
}

/** 2.2, first class: held; its report waits to be received. */
export async function* reportSent(office: SampleOffice): Scene {
  const name = 'Lớp cập nhật kiến thức theo chuyên đề, lớp 1';
  const units = [...BASE_UNITS.slice(0, 6), 'van-phong', 'tuyen-giao', 'mat-tran'];
  const plan: LocalClass = { item: '2.2', name, units, opensOn: -28, body: 'standing-board', number: 38 };
  const id = yield* drawnList(office, plan, ['managed']);
  const held = yield* heldClass(office, id, name, -12, [-12, -11, -10]);
  yield at(-7);
  await finishClass(office, id, held);
  yield at(-3);
  await reportFor(office, id);
}

/** 2.2, second class: the head has signed, the office takes it in. */
export async function* toBeTakenIn(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.2',
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 2',
    units: BASE_UNITS.slice(8),
    opensOn: -5,
    body: 'standing-board',
    number: 46,
  };
  yield at(-5, '08:00');
  const id = await openLocal(office, plan);
  yield at(-3);
  const submission = await draftOpening(office, id, plan);
  yield at(-2, '15:00');
  await signFor(office, id, submission);
}

/** 2.2, third class: agreed and signed; the clerk gives it a number. */
export async function* toBeNumbered(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.2',
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 3',
    units: ['kiem-tra', 'dan-van', 'phu-nu', 'thanh-nien', 'nong-dan', 'cuu-chien-binh', 'lien-doan'],
    opensOn: -9,
    body: 'standing-board',
    number: 43,
  };
  const id = yield* agreedOpening(office, plan);
  yield at(-4);
  const paper = await draftPaper(office, id, { type: 'notice', summary: `Về việc mở ${lower(plan.name)}` });
  yield at(-2, '10:00');
  await signPaper(office, id, paper);
}

/** 2.2, fourth class: a day in the future. */
export async function* scheduledAhead(office: SampleOffice): Scene {
  yield at(-20, '09:00');
  await openIntake(office, '2.2', {
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 4',
    units: CALLED_UNITS.slice(0, 10),
    plannedOpenOn: office.day(9),
    dueOn: office.day(9 + CLASS_DAYS),
  });
}

/** 2.3, first class: done. */
export async function* closedPartyClass(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 1';
  const units = BASE_UNITS.slice(0, 4);
  const plan: LocalClass = { item: '2.3', name, units, opensOn: -52, dueOn: -29, body: 'standing-office', number: 34 };
  const id = yield* drawnList(office, plan, ['committee-member']);
  const held = yield* heldClass(office, id, name, -32, [-32, -31, -30]);
  yield at(-28);
  await finishClass(office, id, held, ['no-show']);
  yield at(-25);
  const report = await reportFor(office, id);
  yield at(-23);
  await office.engine.actOnIntake(id, 'receive-report', { reportId: report }, office.account('tong-hop'));
}

/** 2.3, second class: in its sessions. */
export async function* runningClass(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 2';
  const units = BASE_UNITS.slice(6, 11);
  const plan: LocalClass = { item: '2.3', name, units, opensOn: -22, dueOn: 2, body: 'standing-office', number: 40 };
  const id = yield* drawnList(office, plan, ['committee-member']);
  yield* heldClass(office, id, name, -2, [-2, -1, 1, 2]);
}

/** 2.3, third class: the hall is taken; all stands still. */
export async function* suspendedClass(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.3',
    name: 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 3',
    units: BASE_UNITS.slice(11),
    opensOn: -12,
    dueOn: 18,
    body: 'standing-office',
    number: 0,
  };
  yield at(-12, '08:00');
  const id = await openLocal(office, plan);
  yield at(-9, '10:00');
  const reason = 'Hội trường sửa chữa; chờ Trung tâm Chính trị bố trí thời gian khác';
  await office.engine.actOnIntake(id, 'suspend', { reason }, office.account('lanh-dao-to-chuc'));
}

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

function openLocal(
  office: SampleOffice,
  { item, name, units, opensOn, dueOn, learnerGroup }: LocalClass,
): Promise<string> {
  return openIntake(office, item, {
    name,
    units,
    plannedOpenOn: office.day(opensOn),
    dueOn: office.day(dueOn ?? opensOn + CLASS_DAYS),
    ...(learnerGroup === undefined ? {} : { learnerGroupId: office.items[item]!.groupIds[learnerGroup] }),
  });
}

function draftOpening(office: SampleOffice, id: string, { name, number }: LocalClass): Promise<string> {
  return draftFor(office, id, {
    number: `${number}-TTr/CQTCNV`,
    title: `Về việc mở ${lower(name)}`,
    summary:
      'Nội dung, báo cáo viên và thời gian theo Kế hoạch; thành phần triệu tập theo chức danh, danh sách gửi sau.',
    opening: `Mở ${lower(name)}`,
  });
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
