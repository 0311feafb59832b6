import type { Role } from '../identity/role';

/** Every kind of mail. Its words stand in `i18n/<language>/mails.ts`. */
export const NOTIFICATION_KINDS = [
  'call-for-nominees',
  'need-call',
  'need-reminder',
  'unit-reminder',
  'staff-reminder',
  // Made by the relay alone: what one recipient is reminded of on one day, as one mail.
  'reminders',
  'list-returned',
  'list-received',
  'line-decided',
  'line-ended',
  'line-added',
  'place-offered',
  'carry-over-proposed',
  'demand-asked',
  'task-arrived',
  'opinion-request',
  'opinion-amended',
  'opinion-reworded',
  'opinion-last-morning',
  'opinion-receipt',
  'opinion-recorded-for-you',
  'opinion-late',
  'round-concluded',
  'submission-recalled',
  'submission-returned',
  'meeting-called',
  'meeting-moved',
  'meeting-cancelled',
  'deadline-moved',
  'intake-suspended',
  'intake-resumed',
  'intake-cancelled',
  'class-postponed',
  'session-changed',
  'document-issued',
  'call-up',
  'report-returned',
  'escalation',
  'office-notice',
  'delegation-set',
  'storage-low',
  'sign-in-code',
  'opinion-code',
  'daily-digest',
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * A mail to be sent. `params` are ids and small values; the words are made when it is sent, in the language of who gets it. Names of
 * people stand on pages, not in mails (design §6).
 */
export interface NotificationDraft {
  kind: NotificationKind;
  /**
   * Whoever holds this role (in `recipientUnitId`, where given) when the mail goes out: the relay makes one mail per account. Nobody
   * there: the notice goes to the office's rescue list, never silently nowhere.
   */
  recipientRole?: Role;
  recipientAccountId?: string;
  recipientPersonId?: string;
  recipientUnitId?: string;
  recipientEmail?: string;
  language?: string;
  params: Readonly<Record<string, string | number | boolean | null>>;
  /** The same key never makes a second mail. */
  dedupeKey: string;
  intakeId?: string;
  roundId?: string;
  /** Not sent earlier; by default at once. */
  notBefore?: Date;
}
