import { endOfDay, instantAt, plainDate } from '../../../domain/dates';
import { openActivityBench } from '../../support/activity-database';
import { buildUnit } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { buildRealPlan, itemActor, openIntakeCommand, PLAN_TIME } from '../../support/factories/plan';

const bench = openActivityBench();

describe('the real plan becomes record', () => {
  it('with its 9 items, 10 learner groups, every organ and every date of the new year', async () => {
    const { imported, itemIds, bodyIds, committee } = await buildRealPlan(bench.db, { active: false });
    expect(imported).toMatchObject({ year: 2026, items: 9, groups: 10, supplied: [] });
    const items = await bench.db.planItem.findMany({ where: { planId: imported.planId }, orderBy: { ordinal: 'asc' } });
    expect(items.map((item) => [item.code, item.dueOn.toISOString().slice(0, 10), item.dueKind])).toEqual([
      ['1.1', '2026-12-31', 'open-by'],
      ['1.2', '2026-07-31', 'complete-by'],
      ['1.3', '2026-12-31', 'within-year'],
      ['1.4', '2026-12-31', 'within-year'],
      ['2.1', '2026-12-31', 'within-year'],
      ['2.2', '2026-12-31', 'within-year'],
      ['2.3', '2026-09-30', 'complete-by'],
      ['2.4', '2026-10-31', 'complete-by'],
      ['2.5', '2026-10-31', 'complete-by'],
    ]);
    const item = (code: string) => items.find((each) => each.id === itemIds[code])!;
    expect(item('1.2')).toMatchObject({
      leadingBodyId: bodyIds['standing-board'],
      reviewUnitId: committee.reviewUnitId,
      deliveringUnitId: committee.centreUnitId,
    });
    // 1.1 is delivered by the province's school: no unit of ours, and not the town's centre.
    expect(item('1.1')).toMatchObject({ deliveringUnitId: null, deliveringText: 'Trường Chính trị tỉnh' });
    // 2.5 is advised by "các cơ quan": nobody in particular, so a person says who reviews it.
    expect(item('2.5')).toMatchObject({ leadingBodyId: bodyIds['standing-office'], reviewUnitId: null });
    expect(item('2.4')).toMatchObject({ plannedClassesMin: 5, plannedClassesMax: 6, plannedLearnersMax: 400 });
    const organs = await bench.db.planItemOrgan.count({ where: { planItemId: { in: Object.values(itemIds) } } });
    expect(organs).toBe(49);
    const plan = await bench.db.plan.findUniqueOrThrow({ where: { id: imported.planId } });
    expect(plan).toMatchObject({ plannedBudget: 972_170_000n, signatory: 'Bùi Văn Lý', state: 'draft' });
    expect(plan.recipients).toHaveLength(12);
    expect(plan.title).toContain('năm 2026');
  });

  it('comes into force once, and every item begins its life', async () => {
    const { imported } = await buildRealPlan(bench.db);
    const items = await bench.db.planItem.findMany({ where: { planId: imported.planId } });
    expect(new Set(items.map((item) => item.status))).toEqual(new Set(['active']));
    const next = items.find((item) => item.code === '1.2')!.nextDueAt!;
    expect(next.getTime()).toBe(endOfDay(plainDate('2026-07-31')).getTime() + 1_000);
  });
});

describe('an item opens its intakes', () => {
  it('at once, with the stages of its procedure and the units called', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const unitIds = [await buildUnit(bench.db, committee.id), await buildUnit(bench.db, committee.id)];
    const command = openIntakeCommand({ unitIds, plannedOpenOn: '2026-01-12' });
    const { follow, view } = await itemActor(bench.db, committee).act(itemIds['1.2']!, 'open-intake', command);
    expect(follow.startIntakes).toEqual([command.intakeId]);
    expect(view.status).toBe('active');
    const intake = await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } });
    expect(intake).toMatchObject({ status: 'open', stage: 'nomination', holderKind: 'units', ordinal: 1 });
    const stages = await bench.db.intakeStage.findMany({ where: { intakeId: intake.id }, orderBy: { ordinal: 'asc' } });
    expect(stages.map((stage) => stage.stage)).toEqual(intake.stages);
    expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'call-for-nominees' } })).toBe(2);
  });

  it('on its day at 07:30, not before', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const command = openIntakeCommand({ plannedOpenOn: '2026-03-02' });
    const { view } = await actor.act(itemIds['1.2']!, 'open-intake', command);
    const opening = instantAt(plainDate('2026-03-02'), '07:30');
    expect(view.nextDueAt).toBe(opening.getTime());
    const status = async () => (await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } })).status;
    await actor.passDue(itemIds['1.2']!, new Date(opening.getTime() - 60_000));
    expect(await status()).toBe('scheduled');
    const { follow } = await actor.passDue(itemIds['1.2']!, opening);
    expect(await status()).toBe('open');
    expect(follow.tellIntakes).toEqual([command.intakeId]);
  });

  it('a call from above sets its own date and takes the short procedure', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const command = openIntakeCommand({ callDeadlineOn: '2026-01-16', callReference: '12-CV/BTCTU' });
    await itemActor(bench.db, committee).act(itemIds['1.3']!, 'open-intake', command);
    const intake = await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } });
    expect(intake).toMatchObject({ status: 'open', variant: 'expedited' });
    expect(intake.stageDeadlineOn!.toISOString().slice(0, 10)).toBe('2026-01-16');
  });

  it('taken in as it stands: from that stage on, with a reason', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const command = openIntakeCommand({ startAtStage: 'review' });
    await expect(actor.act(itemIds['1.2']!, 'open-intake', command)).rejects.toMatchObject({
      message: 'intake-start-reason-required',
    });
    await actor.act(itemIds['1.2']!, 'open-intake', { ...command, startReason: 'Danh sách có từ năm 2025' });
    const intake = await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } });
    expect(intake).toMatchObject({ status: 'open', stage: 'review', startedAtStage: 'review' });
    expect(await bench.db.intakeStage.count({ where: { intakeId: intake.id } })).toBe(5);
  });

  it('a quota from above comes with it', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const command = openIntakeCommand({ quota: { granted: 12, basis: 'Công văn 12-CV/BTCTU' } });
    await itemActor(bench.db, committee).act(itemIds['1.3']!, 'open-intake', command);
    expect(await bench.db.quota.findFirst({ where: { intakeId: command.intakeId } })).toMatchObject({
      granted: 12,
      used: 0,
    });
  });

  it('the same intake twice, a foreign unit, or an item of a plan not in force: refused', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const command = openIntakeCommand();
    await actor.act(itemIds['1.2']!, 'open-intake', command);
    await expect(actor.act(itemIds['1.2']!, 'open-intake', command)).rejects.toMatchObject({
      message: 'already-exists',
    });
    const foreign = openIntakeCommand({ unitIds: [(await buildRealPlan(bench.db)).committee.reviewUnitId] });
    await expect(actor.act(itemIds['1.2']!, 'open-intake', foreign)).rejects.toMatchObject({ message: 'not-found' });
    const draft = await buildRealPlan(bench.db, { active: false });
    await expect(
      itemActor(bench.db, draft.committee).act(draft.itemIds['1.2']!, 'open-intake', openIntakeCommand()),
    ).rejects.toMatchObject({ message: 'plan-state' });
  });
});

describe('an item ends', () => {
  it('not as done while an intake is open', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    await actor.act(itemIds['1.2']!, 'open-intake', openIntakeCommand());
    for (const outcome of ['done', 'no-demand'] as const)
      await expect(actor.act(itemIds['1.2']!, 'close-item', { outcome, reason: 'Hết năm' })).rejects.toMatchObject({
        message: 'item-has-open-intakes',
      });
  });

  it('as "nothing arose" without any intake', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const close = { outcome: 'no-demand', reason: 'Không có người đăng ký' } as const;
    const { view } = await itemActor(bench.db, committee).act(itemIds['1.4']!, 'close-item', close);
    expect(view).toMatchObject({ status: 'closed', nextDueAt: null });
  });

  it('carried on: approved people are the first queue of next year, what has not begun falls away', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const unitIds = [await buildUnit(bench.db, committee.id)];
    const open = openIntakeCommand({ startAtStage: 'class', startReason: 'Đang học', unitIds });
    const later = openIntakeCommand({ name: 'Đợt 2', plannedOpenOn: '2026-11-02' });
    await actor.act(itemIds['1.3']!, 'open-intake', open);
    await actor.act(itemIds['1.3']!, 'open-intake', later);
    const built = {
      id: open.intakeId,
      committee,
      planItemId: itemIds['1.3']!,
      unitIds,
      deadlineOn: plainDate('2026-12-31'),
      at: PLAN_TIME,
    };
    const approved = await buildList(bench.db, built, { state: 'submitted', lineState: 'approved', lines: 2 });
    const close = { outcome: 'carried-on', reason: 'Trường triệu tập năm sau' } as const;
    const { follow } = await actor.act(itemIds['1.3']!, 'close-item', close, {
      at: instantAt(plainDate('2026-01-13'), '09:00'),
    });
    expect(new Set(follow.tellIntakes)).toEqual(new Set([open.intakeId, later.intakeId]));
    const intakes = await bench.db.intake.findMany({
      where: { planItemId: itemIds['1.3']! },
      orderBy: { ordinal: 'asc' },
    });
    expect(intakes.map((intake) => [intake.status, intake.outcome])).toEqual([
      ['closed', 'carried-on'],
      ['closed', 'cancelled'],
    ]);
    const lines = await bench.db.nomineeLine.findMany({ where: { id: { in: approved.lineIds } } });
    expect(lines.map((line) => line.state)).toEqual(['awaiting-call-up', 'awaiting-call-up']);
  });

  it('past its due date is recorded and told once, and decides nothing', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const after = new Date(endOfDay(plainDate('2026-07-31')).getTime() + 1_000);
    const { view } = await actor.passDue(itemIds['1.2']!, after);
    await actor.passDue(itemIds['1.2']!, new Date(after.getTime() + 60_000));
    expect(view).toMatchObject({ status: 'active', nextDueAt: null });
    const audited = { subjectId: itemIds['1.2']!, action: 'item-deadline-passed' };
    expect(await bench.db.auditEvent.count({ where: audited })).toBe(1);
    expect(await bench.db.notification.count({ where: { committeeId: committee.id, kind: 'escalation' } })).toBe(2);
  });

  it('at another day: the change is kept with its reason, and its intakes move with it', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const command = openIntakeCommand();
    await actor.act(itemIds['1.2']!, 'open-intake', command);
    const move = { toOn: '2026-09-30', reason: 'Theo Thông báo 399-TB/TU' };
    const { result } = await actor.act(itemIds['1.2']!, 'move-due', move);
    expect(result).toMatchObject({ dueOn: '2026-09-30', intakesMoved: 1 });
    expect(await bench.db.deadlineChange.count({ where: { planItemId: itemIds['1.2']! } })).toBe(1);
    const intake = await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } });
    expect(intake.dueOn.toISOString().slice(0, 10)).toBe('2026-09-30');
    await expect(actor.act(itemIds['1.2']!, 'move-due', move)).rejects.toMatchObject({ message: 'deadline-not-later' });
  });

  it('suspended, it opens nothing; resumed, it opens what was due', async () => {
    const { committee, itemIds } = await buildRealPlan(bench.db);
    const actor = itemActor(bench.db, committee);
    const command = openIntakeCommand({ plannedOpenOn: '2026-02-02' });
    await actor.act(itemIds['1.2']!, 'open-intake', command);
    const suspended = await actor.act(itemIds['1.2']!, 'suspend-item', { reason: 'Chờ kinh phí' });
    expect(suspended.view).toMatchObject({ status: 'suspended', nextDueAt: null });
    const later = instantAt(plainDate('2026-02-09'), '09:00');
    await actor.passDue(itemIds['1.2']!, later);
    const status = async () => (await bench.db.intake.findUniqueOrThrow({ where: { id: command.intakeId } })).status;
    expect(await status()).toBe('scheduled');
    await actor.act(itemIds['1.2']!, 'resume-item', { reason: 'Có kinh phí' }, { at: later });
    await actor.passDue(itemIds['1.2']!, later);
    expect(await status()).toBe('open');
  });
});
