import { endOfDay } from '../../domain/dates';
import { stageAfter } from '../../domain/intake/procedure';
import { holderOf, stageIsComplete, type StageFacts } from '../../domain/intake/stage-progress';
import { readStageFacts, writeIntake, type LockedIntake } from '../../prisma/stores/intake-store';
import type { RecordView } from '../../workflows/record-messages';
import { savedAs, type Saved } from '../saved';
import { closeIntake } from './close-intake';
import { enterStage, leaveStage } from './enter-stage';
import type { IntakeWork } from './intake-work';
import { planStaffReminders } from './stage-reminders';

/** Moves the intake through every stage that what happened has ended, and writes where it stands. Ends every deed on an intake. */
export async function advanceIntake(work: IntakeWork): Promise<Saved> {
  if (work.intake.status === 'open') {
    let facts = await (work.facts ?? readStageFacts(work.deed.tx, work.intake.id));
    while (work.endStage || stageIsComplete(work.intake.stage, facts, work.procedure)) {
      work.endStage = false;
      const next = stageAfter(work.procedure, work.intake.stage);
      await leaveStage(work);
      if (!next) {
        await closeIntake(work, 'done', null);
        break;
      }
      await enterStage(work, next);
      facts = await readStageFacts(work.deed.tx, work.intake.id);
    }
    if (work.intake.status === 'open') await handOver(work, facts);
  }
  return saveIntake(work);
}

/** For a deed whose last write that the rules of progress look at has been sent: they are counted behind it, not after its answer. */
export function countFacts(work: IntakeWork): void {
  work.facts = readStageFacts(work.deed.tx, work.intake.id);
  work.facts.catch(() => undefined);
}

/** Whoever must act now holds it from now on; staff get their ladder and, where it is a new holder, a mail. */
export async function handOver(work: IntakeWork, facts: StageFacts): Promise<void> {
  const { intake, deed } = work;
  const holder = holderOf(intake.stage, facts, work.procedure);
  if (holder === intake.holderKind) return;
  intake.holderKind = holder;
  intake.heldSince = deed.at;
  await planStaffReminders(work);
}

function saveIntake({ intake, deed }: IntakeWork): Saved {
  intake.revision += 1;
  const deadlineEnd = intake.stageDeadlineOn ? endOfDay(intake.stageDeadlineOn) : null;
  const written = writeIntake(deed.tx, intake, deadlineEnd && new Date(deadlineEnd.getTime() + 1_000));
  return savedAs(written, (nextDueAt) => viewOf({ ...intake, nextDueAt }));
}

/** What the workflow holds of it. */
export function viewOf(intake: LockedIntake): RecordView {
  return {
    status: intake.status,
    stage: intake.stage,
    nextDueAt: intake.nextDueAt?.getTime() ?? null,
    deadlineAt: intake.stageDeadlineOn ? endOfDay(intake.stageDeadlineOn).getTime() : null,
    revision: intake.revision,
  };
}
