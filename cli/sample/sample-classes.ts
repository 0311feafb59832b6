import { issueCertificates } from '../../api/class/issue-certificates';
import { planClass, planSessions } from '../../api/class/plan-class';
import { takeAttendance } from '../../api/class/run-session';
import { draftReport } from '../../api/report/draft-report';
import { planClassBody } from '../../contracts/class/training-class';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { LearningResult } from '../../domain/intake/intake-commands';
import { translator } from '../../i18n/translate';
import { readIntakeLines } from '../../prisma/seed/sample/sample-queries';
import type { SampleOffice } from './sample-office';

export interface ClassPlan {
  readonly name: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** One session a day; none for study elsewhere. */
  readonly days?: readonly PlainDate[];
  readonly outside?: boolean;
}

export interface SampleClass {
  readonly classId: string;
  readonly sessionIds: readonly string[];
}

const TOPICS = [
  'Khai giảng; chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh',
  'Nền tảng tư tưởng của Đảng',
  'Đường lối phát triển kinh tế - xã hội',
  'Xây dựng Đảng trong sạch, vững mạnh',
  'Công tác vận động quần chúng',
  'Nghiệp vụ công tác đảng ở cơ sở',
  'Thảo luận, giải đáp',
  'Ôn tập, viết thu hoạch',
];

/** The centre plans a class with its sessions; study elsewhere is only tracked. */
export async function planClassFor(office: SampleOffice, intakeId: string, plan: ClassPlan): Promise<SampleClass> {
  const { engine, database } = office;
  const { name, startsOn, endsOn, days = [], outside = false } = plan;
  const by = office.account(outside ? 'chuyen-vien' : 'trung-tam');
  const body = planClassBody.parse({
    name,
    startsOn,
    endsOn,
    outside,
    place: outside ? 'Trường Chính trị tỉnh' : 'Hội trường Trung tâm Chính trị',
  });
  const { classId } = await planClass(database, engine.request('plan-class', intakeId, by), intakeId, body);
  if (days.length === 0) return { classId, sessionIds: [] };
  const sessions = days.map((heldOn, index) => ({
    heldOn,
    part: 'morning' as const,
    topic: TOPICS[index % TOPICS.length]!,
    instructor: 'Giảng viên Trung tâm Chính trị',
    periods: 4,
  }));
  const { sessionIds } = await planSessions(database, engine.request('plan-sessions', classId, by), classId, {
    sessions,
  });
  return { classId, sessionIds };
}

export async function openClassFor(office: SampleOffice, intakeId: string, { classId }: SampleClass, by = 'trung-tam') {
  await office.engine.actOnIntake(intakeId, 'open-class', { classId, lineIds: [] }, office.account(by));
}

/** Almost everybody is there. */
export async function holdSession(office: SampleOffice, intakeId: string, sessionId: string): Promise<void> {
  const { engine, database } = office;
  const learners = (await readIntakeLines(database, intakeId)).filter(({ state }) => state === 'enrolled');
  const marks = learners.map(({ id }, index) => ({
    lineId: id,
    mark: index % 23 === 5 ? ('excused' as const) : index % 31 === 7 ? ('late' as const) : ('present' as const),
    note: null,
  }));
  const request = engine.request('take-attendance', sessionId, office.account('trung-tam'));
  await takeAttendance(database, request, sessionId, { marks });
}

/** All complete but the last ones. */
export async function finishClass(
  office: SampleOffice,
  intakeId: string,
  { classId }: SampleClass,
  others: readonly LearningResult[] = [],
): Promise<void> {
  const { engine, database } = office;
  const by = office.account('trung-tam');
  const learners = (await readIntakeLines(database, intakeId)).filter((line) => line.trainingClassId === classId);
  const results = learners.map(({ id }, index) => ({
    lineId: id,
    result: others[learners.length - 1 - index] ?? ('completed' as const),
    grade: index % 3 === 0 ? 'Giỏi' : 'Khá',
  }));
  await engine.actOnIntake(intakeId, 'record-results', { classId, results }, by);
  await engine.actOnIntake(intakeId, 'close-class', { classId }, by);
}

/** Bằng or giấy chứng nhận for all who completed. */
export async function certify({ engine, database, account }: SampleOffice, { classId }: SampleClass): Promise<void> {
  const request = engine.request('issue-certificates', classId, account('trung-tam'));
  await issueCertificates(database, request, classId, { lineIds: [], issuedOn: dateOf(engine.now()) });
}

/** The centre reports; the office receives it later. */
export async function reportFor(office: SampleOffice, intakeId: string): Promise<string> {
  const { engine, database } = office;
  const by = office.account('trung-tam');
  const asOf = dateOf(engine.now());
  const { reportId, revision } = await draftReport(
    database,
    engine.request('draft-report', intakeId, by),
    translator('vi'),
    { intakeId, periodic: false, asOf },
  );
  await engine.tell('intake', intakeId);
  await engine.actOnIntake(intakeId, 'submit-report', { reportId, revision }, by);
  return reportId;
}
