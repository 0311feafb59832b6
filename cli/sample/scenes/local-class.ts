import type { PostGroup } from '../../../prisma/seed/sample/sample-people';
import { openIntake, reportExcused, reviewList, type SampleOffice } from '../sample-office';
import { holdSession, openClassFor, planClassFor, type SampleClass } from '../sample-classes';
import { draftPaper, issuePaper, signPaper } from '../sample-papers';
import { agreeAtMeeting, draftFor, membersOf, signFor, takeInFor } from '../sample-submissions';
import { at, type SceneMoment } from '../scene';

/** A class at the centre as its scene tells it. */
export interface LocalClass {
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
export const CLASS_DAYS = 22;

type Step<Value> = AsyncGenerator<SceneMoment, Value, void>;

/** Opening: a submission about the class itself, agreed to within five days; answers with the intake. */
export async function* agreedOpening(office: SampleOffice, plan: LocalClass): Step<string> {
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

export async function* issuedOpening(office: SampleOffice, plan: LocalClass): Step<string> {
  const id = yield* agreedOpening(office, plan);
  yield at(plan.opensOn + 4, '09:00');
  const paper = await draftPaper(office, id, {
    template: 'conclusion-notice',
    body: plan.body,
    summary: `về việc mở ${lower(plan.name)}`,
  });
  yield at(plan.opensOn + 5, '09:00');
  await signPaper(office, id, paper);
  yield at(plan.opensOn + 5, '15:00');
  await issuePaper(office, id, paper);
  return id;
}

/** The list is drawn by post, units say who is excused, the reviewer says it is complete. */
export async function* drawnList(office: SampleOffice, plan: LocalClass, groups: readonly PostGroup[]): Step<string> {
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

export async function* heldClass(
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

export function openLocal(
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

export function draftOpening(office: SampleOffice, id: string, { name, number }: LocalClass): Promise<string> {
  return draftFor(office, id, {
    number: `${number}-TTr/CQTCNV`,
    title: `Về việc mở ${lower(name)}`,
    summary:
      'Nội dung, báo cáo viên và thời gian theo Kế hoạch; thành phần triệu tập theo chức danh, danh sách gửi sau.',
    opening: `Mở ${lower(name)}`,
  });
}

export function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
