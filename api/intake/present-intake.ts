import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { Actor } from '../../domain/identity/actor';
import { abilitiesOf, type Action, type Thing } from '../../domain/identity/permissions';
import {
  allowsIntakeCommand,
  INTAKE_COMMAND_TABLE,
  type IntakeCommandName,
  type IntakeStatus,
} from '../../domain/intake/intake-commands';
import { stageNameKey, type Procedure } from '../../domain/intake/procedure';
import type { Holder } from '../../domain/intake/stage-progress';
import { describeRemaining } from '../../domain/intake/stage-schedule';
import type { Stage } from '../../domain/intake/stage';
import type { Language } from '../../i18n/translate';
import { translator, wordsOf } from '../../i18n/translate';
import type { IntakeRow } from '../../prisma/stores/intake-reading-store';
import type { ApiContext } from '../api-context';
import { leadersOf, viewDeadline } from '../inbox/deadline-words';

/** What presenting needs beside the row; read once per request. */
export interface IntakePresenter {
  readonly actor: Actor;
  readonly language: Language;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  procedureOf(row: Pick<IntakeRow, 'procedureCode' | 'procedureVersion'>): Procedure;
}

export async function createIntakePresenter(
  ctx: ApiContext,
  actor: Actor,
  language: Language,
  now: Date,
  procedures: ReadonlyMap<string, Procedure>,
): Promise<IntakePresenter> {
  return {
    actor,
    language,
    today: dateOf(now),
    calendar: await ctx.calendarOf(actor.committeeId),
    procedureOf: (row) => procedures.get(procedureKey(row))!,
  };
}

export function procedureKey(row: Pick<IntakeRow, 'procedureCode' | 'procedureVersion'>): string {
  return `${row.procedureCode}/${row.procedureVersion}`;
}

/** An intake in words: its stage, who holds it since when, the working days left, and what the account may do now. */
export function presentIntake(presenter: IntakePresenter, row: IntakeRow, calledUnitIds: readonly string[]) {
  const { actor, language, today, calendar } = presenter;
  const words = wordsOf(language);
  const [status, stage, holder] = [row.status as IntakeStatus, row.stage as Stage, row.holderKind as Holder | null];
  const deadlineOn = row.stageDeadlineOn;
  const { stages, stageIndex, reviewUnitId, deliveringUnitId } = row;
  const thing = { committeeId: actor.committeeId, reviewUnitId, deliveringUnitId, calledUnitIds };
  return {
    id: row.id,
    planItemId: row.planItemId,
    name: row.name,
    procedureCode: row.procedureCode,
    procedureVersion: row.procedureVersion,
    status,
    statusText: status === 'closed' && row.outcome ? outcomeText(language, row.outcome) : words.stages.statuses[status],
    stage,
    stageText: words.intake.stages[stageNameKey(stage, presenter.procedureOf(row))],
    stageNumber: stageIndex + 1,
    stageCount: stages.length,
    outcome: row.outcome,
    outcomeReason: row.outcomeReason,
    holder,
    holderText: holder && words.intake.holders[holder],
    holderAccountId: row.holderAccountId,
    heldSince: row.heldSince?.toISOString() ?? null,
    stageDeadlineOn: deadlineOn,
    ...viewDeadline(status === 'open' ? deadlineOn : null, today, calendar, translator(language), leadersOf(holder)),
    remaining: status === 'open' && deadlineOn ? describeRemaining(deadlineOn, today, calendar) : null,
    dueOn: row.dueOn,
    plannedOpenOn: row.plannedOpenOn,
    shortfallDays: row.shortfallDays,
    pastDue: row.pastDue,
    suspendedReason: row.suspendedReason,
    revision: row.revision,
    abilities: intakeAbilities(actor, thing, { status, stage }),
  };
}

/** The acts that belong to where the intake stands and that the account may do. */
export function intakeAbilities(actor: Actor, thing: Thing, at: { status: IntakeStatus; stage: Stage }): Action[] {
  const names = Object.keys(INTAKE_COMMAND_TABLE) as IntakeCommandName[];
  const open = names.filter((name) => allowsIntakeCommand(name, at)).map((name): Action => `intake.${name}`);
  const drafts: Action[] = allowsIntakeCommand('submit-list', at) ? ['nomination.draft'] : [];
  return abilitiesOf(actor, thing, [...open, ...drafts]);
}

function outcomeText(language: Language, outcome: string): string {
  const words: Readonly<Record<string, string>> = wordsOf(language).stages.outcomes;
  return words[outcome] ?? outcome;
}
