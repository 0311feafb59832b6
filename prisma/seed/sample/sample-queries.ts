import type { LineState } from '../../../domain/nomination/line-states';
import type { PlainDate } from '../../../domain/dates';
import type { Database, Transaction } from '../../client';
import { fromOptionalDbDate } from '../../plain-dates';
import { removeSampleRows, SAMPLE_LOADED } from '../../stores/organisation/sample-store';

export interface PlannedItemRow {
  id: string;
  code: string;
  revision: number;
  groupIds: string[];
}

/** The items of a plan with their learner groups, by code. */
export async function readPlannedItems(database: Database, planId: string): Promise<Record<string, PlannedItemRow>> {
  const items = await database.planItem.findMany({
    where: { planId },
    select: { id: true, code: true, revision: true },
  });
  const groups = await database.learnerGroup.findMany({
    where: { planItemId: { in: items.map(({ id }) => id) } },
    orderBy: { ordinal: 'asc' },
  });
  const groupIdsOf = (id: string) => groups.filter((group) => group.planItemId === id).map((group) => group.id);
  return Object.fromEntries(items.map((item) => [item.code, { ...item, groupIds: groupIdsOf(item.id) }]));
}

export interface IntakeLineRow {
  id: string;
  unitId: string;
  personId: string | null;
  state: LineState;
  trainingClassId: string | null;
}

export async function readIntakeLines(database: Database, intakeId: string): Promise<IntakeLineRow[]> {
  const rows = await database.nomineeLine.findMany({
    where: { intakeId },
    select: { id: true, unitId: true, personId: true, state: true, trainingClassId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, state: row.state as LineState }));
}

/** What a member is shown: the content of the round, and the own link. */
export async function readAskedRound(
  database: Database,
  roundId: string,
): Promise<{
  contentHash: string;
  lineIds: string[];
  linkIds: Readonly<Record<string, string>>;
  dueOn: PlainDate | null;
}> {
  const round = await database.opinionRound.findUniqueOrThrow({ where: { id: roundId } });
  const links = await database.opinionLink.findMany({ where: { roundId }, select: { id: true, personId: true } });
  const lines = await database.submissionLine.findMany({
    where: { submissionId: round.submissionId, bodyId: round.bodyId },
    select: { id: true },
    orderBy: { ordinal: 'asc' },
  });
  return {
    contentHash: round.contentHash,
    lineIds: lines.map(({ id }) => id),
    linkIds: Object.fromEntries(links.map(({ personId, id }) => [personId, id])),
    dueOn: fromOptionalDbDate(round.dueOn),
  };
}

/** The committee that stands in the record, if any; an office has one. */
export async function findCommittee(database: Database): Promise<{ id: string; sample: boolean } | null> {
  return database.committee.findFirst({ select: { id: true, sample: true }, orderBy: { createdAt: 'asc' } });
}

export async function findSampleCommittees(database: Database): Promise<string[]> {
  const rows = await database.committee.findMany({ where: { sample: true }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function isSampleComplete(database: Database, committeeId: string): Promise<boolean> {
  return (await database.setting.count({ where: { committeeId, key: SAMPLE_LOADED } })) === 1;
}

export async function markSampleComplete(tx: Transaction, committeeId: string, loadedAt: Date): Promise<void> {
  await tx.setting.create({ data: { committeeId, key: SAMPLE_LOADED, value: { at: loadedAt.toISOString() } } });
}

/**
 * Mails that the sample's past would have sent are not sent now, months later: only those of `keepSince` or later, and the requests of
 * rounds that are open.
 */
export async function silencePastMails(tx: Transaction, committeeId: string, keepSince: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE notification n SET state = 'not-wanted', last_error = 'sample-past'
    WHERE n.committee_id = ${committeeId}::uuid AND n.state = 'queued' AND n.not_before < ${keepSince}
      AND NOT (n.kind = 'opinion-request' AND EXISTS (SELECT 1 FROM opinion_round r WHERE r.id = n.round_id AND r.state = 'open'))`;
}

/** Everything of a sample committee, its audit too; the database refuses it for any other. Answers with the number of rows. */
export async function removeSample(database: Database, committeeId: string): Promise<number> {
  return database.$transaction((tx) => removeSampleRows(tx, committeeId));
}
