import { addDays, instantAt, type PlainDate } from '../../../domain/dates';
import { UNDELEGABLE_ROLES } from '../../../domain/identity/delegation';
import { NO_FACTS, type MailFacts } from '../../../domain/notification/mail-facts';
import { Prisma, type Reader, type Transaction } from '../../client';
import { fromOptionalDbDate } from '../../plain-dates';
import { UNDELIVERED_STATES } from './record-undelivered';

/** Roles told of telephone calls to make and of mails that reached nobody. */
const OFFICE = ['office-coordinator', 'administrator'];
/** A mail that reached nobody is told of for a week; the page shows it on. */
const UNDELIVERED_DAYS = 7;

/** Accounts that hold something today, and so get a digest. Leaders, as approvers, hold nothing here: they are never dunned. */
export async function listDigestAccounts(reader: Reader, committeeId: string, today: PlainDate): Promise<string[]> {
  const extras = await readOfficeExtras(reader, committeeId, today);
  const isOfficeTold = extras.callsToMake + extras.undelivered > 0;
  const rows = await reader.$queryRaw<{ account_id: string }[]>`
    WITH ${heldRoles(committeeId, today)}, ${holdings(committeeId, today)}, ${duties(committeeId)}
    SELECT DISTINCT a.id AS account_id FROM account a
    WHERE a.committee_id = ${committeeId}::uuid AND a.disabled_at IS NULL
      AND (a.id IN (SELECT account_id FROM holding) OR a.id IN (SELECT account_id FROM duty)
           OR (${isOfficeTold} AND a.id IN (SELECT account_id FROM held WHERE role = ANY(${OFFICE}::text[]))))
    ORDER BY 1`;
  return rows.map((row) => row.account_id);
}

/** Everything an account holds on a day, the most overdue first; null when there is nothing to say. */
export async function readDigestFacts(
  reader: Reader,
  committeeId: string,
  accountId: string | null,
  today: PlainDate,
): Promise<MailFacts | null> {
  if (!accountId) return null;
  const rows = await reader.$queryRaw<RawHolding[]>`
    WITH ${heldRoles(committeeId, today)}, ${holdings(committeeId, today)}
    SELECT DISTINCT h.intake_id, h.unit_name, p.code, i.name, i.stage, i.stage_deadline_on
    FROM holding h JOIN intake i ON i.id = h.intake_id JOIN plan_item p ON p.id = i.plan_item_id
    WHERE h.account_id = ${accountId}::uuid
    ORDER BY i.stage_deadline_on NULLS LAST, p.code, h.intake_id, h.unit_name`;
  const duties = await readDuties(reader, committeeId, accountId, today);
  const office = await reader.$queryRaw<{ n: number }[]>`
    WITH ${heldRoles(committeeId, today)}
    SELECT count(*)::int AS n FROM held WHERE account_id = ${accountId}::uuid AND role = ANY(${OFFICE}::text[])`;
  const isOffice = (office[0]?.n ?? 0) > 0;
  const extras = isOffice ? await readOfficeExtras(reader, committeeId, today) : { callsToMake: 0, undelivered: 0 };
  if (rows.length + duties.length + extras.callsToMake + extras.undelivered === 0) return null;
  const held = rows.map((row) => ({
    ...NO_FACTS,
    kind: 'staff-reminder' as const,
    intakeId: row.intake_id,
    itemCode: row.code,
    intakeName: row.name,
    stage: row.stage,
    unitName: row.unit_name,
    deadlineOn: fromOptionalDbDate(row.stage_deadline_on),
  }));
  const items = [...held, ...duties].sort((a, b) => (a.deadlineOn ?? '9999').localeCompare(b.deadlineOn ?? '9999'));
  return { ...NO_FACTS, kind: 'daily-digest', deadlineOn: today, count: items.length, items, ...extras };
}

async function readOfficeExtras(reader: Reader, committeeId: string, today: PlainDate) {
  const callsToMake = await reader.callTask.count({
    where: {
      committeeId,
      state: 'open',
      OR: [{ nextCallOn: null }, { nextCallOn: { lte: new Date(`${today}T00:00:00.000Z`) } }],
    },
  });
  const since = instantAt(addDays(today, -UNDELIVERED_DAYS), '00:00');
  const undelivered = await reader.notification.count({
    where: { committeeId, state: { in: [...UNDELIVERED_STATES] }, createdAt: { gte: since } },
  });
  return { callsToMake, undelivered };
}

/** Roles of the day, of one's own and by delegation of tasks. */
function heldRoles(committeeId: string, today: PlainDate): Prisma.Sql {
  return Prisma.sql`own AS (
      SELECT account_id, role, unit_id FROM account_role
      WHERE committee_id = ${committeeId}::uuid AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to > ${today}::date)
    ), held AS (
      SELECT account_id, role, unit_id FROM own
      UNION SELECT d.to_account_id, o.role, o.unit_id FROM delegation d JOIN own o ON o.account_id = d.from_account_id
      WHERE d.committee_id = ${committeeId}::uuid AND d.scope <> 'signature' AND d.revoked_at IS NULL AND o.role <> ALL(${[...UNDELEGABLE_ROLES]}::text[])
        AND d.valid_from <= ${today}::date AND (d.valid_to IS NULL OR d.valid_to > ${today}::date))`;
}

/** Who holds which intake: units their lists, staff the stage, the administrator whatever is overdue. */
function holdings(committeeId: string, today: PlainDate): Prisma.Sql {
  return Prisma.sql`open_intake AS (
      SELECT i.*,
        CASE i.holder_kind WHEN 'signatory' THEN 'office-coordinator' WHEN 'higher-authority' THEN 'reviewer' ELSE i.holder_kind END AS holder_role,
        CASE WHEN i.holder_kind IN ('reviewer', 'review-head', 'higher-authority') THEN i.review_unit_id
             WHEN i.holder_kind = 'training-centre' THEN i.delivering_unit_id END AS role_unit_id
      FROM intake i WHERE i.committee_id = ${committeeId}::uuid AND i.status = 'open'
    ), holding AS (
      SELECT h.account_id, i.id AS intake_id, NULL::text AS unit_name FROM open_intake i
      JOIN held h ON h.role = i.holder_role AND (h.unit_id IS NULL OR i.role_unit_id IS NULL OR h.unit_id = i.role_unit_id)
      WHERE i.holder_account_id IS NULL OR i.holder_account_id = h.account_id
      UNION
      SELECT h.account_id, i.id, NULL FROM open_intake i JOIN held h ON h.role = 'administrator'
      WHERE i.stage_deadline_on < ${today}::date
      UNION
      SELECT h.account_id, i.id, u.name FROM open_intake i
      JOIN intake_unit iu ON iu.intake_id = i.id AND iu.state IN ('unanswered', 'drafting', 'returned')
      JOIN unit u ON u.id = iu.unit_id
      JOIN held h ON h.role = 'unit-officer' AND h.unit_id = iu.unit_id
      WHERE i.stage = 'nomination' OR iu.state = 'returned')`;
}

/** What is held besides intakes: papers owed, and next year's needs. */
async function readDuties(
  reader: Reader,
  committeeId: string,
  accountId: string,
  today: PlainDate,
): Promise<MailFacts[]> {
  const rows = await reader.$queryRaw<RawDuty[]>`
    WITH ${heldRoles(committeeId, today)}, ${duties(committeeId)}
    SELECT DISTINCT task, code, title, due_on FROM duty WHERE account_id = ${accountId}::uuid ORDER BY due_on, title`;
  return rows.map((row) => ({
    ...NO_FACTS,
    kind: 'staff-reminder' as const,
    itemCode: row.code,
    intakeName: row.title,
    stage: row.task,
    deadlineOn: fromOptionalDbDate(row.due_on),
  }));
}

/** Papers that are to follow a word, for the unit, the reviewer or the office; a unit's needs of next year. */
function duties(committeeId: string): Prisma.Sql {
  return Prisma.sql`owed AS (
      SELECT 'unit-officer' AS role, l.unit_id, 'paper' AS task, p.code, i.name AS title, l.paper_due_on AS due_on
      FROM nomination_list l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id
      WHERE l.committee_id = ${committeeId}::uuid AND l.paper_owed AND l.paper_received_at IS NULL AND i.status IN ('open', 'suspended')
      UNION ALL
      SELECT 'clerk', NULL, 'paper', NULL, s.title, o.paper_due_on FROM opinion o
      JOIN opinion_round r ON r.id = o.round_id JOIN submission s ON s.id = r.submission_id
      WHERE o.committee_id = ${committeeId}::uuid AND o.paper_owed AND o.paper_received_at IS NULL AND o.superseded_at IS NULL
      UNION ALL
      SELECT 'office-coordinator', NULL, 'paper', p.code, c.name, c.paper_due_on
      FROM training_class c JOIN intake i ON i.id = c.intake_id JOIN plan_item p ON p.id = i.plan_item_id
      WHERE c.committee_id = ${committeeId}::uuid AND c.paper_owed
      UNION ALL
      SELECT 'office-coordinator', NULL, 'paper', NULL, m.basis, m.paper_due_on FROM plan_amendment m
      WHERE m.committee_id = ${committeeId}::uuid AND m.paper_owed AND m.paper_received_at IS NULL
      UNION ALL
      SELECT 'unit-officer', a.unit_id, 'needs', NULL, c.title, c.deadline_on FROM need_answer a JOIN need_call c ON c.id = a.call_id
      WHERE a.committee_id = ${committeeId}::uuid AND a.state = 'unanswered' AND c.state = 'open'
    ), duty AS (
      SELECT h.account_id, o.task, o.code, o.title, o.due_on FROM owed o
      JOIN held h ON h.role = o.role AND (o.unit_id IS NULL OR h.unit_id = o.unit_id))`;
}

interface RawDuty {
  task: string;
  code: string | null;
  title: string;
  due_on: Date | null;
}

interface RawHolding {
  intake_id: string;
  unit_name: string | null;
  code: string;
  name: string;
  stage: string;
  stage_deadline_on: Date | null;
}

/** Every committee of the record. */
export async function listCommittees(reader: Reader): Promise<{ id: string; calendarRevision: number }[]> {
  return reader.committee.findMany({ select: { id: true, calendarRevision: true }, orderBy: { id: 'asc' } });
}

/** Digests of a day that are prepared already, waiting for a second preparation to end. */
export async function countDigests(tx: Transaction, committeeId: string, day: PlainDate): Promise<number> {
  const key = `digests:${committeeId}:${day}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  return tx.notification.count({ where: { committeeId, kind: 'daily-digest', dedupeKey: { endsWith: `:${day}` } } });
}
