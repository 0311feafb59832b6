import { draftList } from '../../api/nomination/edit-list';
import type { DraftFields } from '../../contracts/nomination/lists';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { PlainDate } from '../../domain/dates';

import type { ItemCommands } from '../../domain/plan/item-commands';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { readIntakeThing } from '../../prisma/stores/intake-reading-store';
import { readAskedRound, readIntakeLines, type PlannedItemRow } from '../../prisma/seed/sample/sample-queries';
import type { PostGroup } from '../../prisma/seed/sample/sample-people';
import { officerEmail, type Register, type RegisteredPerson } from '../../prisma/seed/sample/sample-register';
import { SAMPLE_MAIL_DOMAIN } from '../../prisma/seed/sample/sample-seats';
import type { DirectEngine } from './direct-engine';
import { dayFrom } from './scene';

/** What every scene is given: the office with its people, its plan and its days. */
export interface SampleOffice {
  readonly engine: DirectEngine;
  readonly database: Database;
  readonly register: Register;
  readonly items: Readonly<Record<string, PlannedItemRow>>;
  /** Account of a staff address without its domain, such as `chuyen-vien`. */
  account(name: string): string;
  unit(code: string): string;
  /** What members are shown: it stays as it is while the round lives. */
  askedRound(roundId: string): ReturnType<typeof readAskedRound>;
  readonly calendar: WorkingCalendar;
  /** A day counted from today in working days. */
  day(workingDays: number): PlainDate;
}

export function createSampleOffice(
  engine: DirectEngine,
  database: Database,
  register: Register,
  items: Readonly<Record<string, PlannedItemRow>>,
  today: PlainDate,
  calendar: WorkingCalendar,
): SampleOffice {
  const rounds = new Map<string, ReturnType<typeof readAskedRound>>();
  return {
    engine,
    database,
    register,
    items,
    calendar,
    account: (name) => known(register.accounts[`${name}@${SAMPLE_MAIL_DOMAIN}`], name),
    unit: (code) => known(register.unitIds[code], code),
    askedRound(roundId) {
      const asked = rounds.get(roundId) ?? readAskedRound(database, roundId);
      rounds.set(roundId, asked);
      return asked;
    },
    day: (workingDays) => dayFrom(today, workingDays, calendar),
  };
}

type OpenIntake = Partial<Omit<ItemCommands['open-intake'], 'unitIds' | 'intakeId'>> & {
  name: string;
  units: readonly string[];
};

/** Opens an intake today unless a later day is given; answers with its id. */
export async function openIntake(office: SampleOffice, itemCode: string, intake: OpenIntake): Promise<string> {
  const { units, ...rest } = intake;
  const id = newId();
  const item = known(office.items[itemCode], itemCode);
  await office.engine.actOnItem(
    item.id,
    'open-intake',
    { variant: 'normal', ...rest, intakeId: id, unitIds: units.map((code) => office.unit(code)) },
    office.account(itemCode === '2.5' ? 'chuyen-vien-tuyen-giao' : 'chuyen-vien'),
  );
  return id;
}

/** The n-th people of a group in a unit; another `from` for another intake. */
export function peopleOf(
  { register }: SampleOffice,
  unitCode: string,
  group: PostGroup,
  count: number,
  from = 0,
): RegisteredPerson[] {
  return register.people
    .filter((person) => person.unitCode === unitCode && person.group === group)
    .slice(from, from + count);
}

export interface SubmittedList {
  readonly lateReason?: string;
  /** Entered by the reviewer for the unit. */
  readonly onBehalf?: DraftFields['onBehalf'];
  /** Drafted only; the unit has not sent it. */
  readonly draftOnly?: boolean;
}

/** A unit's officer writes and sends its list. */
export async function nominate(
  office: SampleOffice,
  intakeId: string,
  unitCode: string,
  people: readonly RegisteredPerson[],
  how: SubmittedList = {},
): Promise<void> {
  const { engine, database, register } = office;
  const by = how.onBehalf ? office.account('chuyen-vien') : register.accounts[officerEmail(unitCode)]!;
  const intake = await readIntakeThing(database, register.committeeId, intakeId);
  const lines = people.map(({ id, fullName, birth, gender, title }) => ({
    personId: id,
    fullName,
    birth,
    gender,
    position: title,
  }));
  const fields = { lines, unitSignatory: null, note: null, onBehalf: how.onBehalf ?? null };
  const request = engine.request('draft-list', intakeId, by);
  const { listId, revision } = await draftList(database, request, intake!, office.unit(unitCode), fields);
  if (how.draftOnly) return;
  await engine.actOnIntake(intakeId, 'submit-list', { listId, revision, lateReason: how.lateReason ?? null }, by);
}

export async function answerNoDemand(office: SampleOffice, intakeId: string, unitCode: string): Promise<void> {
  const by = office.register.accounts[officerEmail(unitCode)]!;
  await office.engine.actOnIntake(intakeId, 'answer-no-demand', { unitId: office.unit(unitCode) }, by);
}

/** Units of a list drawn by post say who is excused: every n-th unit one person, the others nobody. */
export async function reportExcused(office: SampleOffice, intakeId: string, unitCode: string, isOneExcused: boolean) {
  const unitId = office.unit(unitCode);
  const lines = (await readIntakeLines(office.database, intakeId)).filter((line) => line.unitId === unitId);
  const [first] = lines;
  const excused = isOneExcused && first ? [{ lineId: first.id, reason: 'Đang đi công tác dài ngày' }] : [];
  await office.engine.actOnIntake(
    intakeId,
    'report-excused',
    { unitId, excused },
    office.register.accounts[officerEmail(unitCode)]!,
  );
}

export interface ReviewPlan {
  readonly reject?: number;
  readonly reserve?: number;
  readonly giveBack?: number;
  /** Left undecided. */
  readonly leave?: number;
}

/** The reviewer finds all lines fit but the last ones, as many as are named. */
export async function reviewList(
  office: SampleOffice,
  intakeId: string,
  plan: ReviewPlan = {},
  by = 'chuyen-vien',
): Promise<void> {
  const lines = (await readIntakeLines(office.database, intakeId)).filter(({ state }) => state === 'submitted');
  const rest = [...lines];
  const last = (count = 0) => (count > 0 ? rest.splice(-count) : []);
  last(plan.leave);
  const returned = last(plan.giveBack);
  const reserve = last(plan.reserve);
  const rejected = last(plan.reject);
  await office.engine.actOnIntake(
    intakeId,
    'review-lines',
    {
      decisions: [
        ...rest.map(({ id }) => ({ lineId: id, verdict: 'shortlist' as const })),
        ...rejected.map(({ id }) => ({
          lineId: id,
          verdict: 'reject' as const,
          reasonCode: 'not-yet-official-member',
        })),
        ...reserve.map(({ id }, index) => ({ lineId: id, verdict: 'reserve' as const, rank: index + 1 })),
        ...returned.map(({ id }) => ({ lineId: id, verdict: 'return' as const, reasonCode: 'missing-dossier' })),
      ],
    },
    office.account(by),
  );
}

export function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`the sample has no ${name}`);
  return value;
}
