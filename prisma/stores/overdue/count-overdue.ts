import type { PlainDate } from '../../../domain/dates';
import { OVERDUE_KINDS, type OverdueKind } from '../../../domain/inbox/work-kinds';
import { Prisma, type Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';
import { signatoriesOf } from '../document/signatories-of';
import { OVERDUE_QUERIES } from './overdue-queries';
import type { OverdueHolder } from './overdue-store';

/** How much of one kind is overdue with one holder. */
export interface OverdueCount extends OverdueHolder {
  kind: OverdueKind;
  count: number;
  oldestDeadlineOn: PlainDate;
}

/** Counts what has passed its deadline, by kind and holder, in one statement; where the longest overdue lies, first. */
export async function countOverdue(reader: Reader, committeeId: string, today: PlainDate): Promise<OverdueCount[]> {
  const counts = OVERDUE_KINDS.map(
    (kind) => Prisma.sql`
    SELECT ${Prisma.raw(`'${kind}'`)} AS kind, w.holder_kind, w.holder_unit_id, w.holder_account_id, w.signatory_name,
           count(*)::int AS count, min(w.deadline) AS deadline
    FROM (SELECT q.*, CASE q.holder_kind WHEN 'signatory' THEN ${signatoriesOf(Prisma.sql`q.intake_id`)} END AS signatory_name
          FROM (${OVERDUE_QUERIES[kind](committeeId, today)}) q) w
    GROUP BY w.holder_kind, w.holder_unit_id, w.holder_account_id, w.signatory_name`,
  );
  const rows = await reader.$queryRaw<RawCount[]>`
    SELECT c.*, u.name AS holder_unit_name, a.display_name AS holder_account_name, coalesce(a.phone, u.phone) AS phone
    FROM (${Prisma.join(counts, ' UNION ALL ')}) c
    LEFT JOIN unit u ON u.id = c.holder_unit_id LEFT JOIN account a ON a.id = c.holder_account_id
    ORDER BY c.deadline, c.kind, c.holder_unit_id, c.holder_account_id, c.signatory_name`;
  return rows.map((row) => ({
    kind: row.kind,
    holderKind: row.holder_kind,
    holderUnitId: row.holder_unit_id,
    holderUnitName: row.holder_unit_name,
    holderAccountId: row.holder_account_id,
    holderAccountName: row.holder_account_name,
    signatoryName: row.signatory_name,
    phone: row.phone,
    count: row.count,
    oldestDeadlineOn: fromDbDate(row.deadline),
  }));
}

interface RawCount {
  kind: OverdueKind;
  holder_kind: string | null;
  holder_unit_id: string | null;
  holder_unit_name: string | null;
  holder_account_id: string | null;
  holder_account_name: string | null;
  signatory_name: string | null;
  phone: string | null;
  count: number;
  deadline: Date;
}
