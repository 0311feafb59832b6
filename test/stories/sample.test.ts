import { pino } from 'pino';
import { loadSample } from '../../cli/sample/load-sample';
import { openDatabase, type Database } from '../../prisma/client';
import { findSampleCommittees, isSampleComplete, removeSample } from '../../prisma/seed/sample/sample-queries';
import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { readOpenRecords } from '../../prisma/stores/open-record-store';
import { createClock } from '../../runtime/clock';
import { createTestDatabase, type TestDatabase } from '../support/embedded-servers';
import { buildCommittee } from '../support/factories/intake';

/** A Tuesday in the year's second half. */
const NOW = new Date('2026-09-15T03:00:00Z');

describe('the sample of the first start', () => {
  let file: TestDatabase | undefined;
  let db: Database;
  let committeeId: string;

  beforeAll(async () => {
    file = await createTestDatabase();
    db = openDatabase({ url: file.url, poolSize: 4 });
    const sample = await loadSample(
      {
        database: db,
        clock: createClock(() => NOW),
        logger: pino({ level: 'silent' }),
        linkSecret: Buffer.alloc(32, 7),
        taskQueue: 'none',
        temporal: () => {
          throw new Error('the record alone is looked at here');
        },
      },
      false,
    );
    committeeId = sample.committeeId;
  }, 240_000);
  afterAll(async () => {
    await db?.$disconnect();
    await file?.drop();
  });

  it('has an intake in every stage, one that is late, one suspended, one ahead, and three ways to end', async () => {
    const intakes = await db.intake.findMany({ where: { committeeId } });
    const open = intakes.filter(({ status }) => status === 'open');
    expect(new Set(open.map(({ stage }) => stage))).toEqual(
      new Set(['opening', 'nomination', 'review', 'approval', 'issuance', 'awaiting-higher', 'class', 'reporting']),
    );
    expect(new Set(intakes.map(({ status }) => status))).toEqual(new Set(['scheduled', 'open', 'suspended', 'closed']));
    const outcomes = intakes.flatMap(({ outcome }) => (outcome ? [outcome] : []));
    expect(new Set(outcomes)).toEqual(new Set(['done', 'no-demand', 'carried-on']));
    expect(open.some(({ stageDeadlineOn }) => stageDeadlineOn! < new Date('2026-09-15'))).toBe(true);
    expect(open.some(({ shortfallDays }) => shortfallDays > 0)).toBe(true);
  });

  it('leaves a job waiting for everybody who can look at it with one click', async () => {
    const holders = await db.intake.findMany({ where: { committeeId, status: 'open' }, select: { holderKind: true } });
    expect(new Set(holders.map(({ holderKind }) => holderKind))).toEqual(
      new Set([
        'units',
        'reviewer',
        'review-head',
        'office-coordinator',
        'members',
        'signatory',
        'clerk',
        'higher-authority',
        'training-centre',
      ]),
    );
    const deputy = await db.bodyMember.findFirstOrThrow({ where: { committeeId, post: 'standing-deputy-secretary' } });
    const asked = await db.$queryRaw<{ asked: number }[]>`
      SELECT count(*)::int AS asked FROM round_member m JOIN opinion_round r ON r.id = m.round_id
      WHERE m.person_id = ${deputy.personId}::uuid AND m.answered_at IS NULL AND r.state = 'open'`;
    expect(asked[0]!.asked).toBeGreaterThan(0);
  });

  it('is the real plan in the year that surrounds today, its months moved with it', async () => {
    const plan = await db.plan.findFirstOrThrow({ where: { committeeId } });
    expect(plan).toMatchObject({ year: 2026, sample: true, state: 'active' });
    const theory = await db.planItem.findFirstOrThrow({ where: { planId: plan.id, code: '1.2' } });
    expect(theory.dueOn).toEqual(new Date('2026-08-31'));
    expect(await db.planItem.count({ where: { planId: plan.id } })).toBe(9);
  });

  it('was written by deeds: every event is in its chain, and only mails of today are still to be sent', async () => {
    const report = await verifyAuditChains(db);
    expect(report.fault).toBeNull();
    expect(report.events).toBeGreaterThan(500);
    const late = await db.notification.count({
      where: {
        committeeId,
        state: 'queued',
        kind: { not: 'opinion-request' },
        notBefore: { lt: new Date('2026-09-13') },
      },
    });
    expect(late).toBe(0);
    expect((await readOpenRecords(db)).length).toBeGreaterThan(15);
  });

  it('is removed as a whole, while audit of a real committee cannot be removed at all', async () => {
    const real = await buildCommittee(db);
    await expect(removeSample(db, real.id)).rejects.toThrow('is no sample');
    expect(await isSampleComplete(db, committeeId)).toBe(true);
    await removeSample(db, committeeId);
    expect(await findSampleCommittees(db)).toEqual([]);
    expect(await db.auditEvent.count({ where: { committeeId } })).toBe(0);
    expect(await db.person.count({ where: { committeeId } })).toBe(0);
    await expect(db.committee.update({ where: { id: real.id }, data: { sample: true } })).rejects.toThrow(
      'cannot become a sample',
    );
  });
});
