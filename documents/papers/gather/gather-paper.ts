import type { PaperSources } from '../../../domain/document/paper-sources';
import { DomainError } from '../../../domain/errors';
import { gatherAttendanceSheet } from './attendance-sheet';
import { gatherCallUp } from './call-up';
import { gatherClassOpeningDecision } from './class-opening-decision';
import { gatherConclusionNotice } from './conclusion-notice';
import { gatherInvitation } from './invitation';
import { gatherMinutes } from './minutes';
import { gatherNominationCall } from './nomination-call';
import { gatherNomineeList } from './nominee-list';
import { gatherOpinionSlip } from './opinion-slip';
import { gatherOpinionSummary } from './opinion-summary';
import { gatherPostponementNotice } from './postponement-notice';
import { gatherReceiptList } from './receipt-list';
import { gatherReminderLetter } from './reminder-letter';
import { gatherSendDecision } from './send-decision';
import { gatherSubmission } from './submission';

type Gatherer = (sources: PaperSources) => Record<string, unknown>;

/** One for each kind of paper. */
const GATHERERS: Readonly<Record<string, Gatherer>> = {
  'nomination-call': gatherNominationCall,
  'nominee-list': gatherNomineeList,
  'reminder-letter': gatherReminderLetter,
  submission: gatherSubmission,
  'opinion-slip': gatherOpinionSlip,
  'opinion-summary': gatherOpinionSummary,
  minutes: gatherMinutes,
  'conclusion-notice': gatherConclusionNotice,
  'send-decision': gatherSendDecision,
  'class-opening-decision': gatherClassOpeningDecision,
  'postponement-notice': gatherPostponementNotice,
  'call-up': gatherCallUp,
  invitation: gatherInvitation,
  'receipt-list': gatherReceiptList,
  'attendance-sheet': gatherAttendanceSheet,
};

export const GATHERED_CODES: readonly string[] = Object.keys(GATHERERS);

/**
 * The values of a paper out of the record, and over them what a person wrote in (a field given as null is left out). Throws DomainError
 * `paper-template-unknown`, `paper-source-missing` with what the record lacks.
 */
export function gatherPaper(
  templateCode: string,
  sources: PaperSources,
  written: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const gather = GATHERERS[templateCode];
  if (!gather) throw new DomainError('paper-template-unknown', { code: templateCode, known: GATHERED_CODES });
  return { ...withoutUnknown(gather(sources)), ...written };
}

/** What the record does not know is left out, so that the check of the fields says "missing". */
function withoutUnknown(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}
