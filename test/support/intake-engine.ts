import { workingCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar';
import { addDays, instantAt, type PlainDate } from '../../domain/dates';
import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import type { Procedure } from '../../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../../domain/intake/shipped-procedures';
import type { Stage } from '../../domain/intake/stage';
import { newId } from '../../prisma/ids';
import { toDbDate } from '../../prisma/plain-dates';
import { openDeedEngine, type DeedEngine } from './deed-engine';
import { buildCommittee, buildPlanItem, buildUnit, type BuiltCommittee } from './factories/intake';

export interface RunningIntake {
  id: string;
  committee: BuiltCommittee;
  unitIds: string[];
  /** Of the stage it opened in. */
  deadlineOn: PlainDate;
}

export interface RunningCause {
  units?: number;
  /** Where it is taken in as it stands; nomination unless given. */
  stage?: Stage;
  ladder?: Procedure['ladder'];
  /** Its deadline is set by a call from above and waits for nothing; else the plan sets it. */
  called?: boolean;
}

/** An intake opened by its item today, in the engine of {@link openDeedEngine}: its workflow follows it from there. */
export interface IntakeEngine extends Pick<DeedEngine, 'db' | 'today' | 'skip'> {
  open(cause?: RunningCause): Promise<RunningIntake>;
  act<Name extends IntakeCommandName>(
    intake: RunningIntake,
    name: Name,
    data: IntakeCommands[Name],
  ): Promise<Record<string, unknown>>;
  /** To the afternoon's end of the n-th working day after a date; before it, if negative. */
  skipTo(date: PlainDate, workingDays: number): Promise<void>;
}

/** The calendar of a committee that has entered no day of its own. */
const CALENDAR: WorkingCalendar = workingCalendar([]);
const CALLED_WORKING_DAYS = 8;

export function openIntakeEngine(): IntakeEngine {
  const deeds = openDeedEngine();
  const { today, skip } = deeds;

  const open: IntakeEngine = {
    get db() {
      return deeds.db;
    },
    today,
    skip,
    async open({ units = 1, stage, ladder, called = true } = {}) {
      const committee = await buildCommittee(deeds.db);
      const committeeId = committee.id;
      const procedure = { ...SHIPPED_PROCEDURES['local-class'], ...(ladder ? { ladder } : {}) };
      const { code, name } = procedure;
      await deeds.db.procedure.create({
        data: {
          id: newId(),
          committeeId,
          code,
          version: 1,
          name,
          definition: structuredClone(procedure) as object,
          createdAt: new Date(0),
        },
      });
      const openedOn = await today();
      const itemId = await buildPlanItem(deeds.db, committee);
      await deeds.db.planItem.update({
        where: { id: itemId },
        data: { dueOn: toDbDate(addDays(openedOn, 300)), reviewUnitId: committee.reviewUnitId },
      });
      const unitIds: string[] = [];
      for (let count = 0; count < units; count += 1) unitIds.push(await buildUnit(deeds.db, committeeId));
      await deeds.start('planItemWorkflow', `plan-item/${itemId}`, { id: itemId, committeeId });
      const intakeId = newId();
      const deadline =
        called && !stage ? { callDeadlineOn: CALENDAR.addWorkingDays(openedOn, CALLED_WORKING_DAYS) } : {};
      await deeds.act({
        workflowId: `plan-item/${itemId}`,
        name: 'open-intake',
        data: {
          intakeId,
          name: 'Đợt 1',
          variant: 'normal',
          unitIds,
          plannedOpenOn: openedOn,
          ...(stage ? { startAtStage: stage, startReason: 'Đã có danh sách' } : {}),
          ...deadline,
        },
        committeeId,
        accountId: committee.accounts.reviewer,
      });
      const { stageDeadlineOn } = await deeds.db.intake.findUniqueOrThrow({ where: { id: intakeId } });
      const deadlineOn = stageDeadlineOn!.toISOString().slice(0, 10) as PlainDate;
      return { id: intakeId, committee, unitIds, deadlineOn };
    },
    act({ id, committee }, name, data) {
      const who = { committeeId: committee.id, accountId: committee.accounts.reviewer };
      return deeds.act({ workflowId: `intake/${id}`, name, data, ...who });
    },
    skipTo(date, workingDays) {
      return deeds.skipTo(instantAt(CALENDAR.addWorkingDays(date, workingDays), '17:30'));
    },
  };
  return open;
}
