import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import type { PostGroup } from '../../../prisma/seed/sample/sample-people';
import { finishClass, openClass, planClass, report, takeAttendance } from '../acts/classes';
import { concludeReview, openIntake, review, sendLists, sayNoDemand } from '../acts/lists';
import { agreeFromMail, closeRound, submit } from '../acts/opinions';
import { draftPaper, signAndIssue } from '../acts/papers';
import { askNextYearsNeeds, closeNextYearsNeeds } from '../acts/next-year';
import type { StoryOffice, Who } from '../story-office';
import { theAmendingPaperComes } from './06-half-year-and-amendment';

interface OpenClass {
  readonly item: '2.4' | '2.5' | '2.6';
  readonly name: string;
  readonly units: readonly string[];
  readonly group: PostGroup;
  readonly each: number;
  readonly from?: number;
  readonly body: 'standing-board' | 'standing-office';
  readonly number: string;
  readonly opensOn: string;
  readonly agreedOn: string;
  readonly listsOn: string;
  readonly startsOn: string;
  readonly endOn: string;
  readonly dueOn: string;
  readonly learnerGroup?: number;
  readonly reviewer: Who;
  readonly head: Who;
}

const OFFICE = { reviewer: 'chuyen-vien', head: 'lanh-dao-to-chuc' } as const;
const PROPAGANDA = { reviewer: 'chuyen-vien-tuyen-giao', head: 'lanh-dao-tuyen-giao' } as const;

/** October, 2.4, 2.5 and the one outside the plan: people enrol; a storm moves two days; next year's needs are asked. Answers with the id of that call. */
export async function openClasses(office: StoryOffice): Promise<string> {
  office.heading('THÁNG 9 - 10: LỚP THEO ĐĂNG KÝ, NHU CẦU (MỤC 2.4, 2.5), LỚP NGOÀI KẾ HOẠCH (MỤC 2.6)');
  await office.until('4/10', '08:35');
  await theAmendingPaperComes(office);
  const needCallId = await askNextYearsNeeds(office);
  await playClass(office, {
    ...OFFICE,
    item: '2.4',
    name: 'Lớp bồi dưỡng lý luận chính trị cho đảng viên mới',
    units: BASE_UNITS,
    group: 'new-member',
    each: 8,
    body: 'standing-board',
    number: '44-TTr/CQTCNV',
    opensOn: '4/10',
    agreedOn: '5/10',
    listsOn: '7/10',
    startsOn: '12/10',
    endOn: '18/10',
    dueOn: '31/10',
    learnerGroup: 0,
  });
  await playClass(office, {
    ...OFFICE,
    item: '2.4',
    name: 'Lớp bồi dưỡng đối tượng nhận thức về Đảng',
    units: BASE_UNITS,
    group: 'prospect',
    each: 9,
    body: 'standing-board',
    number: '45-TTr/CQTCNV',
    opensOn: '18/10',
    agreedOn: '19/10',
    listsOn: '20/10',
    startsOn: '23/10',
    endOn: '28/10',
    dueOn: '31/10',
    learnerGroup: 1,
  });
  await playClass(office, {
    ...PROPAGANDA,
    item: '2.5',
    name: 'Lớp cập nhật kiến thức công tác Mặt trận, đoàn thể',
    units: ['mat-tran', 'phu-nu', 'thanh-nien', 'nong-dan', 'cuu-chien-binh', 'lien-doan'],
    group: 'staff',
    each: 3,
    body: 'standing-office',
    number: '09-TTr/BTGTU',
    opensOn: '28/10',
    agreedOn: '28/10',
    listsOn: '29/10',
    startsOn: '30/10',
    endOn: '2/11',
    dueOn: '31/10',
  });
  await playClass(office, {
    ...OFFICE,
    item: '2.6',
    name: 'Lớp tập huấn chuyển đổi số cho cán bộ cơ sở',
    units: BASE_UNITS.slice(0, 5),
    group: 'staff',
    each: 2,
    body: 'standing-board',
    number: '48-TTr/CQTCNV',
    opensOn: '2/11',
    agreedOn: '2/11',
    listsOn: '2/11',
    startsOn: '3/11',
    endOn: '6/11',
    dueOn: '30/11',
  });
  await closeNextYearsNeeds(office, needCallId);
  for (const [code, who] of [
    ['2.4', 'lanh-dao-to-chuc'],
    ['2.5', 'lanh-dao-tuyen-giao'],
    ['2.6', 'lanh-dao-to-chuc'],
  ] as const) {
    await (
      await office.as(who)
    ).post(`/plan-items/${office.items[code]!.id}/closing`, {
      outcome: 'done',
      reason: 'Đã mở lớp theo đăng ký, có báo cáo',
    });
    office.tell(who, `mục ${code}: Hoàn thành`);
  }
  return needCallId;
}

async function playClass(office: StoryOffice, plan: OpenClass): Promise<void> {
  const { item, name, units, reviewer, head } = plan;
  await office.until(plan.opensOn, '08:40');
  const learnerGroupId = plan.learnerGroup === undefined ? undefined : office.items[item]!.groupIds[plan.learnerGroup];
  const opening = { name, units, dueOn: office.day(plan.dueOn), ...(learnerGroupId ? { learnerGroupId } : {}) };
  const id = await openIntake(office, item, opening, reviewer);
  const paper = {
    number: plan.number,
    title: `Về việc mở ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    dueOn: plan.listsOn,
    opening: true,
  };
  const roundId = await submit(office, id, paper, reviewer, head);
  await office.until(plan.agreedOn, plan.agreedOn === plan.opensOn ? '10:00' : '09:00');
  const members = office.members(plan.body);
  await agreeFromMail(office, members.slice(0, 6), plan.number);
  if (members.length > 6) await closeRound(office, roundId);
  else await office.until(plan.agreedOn, '11:00');
  await signAndIssue(office, await draftPaper(office, id, { type: 'notice', body: plan.body, summary: paper.title }));
  await office.until(plan.listsOn, '10:00');
  const quiet = item === '2.5' ? [] : units.slice(-1);
  await sendLists(office, id, units.slice(0, units.length - quiet.length), plan.group, plan.each, plan.from);
  if (quiet.length > 0) await sayNoDemand(office, id, quiet);
  await review(office, id, {}, reviewer);
  await concludeReview(office, id, reviewer);
  await holdThroughTheStorm(office, id, plan);
}

async function holdThroughTheStorm(office: StoryOffice, id: string, plan: OpenClass): Promise<void> {
  const held = await planClass(office, id, { name: plan.name, startsOn: plan.startsOn, days: 3 });
  await openClass(office, held);
  if (plan.group === 'new-member') {
    const centre = await office.as('trung-tam');
    const detail = await centre.get<{ sessions: { id: string; revision: number }[] }>(`/classes/${held.classId}`);
    for (const [index, { id: session, revision }] of detail.sessions.slice(1).entries())
      await centre.post(`/sessions/${session}/moves`, {
        revision,
        heldOn: office.day(`${16 + index}/10`),
        reason: 'Bão, học viên nghỉ tránh bão',
      });
    office.tell('trung-tam', 'bão: dời hai buổi sang 16/10, 17/10');
  }
  await office.until(plan.endOn, '09:00');
  for (const session of held.sessionIds.keys()) await takeAttendance(office, id, held, session);
  await finishClass(office, id, held, plan.group === 'prospect' ? ['no-show'] : []);
  await report(office, id);
}
