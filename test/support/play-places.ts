import { DomainError } from '../../domain/errors';
import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import { Prisma, type Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { intakeActor } from './act-on-intake';
import { buildIntake, type BuiltIntake } from './factories/intake';
import { buildList } from './factories/nomination';

export interface PlacesPlayed {
  acts: number;
  carriedOut: number;
  refused: number;
  /** What the ledger should never show; empty when all is well. */
  faults: string[];
}

const EXPECTED = new Set(['quota-exceeded', 'quota-below-used', 'line-state-closed', 'reserve-first', 'not-found']);

/**
 * Plays `rounds` of `parallel` random acts at once on two intakes of one item, which share its quota, and holds the ledger against the lines after
 * every round. The acts are drawn from `seed`, so that a fault can be played again.
 */
export async function playPlaces(
  db: Database,
  { parallel, rounds, seed }: { parallel: number; rounds: number; seed: number },
): Promise<PlacesPlayed> {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const first = await buildIntake(db, { stage: 'review', units: 2 });
  const second = await buildIntake(db, { stage: 'review', units: 2, committee: first.committee });
  await db.intake.update({ where: { id: second.id }, data: { planItemId: first.planItemId, ordinal: 2 } });
  const places = await Promise.all([first, second].map((intake) => fillIntake(db, intake)));
  await addQuota(db, first, { planItemId: first.planItemId, granted: 20 });
  for (const { intake } of places) {
    await addQuota(db, intake, { intakeId: intake.id, granted: 12 });
    await addQuota(db, intake, { intakeId: intake.id, unitId: intake.unitIds[0]!, granted: 7 });
  }
  const act = intakeActor(db);
  const played: PlacesPlayed = { acts: 0, carriedOut: 0, refused: 0, faults: [] };
  for (let round = 0; round < rounds && played.faults.length === 0; round += 1) {
    const acts = Array.from({ length: parallel }, () => {
      const { intake, lineIds } = pick(places);
      return { intake, ...drawAct(intake, pick(lineIds), random) };
    });
    const outcomes = await Promise.allSettled(acts.map(({ intake, name, data }) => act(intake, name, data)));
    played.acts += outcomes.length;
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') played.carriedOut += 1;
      else if (EXPECTED.has(messageOf(outcome.reason))) played.refused += 1;
      else played.faults.push(`round ${round}: ${messageOf(outcome.reason)}`);
    }
    played.faults.push(...(await findFaults(db, first.planItemId)).map((fault) => `round ${round}: ${fault}`));
  }
  return played;
}

async function fillIntake(db: Database, intake: BuiltIntake) {
  const lists = [];
  for (const unitId of intake.unitIds)
    lists.push(await buildList(db, intake, { unitId, state: 'submitted', lines: 10 }));
  return { intake, lineIds: lists.flatMap(({ lineIds }) => lineIds) };
}

async function addQuota(
  db: Database,
  intake: BuiltIntake,
  quota: { planItemId?: string; intakeId?: string; unitId?: string; granted: number },
): Promise<void> {
  await db.quota.create({ data: { ...quota, id: newId(), committeeId: intake.committee.id, basis: 'x' } });
}

type DrawnAct = { [N in IntakeCommandName]: { name: N; data: IntakeCommands[N] } }[IntakeCommandName];

function drawAct(intake: BuiltIntake, lineId: string, random: () => number): DrawnAct {
  const drawn = random();
  const decide = (verdict: 'shortlist' | 'reserve') => ({ decisions: [{ lineId, verdict, rank: 1 }] });
  if (drawn < 0.4) return { name: 'review-lines', data: decide('shortlist') };
  if (drawn < 0.6) return { name: 'review-lines', data: decide('reserve') };
  if (drawn < 0.75) return { name: 'offer-place', data: { lineId, reason: 'x' } };
  if (drawn < 0.83) return { name: 'answer-offer', data: { lineId, answer: 'confirmed' } };
  if (drawn < 0.9) return { name: 'withdraw-offer', data: { lineId, reason: 'x' } };
  const granted = 9 + Math.floor(random() * 6);
  return { name: 'grant-quota', data: { unitId: random() < 0.5 ? null : intake.unitIds[0]!, granted, basis: 'x' } };
}

/** Each quota says what its lines hold, its entries add up to it, and it is never over. */
async function findFaults(db: Database, planItemId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string; fault: string }[]>(Prisma.sql`
    WITH counted AS (
      SELECT q.id, q.used, q.granted + q.excess AS top,
        (SELECT count(*) FROM nominee_line l JOIN intake i ON i.id = l.intake_id
         WHERE l.holds_place AND i.plan_item_id = ${planItemId}::uuid AND (q.intake_id IS NULL OR l.intake_id = q.intake_id)
           AND (q.unit_id IS NULL OR l.unit_id = q.unit_id)) AS held,
        (SELECT coalesce(sum(change), 0) FROM quota_entry e WHERE e.quota_id = q.id) AS entered
      FROM quota q
      WHERE q.plan_item_id = ${planItemId}::uuid OR q.intake_id IN (SELECT id FROM intake WHERE plan_item_id = ${planItemId}::uuid)
    )
    SELECT id, 'used ' || used || ' of ' || top || ', held ' || held || ', entered ' || entered AS fault FROM counted
    WHERE used > top OR used <> held OR used <> entered`);
  return rows.map(({ id, fault }) => `${id}: ${fault}`);
}

function messageOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** mulberry32: small, and the same on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
