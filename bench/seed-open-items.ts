import { addDays, type PlainDate } from '../domain/dates';
import { SHIPPED_PROCEDURES } from '../domain/intake/shipped-procedures';
import { nomineeName } from '../domain/nomination/nominee-name';
import { Prisma, type Database } from '../prisma/client';
import { buildPlanItem, buildUnit } from '../test/support/factories/intake';
import type { SeededCommittee } from '../test/support/seed-record';

const ITEMS = 100_000;
const LINES_OF_AN_ITEM = 10;
const UNITS = 60;
const UNITS_CALLED = 3;
const ITEMS_AT_ONCE = 2_500;
/** Where the open items stand, in hundredths, and who holds them there. */
const STANDING = [
  ['nomination', 'units', 20],
  ['review', 'reviewer', 20],
  ['approval', 'members', 20],
  ['issuance', 'clerk', 15],
  ['class', 'training-centre', 15],
  ['reporting', 'reviewer', 10],
] as const;

/**
 * 100,000 open items (or so many, in steps of 2,500) with one intake each and a million nominee lines, in one committee; a tenth is past its deadline, of those in
 * nomination every second unit is silent, and calls and papers are owed for some. Answers with the units called.
 */
export async function seedOpenItems(
  database: Database,
  committee: SeededCommittee,
  today: PlainDate,
  items = ITEMS,
): Promise<string[]> {
  const unitIds: string[] = [];
  for (let count = 0; count < UNITS; count += 1) unitIds.push(await buildUnit(database, committee.id));
  const plan = await database.planItem.findUniqueOrThrow({ where: { id: await buildPlanItem(database, committee) } });
  for (let from = 0; from < items; from += ITEMS_AT_ONCE) {
    await database.$transaction(async (tx) => {
      await tx.$executeRaw(itemsSql(committee, plan.planId, today, from));
      await tx.$executeRaw(stagesSql(committee, from));
      await tx.$executeRaw(unitsSql(committee, unitIds, from));
      await tx.$executeRaw(listsSql(committee, today, from));
      await tx.$executeRaw(linesSql(committee, from));
      await tx.$executeRaw(callsSql(committee, today, from));
    });
  }
  await database.$executeRaw`ANALYZE`;
  return unitIds;
}

/** An id that its number gives, so that the parts of an item find one another. */
const idOf = (kind: string, { id }: SeededCommittee): Prisma.Sql => Prisma.sql`md5(${`${kind} ${id} `} || n)::uuid`;
const series = (from: number): Prisma.Sql =>
  Prisma.sql`generate_series(${from}::int, ${from + ITEMS_AT_ONCE - 1}::int) n`;
const stageOf = Prisma.raw(
  `(ARRAY[${STANDING.flatMap(([stage, , share]) => Array.from({ length: share }, () => `'${stage}'`)).join(',')}])[1 + n % 100]`,
);
const holderOf = Prisma.raw(
  `(ARRAY[${STANDING.flatMap(([, holder, share]) => Array.from({ length: share }, () => `'${holder}'`)).join(',')}])[1 + n % 100]`,
);

function itemsSql(committee: SeededCommittee, planId: string, today: PlainDate, from: number): Prisma.Sql {
  const { id, reviewUnitId, centreUnitId } = committee;
  const stages = SHIPPED_PROCEDURES['local-class'].stages.map(({ stage }) => stage);
  const dueOn = addDays(today, 200);
  return Prisma.sql`
    WITH item AS (
      INSERT INTO plan_item (id, committee_id, plan_id, code, ordinal, title, text, work_kind, procedure_code, due_kind, due_on, status)
      SELECT ${idOf('item', committee)}, ${id}::uuid, ${planId}::uuid, 'm' || n, n, 'Lớp bồi dưỡng ' || n, '', 'training', 'local-class',
             'complete-by', ${dueOn}::date, 'active' FROM ${series(from)})
    INSERT INTO intake (id, committee_id, plan_item_id, ordinal, name, procedure_code, procedure_version, stages, status, stage, review_unit_id,
                        delivering_unit_id, planned_open_on, due_kind, due_on, holder_kind, held_since, stage_deadline_on, opened_at)
    SELECT ${idOf('intake', committee)}, ${id}::uuid, ${idOf('item', committee)}, 1, 'Đợt 1', 'local-class', 1, ${stages}::text[], 'open', ${stageOf},
           ${reviewUnitId}::uuid, ${centreUnitId}::uuid, ${addDays(today, -40)}::date, 'complete-by', ${dueOn}::date, ${holderOf},
           ${addDays(today, -20)}::date, ${addDays(today, -10)}::date + (n / 100 * 37 + n * 7) % 100, ${addDays(today, -40)}::date
    FROM ${series(from)}`;
}

/** The call for lists: where an item stands beyond it, its day has long passed. */
function stagesSql(committee: SeededCommittee, from: number): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO intake_stage (intake_id, stage, ordinal, committee_id, opens_on, deadline_on, original_deadline_on)
    SELECT i.id, 'nomination', 0, i.committee_id, d.day - 9, d.day, d.day FROM ${series(from)} JOIN intake i ON i.id = ${idOf('intake', committee)},
      LATERAL (SELECT CASE i.stage WHEN 'nomination' THEN i.stage_deadline_on ELSE i.stage_deadline_on - 60 END AS day) d`;
}

function unitsSql(committee: SeededCommittee, unitIds: readonly string[], from: number): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO intake_unit (id, committee_id, intake_id, unit_id, state, called_at)
    SELECT gen_random_uuid(), i.committee_id, i.id, (${unitIds}::uuid[])[1 + (n * 31 + u * 7) % ${unitIds.length}::int],
           CASE WHEN i.stage = 'nomination' AND u % 2 = 1 THEN 'unanswered' ELSE 'submitted' END, i.opened_at
    FROM ${series(from)} JOIN intake i ON i.id = ${idOf('intake', committee)}, generate_series(1, ${UNITS_CALLED}::int) u`;
}

/** Of every fiftieth list the paper has not come. */
function listsSql(committee: SeededCommittee, today: PlainDate, from: number): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO nomination_list (id, committee_id, intake_id, unit_id, state, version, created_by, created_at, submitted_at, paper_owed, paper_due_on)
    SELECT ${idOf('list', committee)}, iu.committee_id, iu.intake_id, iu.unit_id, 'submitted', 1, ${committee.accounts.reviewer}::uuid, iu.called_at, iu.called_at,
           n % 50 = 0, CASE WHEN n % 50 = 0 THEN ${addDays(today, -5)}::date + n % 10 END
    FROM ${series(from)} CROSS JOIN LATERAL (
      SELECT * FROM intake_unit iu WHERE iu.intake_id = ${idOf('intake', committee)} ORDER BY iu.state, iu.id LIMIT 1) iu`;
}

function linesSql(committee: SeededCommittee, from: number): Prisma.Sql {
  const { fullName, sortName, searchKey } = nomineeName('Nguyễn Thị Hoài An');
  return Prisma.sql`
    INSERT INTO nominee_line (id, committee_id, intake_id, list_id, unit_id, list_order, full_name, sort_name, search_key, state, created_at)
    SELECT gen_random_uuid(), l.committee_id, l.intake_id, l.id, l.unit_id, o, ${fullName}, ${sortName}, ${searchKey}, 'submitted', l.created_at
    FROM ${series(from)} JOIN nomination_list l ON l.id = ${idOf('list', committee)}, generate_series(1, ${LINES_OF_AN_ITEM}::int) o`;
}

/** Somebody is to be telephoned about every fortieth. */
function callsSql(committee: SeededCommittee, today: PlainDate, from: number): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO call_task (id, committee_id, intake_id, unit_id, reason, state, opened_at, due_on)
    SELECT gen_random_uuid(), l.committee_id, l.intake_id, l.unit_id, 'unit-silent', 'open', l.created_at, ${addDays(today, -3)}::date + n % 7
    FROM ${series(from)} JOIN nomination_list l ON l.id = ${idOf('list', committee)} WHERE n % 40 = 0`;
}
