import { openActivityBench } from '../../support/activity-database';
import { actOnRoundAs, buildOpenRound, giveOpinionAs, type BuiltRound } from '../../support/factories/submission';

const bench = openActivityBench();

const coordinator = (round: BuiltRound) => round.intake.committee.accounts['office-coordinator'];
const clerk = (round: BuiltRound) => round.intake.committee.accounts.clerk;
const roundRow = (round: BuiltRound) => bench.db.opinionRound.findUniqueOrThrow({ where: { id: round.roundId } });
const askedPersons = async (round: BuiltRound) => {
  const rows = await bench.db.roundMember.findMany({
    where: { roundId: round.roundId, askedAt: { not: null } },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(({ personId }) => round.members.findIndex((member) => member.personId === personId));
};
const requests = (round: BuiltRound) =>
  bench.db.notification.count({ where: { roundId: round.roundId, kind: 'opinion-request' } });

describe('all must agree', () => {
  const cause = { closingRule: { threshold: 'all' as const }, members: 3, changeWindowMinutes: 0 };

  test('with everybody in agreement the line is agreed', async () => {
    const round = await buildOpenRound(bench.db, cause);
    for (const member of [0, 1]) await giveOpinionAs(bench.db, round, member, 'agree');
    expect((await roundRow(round)).state).toBe('open');
    const { view } = await giveOpinionAs(bench.db, round, 2, 'agree');
    expect(view.status).toBe('concluded');
  });

  test('one who does not agree decides the line, and the office may close before the others answer', async () => {
    const round = await buildOpenRound(bench.db, cause);
    await giveOpinionAs(bench.db, round, 0, 'disagree');
    const { result } = await actOnRoundAs(bench.db, round, coordinator(round), 'close-round', {});
    expect(result).toMatchObject({ ground: 'early', agreed: 0, notAgreed: 3 });
  });
});

describe('any one decides', () => {
  const cause = { closingRule: { threshold: 'any-one' as const, requiredPosts: [] }, members: 3 };

  test('the first agreement is enough: the round closes by itself when the change window is over', async () => {
    const round = await buildOpenRound(bench.db, { ...cause, changeWindowMinutes: 0 });
    const { view } = await giveOpinionAs(bench.db, round, 1, 'agree');
    expect(view.status).toBe('concluded');
    expect(await bench.db.conclusion.findFirstOrThrow({ where: { roundId: round.roundId } })).toMatchObject({
      ground: 'early',
    });
  });

  test('a refusal decides nothing while another may still agree', async () => {
    const round = await buildOpenRound(bench.db, { ...cause, changeWindowMinutes: 0 });
    const { view } = await giveOpinionAs(bench.db, round, 1, 'disagree');
    expect([view.status, (await roundRow(round)).changeWindowEndsAt]).toEqual(['open', null]);
  });

  test('a changed opinion within the window takes the decision back', async () => {
    const round = await buildOpenRound(bench.db, cause);
    await giveOpinionAs(bench.db, round, 1, 'agree');
    expect((await roundRow(round)).changeWindowEndsAt).not.toBeNull();
    await giveOpinionAs(bench.db, round, 1, 'disagree');
    expect(await roundRow(round)).toMatchObject({ state: 'open', changeWindowEndsAt: null });
  });

  test('the Bí thư must have answered where the procedure says so', async () => {
    const required = { ...cause, closingRule: { threshold: 'any-one' as const, requiredPosts: ['secretary'] } };
    const round = await buildOpenRound(bench.db, { ...required, changeWindowMinutes: 0 });
    expect((await giveOpinionAs(bench.db, round, 1, 'agree')).view.status).toBe('open');
    expect((await giveOpinionAs(bench.db, round, 0, 'disagree')).view.status).toBe('concluded');
  });
});

describe('asked in order', () => {
  const cause = { closingRule: { asking: 'in-order' as const }, members: 3, changeWindowMinutes: 0 };

  test('only the first is asked; each next once those before have answered', async () => {
    const round = await buildOpenRound(bench.db, cause);
    expect([await askedPersons(round), await requests(round)]).toEqual([[0], 1]);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    expect([await askedPersons(round), await requests(round)]).toEqual([[0, 1], 2]);
    await giveOpinionAs(bench.db, round, 1, 'agree');
    const { view } = await giveOpinionAs(bench.db, round, 2, 'disagree');
    expect(view.status).toBe('concluded');
  });

  test('whoever is not asked yet gives no opinion, but one on paper is recorded', async () => {
    const round = await buildOpenRound(bench.db, cause);
    await expect(giveOpinionAs(bench.db, round, 2, 'agree')).rejects.toThrow('opinion-not-asked');
    await actOnRoundAs(bench.db, round, clerk(round), 'record-opinion', {
      personId: round.members[2]!.personId,
      whole: 'agree',
      exceptions: [],
      method: 'paper',
      givenAt: round.intake.at.toISOString(),
      paperOwed: false,
    });
    expect(await askedPersons(round)).toEqual([0]);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { view } = await giveOpinionAs(bench.db, round, 1, 'agree');
    expect(view.status).toBe('concluded');
  });

  test('the office asks the next although one before is silent; when nobody is left it is refused', async () => {
    const round = await buildOpenRound(bench.db, cause);
    const next = () =>
      actOnRoundAs(bench.db, round, coordinator(round), 'ask-next', { reason: 'Đồng chí Bí thư đi công tác' });
    await next();
    await next();
    expect(await askedPersons(round)).toEqual([0, 1, 2]);
    expect(await bench.db.auditEvent.count({ where: { subjectId: round.id, action: 'next-asked' } })).toBe(2);
    await expect(next()).rejects.toThrow('nobody-left-to-ask');
  });

  test('a member without an account in the order is called, and the order goes on from their paper', async () => {
    const round = await buildOpenRound(bench.db, { ...cause, withoutAccount: 1 });
    for (const member of [0, 1]) await giveOpinionAs(bench.db, round, member, 'agree');
    expect(
      await bench.db.callTask.count({ where: { roundId: round.roundId, personId: round.members[2]!.personId } }),
    ).toBe(1);
  });
});

describe('a member who stands on a line', () => {
  test('gives an opinion on the others only; the base of the line shows that they do not take part', async () => {
    const round = await buildOpenRound(bench.db, { members: 3, changeWindowMinutes: 0, about: { 1: 0 } });
    const { result } = await giveOpinionAs(bench.db, round, 0, 'agree');
    const lines = await bench.db.opinionLine.findMany({ where: { opinionId: String(result.opinionId) } });
    expect(lines.map(({ submissionLineId }) => submissionLineId).sort()).toEqual(
      [round.lineIds[0]!, round.lineIds[2]!].sort(),
    );
    await giveOpinionAs(bench.db, round, 1, 'agree');
    await giveOpinionAs(bench.db, round, 2, 'agree');
    const { tally } = await bench.db.conclusion.findFirstOrThrow({ where: { roundId: round.roundId } });
    const own = (tally as { lines: { lineId: string }[] }).lines.find(({ lineId }) => lineId === round.lineIds[1]);
    expect(own).toMatchObject({ recused: 1, needed: 2, agree: 2, outcome: 'agreed' });
  });

  test('is refused when the exception names that very line', async () => {
    const round = await buildOpenRound(bench.db, { about: { 1: 0 } });
    const given = giveOpinionAs(bench.db, round, 0, 'agree', { except: { 1: 'disagree' } });
    await expect(given).rejects.toThrow('opinion-conflict');
  });

  test('who stands on the only line is not asked and not waited for', async () => {
    const round = await buildOpenRound(bench.db, { members: 3, lines: 1, changeWindowMinutes: 0, about: { 0: 0 } });
    expect(await askedPersons(round)).toEqual([1, 2]);
    await giveOpinionAs(bench.db, round, 1, 'agree');
    const { view } = await giveOpinionAs(bench.db, round, 2, 'agree');
    expect(view.status).toBe('concluded');
  });

  test('where too few may give an opinion nothing is certain, and the office refers the line to a meeting', async () => {
    const round = await buildOpenRound(bench.db, {
      members: 2,
      lines: 2,
      changeWindowMinutes: 0,
      closingRule: { requiredPosts: [] },
      about: { 0: 1 },
    });
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { view } = await giveOpinionAs(bench.db, round, 1, 'agree');
    expect(view.status).toBe('open');
    const { result } = await actOnRoundAs(bench.db, round, coordinator(round), 'refer-to-meeting', { reason: 'Một' });
    expect(result).toMatchObject({ referred: 1, concluded: 1 });
  });
});
