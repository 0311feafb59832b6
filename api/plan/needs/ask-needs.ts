import type { z } from 'zod';
import type { answerNeedsBody, askNeedsBody } from '../../../contracts/plan/needs';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { dateOf } from '../../../domain/dates';
import { DomainError } from '../../../domain/errors';
import { planReminders } from '../../../domain/notification/reminder-ladder';
import { needStateOf } from '../../../domain/plan/need-answers';
import type { Database } from '../../../prisma/client';
import { runDeed, type DeedRequest } from '../../../prisma/stores/deed';
import { addNeedCall, closeNeedCall, lockNeedCall, writeNeedAnswer } from '../../../prisma/stores/need-store';

/**
 * Asks units what they need next year. The reminders of the ladder are queued with it, each for its moment; one whose unit has answered, or whose
 * call is closed by then, is not sent. Throws DomainError `deadline-not-later`, `not-found` when no unit is of the committee.
 */
export async function askNeeds(
  database: Database,
  request: DeedRequest,
  { unitIds, ...call }: z.output<typeof askNeedsBody>,
  calendar: WorkingCalendar,
): Promise<{ needCallId: string; units: number }> {
  return runDeed(database, request, async (deed) => {
    const { committeeId, accountId, at } = deed;
    const today = dateOf(at);
    if (call.deadlineOn < today)
      throw new DomainError('deadline-not-later', { deadlineOn: today, toOn: call.deadlineOn });
    const owner = { committeeId, openedBy: accountId, openedAt: at };
    const asked = await addNeedCall(deed.tx, { ...call, ...owner }, unitIds);
    if (asked.unitIds.length === 0) throw new DomainError('not-found', { noun: 'unit' });
    for (const unitId of asked.unitIds) {
      const mail = {
        recipientRole: 'unit-officer' as const,
        recipientUnitId: unitId,
        params: { needCallId: asked.id, unitId, deadlineOn: call.deadlineOn },
      };
      deed.notify({ ...mail, kind: 'need-call', dedupeKey: `need-call:${asked.id}:${unitId}` });
      const ladder = planReminders({
        deadlineOn: call.deadlineOn,
        recipients: 'unit',
        from: at,
        calendar,
        spreadKey: `${unitId}/${asked.id}`,
      });
      // A silent unit is telephoned from the list of what is overdue.
      for (const { step, dueAt } of ladder.filter((each) => each.step !== 'call'))
        deed.notify({
          ...mail,
          kind: 'need-reminder',
          params: { ...mail.params, step },
          dedupeKey: `need-reminder:${asked.id}:${unitId}:${step}`,
          notBefore: dueAt,
        });
    }
    const data = {
      year: call.year,
      units: asked.unitIds.length,
      kinds: call.kinds.length,
      deadlineOn: call.deadlineOn,
    };
    deed.audit({ noun: 'plan', action: 'needs-asked', subjectId: asked.id, data });
    return { needCallId: asked.id, units: asked.unitIds.length };
  });
}

/** One unit's answer; nothing needed is an answer too. Until the call is closed it can be given anew. Throws DomainError `need-answered`, `need-kind-unknown`, `not-found`. */
export async function answerNeeds(
  database: Database,
  request: DeedRequest,
  where: { id: string; unitId: string },
  { needs, note, source }: z.output<typeof answerNeedsBody>,
) {
  return runDeed(database, request, async (deed) => {
    const call = await lockNeedCall(deed.tx, deed.committeeId, where.id);
    if (!call) throw new DomainError('not-found', { noun: 'need-call' });
    if (call.state === 'closed') throw new DomainError('need-answered');
    const state = needStateOf(call.kinds, needs);
    const answer = { state, needs, note, source: source ?? null, answeredBy: deed.accountId, answeredAt: deed.at };
    const isAsked = await writeNeedAnswer(deed.tx, { callId: call.id, unitId: where.unitId }, answer);
    if (!isAsked) throw new DomainError('not-found', { noun: 'unit' });
    const learners = needs.reduce((sum, need) => sum + need.learners, 0);
    const data = { unit: where.unitId, state, learners, source: source ?? null };
    deed.audit({ noun: 'plan', action: 'needs-answered', subjectId: call.id, data });
    return { state, learners };
  });
}

/** No more answers; units that were silent stay silent, they did not say that they need nothing. Throws DomainError `not-found`, `need-answered`. */
export async function closeNeeds(
  database: Database,
  request: DeedRequest,
  id: string,
): Promise<{ needCallId: string }> {
  return runDeed(database, request, async (deed) => {
    const call = await lockNeedCall(deed.tx, deed.committeeId, id);
    if (!call) throw new DomainError('not-found', { noun: 'need-call' });
    if (call.state === 'closed') throw new DomainError('need-answered');
    await closeNeedCall(deed.tx, id, deed.at);
    deed.audit({ noun: 'plan', action: 'needs-closed', subjectId: id, data: { year: call.year } });
    return { needCallId: id };
  });
}
