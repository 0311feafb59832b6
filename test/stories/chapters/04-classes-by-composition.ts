import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import { addDays } from '../../../domain/dates';
import { finishClass, openClass, planClass, report, takeAttendance, type HeldClass } from '../acts/classes';
import { concludeReview, drawList, openIntake, review } from '../acts/lists';
import { delegateSignature, expectSignedFor } from '../acts/delegation';
import { agreeFromMail, closeRound, submit } from '../acts/opinions';
import { expectNothingToCall, mailComesBack } from '../acts/returned-mail';
import { issuePaper } from '../acts/papers';
import type { PostGroup } from '../../../prisma/seed/sample/sample-people';
import type { StoryOffice, Who } from '../story-office';
import { thePlanIsAmended } from './06-half-year-and-amendment';

interface Summoned {
  readonly item: '2.2' | '2.3';
  readonly name: string;
  readonly units: readonly string[];
  readonly groups: readonly PostGroup[];
  readonly body: 'standing-board' | 'standing-office';
  readonly number: string;
  /** Days of the year: opening, opinions, list, first session. */
  readonly opensOn: string;
  readonly agreedOn: string;
  readonly listOn: string;
  readonly startsOn: string;
  readonly dueOn: string;
  /** Signs for the head, by a paper. */
  readonly standIn?: { readonly who: Who; readonly basis: string };
  /** Stood in before, and may no more. */
  readonly stoodIn?: Who;
  /** Index of the member whose request comes back. */
  readonly returned?: number;
}

const PARTY_WORK = 'Lớp bồi dưỡng nghiệp vụ công tác đảng';
const UPDATE = 'Lớp cập nhật kiến thức theo chuyên đề';

/** July to September, 2.3 and 2.2: who comes is decided by post; one class is put off by telephone, one paper is signed by a stand-in, one mail comes back. */
export async function classesByComposition(office: StoryOffice): Promise<void> {
  office.heading('THÁNG 5 - 9: TRIỆU TẬP THEO THÀNH PHẦN (MỤC 2.2, 2.3)');
  const party = { item: '2.3', groups: ['committee-member'], body: 'standing-office' } as const;
  const first = await gather(office, {
    ...party,
    name: `${PARTY_WORK}, lớp 1`,
    units: BASE_UNITS.slice(0, 6),
    number: '33-TTr/CQTCNV',
    opensOn: '6/7',
    agreedOn: '8/7',
    listOn: '12/7',
    startsOn: '22/7',
    dueOn: '31/7',
  });
  await postpone(office, first);
  await hold(office, first, '9/8', '12/8');
  await thePlanIsAmended(office);
  const basis = 'Giấy ủy quyền số 07-UQ/CQTCNV';
  await delegateSignature(office, {
    from: 'lanh-dao-to-chuc',
    to: 'chuyen-vien-2',
    fromOn: '12/8',
    lastOn: '20/8',
    basis,
  });
  await finishItemClass(
    office,
    party.item,
    `${PARTY_WORK}, lớp 2`,
    BASE_UNITS.slice(6, 11),
    '34-TTr/CQTCNV',
    ['13/8', '16/8', '19/8', '30/8', '6/9', '8/9'],
    { who: 'chuyen-vien-2', basis },
  );
  const update = { item: '2.2', groups: ['managed'], body: 'standing-board' } as const;
  const class1 = await gather(office, {
    ...update,
    name: `${UPDATE}, lớp 1`,
    units: [...BASE_UNITS, 'mat-tran', 'phu-nu', 'dan-van', 'kiem-tra'],
    number: '41-TTr/CQTCNV',
    opensOn: '9/9',
    agreedOn: '13/9',
    listOn: '16/9',
    startsOn: '27/9',
    dueOn: '30/9',
    stoodIn: 'chuyen-vien-2',
    returned: 2,
  });
  await openClass(office, class1.held);
  await hold(office, class1, '30/9', '1/10');
  await closeItems(office);
}

interface Gathered {
  readonly intakeId: string;
  readonly held: HeldClass;
  readonly plan: Summoned;
}

async function gather(office: StoryOffice, plan: Summoned): Promise<Gathered> {
  await office.until(plan.opensOn, '08:40');
  const { item, name, units } = plan;
  const id = await openIntake(office, item, { name, units, dueOn: office.day(plan.dueOn) });
  const title = `Về việc mở ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const { standIn, stoodIn: refusedTo } = plan;
  const paper = { number: plan.number, title, dueOn: plan.listOn, opening: true, refusedTo };
  const round = standIn
    ? await submit(office, id, { ...paper, capacity: 'TUQ' }, 'chuyen-vien', standIn.who)
    : await submit(office, id, paper);
  if (standIn) await expectSignedFor(office, round, standIn.basis);
  const members = [...office.members(plan.body)];
  if (plan.returned !== undefined)
    members[plan.returned] = await mailComesBack(office, round, members[plan.returned]!, plan.number);
  await office.until(plan.agreedOn, '09:30');
  await agreeFromMail(office, members.slice(0, 6), plan.number);
  if (members.length > 6) await closeRound(office, round);
  else await office.until(plan.agreedOn, '10:30');
  await expectNothingToCall(office, round);
  await issuePaper(office, id, { type: 'notice', body: plan.body, summary: title });
  await office.until(plan.listOn, '08:40');
  await drawList(office, id, units, plan.groups);
  await review(office, id);
  await concludeReview(office, id);
  await office.expectStage(id, 'class');
  return { intakeId: id, held: await planClass(office, id, { name, startsOn: plan.startsOn, days: 3 }), plan };
}

/** The hall is taken: told by telephone today, the paper comes three days later. */
async function postpone(office: StoryOffice, { held }: Gathered): Promise<void> {
  await office.until('20/7', '16:00');
  await openClass(office, held);
  const centre = await office.as('trung-tam');
  const startsOn = office.day('5/8');
  await centre.post(`/classes/${held.classId}/postponements`, {
    startsOn,
    endsOn: addDays(startsOn, 2),
    reason: 'Hội trường bận đột xuất; báo các đơn vị qua điện thoại',
    paperOwed: true,
  });
  office.tell('trung-tam', 'lùi lớp sang 05/8 qua điện thoại, văn bản gửi sau');
  await office.until('23/7', '10:00');
  const { revision } = await centre.get<{ revision: number }>(`/classes/${held.classId}`);
  await centre.send('PATCH', `/classes/${held.classId}`, { revision, paperReference: 'Thông báo số 29-TB/TTCT' });
  office.tell('trung-tam', 'gửi Thông báo lùi thời gian (29-TB/TTCT)');
  await openClass(office, held);
}

async function hold(office: StoryOffice, { intakeId, held }: Gathered, endOn: string, reportOn: string): Promise<void> {
  await office.until(endOn, '08:40');
  for (const session of held.sessionIds.keys()) await takeAttendance(office, intakeId, held, session);
  await finishClass(office, intakeId, held);
  await office.until(reportOn, '10:00');
  await report(office, intakeId);
}

/** The ordinary way; the head is away. */
async function finishItemClass(
  office: StoryOffice,
  item: '2.3',
  name: string,
  units: readonly string[],
  number: string,
  [opensOn, agreedOn, listOn, startsOn, endOn, reportOn]: readonly [string, string, string, string, string, string],
  standIn: NonNullable<Summoned['standIn']>,
): Promise<void> {
  const groups: PostGroup[] = ['committee-member'];
  const dueOn = '8/9';
  const gathered = await gather(office, {
    item,
    name,
    units,
    groups,
    body: 'standing-office',
    number,
    opensOn,
    agreedOn,
    listOn,
    startsOn,
    dueOn,
    standIn,
  });
  await openClass(office, gathered.held);
  await hold(office, gathered, endOn, reportOn);
}

async function closeItems(office: StoryOffice): Promise<void> {
  const head = await office.as('lanh-dao-to-chuc');
  for (const code of ['2.2', '2.3']) {
    await head.post(`/plan-items/${office.items[code]!.id}/closing`, {
      outcome: 'done',
      reason: 'Đã mở các lớp, có báo cáo',
    });
    office.tell('lanh-dao-to-chuc', `mục ${code}: Hoàn thành`);
  }
}
