import type { ClassState } from '../../../domain/class/class-states';
import type { DocumentState } from '../../../domain/document/document-states';
import { plainDate, dateOf } from '../../../domain/dates';
import type { LineState } from '../../../domain/nomination/line-states';
import type { ReportState } from '../../../domain/report/report-states';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import type { BuiltIntake } from './intake';
import { buildList } from './nomination';

export interface BuiltClass {
  id: string;
  lineIds: string[];
}

/** A class of the intake; where it is open, with its learners. */
export async function buildClass(
  db: Database,
  intake: BuiltIntake,
  cause: { state?: ClassState; learners?: number; lineState?: LineState; ordinal?: number } = {},
): Promise<BuiltClass> {
  const id = newId();
  const state = cause.state ?? 'planned';
  await db.trainingClass.create({
    data: {
      id,
      committeeId: intake.committee.id,
      intakeId: intake.id,
      ordinal: cause.ordinal ?? 1,
      name: 'Lớp sơ cấp lý luận chính trị',
      state,
      startsOn: toDbDate(plainDate('2026-04-06')),
      endsOn: toDbDate(plainDate('2026-04-24')),
    },
  });
  const isOpen = state === 'open';
  const lines = cause.learners ?? (isOpen ? 2 : 0);
  if (lines === 0) return { id, lineIds: [] };
  const lineState = cause.lineState ?? (isOpen ? 'enrolled' : 'approved');
  const list = await buildList(db, intake, { state: 'submitted', lines, lineState });
  if (isOpen) await db.nomineeLine.updateMany({ where: { id: { in: list.lineIds } }, data: { trainingClassId: id } });
  return { id, lineIds: list.lineIds };
}

/** Sessions of a class on these days, in the morning. */
export async function buildSessions(
  db: Database,
  intake: BuiltIntake,
  classId: string,
  days: string[],
): Promise<string[]> {
  const rows = days.map((day, index) => ({
    id: newId(),
    committeeId: intake.committee.id,
    trainingClassId: classId,
    ordinal: index + 1,
    heldOn: toDbDate(plainDate(day)),
    part: 'morning',
    state: 'planned',
  }));
  await db.classSession.createMany({ data: rows });
  return rows.map((row) => row.id);
}

/** A decision of the committee for the intake, signed unless said otherwise. */
export async function buildDocument(
  db: Database,
  intake: BuiltIntake,
  cause: { state?: DocumentState; system?: 'party' | 'state' } = {},
): Promise<string> {
  const id = newId();
  const state = cause.state ?? 'signed';
  const system = cause.system ?? 'party';
  await db.issuedDocument.create({
    data: {
      id,
      committeeId: intake.committee.id,
      organKey: system === 'party' ? 'committee' : 'peoples-committee',
      organName: 'Thị ủy',
      organSymbol: system === 'party' ? 'TU' : 'UBND',
      system,
      documentType: 'decision',
      typeSymbol: 'QĐ',
      summary: 'cử cán bộ đi học',
      signatoryName: 'Bùi Văn Lý',
      signatoryPost: 'PHÓ BÍ THƯ',
      capacity: 'T/M',
      state,
      draftedBy: intake.committee.accounts.reviewer,
      draftedAt: intake.at,
      ...(state === 'signed' ? { signedOn: toDbDate(dateOf(intake.at)), signedAt: intake.at } : {}),
    },
  });
  await db.documentIntake.create({ data: { documentId: id, intakeId: intake.id, committeeId: intake.committee.id } });
  return id;
}

export async function buildReport(
  db: Database,
  intake: BuiltIntake,
  cause: { state?: ReportState } = {},
): Promise<string> {
  const id = newId();
  await db.report.create({
    data: {
      id,
      committeeId: intake.committee.id,
      kind: 'class',
      intakeId: intake.id,
      title: 'Báo cáo kết quả lớp',
      asOf: toDbDate(dateOf(intake.at)),
      figures: {},
      text: '',
      state: cause.state ?? 'draft',
      draftedBy: intake.committee.accounts['training-centre'],
      draftedAt: intake.at,
    },
  });
  return id;
}
