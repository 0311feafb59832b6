/**
 * Every business error has a stable code; the words a person reads are in `i18n/<language>/errors.ts`, the HTTP status in
 * `api/http/problem.ts`. The line beside a code says when it is raised.
 */
export const ERROR_CODES = {
  'file-not-found': 'the command line was given a path where no file can be opened',
  'invalid-input': 'the request does not have the shape its contract asks for',
  'not-found': 'no such record, or none that this account may know of',
  'engine-unavailable':
    'the engine or the record did not answer in time; nothing typed is lost, the same command may be sent again',
  'idempotency-key-reused': 'the Idempotency-Key was used before with another request',
  'plan-document-empty': 'the plan document holds no text at all',
  'plan-document-encrypted': 'the plan document asks for a password',
  'plan-document-legacy-doc': 'the plan document is an old .doc or an .rtf, which are not read',
  'plan-document-no-items': 'no plan item was found: not a plan, or a layout that cannot be understood',
  'plan-document-scanned': 'the plan document is a PDF or an image: pictures of text, not text',
  'plan-document-too-large': 'the plan document is larger than a plan can be, packed or unpacked',
  'plan-document-unreadable': 'the plan document is damaged or of an unknown type',
  'stage-closed': 'the act does not belong to the stage or state the intake, round or item is in',
  'date-invalid': 'a date is neither dd/MM/yyyy nor yyyy-MM-dd, or is no day of the calendar',
  'period-invalid': 'a period ends before it begins, or is longer than the answer can hold',
  'procedure-invalid':
    'a procedure to store lacks a stage, repeats one, or is otherwise no procedure; `problems` names each fault',
  'procedure-unknown': 'no procedure bears this code',
  'late-reason-required': 'the answer comes after the deadline, or after nomination has ended, and gives no reason',
  'list-empty': 'a list without people cannot be submitted; "no demand" is an answer of its own',
  'list-not-open': 'the list was submitted already, or closed',
  'revision-conflict': 'somebody else changed the record since it was read',
  unauthenticated: 'no sign-in session, or one that has ended',
  forbidden: 'the account may not do this, or not to this record',
  'csrf-refused': 'a changing request came without the proof that this very page sent it',
  'idempotency-key-required': 'a changing request has no Idempotency-Key',
  'rate-limited': 'too many requests in a short time; Retry-After says when to come back',
  'sign-in-refused': 'e-mail and password, or e-mail and code, do not belong together (or there is no such account)',
  'code-refused': 'the mailed code is wrong, used, too old, or was tried five times',
  'password-weak': 'the password is shorter than 12 or longer than 128 characters, or one of the common ones',
  'personal-code-weak': 'the personal code is not six digits, or one everybody guesses',
  'already-exists': 'a record with this code, number or address exists',
  'payload-too-large': 'the request is larger than accepted',
  'in-use': 'the record is still needed by others and cannot be removed',
  'internal-error': 'an error nobody foresaw; the id finds it in the log',
  'already-nominated': 'the person stands on a list of this intake already',
  'deadline-not-later': 'the new deadline is a day that is over, or is the deadline as it stands',
  'entry-source-required': 'something is entered for a unit without saying by what way it came (letter, telephone, chat …)',
  'holder-unfit': 'the account is disabled, or holds no role that may do what the intake waits for',
  'intake-has-lines': 'people stand on the lists; an intake with people cannot close as "no demand"',
  'line-decided-twice': 'one command holds two verdicts on the same line',
  'line-in-submission': 'the line stands in a submission on its way; that is recalled or amended first',
  'line-state-closed': 'the act does not lead from the state the line is in to the one asked for',
  'procedure-not-newer': 'the version of the procedure to change to is not newer than the pinned one',
  'procedure-stage-gone': 'the newer version of the procedure has no such stage as the intake is in',
  'quota-below-used': 'a quota cannot be set below the places that are taken',
  'quota-exceeded': 'the places asked for are more than the quota, with the excess allowed, still holds',
  'rank-required': 'a line is put in reserve without its order',
  'reason-required': 'a return or refusal names no reason, or names "other" without words',
  'reminded-recently': 'the unit was reminded less than four working hours ago',
  'review-ends-by-submission': 'with an approval stage, review ends when a submission holds every chosen line',
  'review-undecided': 'some lines still wait for a verdict or for their unit',
  'unit-answered': 'the unit has answered; there is no waiting to end',
  'body-empty': 'the deciding body has no member on that day, so nobody can be asked',
  'device-invitation-unusable': 'the invitation to register a device is unknown, used or expired',
  'meeting-agreed-too-many': 'more members agreed at the meeting than were present',
  'meeting-member-unknown': 'somebody recorded as present is no member of the body of the round',
  'opinion-content-required': 'an opinion recorded on behalf says only that it was given on paper, not what it says',
  'opinion-exceptions-misplaced': 'exceptions by line stand beside an answer that was given on paper',
  'opinion-from-future': 'an opinion is recorded as given later than now, or before the round opened',
  'opinion-line-unknown': 'an answer names a line that is not asked about in this round, or names one twice',
  'opinion-newer': 'the member has given an opinion in person later than the one to be recorded for them',
  'opinion-not-member': 'the person is no member of the body that is asked',
  'opinion-not-yours': "an opinion is given by the member in person; this account is not that member's",
  'opinion-text-required': 'an other opinion has no words',
  'paper-not-owed': 'the opinion waits for no paper',
  'personal-code-locked': 'the personal code was wrong five times; the clerk sets a new one',
  'personal-code-missing': 'the account has no personal code yet',
  'personal-code-refused': 'the personal code is wrong; `left` says how many tries remain',
  'proof-required': 'the opinion came from a link without a registered device, personal code or mailed code',
  'round-all-certain': 'every line of the round is certain, so nothing needs a meeting',
  'round-not-closable': 'the round may not close yet; `obstacles` names why',
  'submission-changed': 'the submission was changed since it was shown',
  'submission-empty': 'a submission without lines cannot be drafted or signed',
  'submission-line-taken': 'a line stands in another submission that is on its way',
  'submission-line-unfit': 'a line is neither a person found fit, nor an opening or change that can be submitted',
  'submission-state': 'the act does not belong to the state the submission is in',
  'amount-invalid': 'an amount of money is not a whole number of đồng above nought',
  'budget-exceeded': "the line's allotted budget holds less than the amount; a plan's figure alone would only warn",
  'class-empty': 'a class without learners is cancelled, not closed',
  'class-results-missing': 'a learner of the class has no result yet',
  'class-state': 'the act does not belong to the state the class is in',
  'classes-live': 'a class is planned, open or postponed; it is closed or cancelled first',
  'commitment-too-small': 'less is committed than is to be settled or released',
  'document-not-of-intake': 'the document does not belong to the intake it is to be issued for',
  'document-state': 'the document is not in the state the act needs: drafted, then signed, then issued',
  'intake-start-reason-required': 'an intake taken in at a later stage says why',
  'issue-date-invalid': 'the date of issue lies before the signature or in the future',
  'item-has-learners': '"nothing arose" is untrue: somebody was sent or studied',
  'item-has-open-intakes': 'the item has intakes that are scheduled, open or suspended',
  'item-not-done':
    'no intake of the item was done; say that nothing arose, that it is carried on, or that it is cancelled',
  'plan-state': 'the plan is not in the state the act needs: draft, then active, then closed',
  'report-state': 'the report is not in the state the act needs',
  'secret-refused': 'matter that is Mật or above is not taken in: this network is not approved for State secrets',
  'signed-date-invalid': 'the date of signature lies in the future',
  'year-unknown': "the plan's year is neither read from its document nor given",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Values a message may name. Never a secret, never a whole record. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A broken precondition of the business. Expected outcomes of a rule are values, not errors. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}
