import type { CommandEnvelope, DeedOutcome } from '../workflows/record-messages';

/** The same three questions to each kind of record. Moments are milliseconds of the engine's time. */
export interface RecordActivities {
  /** Carries a command out, once; throws a non-retryable failure of type DomainError when the data refuses it. */
  act(id: string, command: CommandEnvelope, at: number): Promise<DeedOutcome>;
  /** Does what fell due: reminders, deadlines, openings. Harmless when repeated. */
  passDue(id: string, committeeId: string, at: number): Promise<DeedOutcome>;
  /** Reads the record again and moves the stage where another record's deed has ended it. Harmless when repeated. */
  refresh(id: string, committeeId: string, at: number): Promise<DeedOutcome>;
}
