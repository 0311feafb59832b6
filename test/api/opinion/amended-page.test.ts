import { gzipSync } from 'node:zlib';
import { hashSecret } from '../../../api/identity/secrets';
import { createLinkToken } from '../../../domain/identity/link-token';
import type { AmendedLine } from '../../../domain/submission/round-commands';
import {
  actOnRoundAs,
  buildOpenRound,
  giveOpinionAs,
  LINK_SECRET,
  type BuiltRound,
  type SubmissionCause,
} from '../../support/factories/submission';
import { LeaderBrowser } from '../../support/leader-browser';
import { openOpinionApp } from '../../support/opinion-app';

const app = openOpinionApp();
const CODE = '407182';

async function openRound(cause: SubmissionCause = {}): Promise<BuiltRound> {
  const round = await buildOpenRound(app.db, cause);
  app.now = new Date(round.intake.at.getTime() + 3_600_000);
  for (const { accountId } of round.members)
    if (accountId)
      await app.db.account.update({ where: { id: accountId }, data: { personalCodeHash: await hashSecret(CODE) } });
  return round;
}

/** The head changes the post on the second line. */
async function amend(round: BuiltRound, position: string): Promise<void> {
  const { revision } = await app.db.submission.findUniqueOrThrow({ where: { id: round.id } });
  const row = await app.db.submissionLine.findFirstOrThrow({
    where: { submissionId: round.id, ordinal: 2, outcome: null },
  });
  const { kind, intakeId, nomineeLineId, planItemId, bodyId, subject } = row;
  const details = { ...(row.details as object), position };
  const line = { kind, intakeId, nomineeLineId, planItemId, bodyId, subject, details } as AmendedLine;
  const data = {
    reason: 'Đính chính chức vụ',
    revision,
    changed: [{ lineId: row.id, line }],
    added: [],
    removedLineIds: [],
  };
  await actOnRoundAs(app.db, round, round.intake.committee.accounts['review-head'], 'amend-submission', data, {
    at: app.now,
  });
}

async function newPath(round: BuiltRound, member: number): Promise<string> {
  const { personId } = round.members[member]!;
  const link = await app.db.opinionLink.findFirstOrThrow({
    where: { roundId: round.roundId, personId, revokedAt: null },
  });
  return `/y-kien/${createLinkToken(LINK_SECRET, link.id)}`;
}

test('the new link shows the difference and asks about it alone; the rest stands', async () => {
  const round = await openRound();
  await giveOpinionAs(app.db, round, 0, 'agree', { except: { 2: 'disagree' } });
  await amend(round, 'Phó Chủ tịch');
  const leader = new LeaderBrowser(app.url);
  const form = await leader.open(await newPath(round, 0));
  for (const words of ['Đính chính chức vụ', '<del>', '<ins>', 'Phó Chủ tịch', '2 nội dung khác vẫn giữ nguyên'])
    expect(form.html).toContain(words);
  expect(form.html).not.toContain('Trần Thị 3');
  const check = await leader.submit(form, { choice: 'agree', step: 'review' });
  const receipt = await leader.submit(check, { code: CODE, step: 'send' });
  expect(receipt.title).toBe('Đã ghi nhận ý kiến của đồng chí');
  const counted = await app.db.opinion.findFirstOrThrow({ where: { roundId: round.roundId, supersededAt: null } });
  const lines = await app.db.opinionLine.findMany({ where: { opinionId: counted.id } });
  expect(lines.map(({ choice }) => choice).sort()).toEqual(['agree', 'agree', 'disagree']);
});

test('the link of the earlier mail is dead and says that there is a newer one', async () => {
  const round = await openRound();
  await amend(round, 'Phó Chủ tịch');
  const old = await new LeaderBrowser(app.url).open(`/y-kien/${round.members[0]!.token}`);
  expect([old.status, old.title]).toEqual([410, 'Tờ trình vừa được bổ sung, sửa']);
});

test('a form that was opened before the amendment is refused, and nothing is recorded', async () => {
  const round = await openRound();
  const leader = new LeaderBrowser(app.url);
  const form = await leader.open(`/y-kien/${round.members[0]!.token}`);
  const check = await leader.submit(form, { choice: 'agree', step: 'review' });
  await amend(round, 'Phó Chủ tịch');
  expect((await leader.submit(check, { code: CODE, step: 'send' })).status).toBe(410);
  expect(await app.db.opinion.count({ where: { roundId: round.roundId } })).toBe(0);
});

test('of a returned submission it says that a new mail will come', async () => {
  const round = await openRound();
  const { 'office-coordinator': office } = round.intake.committee.accounts;
  await actOnRoundAs(app.db, round, office, 'return-submission', { reason: 'Thiếu căn cứ' });
  const page = await new LeaderBrowser(app.url).open(`/y-kien/${round.members[0]!.token}`);
  expect([page.status, page.title]).toEqual([410, 'Tờ trình đã được trả lại để hoàn thiện']);
});

test('a leader who stands on a line sees that they give no opinion on it, and cannot tick it', async () => {
  const round = await openRound({ about: { 1: 0 } });
  const form = await new LeaderBrowser(app.url).open(`/y-kien/${round.members[0]!.token}`);
  expect(form.html).toContain('1 trường hợp liên quan đến chính đồng chí');
  expect([...form.html.matchAll(/name="x" value="(\d+)"/g)].map(([, ordinal]) => ordinal)).toEqual(['1', '3']);
});

test('with 72 lines and the difference it stays within 30 kB on the wire', async () => {
  const round = await openRound({ lines: 72 });
  await amend(round, 'Phó Chủ tịch');
  const { html } = await new LeaderBrowser(app.url).open(await newPath(round, 1));
  expect(gzipSync(html).length).toBeLessThan(30_000);
});

describe('what was recorded for a leader', () => {
  const recorded = async () => {
    const round = await openRound();
    const { clerk } = round.intake.committee.accounts;
    await actOnRoundAs(app.db, round, clerk, 'record-opinion', {
      personId: round.members[0]!.personId,
      whole: 'agree',
      exceptions: [],
      method: 'oral',
      givenAt: round.intake.at.toISOString(),
      paperOwed: true,
    });
    return { round, path: `/y-kien/${round.members[0]!.token}` };
  };

  test('says by whom, and is taken out of the count by the leader’s own word and code', async () => {
    const { round, path } = await recorded();
    const leader = new LeaderBrowser(app.url);
    expect((await leader.open(path)).html).toContain('Đồng chí Đồng chí ghi nhận thay');
    const form = await leader.open(`${path}?bao-sai`);
    expect((await leader.submit(form, { step: 'object', text: '' })).fault).toContain('nội dung chưa đúng');
    expect((await leader.submit(form, { step: 'object', text: 'Tôi chưa nói' })).status).toBe(401);
    await leader.submit(form, { step: 'object', text: 'Tôi chưa nói', code: CODE });
    const opinion = await app.db.opinion.findFirstOrThrow({ where: { roundId: round.roundId } });
    expect(opinion).toMatchObject({ objectionText: 'Tôi chưa nói', supersededAt: expect.any(Date) as Date });
    const alert = { roundId: round.roundId, kind: 'escalation', recipientRole: 'office-coordinator' };
    expect(await app.db.notification.count({ where: alert })).toBe(1);
  });
});
