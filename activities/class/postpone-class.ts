import { parseDate } from '../../domain/calendar/parse-date';
import { moveSessions, requireClassPeriod } from '../../domain/class/class-dates';
import { readSessions, writeClass, writeSessionMoves } from '../../prisma/stores/class-store';
import type { IntakeDeed } from '../intake/intake-work';
import { voidAgreementOnDates } from '../submission/void-agreements';
import { holdClass, tellUnits } from './hold-class';

/** A postponement by word is followed by its paper within so many working days. */
const PAPER_WORKING_DAYS = 5;

/**
 * Lùi thời gian mở lớp: dates and the sessions still to come move; the paper may follow later (`paperOwed`). Its learners stay.
 * Throws DomainError `not-found`, `class-state`, `period-invalid`, `date-invalid`.
 */
export const postponeClass: IntakeDeed<'postpone-class'> = async (work, data) => {
  const { deed, intake } = work;
  const held = await holdClass(work, data.classId, 'postpone');
  const startsOn = parseDate(data.startsOn);
  const endsOn = parseDate(data.endsOn);
  requireClassPeriod(startsOn, endsOn);
  const paperDueOn = data.paperOwed ? work.calendar.addWorkingDays(work.today, PAPER_WORKING_DAYS) : null;
  const sessions = (await readSessions(deed.tx, held.id)).filter(
    ({ state }) => state === 'planned' || state === 'moved',
  );
  const moved = moveSessions(sessions, held.startsOn, startsOn);
  await writeSessionMoves(deed.tx, moved, data.reason);
  await writeClass(deed.tx, held.id, {
    state: 'postponed',
    startsOn,
    endsOn,
    postponedFrom: held.startsOn,
    changeReason: data.reason,
    paperOwed: data.paperOwed,
    paperDueOn,
  });
  await voidAgreementOnDates(work, startsOn);
  deed.audit({
    noun: 'class',
    action: 'postponed',
    subjectId: held.id,
    intakeId: intake.id,
    data: { from: held.startsOn, to: startsOn, endsOn, sessions: moved.length, paperOwed: data.paperOwed, paperDueOn },
  });
  await tellUnits(work, 'class-postponed', { ...held, startsOn, endsOn }, `${startsOn}:${held.revision}`);
  return { classId: held.id, startsOn, endsOn, sessionsMoved: moved.length };
};
