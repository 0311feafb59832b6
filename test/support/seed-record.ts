import { addDays, dateOf, plainDate, type PlainDate } from '../../domain/dates';
import { SHIPPED_PROCEDURES } from '../../domain/intake/shipped-procedures';
import { nomineeName } from '../../domain/nomination/nominee-name';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { toDbDate } from '../../prisma/plain-dates';
import {
  buildAccount,
  buildCommittee,
  buildIntake,
  type BuiltCommittee,
  type BuiltIntake,
  type IntakeCause,
} from './factories/intake';
import { buildList, type BuiltList, type ListCause } from './factories/nomination';

export interface SeededMember {
  personId: string;
  accountId: string;
}

/** A committee whose Thường trực decides, each member with an account and a mailbox. */
export interface SeededCommittee extends BuiltCommittee {
  bodyId: string;
  members: SeededMember[];
  /** An officer for any unit. */
  officerOf(unitId: string): Promise<string>;
}

const SINCE = toDbDate(plainDate('2020-01-01'));

/** `changeWindowMinutes`: how long an opinion can be changed after the last one came (30 as shipped). */
export async function seedCommittee(
  db: Database,
  { members = 5, changeWindowMinutes = 30 }: { members?: number; changeWindowMinutes?: number } = {},
): Promise<SeededCommittee> {
  const committee = await buildCommittee(db);
  const shipped = Object.values(SHIPPED_PROCEDURES);
  await db.procedure.createMany({
    data: shipped.map((procedure) => ({
      id: newId(),
      committeeId: committee.id,
      code: procedure.code,
      version: 1,
      name: procedure.name,
      definition: structuredClone({
        ...procedure,
        closingRule: { ...procedure.closingRule, changeWindowMinutes },
      }) as object,
      createdAt: new Date(),
    })),
  });
  const bodyId = newId();
  await db.body.create({
    data: {
      id: bodyId,
      committeeId: committee.id,
      kind: 'standing-office',
      name: 'Thường trực Thị ủy',
      system: 'party',
    },
  });
  const seated: SeededMember[] = [];
  for (let seat = 1; seat <= members; seat += 1) seated.push(await seatMember(db, committee.id, bodyId, seat));
  return {
    ...committee,
    bodyId,
    members: seated,
    officerOf: (unitId) => buildAccount(db, committee.id, 'unit-officer', unitId),
  };
}

async function seatMember(db: Database, committeeId: string, bodyId: string, seat: number): Promise<SeededMember> {
  const [personId, accountId] = [newId(), await buildAccount(db, committeeId, 'approver')];
  await db.person.create({ data: { ...nomineeName(`Trần Thị ${seat}`), id: personId, committeeId } });
  await db.account.update({ where: { id: accountId }, data: { personId } });
  await db.bodyMember.create({
    data: {
      id: newId(),
      committeeId,
      bodyId,
      personId,
      post: seat === 1 ? 'secretary' : 'member',
      postTitle: seat === 1 ? 'Bí thư' : 'Ủy viên',
      ordinal: seat,
      validFrom: SINCE,
    },
  });
  return { personId, accountId };
}

/** Today in Viet Nam: these records live in real time. */
export function seedDay(daysFromNow = 0): PlainDate {
  return addDays(dateOf(new Date()), daysFromNow);
}

export interface SeededIntake extends BuiltIntake {
  lists: BuiltList[];
}

/** An intake of now, well before its deadline, with a list of each unit. */
export async function seedIntake(
  db: Database,
  committee: SeededCommittee,
  cause: Omit<IntakeCause, 'committee'>,
  list: ListCause = {},
): Promise<SeededIntake> {
  const intake = await buildIntake(db, { deadlineOn: seedDay(60), dueOn: seedDay(300), ...cause, committee });
  const lists: BuiltList[] = [];
  for (const unitId of intake.unitIds) lists.push(await buildList(db, intake, { ...list, unitId }));
  return { ...intake, lists };
}

/** An intake at review whose people are all shortlisted: ready for a submission. */
export function seedReviewedIntake(db: Database, committee: SeededCommittee, lines = 8): Promise<SeededIntake> {
  return seedIntake(db, committee, { stage: 'review' }, { state: 'submitted', lineState: 'shortlisted', lines });
}
