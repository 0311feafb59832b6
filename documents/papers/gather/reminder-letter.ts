import type { PaperSources } from '../../../domain/document/paper-sources';
import { issued } from './head-and-end';
import { need, studyName } from './phrases';
import { addresseesOf } from './unit-groups';

/** Công văn đôn đốc: names the units that have not answered, never people. */
export function gatherReminderLetter(sources: PaperSources): Record<string, unknown> {
  const intake = need(sources.intake, 'intake');
  const silent = intake.units.filter(({ state }) => state === 'unanswered');
  need(silent[0], 'unanswered-units');
  const study = studyName(sources);
  return {
    ...issued(sources, 'reminder-letter'),
    abstract: `đôn đốc gửi danh sách cử cán bộ tham gia ${study}`,
    addressees: addresseesOf(silent),
    issuer: sources.issuer,
    callPaper: intake.callPaper ?? `văn bản đề nghị cử cán bộ tham gia ${study}`,
    deadline: intake.nominationDeadline ?? intake.dueOn,
    unansweredCount: silent.length,
    unansweredUnits: silent.map(({ name }) => name),
    reviewOrgan: intake.reviewOrgan ?? sources.issuer,
    newDeadline: sources.inTwoWorkingDays,
    contact: intake.reviewPhone ? `${intake.reviewOrgan}, điện thoại ${intake.reviewPhone}` : undefined,
  };
}
