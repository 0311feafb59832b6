import type { DocumentSystem } from '../../../domain/document/document-type';
import { DomainError } from '../../../domain/errors';
import { buildTemplate } from '../build/build-template';
import type { PaperLayout } from '../template/paper-layout';
import type { PaperTemplate } from '../template/paper-template';
import { ATTENDANCE_SHEET } from './attendance-sheet';
import { CALL_UP } from './call-up';
import { CLASS_OPENING_DECISION } from './class-opening-decision';
import { CONCLUSION_NOTICE } from './conclusion-notice';
import { INVITATION } from './invitation';
import { MINUTES } from './minutes';
import { NOMINATION_CALL } from './nomination-call';
import { NOMINEE_LIST } from './nominee-list';
import { OPINION_SLIP } from './opinion-slip';
import { OPINION_SUMMARY } from './opinion-summary';
import { POSTPONEMENT_NOTICE } from './postponement-notice';
import { RECEIPT_LIST } from './receipt-list';
import { REMINDER_LETTER } from './reminder-letter';
import { SEND_DECISION } from './send-decision';
import { SUBMISSION } from './submission';

/** The templates that come with the product, in the order of the work. */
const LAYOUTS: readonly PaperLayout[] = [
  NOMINATION_CALL,
  NOMINEE_LIST,
  REMINDER_LETTER,
  SUBMISSION,
  OPINION_SLIP,
  OPINION_SUMMARY,
  MINUTES,
  CONCLUSION_NOTICE,
  SEND_DECISION,
  CLASS_OPENING_DECISION,
  POSTPONEMENT_NOTICE,
  CALL_UP,
  INVITATION,
  RECEIPT_LIST,
  ATTENDANCE_SHEET,
];

export const TEMPLATE_CODES: readonly string[] = LAYOUTS.map(({ code }) => code);

/** A shipped template in one system of papers. Throws DomainError `paper-template-unknown`. */
export function shippedTemplate(code: string, system: DocumentSystem): PaperTemplate {
  const layout = LAYOUTS.find((each) => each.code === code);
  if (!layout) throw new DomainError('paper-template-unknown', { code, known: TEMPLATE_CODES });
  return buildTemplate(layout, system);
}
