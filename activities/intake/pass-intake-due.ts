import { endOfDay, type PlainDate } from '../../domain/dates';
import { settleOverdueReminders } from '../../domain/notification/reminder-ladder';
import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import { openCallTask } from '../../prisma/stores/call-task-store';
import { markDeadlinePassed, readWaitingUnits } from '../../prisma/stores/intake-store';
import { readDueReminders, settleReminder, type DueReminder } from '../../prisma/stores/reminder-store';
import type { IntakeWork } from './intake-work';
import { holderUnitId } from './stage-reminders';

/**
 * What fell due: each step of the ladder is recorded, the last of several overdue ones is sent; a deadline that passed is recorded
 * and escalated. Nothing is decided by time.
 */
export async function passIntakeDue(work: IntakeWork): Promise<void> {
  if (work.intake.status !== 'open') return;
  await settleReminders(work);
  await passDeadline(work);
}

async function settleReminders(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  const pending = await readDueReminders(deed.tx, { intakeId: intake.id }, deed.at);
  for (const { reminder, send } of settleOverdueReminders(pending, deed.at).due) {
    await settleReminder(deed.tx, reminder.id, send ? 'sent' : 'recorded', deed.at);
    deed.audit({
      noun: 'intake',
      action: 'reminder-recorded',
      subjectId: intake.id,
      intakeId: intake.id,
      data: { step: reminder.step, unit: reminder.unitId ?? null, role: reminder.role ?? null, sent: send },
    });
    if (!send) continue;
    // The last rung is no mail: the unit appears on the list "Cần gọi điện".
    if (reminder.step === 'call') await openUnitCall(work, reminder.unitId ?? null, reminder.deadlineOn);
    else remind(work, reminder);
  }
}

function remind(work: IntakeWork, reminder: DueReminder): void {
  const { deed, intake } = work;
  const params = {
    intakeId: intake.id,
    unitId: reminder.unitId ?? null,
    step: reminder.step,
    stage: intake.stage,
    deadlineOn: reminder.offerId ? reminder.deadlineOn : intake.stageDeadlineOn,
    ...(reminder.offerId ? { toOn: reminder.deadlineOn } : {}),
  };
  const isUnit = reminder.recipientKind === 'unit';
  deed.notify({
    kind: reminder.offerId ? 'place-offered' : isUnit ? 'unit-reminder' : 'staff-reminder',
    recipientRole: isUnit ? 'unit-officer' : (reminder.role ?? undefined),
    recipientUnitId: reminder.unitId ?? undefined,
    params,
    dedupeKey: `reminder:${reminder.id}`,
    intakeId: intake.id,
  });
  if (reminder.copyTo === null) return;
  const toOffice = reminder.copyTo === 'office';
  deed.notify({
    kind: 'escalation',
    // A unit's head reads the unit's own mailbox; the head of staff has an account.
    ...(toOffice
      ? { recipientRole: 'office-coordinator' as const }
      : isUnit
        ? { recipientUnitId: reminder.unitId ?? undefined }
        : { recipientRole: 'review-head' as const, recipientUnitId: intake.reviewUnitId ?? undefined }),
    params,
    dedupeKey: `reminder-copy:${reminder.id}`,
    intakeId: intake.id,
  });
}

async function passDeadline(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  if (!intake.stageDeadlineOn || endOfDay(intake.stageDeadlineOn) >= deed.at) return;
  if (!(await markDeadlinePassed(deed.tx, intake.id, intake.stage, deed.at))) return;
  deed.audit({
    noun: 'intake',
    action: 'deadline-passed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage, deadlineOn: intake.stageDeadlineOn },
  });
  if (intake.stage === 'nomination') await callSilentUnits(work);
  const role = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  deed.notify({
    kind: 'escalation',
    recipientRole: 'review-head',
    recipientUnitId: (role && holderUnitId(work, role)) ?? intake.reviewUnitId ?? undefined,
    params: { intakeId: intake.id, stage: intake.stage, deadlineOn: intake.stageDeadlineOn, step: 'deadline-passed' },
    dedupeKey: `deadline-passed:${intake.id}:${intake.stage}:${intake.stageDeadlineOn}`,
    intakeId: intake.id,
  });
}

/** Units that are silent at the deadline are to be called; their list can still come, late and with a reason. */
async function callSilentUnits(work: IntakeWork): Promise<void> {
  for (const unitId of await readWaitingUnits(work.deed.tx, work.intake.id))
    await openUnitCall(work, unitId, work.intake.stageDeadlineOn);
}

async function openUnitCall(
  { deed, intake }: IntakeWork,
  unitId: string | null,
  dueOn: PlainDate | null,
): Promise<void> {
  const id = await openCallTask(deed.tx, {
    committeeId: intake.committeeId,
    intakeId: intake.id,
    unitId,
    reason: 'unanswered',
    openedAt: deed.at,
    dueOn,
  });
  if (id)
    deed.audit({ noun: 'intake', action: 'call-opened', subjectId: id, intakeId: intake.id, data: { unit: unitId } });
}
