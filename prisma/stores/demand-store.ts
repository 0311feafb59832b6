import type { EntrySource } from '../../domain/intake/intake-commands';
import type { PlainDate } from '../../domain/dates';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';
import { toDbDate } from '../plain-dates';

/** What units said they need of an item, by name of unit. */
export async function listDemands(reader: Reader, committeeId: string, planItemId: string) {
  return reader.$queryRaw<
    {
      unitId: string;
      unitName: string;
      people: number | null;
      note: string | null;
      source: string | null;
      dueOn: string | null;
      askedAt: Date | null;
      answeredAt: Date | null;
      revision: number;
    }[]
  >`
    SELECT d.unit_id AS "unitId", u.name AS "unitName", d.people, d.note, d.source, d.due_on::text AS "dueOn", d.asked_at AS "askedAt",
           d.answered_at AS "answeredAt", d.revision
    FROM demand d JOIN unit u ON u.id = d.unit_id
    WHERE d.committee_id = ${committeeId}::uuid AND d.plan_item_id = ${planItemId}::uuid
    ORDER BY u.name COLLATE "vi-x-icu", u.id`;
}

/** Units are asked for a number; one that answered already is not asked again. Answers with those asked now. */
export async function askDemand(
  tx: Transaction,
  ask: { committeeId: string; planItemId: string; unitIds: readonly string[]; dueOn: PlainDate; at: Date },
): Promise<string[]> {
  const rows = [...new Set(ask.unitIds)].map((unitId) => ({ id: newId(), unitId }));
  const asked = await tx.$queryRaw<{ unit_id: string }[]>`
    INSERT INTO demand (id, committee_id, plan_item_id, unit_id, due_on, asked_at)
    SELECT r.id, ${ask.committeeId}::uuid, ${ask.planItemId}::uuid, u.id, ${toDbDate(ask.dueOn)}::date, ${ask.at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "unitId" uuid)
    JOIN unit u ON u.id = r."unitId" AND u.committee_id = ${ask.committeeId}::uuid
    ON CONFLICT (plan_item_id, unit_id) DO UPDATE SET due_on = excluded.due_on, asked_at = excluded.asked_at, revision = demand.revision + 1
      WHERE demand.people IS NULL
    RETURNING unit_id`;
  return asked.map((row) => row.unit_id);
}

/** A unit's number, also changed or told without having been asked. */
export async function answerDemand(
  tx: Transaction,
  answer: { committeeId: string; planItemId: string; unitId: string; people: number; note: string | null },
  onBehalf: EntrySource | null,
  by: { accountId: string; at: Date },
): Promise<void> {
  const { committeeId, planItemId, unitId, people, note } = answer;
  const said = {
    people,
    note,
    source: onBehalf?.source ?? null,
    sourceReference: onBehalf?.reference ?? null,
    answeredBy: by.accountId,
    answeredAt: by.at,
  };
  await tx.demand.upsert({
    where: { planItemId_unitId: { planItemId, unitId } },
    create: { ...said, id: newId(), committeeId, planItemId, unitId },
    update: { ...said, revision: { increment: 1 } },
  });
}

/** Numbers of units that end go to their heir together, of items that are not closed. */
export async function moveDemands(tx: Transaction, fromIds: readonly string[], toId: string): Promise<void> {
  const units = [...fromIds, toId];
  const rows = await tx.$queryRaw<{ id: string; unitId: string; planItemId: string; people: number | null }[]>`
    SELECT d.id, d.unit_id AS "unitId", d.plan_item_id AS "planItemId", d.people FROM demand d JOIN plan_item p ON p.id = d.plan_item_id
    WHERE d.unit_id = ANY(${units}::uuid[]) AND p.status <> 'closed' ORDER BY d.id FOR UPDATE OF d`;
  for (const planItemId of new Set(rows.map((row) => row.planItemId))) {
    const ofItem = rows.filter((row) => row.planItemId === planItemId);
    const kept = ofItem.find(({ unitId }) => unitId === toId) ?? ofItem[0]!;
    const told = ofItem.flatMap(({ people }) => people ?? []);
    await tx.demand.deleteMany({ where: { id: { in: ofItem.map(({ id }) => id).filter((id) => id !== kept.id) } } });
    const people = told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null;
    await tx.demand.update({ where: { id: kept.id }, data: { unitId: toId, people, revision: { increment: 1 } } });
  }
}
