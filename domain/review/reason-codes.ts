import { DomainError } from '../errors';

/** Why a line is returned to its unit or not accepted. The words stand in `i18n/<language>/review.ts`. */
export const REVIEW_REASON_CODES = [
  'missing-dossier',
  'wrong-data',
  'wrong-subject-group',
  'below-education',
  'not-yet-official-member',
  'age-for-form',
  'already-holds-level',
  'attended-before',
  'discipline',
  'over-quota',
  'other',
] as const;
export type ReviewReasonCode = (typeof REVIEW_REASON_CODES)[number];

/** Why a line ended or changed otherwise; set by the act itself, never chosen. */
export const LINE_REASON_CODES = [
  ...REVIEW_REASON_CODES,
  'list-withdrawn',
  'intake-cancelled',
  'excused',
  'post-ended',
  'not-agreed',
  'replaced',
] as const;
export type LineReasonCode = (typeof LINE_REASON_CODES)[number];

/**
 * The reason of a verdict, checked. Throws DomainError `reason-required` without a known code, and for `other` without text: a unit
 * must be told what to do.
 */
export function requireReviewReason(
  code: string | null | undefined,
  text: string | null | undefined,
): { code: ReviewReasonCode; text: string | null } {
  const known = REVIEW_REASON_CODES.find((each) => each === code);
  const words = text?.trim() || null;
  if (!known || (known === 'other' && !words)) throw new DomainError('reason-required', { code: code ?? null });
  return { code: known, text: words };
}
