import { DomainError } from '../../domain/errors';
import {
  allowsIntakeCommand,
  INTAKE_COMMAND_TABLE,
  isIntakeCommand,
  type IntakeCommandName,
  type IntakeCommands,
} from '../../domain/intake/intake-commands';
import { inTransaction, runDeed, type Deed } from '../../prisma/stores/deed';
import type { CommandEnvelope, DeedOutcome, OutcomeTogether, RecordView } from '../../workflows/record-messages';
import type { ActivityContext } from '../activity-context';
import { answerAhead } from '../answer-ahead';
import { asActivity, asCommand, orRefuse } from '../as-activity';
import type { Saved } from '../saved';
import { createReferenceData } from '../reference-data';
import { lockIntake } from '../../prisma/stores/intake-store';
import { advanceIntake, viewOf } from './advance-intake';
import { INTAKE_DEEDS } from './intake-deeds';
import { beginIntakeWork, type IntakeDeed, type IntakeWork } from './intake-work';
import { lockAhead, type RowsAhead } from './lock-ahead';
import { keepUpWithCalendar } from './keep-up-with-calendar';
import { passIntakeDue } from './pass-intake-due';

/** What `intake/<id>` asks for. */
export function createIntakeActivities({ database, clock, linkSecret }: ActivityContext) {
  const references = createReferenceData();
  const begin = (deed: Deed, id: string, readAhead?: () => RowsAhead) =>
    beginIntakeWork(deed, references, linkSecret, id, readAhead);

  return {
    actOnIntake: asCommand(act),

    /** Several at once: the intake's row lets them pass one by one, and what each asks of PostgreSQL meanwhile need not wait. */
    actOnIntakeTogether: asActivity((id: string, commands: CommandEnvelope[], at: number) =>
      Promise.all(commands.map((command) => outcomeOf(orRefuse(act)(id, command, at)))),
    ),

    passIntakeDue: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('pass-due', id, committeeId, at, passIntakeDue),
    ),

    refreshIntake: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('refresh', id, committeeId, at, keepUpWithCalendar),
    ),
  };

  async function act(id: string, command: CommandEnvelope, at: number): Promise<DeedOutcome> {
    const { name } = command;
    if (!isIntakeCommand(name)) throw new DomainError('not-found', { noun: 'command', name });
    let saved: Saved | null = null;
    let before: RecordView | null = null;
    const stored = await runDeed(
      database,
      { ...command, subjectId: id, at: new Date(at), recordedAt: clock.now() },
      async (deed) => {
        const work = await begin(deed, id, () => lockAhead(deed, id, name, command.data));
        before = viewOf(work.intake);
        const result = await performCommand(work, name, command);
        saved = await advanceIntake(work);
        return { result, follow: work.follow };
      },
    );
    const view = (await (saved as Saved | null)?.view()) ?? (await viewNow(id, command.committeeId));
    const outcome = { requestHash: command.requestHash, ...stored, view };
    const isBinding = INTAKE_COMMAND_TABLE[name].path === 'durable';
    return answerAhead(database, command, outcome, { isBinding, before });
  }

  async function lookAgain(
    name: string,
    id: string,
    committeeId: string,
    at: number,
    perform: (work: IntakeWork) => Promise<void>,
  ): Promise<DeedOutcome> {
    const request = {
      committeeId,
      accountId: null,
      key: null,
      requestHash: '',
      name,
      subjectId: id,
      at: new Date(at),
      recordedAt: clock.now(),
    };
    const { saved, ...outcome } = await runDeed(database, request, async (deed) => {
      const work = await begin(deed, id);
      await perform(work);
      return { requestHash: null, result: null, follow: work.follow, saved: await advanceIntake(work) };
    });
    return { ...outcome, view: await saved.view() };
  }

  /** A repeat did nothing: where the intake stands is read as it is. */
  function viewNow(id: string, committeeId: string): Promise<RecordView> {
    return inTransaction(database, async (tx) => {
      const intake = await lockIntake(tx, committeeId, id);
      if (!intake) throw new DomainError('not-found', { noun: 'intake' });
      return viewOf(intake);
    });
  }
}

/** A refusal is the outcome of one; what is a fault stops all, and they are tried again. */
async function outcomeOf(deed: Promise<DeedOutcome>): Promise<OutcomeTogether> {
  try {
    return { outcome: await deed };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: { code: error.code, params: error.params } };
  }
}

/** The stage may have moved between the workflow's look and this transaction: the record has the last word. */
async function performCommand<Name extends IntakeCommandName>(work: IntakeWork, name: Name, command: CommandEnvelope) {
  const { status, stage } = work.intake;
  if (!allowsIntakeCommand(name, { status, stage }))
    throw new DomainError('stage-closed', { command: name, stage, status });
  const perform: IntakeDeed<Name> = INTAKE_DEEDS[name];
  return perform(work, command.data as IntakeCommands[Name]);
}
