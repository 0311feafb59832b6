/** One command on its way to the workflow that orders the deeds of one record. Ids and small values only. */
export interface CommandEnvelope {
  name: string;
  data: unknown;
  committeeId: string;
  accountId: string;
  /** The delegation under which the account acts; left out: in its own right. */
  delegationId?: string | null;
  /** The client's Idempotency-Key; with the account it is the update's id. */
  key: string;
  requestHash: string;
}

/** What a workflow holds of its record: where it stands and when it must look again. Everything else is in PostgreSQL. */
export interface RecordView {
  status: string;
  /** The intake's stage; for rounds and items, their state again. */
  stage: string;
  /** Milliseconds since 1970, UTC: the next thing due, or null. */
  nextDueAt: number | null;
  /** Milliseconds: the end of the day of the current deadline, or null. */
  deadlineAt: number | null;
  revision: number;
}

/** What other workflows must do because of a deed; ids of their records. */
export interface Follow {
  startIntakes?: string[];
  startRounds?: string[];
  tellIntakes?: string[];
  tellRounds?: string[];
  tellItems?: string[];
}

/** The answer of every activity that writes a deed. A repeat gives the same `result` and `follow` with the view of now. */
export interface DeedOutcome {
  requestHash: string | null;
  result: unknown;
  follow: Follow;
  view: RecordView;
}

/** What became of one of several commands carried out together: its outcome, or the code and params of its refusal. */
export type OutcomeTogether = { outcome: DeedOutcome } | { refusal: { code: string; params: unknown } };

export interface CommandReply {
  /** Of the request that was carried out under this key; the API refuses another body with 409. */
  requestHash: string;
  result: unknown;
}

/** The second detail of a workflow's own refusal: what it held of the record. An activity, which reads the record, gives none. */
export interface RefusalInSight {
  seen: RecordView;
}

/** The kinds of record a workflow follows. */
export type RecordKind = 'intake' | 'opinion-round' | 'plan-item';

/** `intake/<id>`, `opinion-round/<id>`, `plan-item/<id>`: made here and nowhere else. */
export function workflowIdOf(kind: RecordKind, id: string): string {
  return `${kind}/${id}`;
}

/** The id of the update that carries a command, by which its answer is known too. Made here and nowhere else. */
export function updateIdOf({ accountId, key }: Pick<CommandEnvelope, 'accountId' | 'key'>): string {
  return `${accountId}:${key}`;
}

export interface FollowRecordInput {
  id: string;
  committeeId: string;
  /** Carried over a continue-as-new; read from the record otherwise. */
  view?: RecordView;
}

/** Names of the update and the signal every record workflow answers to. */
export const ACT_UPDATE = 'act';
export const RECORD_CHANGED_SIGNAL = 'record-changed';
export const VIEW_QUERY = 'view';

export const WORKFLOW_TYPES = {
  intake: 'intakeWorkflow',
  'opinion-round': 'opinionRoundWorkflow',
  'plan-item': 'planItemWorkflow',
} as const satisfies Record<RecordKind, string>;
