import { addDays } from '../../../domain/dates';
import type { LearningResult } from '../../../domain/intake/intake-commands';
import type { StoryOffice, Who } from '../story-office';

export interface HeldClass {
  readonly classId: string;
  readonly sessionIds: readonly string[];
}

export interface ClassPlan {
  readonly name: string;
  readonly startsOn: string;
  readonly days: number;
  /** Study elsewhere is only tracked. */
  readonly outside?: boolean;
}

/** Planned with one session a day, evenings and weekends too. */
export async function planClass(office: StoryOffice, intakeId: string, plan: ClassPlan): Promise<HeldClass> {
  const by: Who = plan.outside ? 'chuyen-vien' : 'trung-tam';
  const client = await office.as(by);
  const startsOn = office.day(plan.startsOn);
  const { classId } = await client.post<{ classId: string }>(`/intakes/${intakeId}/classes`, {
    name: plan.name,
    startsOn,
    endsOn: addDays(startsOn, plan.days - 1),
    outside: plan.outside ?? false,
    place: plan.outside ? 'Trường Chính trị tỉnh' : 'Hội trường Trung tâm Chính trị',
  });
  if (plan.outside) return { classId, sessionIds: [] };
  const sessions = Array.from({ length: plan.days }, (_, index) => ({
    heldOn: addDays(startsOn, index),
    part: index % 3 === 2 ? 'evening' : 'morning',
    topic: `Chuyên đề ${index + 1}`,
  }));
  const { sessionIds } = await client.post<{ sessionIds: string[] }>(`/classes/${classId}/sessions`, { sessions });
  office.tell(by, `dự kiến ${plan.name}: ${plan.days} buổi từ ${plan.startsOn}`);
  return { classId, sessionIds };
}

export async function openClass(office: StoryOffice, { classId }: HeldClass, by: Who = 'trung-tam'): Promise<number> {
  const { enrolled } = await (await office.as(by)).post<{ enrolled: number }>(`/classes/${classId}/openings`, {});
  office.tell(
    by,
    enrolled > 0 ? `khai giảng, triệu tập ${enrolled} học viên` : 'khai giảng, học viên đã được triệu tập từ trước',
  );
  return enrolled;
}

/** Điểm danh; a few are excused. */
export async function takeAttendance(
  office: StoryOffice,
  intakeId: string,
  held: HeldClass,
  session: number,
): Promise<void> {
  const learners = await learnersOf(office, intakeId, held);
  await (
    await office.as('trung-tam')
  ).send('PUT', `/sessions/${held.sessionIds[session]}/attendance`, {
    marks: learners.map(({ id }, index) => ({
      lineId: id,
      mark: (index + session) % 29 === 3 ? 'excused' : 'present',
    })),
  });
}

/** Results, certificates, closing. `others`: results of the last learners who did not complete. */
export async function finishClass(
  office: StoryOffice,
  intakeId: string,
  held: HeldClass,
  others: readonly LearningResult[] = [],
  by: Who = 'trung-tam',
): Promise<void> {
  const client = await office.as(by);
  const learners = await learnersOf(office, intakeId, held);
  const results = learners.map(({ id }, index) => ({
    lineId: id,
    result: others[learners.length - 1 - index] ?? 'completed',
    grade: index % 4 === 0 ? 'Giỏi' : 'Khá',
  }));
  await client.post(`/classes/${held.classId}/results`, { results });
  const { certificates } = await client.post<{ certificates: unknown[] }>(`/classes/${held.classId}/certificates`, {
    issuedOn: office.world.today(),
  });
  await client.post(`/classes/${held.classId}/closing`, {});
  office.tell(by, `bế giảng: ${certificates.length}/${learners.length} hoàn thành, đã vào sổ cấp`);
}

/** Drafted from the data, sent, received by the office of the leading body. */
export async function report(office: StoryOffice, intakeId: string, by: Who = 'trung-tam'): Promise<void> {
  const client = await office.as(by);
  const { reportId, revision } = await client.post<{ reportId: string; revision: number }>('/reports', {
    intakeId,
    asOf: office.world.today(),
  });
  await client.post(`/reports/${reportId}/submissions`, { revision });
  office.tell(by, 'gửi báo cáo kết quả lớp');
  await (await office.as('tong-hop')).post(`/reports/${reportId}/receipts`, {});
  office.tell('tong-hop', 'tiếp nhận báo cáo');
}

async function learnersOf(office: StoryOffice, intakeId: string, { classId }: HeldClass) {
  const lines = (await office.lines(intakeId, 'enrolled')) as { id: string; trainingClassId?: string | null }[];
  return lines.filter((line) => line.trainingClassId === classId);
}
