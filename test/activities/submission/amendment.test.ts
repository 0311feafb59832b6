import { addDays } from '../../../domain/dates';
import type { AmendedLine, AmendmentData } from '../../../domain/submission/round-commands';
import { hashContent } from '../../../domain/submission/submission-content';
import { openActivityBench } from '../../support/activity-database';
import {
  actOnRoundAs,
  buildNominees,
  buildOpenRound,
  giveOpinionAs,
  passRoundDueAt,
  takeIn,
  type BuiltRound,
} from '../../support/factories/submission';

const bench = openActivityBench();

const head = (round: BuiltRound) => round.intake.committee.accounts['review-head'];
const coordinator = (round: BuiltRound) => round.intake.committee.accounts['office-coordinator'];
const mails = (round: BuiltRound, kind: string) =>
  bench.db.notification.count({ where: { roundId: round.roundId, kind } });
const liveLinks = (round: BuiltRound) =>
  bench.db.opinionLink.findMany({ where: { roundId: round.roundId, revokedAt: null }, orderBy: { id: 'asc' } });
const stateOf = async (id: string) => (await bench.db.nomineeLine.findUniqueOrThrow({ where: { id } })).state;

async function lineAs(round: BuiltRound, index: number, change: Partial<AmendedLine> = {}): Promise<AmendedLine> {
  const row = await bench.db.submissionLine.findUniqueOrThrow({ where: { id: round.lineIds[index] } });
  const { kind, intakeId, nomineeLineId, planItemId, bodyId, subject, details } = row;
  const line = { kind, intakeId, nomineeLineId, planItemId, bodyId, subject, details } as AmendedLine;
  return { ...line, ...change };
}

async function amend(round: BuiltRound, data: Partial<AmendmentData>, key?: string) {
  const { revision } = await bench.db.submission.findUniqueOrThrow({ where: { id: round.id } });
  const whole = { reason: 'Sửa chức vụ', revision, changed: [], added: [], removedLineIds: [], ...data };
  const outcome = await actOnRoundAs(bench.db, round, head(round), 'amend-submission', whole, key ? { key } : {});
  const { contentHash } = await bench.db.opinionRound.findUniqueOrThrow({ where: { id: round.roundId } });
  const lines = await bench.db.submissionLine.findMany({
    where: { roundId: round.roundId, outcome: null },
    orderBy: { ordinal: 'asc' },
  });
  const links = await liveLinks(round);
  const members = round.members.map((member) => ({
    ...member,
    linkId: links.find(({ personId }) => personId === member.personId)?.id ?? null,
  }));
  return { ...outcome, round: { ...round, contentHash, members, lineIds: lines.map(({ id }) => id) } };
}

describe('an amendment', () => {
  test('asks again only about what changed: untouched opinions stand, old links die, the content is another', async () => {
    const before = await buildOpenRound(bench.db, { members: 3, changeWindowMinutes: 0 });
    await giveOpinionAs(bench.db, before, 0, 'agree', { except: { 2: 'disagree' } });
    const oldLinks = (await liveLinks(before)).map(({ id }) => id);
    const line = await lineAs(before, 1, { details: { position: 'Phó Bí thư Đảng ủy' } });
    const { result, round } = await amend(before, { changed: [{ lineId: before.lineIds[1]!, line }] });
    expect(result).toMatchObject({ version: 2, changed: 1, added: 0, removed: 0, asked: 3 });
    expect(round.contentHash).not.toBe(before.contentHash);
    expect((await liveLinks(round)).some(({ id }) => oldLinks.includes(id))).toBe(false);
    expect([await mails(round, 'opinion-amended'), await mails(round, 'opinion-request')]).toEqual([1, 5]);
    // The member's word on lines 1 and 3 counts on; only line 2 waits for it.
    const { result: again } = await giveOpinionAs(bench.db, round, 0, 'disagree');
    const said = await bench.db.opinionLine.findMany({ where: { opinionId: String(again.opinionId) } });
    const byLine = new Map(said.map(({ submissionLineId, choice }) => [submissionLineId, choice]));
    expect(round.lineIds.map((id) => byLine.get(id))).toEqual(['agree', 'disagree', 'disagree']);
    expect(again.recorded).toBe('changed');
  });

  test('of title and summary leaves opinions as they are, tells whoever gave one, asks the others anew and keeps both wordings', async () => {
    const before = await buildOpenRound(bench.db, { members: 3, changeWindowMinutes: 0 });
    await giveOpinionAs(bench.db, before, 0, 'agree');
    const words = { title: 'Cử cán bộ đi học, năm 2026', summary: 'Kính trình Thường trực xem xét.' };
    const { result, round } = await amend(before, words);
    expect(result).toMatchObject({ version: 2, changed: 0, reworded: 2, asked: 2 });
    expect(round.contentHash).not.toBe(before.contentHash);
    expect(await bench.db.submission.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject(words);
    const told = await bench.db.notification.findMany({ where: { roundId: round.roundId, kind: 'opinion-reworded' } });
    expect(told.map(({ recipientAccountId }) => recipientAccountId)).toEqual([before.members[0]!.accountId]);
    const standing = await bench.db.roundMember.findMany({
      where: { roundId: round.roundId },
      orderBy: { ordinal: 'asc' },
    });
    expect(standing.map(({ answeredAt }) => answeredAt !== null)).toEqual([true, false, false]);
    const [kept] = await bench.db.submissionAmendment.findMany({ where: { submissionId: before.id } });
    expect(kept!.changes).toMatchObject([
      { kind: 'title', bodyId: null, before: { subject: 'Cử cán bộ đi học' }, after: { subject: words.title } },
      { kind: 'summary', bodyId: null, after: { subject: words.summary } },
    ]);
    // The link that stands shows the new content, and an opinion on the old one is refused.
    await giveOpinionAs(bench.db, round, 0, 'disagree');
    const stale = giveOpinionAs(bench.db, round, 1, 'agree', { contentHash: before.contentHash });
    await expect(stale).rejects.toMatchObject({ message: 'submission-changed' });
  });

  test('that says the same title again changes nothing', async () => {
    const round = await buildOpenRound(bench.db);
    await expect(amend(round, { title: 'Cử cán bộ đi học' })).rejects.toMatchObject({ message: 'amendment-empty' });
  });

  test('keeps the difference, before and after, and the old line in the record', async () => {
    const before = await buildOpenRound(bench.db);
    const line = await lineAs(before, 0, { subject: 'Trần Thị Một' });
    await amend(before, { changed: [{ lineId: before.lineIds[0]!, line }], reason: 'Sai tên' });
    const [kept] = await bench.db.submissionAmendment.findMany({ where: { submissionId: before.id } });
    expect(kept).toMatchObject({ version: 2, reason: 'Sai tên', contentBefore: before.contentHash });
    expect(kept!.changes).toMatchObject([
      { kind: 'changed', ordinal: 1, before: { subject: 'Trần Thị 1' }, after: { subject: 'Trần Thị Một' } },
    ]);
    expect(await bench.db.submissionLine.findUniqueOrThrow({ where: { id: before.lineIds[0] } })).toMatchObject({
      outcome: 'amended',
    });
    expect(await bench.db.auditEvent.count({ where: { subjectId: before.id, action: 'amended' } })).toBe(1);
  });

  test('an opinion on the old content is refused: two at once, the amendment first', async () => {
    const before = await buildOpenRound(bench.db);
    const line = await lineAs(before, 0, { subject: 'Khác' });
    await amend(before, { changed: [{ lineId: before.lineIds[0]!, line }] });
    await expect(giveOpinionAs(bench.db, before, 1, 'agree')).rejects.toThrow('submission-changed');
  });

  test('adds people and takes people out; who is out goes back to the reviewer', async () => {
    const before = await buildOpenRound(bench.db, { members: 3, changeWindowMinutes: 0 });
    await giveOpinionAs(bench.db, before, 0, 'agree');
    const [more] = await buildNominees(bench.db, before.intake, 1, false);
    const added = { ...(await lineAs(before, 0)), nomineeLineId: more!, subject: 'Trần Thị 4' };
    const { round } = await amend(before, { added: [added], removedLineIds: [before.lineIds[2]!] });
    expect([await stateOf(before.nomineeLineIds[2]!), await stateOf(more!)]).toEqual(['shortlisted', 'proposed']);
    expect(round.lineIds).toHaveLength(3);
    for (const member of [0, 1, 2]) await giveOpinionAs(bench.db, round, member, 'agree');
    expect([await stateOf(more!), await stateOf(before.nomineeLineIds[2]!)]).toEqual(['approved', 'shortlisted']);
  });

  test('that only takes a line out asks nobody who has answered: their link shows the new content', async () => {
    const before = await buildOpenRound(bench.db, { members: 3 });
    await giveOpinionAs(bench.db, before, 0, 'agree');
    const { result, round } = await amend(before, { removedLineIds: [before.lineIds[0]!] });
    expect(result).toMatchObject({ asked: 2 });
    const kept = (await liveLinks(round)).find(({ id }) => id === before.members[0]!.linkId);
    expect(kept?.contentHash).toBe(round.contentHash);
    expect((await giveOpinionAs(bench.db, round, 0, 'disagree')).result.recorded).toBe('changed');
  });

  test.each([
    ['amendment-empty', () => Promise.resolve({})],
    ['amendment-empty', (round: BuiltRound) => Promise.resolve({ removedLineIds: round.lineIds })],
    [
      'amendment-needs-round',
      async (round: BuiltRound) => ({ added: [await lineAs(round, 0, { bodyId: round.intake.id })] }),
    ],
    [
      'opinion-line-unknown',
      async (round: BuiltRound) => ({ changed: [{ lineId: round.id, line: await lineAs(round, 0) }] }),
    ],
    ['submission-line-unfit', async (round: BuiltRound) => ({ added: [await addedUnfit(round)] })],
    ['revision-conflict', () => Promise.resolve({ revision: 99 })],
  ] as const)('%s is refused, and nothing is written', async (code, dataOf) => {
    const round = await buildOpenRound(bench.db);
    await expect(amend(round, await dataOf(round))).rejects.toThrow(code);
    expect(await bench.db.submissionAmendment.count({ where: { submissionId: round.id } })).toBe(0);
    expect(await bench.db.submissionLine.count({ where: { submissionId: round.id, outcome: null } })).toBe(3);
  });

  test('a later day moves the deadline of those asked again', async () => {
    const before = await buildOpenRound(bench.db);
    const dueOn = addDays(before.dueOn, 3);
    const line = await lineAs(before, 0, { subject: 'Khác' });
    await amend(before, { changed: [{ lineId: before.lineIds[0]!, line }], dueOn });
    const { dueOn: moved } = await bench.db.opinionRound.findUniqueOrThrow({ where: { id: before.roundId } });
    expect(moved.toISOString().slice(0, 10)).toBe(dueOn);
  });

  test('given twice with one key amends once', async () => {
    const round = await buildOpenRound(bench.db);
    const { revision } = await bench.db.submission.findUniqueOrThrow({ where: { id: round.id } });
    const data = { reason: 'x', revision, changed: [], added: [], removedLineIds: [round.lineIds[0]!] };
    const act = () => actOnRoundAs(bench.db, round, head(round), 'amend-submission', data, { key: 'one-amendment' });
    expect((await act()).result).toEqual((await act()).result);
    expect(await bench.db.submissionAmendment.count({ where: { submissionId: round.id } })).toBe(1);
  });

  async function addedUnfit(round: BuiltRound): Promise<AmendedLine> {
    const [nomineeLineId] = await buildNominees(bench.db, round.intake, 1, false);
    await bench.db.nomineeLine.update({ where: { id: nomineeLineId }, data: { state: 'rejected' } });
    return { ...(await lineAs(round, 0)), nomineeLineId: nomineeLineId! };
  }
});

describe('a return while members are asked', () => {
  test('makes it a draft with the same lines; its people are the reviewer’s, its opinions stay in the record', async () => {
    const round = await buildOpenRound(bench.db);
    await giveOpinionAs(bench.db, round, 0, 'agree');
    const { view } = await actOnRoundAs(bench.db, round, coordinator(round), 'return-submission', {
      reason: 'Thiếu căn cứ',
    });
    expect(view).toMatchObject({ status: 'returned', nextDueAt: null });
    expect(await bench.db.submission.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({
      state: 'draft',
      version: 2,
      contentHash: null,
      endReason: 'Thiếu căn cứ',
    });
    expect(await stateOf(round.nomineeLineIds[0]!)).toBe('shortlisted');
    expect(await bench.db.submissionLine.count({ where: { submissionId: round.id, outcome: null } })).toBe(3);
    expect([await mails(round, 'submission-returned'), (await liveLinks(round)).length]).toEqual([3, 0]);
    const told = { kind: 'office-notice', recipientAccountId: round.intake.committee.accounts.reviewer };
    expect(await bench.db.notification.count({ where: told })).toBe(1);
    await expect(giveOpinionAs(bench.db, round, 1, 'agree')).rejects.toThrow('stage-closed');
  });

  test('improved and signed, it is asked anew in a round of its own', async () => {
    const round = await buildOpenRound(bench.db);
    await actOnRoundAs(bench.db, round, coordinator(round), 'return-submission', { reason: 'Thiếu căn cứ' });
    const lines = await bench.db.submissionLine.findMany({ where: { submissionId: round.id, outcome: null } });
    const { number, title, summary } = await bench.db.submission.findUniqueOrThrow({ where: { id: round.id } });
    const contentHash = hashContent({ number, title, summary, lines });
    await bench.db.submission.update({ where: { id: round.id }, data: { state: 'signed', contentHash } });
    await bench.db.command.deleteMany({ where: { key: `take-in-${round.id}` } });
    await takeIn(bench.db, round);
    const rounds = await bench.db.opinionRound.findMany({ where: { submissionId: round.id }, orderBy: { id: 'asc' } });
    expect(rounds.map(({ state }) => state)).toEqual(['returned', 'open']);
  });

  test('is refused once some lines have their conclusion: the rest is recalled', async () => {
    const round = await buildOpenRound(bench.db, { members: 3 });
    for (const member of [0, 1]) await giveOpinionAs(bench.db, round, member, 'agree', { except: { 2: 'other' } });
    await giveOpinionAs(bench.db, round, 1, 'agree', { except: {} });
    await actOnRoundAs(bench.db, round, coordinator(round), 'refer-to-meeting', { reason: 'Còn khác nhau' });
    const returned = actOnRoundAs(bench.db, round, coordinator(round), 'return-submission', { reason: 'x' });
    await expect(returned).rejects.toThrow('submission-partly-concluded');
  });
});

describe('the paper of a spoken opinion', () => {
  const spoken = (round: BuiltRound, paperDueOn: string) => ({
    personId: round.members[0]!.personId,
    whole: 'agree' as const,
    exceptions: [],
    method: 'oral' as const,
    givenAt: round.intake.at.toISOString(),
    paperOwed: true,
    paperDueOn,
  });

  test('is asked for on its day, of the office and not of the leader, also after the conclusion', async () => {
    const round = await buildOpenRound(bench.db, { members: 1, changeWindowMinutes: 0 });
    const dueOn = addDays(round.dueOn, 5);
    const { view } = await actOnRoundAs(
      bench.db,
      round,
      round.intake.committee.accounts.clerk,
      'record-opinion',
      spoken(round, dueOn),
    );
    expect(view.status).toBe('concluded');
    expect(view.nextDueAt).not.toBeNull();
    const after = await passRoundDueAt(bench.db, round, new Date(view.nextDueAt!));
    expect(after.view.nextDueAt).toBeNull();
    const [mail] = await bench.db.notification.findMany({ where: { roundId: round.roundId, kind: 'office-notice' } });
    expect(mail).toMatchObject({ recipientRole: 'clerk', params: { step: 'opinion-paper-due' } });
  });

  test('that has come is not asked for', async () => {
    const round = await buildOpenRound(bench.db, { members: 2 });
    const { clerk } = round.intake.committee.accounts;
    const { result } = await actOnRoundAs(bench.db, round, clerk, 'record-opinion', spoken(round, round.dueOn));
    await actOnRoundAs(bench.db, round, clerk, 'receive-paper', {
      opinionId: String(result.opinionId),
      reference: 'Phiếu 3',
      receivedOn: '2026-03-11',
    });
    const pending = { roundId: round.roundId, stage: 'paper', state: 'pending' };
    expect(await bench.db.reminder.count({ where: pending })).toBe(0);
  });
});
