import { replanReminders, type RecordedReminder } from '../../domain/notification/reminder-ladder';
import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import { readRecordedByUnit } from '../../prisma/stores/intake-course-store';
import { readWaitingUnits } from '../../prisma/stores/intake-store';
import {
  addReminders,
  readRecordedReminders,
  stopReminders,
  type NewReminder,
} from '../../prisma/stores/reminder-store';
import { remindOfOffersAgain } from '../review/offer-reminders';
import type { IntakeWork } from './intake-work';
import { holderUnitId } from './stage-reminders';

/** These units wait again (their list came back, or was taken back): the ladder of the current deadline begins anew for them. */
export async function remindUnitsAgain(work: IntakeWork, unitIds: readonly string[]): Promise<void> {
  const { deed, intake } = work;
  if (!intake.stageDeadlineOn) return;
  const recorded = await readRecordedByUnit(deed.tx, intake.id, intake.stage);
  const reminders: NewReminder[] = [];
  for (const unitId of unitIds) {
    stopReminders(deed.tx, { intakeId: intake.id }, deed.at, { unitId, recipientKind: 'unit' });
    const steps = ladder(work, 'unit', `${unitId}/${intake.id}`, recorded.get(unitId) ?? []);
    reminders.push(...steps.map((step) => ({ ...step, recipientKind: 'unit' as const, unitId })));
  }
  addReminders(deed.tx, intake.committeeId, { intakeId: intake.id }, reminders);
}

/** The deadline is another one, or time stood still: whoever is waited for gets the ladder of the deadline as it now stands. */
export async function replanStageReminders(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at);
  if (intake.status !== 'open') return;
  await remindOfOffersAgain(work);
  if (intake.stage === 'nomination' || intake.stage === 'review') {
    await remindUnitsAgain(work, await readWaitingUnits(deed.tx, intake.id));
  }
  const role = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  if (!role) return;
  const unitId = holderUnitId(work, role);
  const recorded = await readRecordedReminders(deed.tx, { intakeId: intake.id }, { role, stage: intake.stage });
  const steps = ladder(work, 'staff', `${role}/${unitId ?? ''}/${intake.id}`, recorded);
  addReminders(
    deed.tx,
    intake.committeeId,
    { intakeId: intake.id },
    steps.map((step) => ({ ...step, recipientKind: 'staff', role, unitId })),
  );
}

function ladder(
  work: IntakeWork,
  recipients: 'unit' | 'staff',
  spreadKey: string,
  recorded: readonly RecordedReminder[],
) {
  const deadlineOn = work.intake.stageDeadlineOn;
  if (!deadlineOn) return [];
  const steps = replanReminders({
    deadlineOn,
    recipients,
    from: work.deed.at,
    calendar: work.calendar,
    spreadKey,
    ladder: work.procedure.ladder,
    recorded,
  });
  return steps.map((step) => ({ ...step, stage: work.intake.stage, deadlineOn }));
}
