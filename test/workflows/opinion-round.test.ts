import { addDays, dateOf } from '../../domain/dates';
import type { AmendedLine } from '../../domain/submission/round-commands';
import type { BuiltRound } from '../support/factories/submission';
import { openRoundEngine } from '../support/round-engine';

const engine = openRoundEngine();

const coordinator = (round: BuiltRound) => round.intake.committee.accounts['office-coordinator'];
const clerk = (round: BuiltRound) => round.intake.committee.accounts.clerk;
const head = (round: BuiltRound) => round.intake.committee.accounts['review-head'];
const mails = (round: BuiltRound, kind: string) =>
  engine.db.notification.count({ where: { roundId: round.roundId, kind } });
const askedCount = (round: BuiltRound) =>
  engine.db.roundMember.count({ where: { roundId: round.roundId, askedAt: { not: null } } });
const current = (round: BuiltRound) =>
  engine.db.opinion.count({ where: { roundId: round.roundId, supersededAt: null } });
const refusal = (error: unknown) => (error as { cause?: { message?: string } }).cause?.message;
const settle = async (acts: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((each) => (each.status === 'fulfilled' ? 'done' : refusal(each.reason)));
/** A recall goes on to the intake's workflow; the round's has ended. */
const ended = (round: BuiltRound) => engine.handle(round).result();

describe('closing rules, in the engine’s own time', () => {
  test('more than half: closes by itself when the change window after the last answer is over, not earlier', async () => {
    const round = await engine.open({ members: 3 });
    for (const member of [0, 1, 2]) await engine.give(round, member, 'agree');
    await engine.skip('25 minutes');
    expect(await engine.stateOf(round)).toBe('open');
    await engine.skip('6 minutes');
    expect(await engine.stateOf(round)).toBe('concluded');
    await ended(round);
  });

  test('all: waits for the last, and one refusal makes every line certain', async () => {
    const round = await engine.open({ members: 3, closingRule: { threshold: 'all' } });
    await engine.give(round, 0, 'agree');
    await engine.give(round, 1, 'agree');
    await engine.skip('1 day');
    expect(await engine.stateOf(round)).toBe('open');
    await engine.give(round, 2, 'disagree');
    await engine.skip('31 minutes');
    const conclusion = await engine.db.conclusion.findFirstOrThrow({ where: { roundId: round.roundId } });
    expect((conclusion.tally as { lines: { outcome: string }[] }).lines.map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('not-agreed'),
    );
  });

  test('any one: the first agreement closes it after the change window', async () => {
    const round = await engine.open({ members: 3, closingRule: { threshold: 'any-one', requiredPosts: [] } });
    await engine.give(round, 2, 'agree');
    expect(await engine.stateOf(round)).toBe('open');
    await engine.skip('31 minutes');
    expect(await engine.stateOf(round)).toBe('concluded');
  });

  test('the chair must have answered before the office closes early', async () => {
    const round = await engine.open({ members: 3 });
    for (const member of [1, 2]) await engine.give(round, member, 'agree');
    expect(await settle([engine.act(round, coordinator(round), 'close-round', {})])).toEqual(['round-not-closable']);
    await engine.give(round, 0, 'disagree');
    const closed = await engine.act(round, coordinator(round), 'close-round', {});
    expect(closed).toMatchObject({ ground: 'all-answered', agreed: 3 });
  });

  test('in order: each is asked a day later than the one before, and the round ends with the last', async () => {
    const round = await engine.open({ members: 3, closingRule: { asking: 'in-order', changeWindowMinutes: 0 } });
    for (const member of [0, 1, 2]) {
      expect(await askedCount(round)).toBe(member + 1);
      await engine.skip('1 day');
      await engine.give(round, member, 'agree');
    }
    expect(await engine.stateOf(round)).toBe('concluded');
    const asked = await engine.db.roundMember.findMany({
      where: { roundId: round.roundId },
      orderBy: { ordinal: 'asc' },
    });
    const days = asked.map(({ askedAt }) => dateOf(askedAt!));
    expect(days[2]! > days[1]!).toBe(true);
  });
});

describe('time alone', () => {
  test('never decides and never orphans: 28 days after the deadline the round is open, on the office’s list, and closes', async () => {
    const round = await engine.open({ members: 3, changeWindowMinutes: 0 });
    await engine.give(round, 0, 'agree');
    await engine.skip(`${7 + 28} days`);
    expect([await engine.stateOf(round), await mails(round, 'escalation')]).toEqual(['open', 1]);
    const overdue = { roundId: round.roundId, state: 'open' };
    expect(await engine.db.callTask.count({ where: overdue })).toBe(2);
    await engine.give(round, 1, 'agree');
    await engine.give(round, 2, 'agree');
    expect(await engine.stateOf(round)).toBe('concluded');
  });

  test('an escalation that was stopped does not escalate: who has answered and a moved deadline are left in peace', async () => {
    const round = await engine.open({ members: 2 });
    await engine.give(round, 0, 'agree');
    const dueOn = addDays(round.dueOn, 14);
    await engine.act(round, coordinator(round), 'extend-round', { dueOn, reason: 'Bí thư đi công tác' });
    await engine.skip('9 days');
    expect([await mails(round, 'escalation'), await mails(round, 'opinion-last-morning')]).toEqual([0, 0]);
    await engine.give(round, 1, 'agree');
    await engine.skip('1 hour');
    await ended(round);
    await engine.skip('20 days');
    expect([await mails(round, 'escalation'), await mails(round, 'opinion-last-morning')]).toEqual([0, 0]);
    const called = { roundId: round.roundId, reason: 'unanswered' };
    expect(await engine.db.callTask.count({ where: called })).toBe(0);
  });

  test('the paper of a spoken opinion falls due after the conclusion: the office is asked once, then the workflow ends', async () => {
    const round = await engine.open({ members: 1, changeWindowMinutes: 0 });
    const paperDueOn = addDays(await engine.today(), 6);
    await engine.act(round, clerk(round), 'record-opinion', {
      personId: round.members[0]!.personId,
      whole: 'agree',
      exceptions: [],
      method: 'oral',
      givenAt: (await engine.now()).toISOString(),
      paperOwed: true,
      paperDueOn,
    });
    expect([await engine.stateOf(round), await mails(round, 'office-notice')]).toEqual(['concluded', 0]);
    await engine.skip('8 days');
    expect(await mails(round, 'office-notice')).toBe(1);
    await ended(round);
  });

  test('a decision sent just before the wait begins is counted: it starts the workflow and is its first deed', async () => {
    const round = await engine.open({ members: 2, changeWindowMinutes: 0 }, { started: false });
    const results = await Promise.all([
      engine.give(round, 0, 'agree', { withStart: true }),
      engine.give(round, 1, 'agree', { withStart: true }),
    ]);
    expect(results.map(({ recorded }) => recorded)).toEqual(['new', 'new']);
    expect(await engine.stateOf(round)).toBe('concluded');
  });
});

describe('races', () => {
  test('two opinions at once are both counted, each once', async () => {
    const round = await engine.open({ members: 3 });
    await Promise.all([engine.give(round, 0, 'agree'), engine.give(round, 1, 'disagree')]);
    const twice = await Promise.all([
      engine.give(round, 2, 'agree', { key: 'same' }),
      engine.give(round, 2, 'agree', { key: 'same' }),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await current(round)).toBe(3);
  });

  test('recall against opinion: whichever comes first, nothing is half done', async () => {
    const round = await engine.open({ members: 2, changeWindowMinutes: 0 });
    const outcomes = await settle([
      engine.act(round, coordinator(round), 'recall-submission', { reason: 'Bổ sung' }),
      engine.give(round, 0, 'agree'),
    ]);
    expect([
      ['done', 'stage-closed'],
      ['done', 'done'],
    ]).toContainEqual(outcomes);
    expect(await engine.stateOf(round)).toBe('recalled');
    const people = await engine.db.nomineeLine.findMany({ where: { id: { in: round.nomineeLineIds } } });
    expect(new Set(people.map(({ state }) => state))).toEqual(new Set(['shortlisted']));
    await ended(round);
  });

  test('amendment against opinion: an opinion on the old content either stands for what did not change, or is refused', async () => {
    const round = await engine.open({ members: 3 });
    const { revision } = await engine.db.submission.findUniqueOrThrow({ where: { id: round.id } });
    const row = await engine.db.submissionLine.findUniqueOrThrow({ where: { id: round.lineIds[0] } });
    const { kind, intakeId, nomineeLineId, planItemId, bodyId, details } = row;
    const line = { kind, intakeId, nomineeLineId, planItemId, bodyId, details, subject: 'Tên đúng' } as AmendedLine;
    const outcomes = await settle([
      engine.act(round, head(round), 'amend-submission', {
        reason: 'Sai tên',
        revision,
        changed: [{ lineId: row.id, line }],
        added: [],
        removedLineIds: [],
      }),
      engine.give(round, 1, 'agree'),
    ]);
    expect([
      ['done', 'submission-changed'],
      ['done', 'done'],
    ]).toContainEqual(outcomes);
    const waiting = await engine.db.roundMember.count({ where: { roundId: round.roundId, answeredAt: null } });
    expect([waiting, await engine.stateOf(round)]).toEqual([3, 'open']);
  });

  test('deadline against opinion: at the very end of the last day the opinion is counted', async () => {
    const round = await engine.open({ members: 2, changeWindowMinutes: 0 });
    const end = new Date(`${addDays(round.dueOn, 1)}T00:00:00+07:00`).getTime();
    await engine.skip(end - (await engine.now()).getTime() - 500);
    const [, given] = await Promise.all([engine.skip(2_000), engine.give(round, 0, 'agree')]);
    expect(given).toMatchObject({ recorded: 'new', late: false });
    expect(await engine.give(round, 1, 'agree')).toMatchObject({ late: false });
    expect(await engine.stateOf(round)).toBe('concluded');
  });

  test('changed opinion against close: either the change counts and the close is refused, or it comes late and is kept', async () => {
    const round = await engine.open({ members: 3 });
    for (const member of [0, 1]) await engine.give(round, member, 'agree');
    const [closed, changed] = await settle([
      engine.act(round, coordinator(round), 'close-round', {}),
      engine.give(round, 1, 'disagree'),
    ]);
    expect(changed).toBe('done');
    expect([closed, await engine.stateOf(round)]).toEqual(
      closed === 'done' ? ['done', 'concluded'] : ['round-not-closable', 'open'],
    );
    const kept = await engine.db.opinion.count({ where: { roundId: round.roundId } });
    expect([kept, await mails(round, 'opinion-late')]).toEqual([3, closed === 'done' ? 1 : 0]);
  });
});
