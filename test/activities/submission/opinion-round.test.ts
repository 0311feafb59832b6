import { addDays, endOfDay, instantAt, plainDate } from '../../../domain/dates';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake } from '../../support/factories/intake';
import {
  actOnRoundAs,
  buildOpenRound,
  buildSignedSubmission,
  giveOpinionAs,
  passRoundDueAt,
  takeIn,
  type BuiltRound,
} from '../../support/factories/submission';

const bench = openActivityBench();

const roundRow = (round: BuiltRound) => bench.db.opinionRound.findUniqueOrThrow({ where: { id: round.roundId } });
const coordinator = (round: BuiltRound) => round.intake.committee.accounts['office-coordinator'];
const clerk = (round: BuiltRound) => round.intake.committee.accounts.clerk;
const states = async (round: BuiltRound) => {
  const rows = await bench.db.nomineeLine.findMany({
    where: { id: { in: round.nomineeLineIds } },
    orderBy: { listOrder: 'asc' },
  });
  return rows.map(({ state }) => state);
};
const mails = (round: BuiltRound, kind: string) =>
  bench.db.notification.count({ where: { roundId: round.roundId, kind } });
const audits = (subjectId: string, action: string) => bench.db.auditEvent.count({ where: { subjectId, action } });
const minutesLater = (round: BuiltRound, minutes: number) => new Date(round.intake.at.getTime() + minutes * 60_000);

describe('taking in', () => {
  test('each member with an account gets one mail with a link of their own; the others are called at once', async () => {
    const round = await buildOpenRound(bench.db, { members: 4, withoutAccount: 1 });
    expect(await mails(round, 'opinion-request')).toBe(3);
    expect(await bench.db.opinionLink.count({ where: { roundId: round.roundId } })).toBe(3);
    const calls = await bench.db.callTask.findMany({ where: { roundId: round.roundId } });
    expect(calls).toMatchObject([{ personId: round.members[3]!.personId, reason: 'no-mail', state: 'open' }]);
    expect(await roundRow(round)).toMatchObject({ state: 'open', incumbents: 4, contentHash: round.contentHash });
    expect(await states(round)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(await audits(round.id, 'taken-in')).toBe(1);
  });

  test('the table of links holds no token', async () => {
    const round = await buildOpenRound(bench.db);
    const rows = await bench.db.$queryRaw<
      { text: string }[]
    >`SELECT l::text AS text FROM opinion_link l WHERE round_id = ${round.roundId}::uuid`;
    expect(rows.map(({ text }) => text).join()).not.toContain(round.members[0]!.token);
  });

  test('a body without members is refused, and nothing is written', async () => {
    const submission = await buildSignedSubmission(bench.db);
    await bench.db.bodyMember.deleteMany({ where: { bodyId: submission.body.id } });
    await expect(takeIn(bench.db, submission)).rejects.toThrow('body-empty');
    expect(await bench.db.opinionRound.count({ where: { submissionId: submission.id } })).toBe(0);
    expect(await bench.db.nomineeLine.count({ where: { intakeId: submission.intake.id, state: 'proposed' } })).toBe(0);
  });

  test('somebody withdrawn since the head signed stops it', async () => {
    const submission = await buildSignedSubmission(bench.db);
    await bench.db.nomineeLine.update({ where: { id: submission.nomineeLineIds[0] }, data: { state: 'withdrawn' } });
    await expect(takeIn(bench.db, submission)).rejects.toThrow('submission-line-unfit');
  });

  test('a submission changed behind the signature is refused', async () => {
    const submission = await buildSignedSubmission(bench.db);
    await bench.db.submissionLine.updateMany({
      where: { submissionId: submission.id },
      data: { subject: 'Người khác' },
    });
    await expect(takeIn(bench.db, submission)).rejects.toThrow('submission-changed');
  });
});

describe('an opinion', () => {
  test('is kept with its choice on every line, and its giver gets a receipt', async () => {
    const round = await buildOpenRound(bench.db);
    const { result } = await giveOpinionAs(bench.db, round, 0, 'agree', { except: { 1: 'disagree' } });
    expect(result).toMatchObject({ recorded: 'new', late: false });
    const lines = await bench.db.opinionLine.findMany({ where: { opinionId: String(result.opinionId) } });
    expect(lines.map(({ choice }) => choice).sort()).toEqual(['agree', 'agree', 'disagree']);
    expect([await mails(round, 'opinion-receipt'), await audits(round.id, 'opinion-given')]).toEqual([1, 1]);
    const reminders = { roundId: round.roundId, personId: round.members[0]!.personId, state: 'pending' };
    expect(await bench.db.reminder.count({ where: reminders })).toBe(0);
  });

  test('given twice alike shows what was recorded', async () => {
    const round = await buildOpenRound(bench.db);
    const first = await giveOpinionAs(bench.db, round, 0, 'agree');
    const second = await giveOpinionAs(bench.db, round, 0, 'agree');
    expect(second.result).toEqual({ opinionId: first.result.opinionId, recorded: 'already', late: false });
    expect(await bench.db.opinion.count({ where: { roundId: round.roundId } })).toBe(1);
  });

  test('can be changed while the round is open; the earlier one is kept', async () => {
    const round = await buildOpenRound(bench.db);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { result } = await giveOpinionAs(bench.db, round, 0, 'disagree');
    expect(result.recorded).toBe('changed');
    const rows = await bench.db.opinion.findMany({ where: { roundId: round.roundId }, orderBy: { id: 'asc' } });
    expect(rows.map(({ supersededAt }) => supersededAt !== null)).toEqual([true, false]);
  });

  test('of another content than the one asked about is refused', async () => {
    const round = await buildOpenRound(bench.db);
    await expect(giveOpinionAs(bench.db, round, 0, 'agree', { contentHash: '0'.repeat(64) })).rejects.toThrow(
      'submission-changed',
    );
  });

  test('is never given by somebody else, not even by another member', async () => {
    const round = await buildOpenRound(bench.db);
    const [first, second] = round.members;
    const data = {
      personId: first!.personId,
      whole: 'agree' as const,
      exceptions: [],
      method: 'mail' as const,
      proof: 'session' as const,
      contentHash: round.contentHash,
    };
    await expect(actOnRoundAs(bench.db, round, second!.accountId!, 'give-opinion', data)).rejects.toThrow(
      'opinion-not-yours',
    );
    expect(await bench.db.opinion.count({ where: { roundId: round.roundId } })).toBe(0);
  });

  test('after the round has ended is kept, not counted, and its giver told', async () => {
    const round = await buildOpenRound(bench.db, { members: 3 });
    await giveOpinionAs(bench.db, round, 0, 'agree');
    await giveOpinionAs(bench.db, round, 1, 'agree');
    await actOnRoundAs(bench.db, round, coordinator(round), 'close-round', {});
    const { result, view } = await giveOpinionAs(bench.db, round, 2, 'disagree');
    expect([result.late, view.status]).toEqual([true, 'concluded']);
    expect(await mails(round, 'opinion-late')).toBe(1);
    expect(await states(round)).toEqual(['approved', 'approved', 'approved']);
    const member = await bench.db.roundMember.findFirstOrThrow({
      where: { roundId: round.roundId, personId: round.members[2]!.personId },
    });
    expect(member.currentOpinionId).toBeNull();
  });

  test('"on paper" is neither agreement nor answer: the office is asked to find it', async () => {
    const round = await buildOpenRound(bench.db, { members: 1, changeWindowMinutes: 0 });
    const { view } = await giveOpinionAs(bench.db, round, 0, 'answered-on-paper');
    expect([view.status, await mails(round, 'escalation')]).toEqual(['open', 1]);
  });
});

describe('a round', () => {
  test('closes by itself when the change window after the last answer is over, and writes all outcomes', async () => {
    const round = await buildOpenRound(bench.db, { members: 3, withQuota: true });
    await giveOpinionAs(bench.db, round, 0, 'agree', { except: { 2: 'disagree' } });
    await giveOpinionAs(bench.db, round, 1, 'agree', { except: { 2: 'disagree' } });
    const { view } = await giveOpinionAs(bench.db, round, 2, 'agree', { except: { 0: 'other' } });
    expect(view).toMatchObject({ status: 'open', nextDueAt: minutesLater(round, 30).getTime() });
    const closed = await passRoundDueAt(bench.db, round, minutesLater(round, 30));
    expect([closed.view.status, closed.follow.tellIntakes]).toEqual(['concluded', [round.intake.id]]);
    expect(await states(round)).toEqual(['approved', 'approved', 'rejected']);
    const refused = await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: round.nomineeLineIds[2] } });
    expect(refused).toMatchObject({ reasonCode: 'not-agreed', holdsPlace: false });
    expect(await bench.db.quota.findFirstOrThrow({ where: { intakeId: round.intake.id } })).toMatchObject({ used: 2 });
    const conclusion = await bench.db.conclusion.findFirstOrThrow({ where: { roundId: round.roundId } });
    expect(conclusion).toMatchObject({ ground: 'all-answered', concludedBy: null });
    expect((conclusion.tally as { lines: object[] }).lines[0]).toMatchObject({ agree: 2, other: 1, outcome: 'agreed' });
    expect(await bench.db.submission.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({
      state: 'concluded',
    });
    expect(await bench.db.opinionLink.count({ where: { roundId: round.roundId, revokedAt: null } })).toBe(0);
    expect(await mails(round, 'round-concluded')).toBe(2);
  });

  test('without a change window concludes with its last opinion', async () => {
    const round = await buildOpenRound(bench.db, { members: 2, changeWindowMinutes: 0 });
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { view } = await giveOpinionAs(bench.db, round, 1, 'agree');
    expect([view.status, view.nextDueAt]).toEqual(['concluded', null]);
  });

  test('a change within the window is counted, and the window begins anew', async () => {
    const round = await buildOpenRound(bench.db, { members: 3 });
    for (const member of [0, 1, 2]) await giveOpinionAs(bench.db, round, member, 'agree');
    await giveOpinionAs(bench.db, round, 0, 'disagree', { at: minutesLater(round, 20) });
    const { view } = await giveOpinionAs(bench.db, round, 1, 'disagree', { at: minutesLater(round, 25) });
    expect(view.nextDueAt).toBe(minutesLater(round, 55).getTime());
    await passRoundDueAt(bench.db, round, minutesLater(round, 55));
    expect(await states(round)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('is not closed by its deadline: the office is told', async () => {
    const round = await buildOpenRound(bench.db);
    const over = new Date(endOfDay(round.dueOn).getTime() + 1_000);
    const { view } = await passRoundDueAt(bench.db, round, over);
    expect([view.status, await states(round)]).toEqual(['open', ['proposed', 'proposed', 'proposed']]);
    expect(await mails(round, 'escalation')).toBe(1);
    await passRoundDueAt(bench.db, round, over);
    expect(await mails(round, 'escalation')).toBe(1);
  });

  test('leaders get one mail on the last morning, then stand on the list of calls', async () => {
    const round = await buildOpenRound(bench.db);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    await passRoundDueAt(bench.db, round, instantAt(round.dueOn, '08:00'));
    expect(await mails(round, 'opinion-last-morning')).toBe(2);
    await passRoundDueAt(bench.db, round, instantAt(round.dueOn, '14:00'));
    const calls = await bench.db.callTask.findMany({ where: { roundId: round.roundId, state: 'open' } });
    expect(new Set(calls.map(({ personId }) => personId))).toEqual(
      new Set([round.members[1]!.personId, round.members[2]!.personId]),
    );
    await giveOpinionAs(bench.db, round, 1, 'agree', { at: instantAt(round.dueOn, '15:00') });
    expect(await bench.db.callTask.count({ where: { roundId: round.roundId, state: 'open' } })).toBe(1);
  });

  test('the office may close it early once every line is certain and the Bí thư has answered, not before', async () => {
    const round = await buildOpenRound(bench.db, { members: 5 });
    const close = () => actOnRoundAs(bench.db, round, coordinator(round), 'close-round', {});
    for (const member of [1, 2, 3]) await giveOpinionAs(bench.db, round, member, 'agree');
    await expect(close()).rejects.toMatchObject({
      message: 'round-not-closable',
      details: [{ obstacles: ['required-unanswered'] }],
    });
    await giveOpinionAs(bench.db, round, 0, 'disagree');
    await giveOpinionAs(bench.db, round, 1, 'disagree');
    await expect(close()).rejects.toMatchObject({ details: [{ obstacles: ['lines-uncertain'] }] });
    await giveOpinionAs(bench.db, round, 1, 'agree');
    expect((await close()).result).toMatchObject({ state: 'concluded', ground: 'early', agreed: 3 });
  });

  test('extended, it plans the last morning anew and its links live on', async () => {
    const round = await buildOpenRound(bench.db);
    const dueOn = addDays(round.dueOn, 7);
    await actOnRoundAs(bench.db, round, coordinator(round), 'extend-round', { dueOn, reason: 'Bí thư đi công tác' });
    const reminder = await bench.db.reminder.findFirstOrThrow({
      where: { roundId: round.roundId, step: 'last-morning', state: 'pending' },
    });
    expect(reminder.deadlineOn.toISOString().slice(0, 10)).toBe(dueOn);
    expect(await bench.db.deadlineChange.count({ where: { roundId: round.roundId } })).toBe(1);
    const back = actOnRoundAs(bench.db, round, coordinator(round), 'extend-round', { dueOn: round.dueOn, reason: 'x' });
    await expect(back).rejects.toThrow('deadline-not-later');
  });

  test('referred to a meeting, certain lines conclude and the others wait for it; the base stays all incumbents', async () => {
    const round = await buildOpenRound(bench.db, { members: 5 });
    for (const member of [0, 1, 2])
      await giveOpinionAs(bench.db, round, member, 'agree', { except: { 2: 'ask-for-meeting' } });
    await giveOpinionAs(bench.db, round, 1, 'agree', { except: {} });
    const { result, view } = await actOnRoundAs(bench.db, round, coordinator(round), 'refer-to-meeting', {
      reason: 'Còn ý kiến khác nhau',
    });
    expect([result, view.status]).toMatchObject([{ referred: 1, concluded: 2 }, 'referred']);
    expect(await states(round)).toEqual(['approved', 'approved', 'proposed']);
    const present = round.members.slice(0, 4).map(({ personId }) => personId);
    const meeting = {
      heldOn: '2026-03-10',
      minutesNumber: '12-BB/TU',
      presentPersonIds: present,
      lines: [{ lineId: round.lineIds[2]!, agreed: 2 }],
    };
    const { result: met } = await actOnRoundAs(bench.db, round, clerk(round), 'record-meeting', meeting);
    expect(met).toMatchObject({ agreed: 0, notAgreed: 1, state: 'concluded' });
    expect(await states(round)).toEqual(['approved', 'approved', 'rejected']);
    expect(
      await bench.db.meetingLine.findFirstOrThrow({ where: { submissionLineId: round.lineIds[2] } }),
    ).toMatchObject({ presentCount: 4, agreedCount: 2 });
  });

  test('a recall ends it, gives people back, kills links and tells those who were asked', async () => {
    const round = await buildOpenRound(bench.db);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { view, follow } = await actOnRoundAs(bench.db, round, coordinator(round), 'recall-submission', {
      reason: 'Bổ sung hồ sơ',
    });
    expect([view.status, follow.tellIntakes]).toEqual(['recalled', [round.intake.id]]);
    expect(await states(round)).toEqual(['shortlisted', 'shortlisted', 'shortlisted']);
    expect(await mails(round, 'submission-recalled')).toBe(3);
    expect(await bench.db.opinionLink.count({ where: { roundId: round.roundId, revokedReason: 'recalled' } })).toBe(3);
    const ofIntake = { intakeId: round.intake.id, noun: 'submission', action: 'recalled' };
    expect(await bench.db.auditEvent.count({ where: ofIntake })).toBe(1);
    await expect(giveOpinionAs(bench.db, round, 1, 'agree')).rejects.toThrow('stage-closed');
  });
});

describe('recorded for a leader', () => {
  const spoken = (round: BuiltRound, member = 0) => ({
    personId: round.members[member]!.personId,
    whole: 'agree' as const,
    exceptions: [],
    method: 'oral' as const,
    givenAt: round.intake.at.toISOString(),
    paperOwed: true,
  });

  test('a spoken opinion counts at once and owes its paper; the leader is told', async () => {
    const round = await buildOpenRound(bench.db, { members: 1, changeWindowMinutes: 0 });
    const { result, view } = await actOnRoundAs(bench.db, round, clerk(round), 'record-opinion', spoken(round));
    expect(view.status).toBe('concluded');
    const opinion = await bench.db.opinion.findUniqueOrThrow({ where: { id: String(result.opinionId) } });
    expect(opinion).toMatchObject({ onBehalf: true, method: 'oral', paperOwed: true, recordedBy: clerk(round) });
    expect(opinion.paperDueOn).not.toBeNull();
    expect(await mails(round, 'opinion-recorded-for-you')).toBe(1);
    const paper = { opinionId: opinion.id, reference: 'Phiếu 7', receivedOn: '2026-03-12' };
    await actOnRoundAs(bench.db, round, clerk(round), 'receive-paper', paper);
    await expect(actOnRoundAs(bench.db, round, clerk(round), 'receive-paper', paper)).rejects.toThrow('paper-not-owed');
  });

  test('a leader who objects is unheard again, and is called', async () => {
    const round = await buildOpenRound(bench.db);
    const { result } = await actOnRoundAs(bench.db, round, clerk(round), 'record-opinion', spoken(round));
    const objection = { opinionId: String(result.opinionId), text: 'Tôi chưa cho ý kiến' };
    const other = actOnRoundAs(bench.db, round, round.members[1]!.accountId!, 'object-to-opinion', objection);
    await expect(other).rejects.toThrow('opinion-not-yours');
    await actOnRoundAs(bench.db, round, round.members[0]!.accountId!, 'object-to-opinion', objection);
    const member = await bench.db.roundMember.findFirstOrThrow({
      where: { roundId: round.roundId, personId: round.members[0]!.personId },
    });
    expect(member.currentOpinionId).toBeNull();
    expect(await bench.db.callTask.count({ where: { roundId: round.roundId, reason: 'opinion-objected' } })).toBe(1);
  });

  test('an earlier word does not undo what the leader did in person later', async () => {
    const round = await buildOpenRound(bench.db);
    await giveOpinionAs(bench.db, round, 0, 'disagree', { at: minutesLater(round, 60) });
    const late = actOnRoundAs(bench.db, round, clerk(round), 'record-opinion', spoken(round), {
      at: minutesLater(round, 90),
    });
    await expect(late).rejects.toThrow('opinion-newer');
  });
});

test('a repeat of the command gives the stored result and does nothing', async () => {
  const round = await buildOpenRound(bench.db, {
    intake: await buildIntake(bench.db, { stage: 'approval', dueOn: plainDate('2026-10-30') }),
  });
  const first = await giveOpinionAs(bench.db, round, 0, 'agree', { key: 'one-key-for-both' });
  const again = await giveOpinionAs(bench.db, round, 0, 'agree', {
    key: 'one-key-for-both',
    at: minutesLater(round, 5),
  });
  expect(again.result).toEqual(first.result);
  expect(await mails(round, 'opinion-receipt')).toBe(1);
});
