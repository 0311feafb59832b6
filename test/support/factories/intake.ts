import { addDays, endOfDay, instantAt, plainDate, type PlainDate } from '../../../domain/dates';
import type { IntakeStatus } from '../../../domain/intake/intake-commands';
import type { ShippedProcedureCode } from '../../../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import type { Stage } from '../../../domain/intake/stage';
import type { Role } from '../../../domain/identity/role';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { SAMPLE_LOADED } from '../../../prisma/stores/organisation/sample-store';

/** A committee with a reviewing organ, a training centre and somebody in each role. */
export interface BuiltCommittee {
  id: string;
  reviewUnitId: string;
  centreUnitId: string;
  /** Account ids. */
  accounts: Readonly<Record<'reviewer' | 'review-head' | 'office-coordinator' | 'clerk' | 'training-centre', string>>;
}

export const BUILT_ON = plainDate('2026-03-02');

/** A sample stands whole unless it is said to be still on its way into the record. */
export async function buildCommittee(db: Database, { sample = false, isWhole = true } = {}): Promise<BuiltCommittee> {
  const id = newId();
  await db.committee.create({
    data: {
      id,
      name: 'Thị ủy',
      shortName: 'Thị ủy',
      symbol: 'TU',
      preset: 'town-2023',
      sample,
      createdAt: endOfDay(BUILT_ON),
    },
  });
  if (sample && isWhole) await markWhole(db, id);
  const reviewUnitId = await buildUnit(db, id, 'organisation-board');
  const centreUnitId = await buildUnit(db, id, 'training-centre');
  const account = (role: Role, unitId: string | null) => buildAccount(db, id, role, unitId);
  return {
    id,
    reviewUnitId,
    centreUnitId,
    accounts: {
      reviewer: await account('reviewer', reviewUnitId),
      'review-head': await account('review-head', reviewUnitId),
      'office-coordinator': await account('office-coordinator', null),
      clerk: await account('clerk', null),
      'training-centre': await account('training-centre', centreUnitId),
    },
  };
}

/** What loading a sample writes last. */
export async function markWhole(db: Database, committeeId: string): Promise<void> {
  await db.setting.create({
    data: { committeeId, key: SAMPLE_LOADED, value: { at: endOfDay(BUILT_ON).toISOString() } },
  });
}

export async function buildUnit(db: Database, committeeId: string, kind = 'party-cell'): Promise<string> {
  const id = newId();
  const name = `Đơn vị ${id.slice(-6)}`.normalize('NFC');
  await db.unit.create({
    data: {
      id,
      committeeId,
      code: id.slice(-12),
      kind,
      tree: 'party',
      name,
      shortName: name,
      validFrom: toDbDate(plainDate('2020-01-01')),
    },
  });
  return id;
}

export async function buildAccount(
  db: Database,
  committeeId: string,
  role: Role,
  unitId: string | null = null,
): Promise<string> {
  const id = newId();
  await db.account.create({
    data: { id, committeeId, email: `${id}@example.test`, displayName: 'Đồng chí', createdAt: endOfDay(BUILT_ON) },
  });
  await db.accountRole.create({
    data: { id: newId(), committeeId, accountId: id, role, unitId, validFrom: toDbDate(plainDate('2020-01-01')) },
  });
  return id;
}

/** Only what a test is about; the rest is ordinary. */
export interface IntakeCause {
  committee?: BuiltCommittee;
  procedure?: ShippedProcedureCode;
  stage?: Stage;
  status?: IntakeStatus;
  /** How many units are called. */
  units?: number;
  /** Deadline of the current stage. */
  deadlineOn?: PlainDate;
  dueOn?: PlainDate;
}

export interface BuiltIntake {
  id: string;
  committee: BuiltCommittee;
  planItemId: string;
  unitIds: string[];
  deadlineOn: PlainDate;
  /** 09:00 of a working day well before the deadline. */
  at: Date;
}

/** An intake that stands at a stage, entered on {@link BUILT_ON}; each later stage has ten days more. */
export async function buildIntake(db: Database, cause: IntakeCause = {}): Promise<BuiltIntake> {
  const committee = cause.committee ?? (await buildCommittee(db));
  const procedure = SHIPPED_PROCEDURES[cause.procedure ?? 'local-class'];
  const stages = procedure.stages.map(({ stage }) => stage);
  const stage = cause.stage ?? stages[0]!;
  const deadlineOn = cause.deadlineOn ?? plainDate('2026-03-20');
  const committeeId = committee.id;
  await db.procedure.createMany({
    data: [
      {
        id: newId(),
        committeeId,
        code: procedure.code,
        version: 1,
        name: procedure.name,
        definition: structuredClone(procedure) as object,
        createdAt: endOfDay(BUILT_ON),
      },
    ],
    skipDuplicates: true,
  });
  const planItemId = await buildPlanItem(db, committee);
  const id = newId();
  await db.intake.create({
    data: {
      id,
      committeeId,
      planItemId,
      ordinal: 1,
      name: 'Đợt 1',
      procedureCode: procedure.code,
      procedureVersion: 1,
      stages,
      status: cause.status ?? 'open',
      stage,
      stageIndex: stages.indexOf(stage),
      reviewUnitId: committee.reviewUnitId,
      deliveringUnitId: committee.centreUnitId,
      plannedOpenOn: toDbDate(BUILT_ON),
      dueKind: 'complete-by',
      dueOn: toDbDate(cause.dueOn ?? plainDate('2026-09-30')),
      stageDeadlineOn: toDbDate(deadlineOn),
      openedAt: endOfDay(BUILT_ON),
    },
  });
  const current = stages.indexOf(stage);
  await db.intakeStage.createMany({
    data: stages.map((each, index) => {
      const deadline = addDays(deadlineOn, 10 * (index - current));
      return {
        intakeId: id,
        stage: each,
        ordinal: index,
        committeeId,
        opensOn: toDbDate(addDays(deadline, -9)),
        deadlineOn: toDbDate(deadline),
        originalDeadlineOn: toDbDate(deadline),
        enteredAt: index <= current ? instantAt(BUILT_ON, '08:00') : null,
        leftAt: index < current ? instantAt(BUILT_ON, '08:00') : null,
      };
    }),
  });
  const unitIds: string[] = [];
  for (let count = 0; count < (cause.units ?? 1); count += 1) unitIds.push(await buildUnit(db, committeeId));
  await db.intakeUnit.createMany({
    data: unitIds.map((unitId) => ({
      id: newId(),
      committeeId,
      intakeId: id,
      unitId,
      state: 'unanswered',
      calledAt: instantAt(BUILT_ON, '08:00'),
    })),
  });
  return { id, committee, planItemId, unitIds, deadlineOn, at: instantAt(addDays(deadlineOn, -10), '09:00') };
}

export async function buildPlanItem(db: Database, committee: BuiltCommittee): Promise<string> {
  const [planId, id] = [newId(), newId()];
  await db.plan.create({
    data: {
      id: planId,
      committeeId: committee.id,
      year: 2026,
      title: 'Kế hoạch',
      organ: 'Thị ủy',
      state: 'active',
      draft: {},
      createdAt: endOfDay(BUILT_ON),
    },
  });
  await db.planItem.create({
    data: {
      id,
      committeeId: committee.id,
      planId,
      code: '1.2',
      ordinal: 1,
      title: 'Đào tạo sơ cấp',
      text: '',
      workKind: 'training',
      procedureCode: 'local-class',
      dueKind: 'complete-by',
      dueOn: toDbDate(plainDate('2026-09-30')),
      status: 'active',
    },
  });
  return id;
}
