import { parseDate } from '../../domain/calendar/parse-date';
import { DomainError } from '../../domain/errors';
import { chosenState } from '../../domain/nomination/line-entry';
import { freedPlaceRule, offerOrder } from '../../domain/review/freed-place';
import { lockLines, readReserve } from '../../prisma/stores/nominee-line-store';
import { addOffer, findFreedPlace, settleOffers } from '../../prisma/stores/place-offer-store';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges, changeLines } from '../nomination/change-lines';
import { endOfferCalls, remindOfOffer } from './offer-reminders';

/**
 * A place is offered to somebody in reserve, who confirms it by a day: the place is held for them and for nobody else. The procedure says
 * who is next; whoever is passed over has a reason in the record. Throws DomainError `not-found` (no line of this reserve, or a
 * place that is not free), `reserve-first`, `quota-exceeded`, `deadline-not-later`.
 */
export const offerPlace: IntakeDeed<'offer-place'> = async (work, data) => {
  const { deed, intake, today } = work;
  const rule = freedPlaceRule(work.procedure);
  const freed = data.freedById ? await findFreedPlace(deed.tx, intake.id, data.freedById) : null;
  if (data.freedById && !freed) throw new DomainError('not-found', { noun: 'freed-place' });
  const order = offerOrder(await readReserve(deed.tx, intake.id), freed?.unitId ?? null, rule);
  const line = order.find(({ id }) => id === data.lineId);
  if (!line) throw new DomainError('not-found', { noun: 'reserve-line' });
  const inOrder = order[0]!.id === line.id;
  const reason = data.reason?.trim() || null;
  if (!inOrder && !reason) throw new DomainError('reserve-first', { next: order[0]!.id });
  const deadlineOn = data.deadlineOn
    ? parseDate(data.deadlineOn)
    : work.calendar.addWorkingDays(today, rule.answerWorkingDays);
  if (deadlineOn < today) throw new DomainError('deadline-not-later', { deadlineOn: today, toOn: deadlineOn });
  // The place is taken before anybody is told: an offer that cannot be kept is not made.
  const change = { lineId: line.id, state: 'offered', rank: line.rank } as const;
  await changeLines(deed, intake.id, 'offer-place', [change]);
  const offerId = await addOffer(deed.tx, {
    committeeId: deed.committeeId,
    intakeId: intake.id,
    lineId: line.id,
    freedById: freed?.lineId ?? null,
    inOrder,
    reason,
    deadlineOn,
    offeredBy: deed.accountId,
    offeredAt: deed.at,
  });
  deed.audit({
    noun: 'review',
    action: 'place-offered',
    subjectId: line.id,
    intakeId: intake.id,
    data: { offer: offerId, freedBy: freed?.lineId ?? null, rank: line.rank, inOrder, deadlineOn },
  });
  await remindOfOffer(work, { id: offerId, unitId: line.unitId, deadlineOn });
  deed.notify({
    kind: 'place-offered',
    recipientRole: 'unit-officer',
    recipientUnitId: line.unitId,
    params: { intakeId: intake.id, unitId: line.unitId, lineId: line.id, toOn: deadlineOn },
    dedupeKey: `place-offered:${offerId}`,
    intakeId: intake.id,
  });
  return { lineId: line.id, offerId, deadlineOn, inOrder };
};

/**
 * The unit, or somebody for it, says whether the person comes. A yes makes the line chosen, never more: where names need approval, a supplementary
 * submission asks for it. A no frees the place for the next in order. Throws DomainError `line-state-closed`, `reason-required` for a
 * no without words.
 */
export const answerOffer: IntakeDeed<'answer-offer'> = async (work, data) => {
  const { deed, intake } = work;
  const isYes = data.answer === 'confirmed';
  const reason = data.reason?.trim() || null;
  if (!isYes && !reason) throw new DomainError('reason-required', { code: null });
  const state = isYes ? chosenState(intake.stage, work.procedure) : 'declined';
  const [line] = await changeLines(deed, intake.id, 'answer-offer', [
    { lineId: data.lineId, state, reasonText: reason },
  ]);
  await settleOffers(deed.tx, [data.lineId], {
    state: data.answer,
    by: deed.accountId,
    at: deed.at,
    reason,
    source: data.onBehalf?.source ?? null,
    sourceReference: data.onBehalf?.reference ?? null,
  });
  await endOfferCalls(work, line!.unitId);
  deed.audit({
    noun: 'review',
    action: isYes ? 'place-confirmed' : 'place-declined',
    subjectId: data.lineId,
    intakeId: intake.id,
    data: { state, source: data.onBehalf?.source ?? null },
  });
  deed.notify({
    kind: 'line-ended',
    recipientRole: 'reviewer',
    recipientUnitId: intake.reviewUnitId ?? undefined,
    params: { intakeId: intake.id, unitId: line!.unitId, lineId: data.lineId, state },
    dedupeKey: `place-answered:${data.lineId}:${intake.revision}`,
    intakeId: intake.id,
  });
  return { lineId: data.lineId, state };
};

/** The reviewer takes an offer back, also one whose day has passed: time alone never does. The person keeps their rank. */
export const withdrawOffer: IntakeDeed<'withdraw-offer'> = async (work, data) => {
  const { deed, intake } = work;
  const lines = await lockLines(deed.tx, deed.committeeId, intake.id, [data.lineId]);
  const change = { lineId: data.lineId, state: 'reserve', rank: lines[0]?.rank ?? null } as const;
  await applyChanges(deed, intake.id, 'withdraw-offer', lines, [change]);
  const end = { state: 'withdrawn', by: deed.accountId, at: deed.at, reason: data.reason } as const;
  await settleOffers(deed.tx, [data.lineId], end);
  await endOfferCalls(work, lines[0]!.unitId);
  deed.audit({ noun: 'review', action: 'offer-withdrawn', subjectId: data.lineId, intakeId: intake.id });
  deed.notify({
    kind: 'line-decided',
    recipientRole: 'unit-officer',
    recipientUnitId: lines[0]!.unitId,
    params: { intakeId: intake.id, unitId: lines[0]!.unitId, reserved: 1 },
    dedupeKey: `offer-withdrawn:${data.lineId}:${intake.revision}`,
    intakeId: intake.id,
  });
  return { lineId: data.lineId, state: 'reserve' };
};
