import { DomainError } from '../../domain/errors';
import { requireListAct } from '../../domain/nomination/list-states';
import { keepResults, readCheckSources } from '../../prisma/stores/eligibility/check-store';
import { lockList, sendList, type LockedList } from '../../prisma/stores/nomination-store';
import { countFacts } from '../intake/advance-intake';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { lateReasonOf, receiptCodeOf } from './answered-units';

/**
 * A unit's list goes in (or in again after a return), as one version that is kept. After the deadline, or once nomination has ended,
 * it is late and needs a reason; what was given back is not late for that. Everybody sent is set against the standards of that day, and
 * the result kept for the reviewer, whatever it is: a check turns nobody away.
 */
export const submitList: IntakeDeed<'submit-list'> = async (work, data) => {
  const { deed, intake } = work;
  const list = await requireList(work, data.listId, work.ahead.list);
  if (list.revision !== data.revision) throw new DomainError('revision-conflict', { current: list.revision });
  requireListAct('submit', list.state);
  const lateReason = lateReasonOf(work, data.lateReason, list.state === 'returned');
  const again = list.version > 0;
  const version = list.version + 1;
  const receiptCode = list.receiptCode ?? receiptCodeOf(list.id);
  const sources = await (work.ahead.checks ??
    readCheckSources(deed.tx, deed.committeeId, intake.id, { sentWith: list.id }));

  const sending = sendList(deed.tx, {
    committeeId: deed.committeeId,
    intakeId: intake.id,
    unitId: list.unitId,
    listId: list.id,
    state: again ? 'resubmitted' : 'submitted',
    version,
    receiptCode,
    lateReason,
    accountId: deed.accountId,
    at: deed.at,
  });
  const by = { accountId: deed.personalAccountId, at: deed.at, on: work.today };
  const checked = keepResults(deed.tx, deed.committeeId, sources, by);
  countFacts(work);
  const lines = await sending;
  if (lines.standing === 0) throw new DomainError('list-empty');

  deed.audit({
    noun: 'nomination',
    action: again ? 'list-resubmitted' : 'list-submitted',
    subjectId: list.id,
    intakeId: intake.id,
    data: { version, lines: lines.sent, checked, late: lateReason !== null, onBehalf: list.enteredOnBehalf },
  });
  deed.notify({
    kind: 'list-received',
    recipientAccountId: deed.accountId,
    params: { intakeId: intake.id, listId: list.id, version, lines: lines.sent, receiptCode },
    dedupeKey: `list-received:${list.id}:${version}`,
    intakeId: intake.id,
  });
  return { listId: list.id, version, receiptCode, lines: lines.sent };
};

/** Locks a list of this intake. Throws DomainError `not-found`. */
export async function requireList(
  { deed, intake }: IntakeWork,
  listId: string,
  locked: Promise<LockedList | null> = lockList(deed.tx, deed.committeeId, { id: listId }),
): Promise<LockedList> {
  const list = await locked;
  if (!list || list.intakeId !== intake.id) throw new DomainError('not-found', { noun: 'nomination-list' });
  return list;
}
