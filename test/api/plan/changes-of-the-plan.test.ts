import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import {
  buildAccount,
  buildCommittee,
  buildPlanItem,
  buildUnit,
  type BuiltCommittee,
} from '../../support/factories/intake';

/** Monday 2026-10-05, 09:00 in Viet Nam. */
const START = new Date('2026-10-05T02:00:00Z');
const bench = openApiBench({ now: START });
beforeEach(() => {
  bench.clock.now = START;
});

async function livePlan() {
  const committee = await buildCommittee(bench.db);
  const itemId = await buildPlanItem(bench.db, committee);
  const { planId } = await bench.db.planItem.update({
    where: { id: itemId },
    data: { plannedClassesMin: 3, plannedClassesMax: 4 },
  });
  const plan = await bench.db.plan.update({ where: { id: planId }, data: { state: 'active' } });
  return { committee, itemId, planId, year: plan.year, head: await bench.as(committee.accounts['review-head']) };
}
const events = async ({ id }: BuiltCommittee) =>
  (await bench.db.auditEvent.findMany({ where: { committeeId: id, noun: 'plan' }, orderBy: { seq: 'asc' } })).map(
    (e) => e.action,
  );

const ADDED = {
  code: '2.6',
  title: 'Tập huấn chuyển đổi số',
  text: 'Tập huấn chuyển đổi số cho cán bộ cơ sở',
  workKind: 'refresher',
  procedureCode: 'open-enrolment',
  dueKind: 'complete-by',
  dueOn: '2026-11-30',
  classes: { min: 1, max: 1 },
  learners: { min: null, max: 60 },
};

describe('an amendment of the plan', () => {
  test('is one document that keeps what held before and what holds after, money and items outside the plan with their ground', async () => {
    const { committee, itemId, planId, head } = await livePlan();
    const line = {
      id: newId(),
      committeeId: committee.id,
      planId,
      planItemId: itemId,
      name: 'Lớp',
      planned: 90_000_000n,
    };
    await bench.db.budgetLine.create({ data: line });
    await head
      .post(`/api/plans/${planId}/amendments`, {
        number: '512-TB/TU',
        issuedOn: '2026-10-02',
        basis: 'Thông báo kết luận của Thường trực',
        effectiveOn: '2026-10-05',
        changes: [{ itemId, classes: { min: 1, max: 2 } }],
        money: [{ budgetLineId: line.id, amount: 60_000_000 }],
        additions: [{ ...ADDED, basis: 'Công văn số 88-CV/BTCTU' }],
      })
      .expect(201);
    const { body } = await head.get(`/api/plans/${planId}`).expect(200);
    expect(body.amendments).toMatchObject([
      { number: '512-TB/TU', issuedOn: '2026-10-02', paperOwed: false, paperDueOn: null },
    ]);
    expect(
      body.amendments[0].changes.map(({ kind, before, after }: Record<string, unknown>) => [kind, before, after]),
    ).toEqual([
      ['classes', '3–4', '1–2'],
      ['money', '90000000', '60000000'],
      ['added', null, '2.6'],
    ]);
    const amended = body.items.find(({ id }: { id: string }) => id === itemId);
    expect(amended.classes).toMatchObject({ planned: { min: 3, max: 4 }, amended: { min: 1, max: 2 } });
    const added = body.items.find(({ code }: { code: string }) => code === '2.6');
    expect(added).toMatchObject({ origin: 'off-plan', originBasis: 'Công văn số 88-CV/BTCTU', status: 'active' });
    expect(await bench.db.budgetLine.findUnique({ where: { id: line.id } })).toMatchObject({
      planned: 90_000_000n,
      amended: 60_000_000n,
    });
    expect(await events(committee)).toEqual(['item-added', 'amended']);
  });

  test('decided by word takes effect now, and owes its paper by a day that the office sees', async () => {
    const { committee, itemId, planId, head } = await livePlan();
    const { body } = await head
      .post(`/api/plans/${planId}/amendments`, {
        basis: 'Ý kiến của đồng chí Phó Bí thư Thường trực',
        effectiveOn: '2026-10-05',
        changes: [{ itemId, learners: { min: 40, max: 40 } }],
      })
      .expect(201);
    const shown = (await head.get(`/api/plans/${planId}`)).body.amendments;
    expect(shown).toMatchObject([{ number: null, paperOwed: true, paperDueOn: '2026-10-12' }]);
    bench.clock.now = new Date('2026-10-13T02:00:00Z');
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const overdue = (await coordinator.get('/api/overdue?kind=plan-paper')).body.items;
    expect(overdue).toMatchObject([{ id: body.amendmentId, deadlineOn: '2026-10-12' }]);
    const paper = { number: '519-TB/TU', issuedOn: '2026-10-12' };
    const path = `/api/plan-amendments/${body.amendmentId}/papers`;
    expect((await coordinator.post(path, { ...paper, issuedOn: '2026-12-01' }).expect(422)).body.code).toBe(
      'signed-date-invalid',
    );
    await coordinator.post(path, paper).expect(201);
    expect((await coordinator.post(path, paper).expect(409)).body.code).toBe('paper-not-owed');
    expect((await coordinator.get('/api/overdue?kind=plan-paper')).body.items).toEqual([]);
    expect(await events(committee)).toEqual(['amended', 'amendment-paper-received']);
  });

  test('that changes nothing, moves a date into the past or touches an item that has ended is refused whole', async () => {
    const { committee, itemId, planId, head } = await livePlan();
    const send = (changes: object[]) =>
      head.post(`/api/plans/${planId}/amendments`, { basis: 'Thông báo', effectiveOn: '2026-10-05', changes });
    expect((await send([]).expect(422)).body.code).toBe('plan-amendment-empty');
    expect((await send([{ itemId }]).expect(422)).body.code).toBe('plan-amendment-empty');
    expect((await send([{ itemId, dueOn: '2026-10-01' }]).expect(422)).body.code).toBe('deadline-not-later');
    expect((await send([{ itemId: newId(), cancelled: true }]).expect(404)).body.code).toBe('not-found');
    await bench.db.planItem.update({ where: { id: itemId }, data: { status: 'closed' } });
    expect((await send([{ itemId, classes: { min: 1, max: 1 } }]).expect(409)).body.code).toBe('stage-closed');
    expect(await events(committee)).toEqual([]);
    const reviewer = await bench.as(committee.accounts.reviewer);
    await reviewer.post(`/api/plans/${planId}/amendments`, { basis: 'x', effectiveOn: '2026-10-05' }).expect(403);
  });
});

describe("next year's needs", () => {
  const KINDS = [
    { code: '1.1', title: 'Trung cấp lý luận chính trị', workKind: 'training', procedureCode: 'send-out' },
    { code: '2.1', title: 'Bồi dưỡng nghiệp vụ', workKind: 'refresher', procedureCode: 'open-enrolment' },
  ];
  async function asked() {
    const live = await livePlan();
    const unitIds = [await buildUnit(bench.db, live.committee.id), await buildUnit(bench.db, live.committee.id)];
    const title = 'Đăng ký nhu cầu đào tạo, bồi dưỡng năm sau';
    const call = { year: live.year + 1, title, deadlineOn: '2026-10-30', kinds: KINDS, unitIds };
    const { body } = await live.head.post('/api/need-calls', call).expect(201);
    return { ...live, unitIds: unitIds as [string, string], needCallId: body.needCallId as string };
  }

  test("stand in the unit officer's work until the unit has answered", async () => {
    const { committee, unitIds, needCallId } = await asked();
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    const work = async () => (await officer.get('/api/my-work?kind=need-to-answer').expect(200)).body.items;
    expect(await work()).toMatchObject([{ id: needCallId, unitId: unitIds[0], deadlineOn: '2026-10-30' }]);
    await officer.put(`/api/need-calls/${needCallId}/answers/${unitIds[0]}`, { needs: [] }).expect(200);
    expect(await work()).toEqual([]);
  });

  test('are asked of every unit with the whole ladder, which stops at once with the answer', async () => {
    const { committee, unitIds, needCallId } = await asked();
    const mails = await bench.db.notification.findMany({
      where: { committeeId: committee.id, recipientUnitId: unitIds[0] },
      orderBy: { notBefore: 'asc' },
    });
    expect(mails.map(({ kind, params }) => [kind, (params as { step?: string }).step ?? null])).toEqual([
      ['need-call', null],
      ['need-reminder', 'T-5'],
      ['need-reminder', 'T-2'],
      ['need-reminder', 'T'],
      ['need-reminder', 'T+1'],
      ['need-reminder', 'T+3'],
    ]);
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    const path = `/api/need-calls/${needCallId}/answers/${unitIds[0]}`;
    const needs = [{ kind: '1.1', learners: 3 }];
    expect((await officer.put(path, { needs }).expect(200)).body).toEqual({ state: 'answered', learners: 3 });
    expect((await officer.put(path, { needs: [{ kind: '9.9', learners: 1 }] }).expect(422)).body.code).toBe(
      'need-kind-unknown',
    );
    const other = `/api/need-calls/${needCallId}/answers/${unitIds[1]}`;
    expect((await officer.put(other, { needs }).expect(403)).body.code).toBe('forbidden');
    const seen = (await officer.get(`/api/need-calls/${needCallId}`)).body;
    expect(seen.answers).toMatchObject([{ unitId: unitIds[0], state: 'answered' }]);
    expect(await events(committee)).toEqual(['needs-asked', 'needs-answered']);
  });

  test('"không có nhu cầu" is an answer, entered for a unit with its source; a silent unit is overdue, not without need', async () => {
    const { committee, unitIds, needCallId, head } = await asked();
    const path = `/api/need-calls/${needCallId}/answers/${unitIds[0]}`;
    expect((await head.put(path, { needs: [] }).expect(422)).body.code).toBe('entry-source-required');
    const { body } = await head.put(path, { needs: [], source: 'telephone' }).expect(200);
    expect(body).toEqual({ state: 'no-need', learners: 0 });
    bench.clock.now = new Date('2026-11-02T02:00:00Z');
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const overdue = (await coordinator.get('/api/overdue?kind=need-answer')).body.items;
    expect(overdue.map((row: { holder: { unitId: string } }) => row.holder.unitId)).toEqual([unitIds[1]]);
    await coordinator.post(`/api/need-calls/${needCallId}/closing`).expect(200);
    const again = await bench.as(committee.accounts['review-head']);
    expect((await again.put(path, { needs: [], source: 'mail' }).expect(409)).body.code).toBe('need-answered');
    expect((await coordinator.get('/api/overdue?kind=need-answer')).body.items).toEqual([]);
  });

  test("become a draft of next year's plan, after what this year carries on", async () => {
    const { committee, itemId, planId, year, unitIds, needCallId, head } = await asked();
    await bench.db.planItem.update({
      where: { id: itemId },
      data: { status: 'closed', outcome: 'carried-on', outcomeReason: 'Lớp đang học' },
    });
    for (const [index, unitId] of unitIds.entries())
      await head
        .put(`/api/need-calls/${needCallId}/answers/${unitId}`, {
          needs: [{ kind: '2.1', learners: 10 + index }],
          source: 'letter',
        })
        .expect(200);
    const { body } = await head.post(`/api/plans/${planId}/next-year`, { needCallId }).expect(201);
    expect(body).toMatchObject({ year: year + 1, carriedOn: 1, fromNeeds: 1 });
    const next = (await head.get(`/api/plans/${body.planId}`)).body;
    expect(next.state).toBe('draft');
    expect(next.items).toMatchObject([
      { origin: 'carried-on', carriedFromId: itemId, originBasis: 'Lớp đang học' },
      { origin: 'plan', code: '2.1', learners: { planned: { min: 21, max: 21 } } },
    ]);
    const twice = await head.post(`/api/plans/${planId}/next-year`, { needCallId }).expect(409);
    expect(twice.body.code).toBe('next-plan-exists');
    const stranger = await bench.as((await buildCommittee(bench.db)).accounts['review-head']);
    await stranger.post(`/api/plans/${planId}/next-year`, {}).expect(404);
    expect((await events(committee)).at(-1)).toBe('next-year-drafted');
  });
});
