import { DomainError } from '../../domain/errors';
import { mayRemindAgain } from '../../domain/nomination/remind-again';
import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import {
  addManualReminders,
  readAccountRoles,
  readLastReminded,
  setHolderAccount,
} from '../../prisma/stores/intake-course-store';
import { readWaitingUnits } from '../../prisma/stores/intake-store';
import type { IntakeDeed } from './intake-work';
import { holderUnitId } from './stage-reminders';

/** Chuyển người xử lý: someone by name holds it. Throws DomainError `holder-unfit` when the account cannot do what it waits for. */
export const reassign: IntakeDeed<'reassign'> = async (work, data) => {
  const { deed, intake, today } = work;
  const roles = await readAccountRoles(deed.tx, deed.committeeId, data.accountId, today);
  const needed = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  if (!roles || !needed || !roles.some(({ role }) => role === needed)) {
    throw new DomainError('holder-unfit', { holder: intake.holderKind });
  }
  await setHolderAccount(deed.tx, intake.id, data.accountId);
  intake.heldSince = deed.at;
  deed.audit({
    noun: 'intake',
    action: 'reassigned',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { account: data.accountId, holder: intake.holderKind, stage: intake.stage },
  });
  deed.notify({
    kind: 'task-arrived',
    recipientAccountId: data.accountId,
    params: { intakeId: intake.id, stage: intake.stage, deadlineOn: intake.stageDeadlineOn, holder: intake.holderKind },
    dedupeKey: `task-arrived:${intake.id}:${data.accountId}:${intake.revision}`,
    intakeId: intake.id,
  });
  return { accountId: data.accountId };
};

/** Báo cáo lãnh đạo: the head of review learns where it is stuck, and the office with them. */
export const escalate: IntakeDeed<'escalate'> = (work, data) => {
  const { deed, intake } = work;
  const role = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  const unitId = (role && holderUnitId(work, role)) ?? intake.reviewUnitId ?? undefined;
  const params = {
    intakeId: intake.id,
    stage: intake.stage,
    deadlineOn: intake.stageDeadlineOn,
    holder: intake.holderKind,
    step: 'by-hand',
    reason: data.reason,
  };
  const occasion = `escalation:${intake.id}:${intake.revision}`;
  const told = [
    { recipientRole: 'review-head' as const, recipientUnitId: unitId },
    { recipientRole: 'office-coordinator' as const },
  ];
  for (const recipient of told) {
    deed.notify({
      ...recipient,
      kind: 'escalation',
      params,
      dedupeKey: `${occasion}:${recipient.recipientRole}`,
      intakeId: intake.id,
    });
  }
  deed.audit({
    noun: 'intake',
    action: 'escalated',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage, holder: intake.holderKind, deadlineOn: intake.stageDeadlineOn },
  });
  return Promise.resolve({ stage: intake.stage, holder: intake.holderKind });
};

/**
 * Đôn đốc by hand. Units reminded less than four working hours ago, by hand or by the ladder, are left out; when that is all of them,
 * DomainError `reminded-recently`; `unit-answered` when one need not be reminded.
 */
export const remind: IntakeDeed<'remind'> = async (work, data) => {
  const { deed, intake, calendar } = work;
  const unitIds = [...new Set(data.unitIds)];
  const waiting = await readWaitingUnits(deed.tx, intake.id);
  const answered = unitIds.find((unitId) => !waiting.includes(unitId));
  if (answered) throw new DomainError('unit-answered', { unitId: answered });
  const last = await readLastReminded(deed.tx, intake.id, unitIds);
  const reminded = unitIds.filter((unitId) => mayRemindAgain(last.get(unitId) ?? null, deed.at, calendar));
  if (reminded.length === 0) throw new DomainError('reminded-recently', { units: unitIds });
  await addManualReminders(deed.tx, intake, reminded, intake.stageDeadlineOn ?? work.today, deed.at);
  for (const unitId of reminded) {
    deed.notify({
      kind: 'unit-reminder',
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { intakeId: intake.id, unitId, step: 'manual', stage: intake.stage, deadlineOn: intake.stageDeadlineOn },
      dedupeKey: `reminded:${intake.id}:${unitId}:${intake.revision}`,
      intakeId: intake.id,
    });
  }
  deed.audit({
    noun: 'intake',
    action: 'reminded',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { units: reminded, skipped: unitIds.length - reminded.length },
  });
  return { reminded, skipped: unitIds.filter((unitId) => !reminded.includes(unitId)) };
};
