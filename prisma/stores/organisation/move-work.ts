import type { PlainDate } from '../../../domain/dates';
import type { Transaction } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';
import { moveDemands } from '../demand-store';
import type { UnitMove } from './move-lists';

/** Entrusted work, pending reminders and calls, drafts, money and queued mails of open things go to the heir. */
export async function moveWork(tx: Transaction, { committeeId, fromIds, toId, at }: UnitMove): Promise<void> {
  const from = [...fromIds];
  await tx.$executeRaw`
    UPDATE intake SET
      review_unit_id = CASE WHEN review_unit_id = ANY(${from}::uuid[]) THEN ${toId}::uuid ELSE review_unit_id END,
      delivering_unit_id = CASE WHEN delivering_unit_id = ANY(${from}::uuid[]) THEN ${toId}::uuid ELSE delivering_unit_id END,
      holder_unit_id = CASE WHEN holder_unit_id = ANY(${from}::uuid[]) THEN ${toId}::uuid ELSE holder_unit_id END
    WHERE committee_id = ${committeeId}::uuid AND status IN ('scheduled','open','suspended')
      AND (review_unit_id = ANY(${from}::uuid[]) OR delivering_unit_id = ANY(${from}::uuid[]) OR holder_unit_id = ANY(${from}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE plan_item SET
      review_unit_id = CASE WHEN review_unit_id = ANY(${from}::uuid[]) THEN ${toId}::uuid ELSE review_unit_id END,
      delivering_unit_id = CASE WHEN delivering_unit_id = ANY(${from}::uuid[]) THEN ${toId}::uuid ELSE delivering_unit_id END,
      revision = revision + 1
    WHERE committee_id = ${committeeId}::uuid AND status <> 'closed'
      AND (review_unit_id = ANY(${from}::uuid[]) OR delivering_unit_id = ANY(${from}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE plan_item_organ o SET unit_id = ${toId}::uuid FROM plan_item p
    WHERE p.id = o.plan_item_id AND p.status <> 'closed' AND o.unit_id = ANY(${from}::uuid[])`;
  // Two units with one heir are reminded of one thing once.
  await tx.$executeRaw`
    UPDATE reminder r SET state = 'stopped', settled_at = ${at}
    WHERE r.unit_id = ANY(${from}::uuid[]) AND r.state = 'pending' AND EXISTS (
      SELECT 1 FROM reminder o WHERE o.state = 'pending' AND o.id <> r.id AND o.intake_id IS NOT DISTINCT FROM r.intake_id
        AND o.recipient_kind = r.recipient_kind AND o.role IS NOT DISTINCT FROM r.role AND o.step = r.step
        AND (o.unit_id = ${toId}::uuid OR (o.unit_id = ANY(${from}::uuid[]) AND o.id < r.id)))`;
  await tx.reminder.updateMany({ where: { unitId: { in: from }, state: 'pending' }, data: { unitId: toId } });
  await tx.callTask.updateMany({ where: { unitId: { in: from }, state: 'open' }, data: { unitId: toId } });
  await tx.submission.updateMany({
    where: { submittingUnitId: { in: from }, endedAt: null },
    data: { submittingUnitId: toId },
  });
  await tx.$executeRaw`
    UPDATE budget_line b SET holder_unit_id = ${toId}::uuid FROM plan p
    WHERE p.id = b.plan_id AND p.state <> 'closed' AND b.holder_unit_id = ANY(${from}::uuid[])`;
  await tx.$executeRaw`
    UPDATE notification SET recipient_unit_id = ${toId}::uuid WHERE state = 'queued' AND recipient_unit_id = ANY(${from}::uuid[])`;
  await moveDemands(tx, from, toId);
  await moveNeedCalls(tx, from, toId);
  await tx.unit.updateMany({
    where: { parentId: { in: from }, validTo: null, id: { notIn: [...from, toId] } },
    data: { parentId: toId, revision: { increment: 1 } },
  });
}

/** Reminders and calls about one intake follow its list to another part than the main heir. */
export async function moveWorkOfIntake(tx: Transaction, { fromIds, toId }: UnitMove, intakeId: string): Promise<void> {
  const of = { intakeId, unitId: { in: [...fromIds] } };
  await tx.reminder.updateMany({ where: { ...of, state: 'pending' }, data: { unitId: toId } });
  await tx.callTask.updateMany({ where: { ...of, state: 'open' }, data: { unitId: toId } });
  await tx.notification.updateMany({
    where: { intakeId, state: 'queued', recipientUnitId: { in: [...fromIds] } },
    data: { recipientUnitId: toId },
  });
}

/** Who still owes an answer about next year's needs leaves the heir owing it, once; what was answered keeps its name. */
async function moveNeedCalls(tx: Transaction, from: string[], toId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM need_answer a USING need_call c
    WHERE c.id = a.call_id AND c.state = 'open' AND a.state = 'unanswered' AND a.unit_id = ANY(${from}::uuid[]) AND EXISTS (
      SELECT 1 FROM need_answer o WHERE o.call_id = a.call_id AND (o.unit_id = ${toId}::uuid
        OR (o.unit_id = ANY(${from}::uuid[]) AND o.state = 'unanswered' AND o.id < a.id)))`;
  await tx.$executeRaw`
    UPDATE need_answer a SET unit_id = ${toId}::uuid FROM need_call c
    WHERE c.id = a.call_id AND c.state = 'open' AND a.state = 'unanswered' AND a.unit_id = ANY(${from}::uuid[])`;
}

/**
 * People, posts and roles of accounts go on at the heir from that day; what was held before keeps the old unit. `personIds`: only these, of a part that was
 * split off; left out: all.
 */
export async function movePeople(
  tx: Transaction,
  { fromIds, toId, effectiveOn }: UnitMove & { effectiveOn: PlainDate },
  personIds: readonly string[] | null = null,
): Promise<void> {
  const from = [...fromIds];
  const people = personIds && [...personIds];
  const on = toDbDate(effectiveOn);
  await tx.person.updateMany({
    where: { unitId: { in: from }, ...(people ? { id: { in: people } } : {}) },
    data: { unitId: toId, revision: { increment: 1 } },
  });
  const posts = await tx.personPost.findMany({
    where: { unitId: { in: from }, validTo: null, ...(people ? { personId: { in: people } } : {}) },
  });
  for (const post of posts) {
    const begun = post.validFrom >= on;
    const held = await tx.personPost.count({
      where: {
        personId: post.personId,
        unitId: toId,
        title: post.title,
        OR: [{ validTo: null }, { validTo: { gt: on } }],
      },
    });
    if (begun && held === 0) await tx.personPost.update({ where: { id: post.id }, data: { unitId: toId } });
    else if (!begun) {
      await tx.personPost.update({ where: { id: post.id }, data: { validTo: on } });
      if (held === 0) await tx.personPost.create({ data: { ...post, id: newId(), unitId: toId, validFrom: on } });
    }
  }
  const accounts = people
    ? (await tx.account.findMany({ where: { personId: { in: people } }, select: { id: true } })).map(({ id }) => id)
    : null;
  const roles = await tx.accountRole.findMany({
    where: { unitId: { in: from }, validTo: null, ...(accounts ? { accountId: { in: accounts } } : {}) },
  });
  for (const role of roles) {
    const begun = role.validFrom >= on;
    const held = await tx.accountRole.count({
      where: {
        accountId: role.accountId,
        role: role.role,
        unitId: toId,
        OR: [{ validTo: null }, { validTo: { gt: on } }],
      },
    });
    if (begun && held === 0) await tx.accountRole.update({ where: { id: role.id }, data: { unitId: toId } });
    else if (!begun) {
      await tx.accountRole.update({ where: { id: role.id }, data: { validTo: on } });
      if (held === 0) await tx.accountRole.create({ data: { ...role, id: newId(), unitId: toId, validFrom: on } });
    }
  }
}
