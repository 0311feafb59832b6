import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import type { QuotaRow } from '../../domain/review/quota-ledger';
import type { Deed } from '../../prisma/stores/deed';
import { readCheckSources, type CheckSources } from '../../prisma/stores/eligibility/check-store';
import { lockList, type LockedList } from '../../prisma/stores/nomination-store';
import { lockLines, standsOnAny, type LockedLine } from '../../prisma/stores/nominee-line-store';
import { lockIntakeQuotas } from '../../prisma/stores/quota-store';

/** Rows that a deed is known to need, asked for right behind the intake's own and locked after it, on the same way to PostgreSQL. */
export interface RowsAhead {
  readonly list?: Promise<LockedList | null>;
  readonly lines?: Promise<LockedLine[]>;
  readonly quotas?: Promise<QuotaRow[]>;
  /** Whether whoever decides stands on one of the lines. */
  readonly own?: Promise<boolean>;
  /** What the standards are set against while the list is sent. */
  readonly checks?: Promise<CheckSources>;
}

/** For the two acts that come by the dozen: a list handed in, people decided. */
export function lockAhead(deed: Deed, intakeId: string, name: IntakeCommandName, data: unknown): RowsAhead {
  const { tx, committeeId, accountId } = deed;
  switch (name) {
    case 'submit-list': {
      const { listId } = data as IntakeCommands[typeof name];
      return {
        list: later(lockList(tx, committeeId, { id: listId })),
        checks: later(readCheckSources(tx, committeeId, intakeId, { sentWith: listId })),
      };
    }
    case 'review-lines': {
      const ids = (data as IntakeCommands[typeof name]).decisions.map(({ lineId }) => lineId);
      return {
        lines: later(lockLines(tx, committeeId, intakeId, ids)),
        quotas: later(lockIntakeQuotas(tx, intakeId)),
        own: later(standsOnAny(tx, accountId, ids)),
      };
    }
    default:
      return {};
  }
}

/** Nobody may come to ask for it, when the intake itself is refused. */
function later<Rows>(rows: Promise<Rows>): Promise<Rows> {
  rows.catch(() => undefined);
  return rows;
}
