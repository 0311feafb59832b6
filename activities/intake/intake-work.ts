import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { IntakeCommands, IntakeCommandName } from '../../domain/intake/intake-commands';
import type { Procedure } from '../../domain/intake/procedure';
import type { StageFacts } from '../../domain/intake/stage-progress';
import type { Deed } from '../../prisma/stores/deed';
import { lockIntake, type LockedIntake } from '../../prisma/stores/intake-store';
import type { Follow } from '../../workflows/record-messages';
import type { ReferenceData } from '../reference-data';
import type { RowsAhead } from './lock-ahead';

/** A deed on one intake whose row it holds. What a deed changes of the intake itself, it changes here and `saveIntake` writes. */
export interface IntakeWork {
  readonly deed: Deed;
  readonly intake: LockedIntake;
  readonly calendar: WorkingCalendar;
  /** Pinned; only `change-procedure` puts a newer version in its place. */
  procedure: Procedure;
  /** The date in Viet Nam of the deed. */
  readonly today: PlainDate;
  readonly linkSecret: Buffer;
  readonly follow: Required<Follow>;
  /** A person ended the stage although the rule of progress alone would not. */
  endStage: boolean;
  readonly ahead: RowsAhead;
  /** Counted behind the deed's last write, by a deed that knows it is the last; otherwise they are counted when they are asked for. */
  facts: Promise<StageFacts> | null;
}

/** What one command does. Its result is stored and given again to a repeat: ids and small values. */
export type IntakeDeed<Name extends IntakeCommandName> = (
  work: IntakeWork,
  data: IntakeCommands[Name],
) => Promise<Readonly<Record<string, unknown>>>;

export type IntakeDeeds<Name extends IntakeCommandName = IntakeCommandName> = { readonly [N in Name]: IntakeDeed<N> };

/** Locks the intake and gathers what deeds need; `readAhead` asks for more behind it. Throws DomainError `not-found`. */
export async function beginIntakeWork(
  deed: Deed,
  references: ReferenceData,
  linkSecret: Buffer,
  intakeId: string,
  readAhead: () => RowsAhead = () => ({}),
): Promise<IntakeWork> {
  const locking = lockIntake(deed.tx, deed.committeeId, intakeId);
  const ahead = readAhead();
  const intake = await locking;
  if (!intake) throw new DomainError('not-found', { noun: 'intake' });
  return {
    deed,
    intake,
    calendar: await references.calendar(deed.tx, deed.committeeId, intake.calendarRevision),
    procedure: await references.procedure(deed.tx, deed.committeeId, intake.procedureCode, intake.procedureVersion),
    today: dateOf(deed.at),
    linkSecret,
    follow: { startIntakes: [], startRounds: [], tellIntakes: [], tellRounds: [], tellItems: [] },
    endStage: false,
    ahead,
    facts: null,
  };
}
