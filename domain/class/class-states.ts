import { DomainError } from '../errors';
import type { LearningResult } from '../intake/intake-commands';

/** Dự kiến · Đang học · Lùi thời gian · Bế giảng · Không mở. */
export const CLASS_STATES = ['planned', 'open', 'postponed', 'closed', 'cancelled'] as const;
export type ClassState = (typeof CLASS_STATES)[number];

export const CLASS_ACTS = ['open', 'postpone', 'cancel', 'record-results', 'close', 'edit'] as const;
export type ClassAct = (typeof CLASS_ACTS)[number];

const ALLOWED: Readonly<Record<ClassAct, readonly ClassState[]>> = {
  // Opening an open class enrols those who came later.
  open: ['planned', 'postponed', 'open'],
  postpone: ['planned', 'postponed', 'open'],
  cancel: ['planned', 'postponed', 'open'],
  'record-results': ['open'],
  close: ['open'],
  edit: ['planned', 'postponed', 'open'],
};

export function allowsClassAct(act: ClassAct, state: ClassState): boolean {
  return ALLOWED[act].includes(state);
}

/** Throws DomainError `class-state`. */
export function requireClassAct(act: ClassAct, state: ClassState): void {
  if (!allowsClassAct(act, state)) throw new DomainError('class-state', { act, state });
}

export const LEARNING_RESULTS = [
  'completed',
  'failed',
  'no-show',
  'deferred',
  'left',
] as const satisfies LearningResult[];

/** Buổi học. */
export const SESSION_STATES = ['planned', 'held', 'moved', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export const SESSION_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type SessionPart = (typeof SESSION_PARTS)[number];

/** Có mặt · Đi muộn · Vắng có lý do · Vắng không lý do. */
export const ATTENDANCE_MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** Giấy chứng nhận (bồi dưỡng) or bằng (đào tạo): never swapped (glossary, house rules). */
export const CERTIFICATE_KINDS = ['attestation', 'diploma'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export function certificateKindOf(workKind: string): CertificateKind {
  return workKind === 'training' ? 'diploma' : 'attestation';
}
