import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { hashSecret } from '../../../api/identity/secrets';
import { confirmationCodeOf } from '../../../domain/identity/link-token';
import { newId } from '../../../prisma/ids';
import { buildAccount } from '../../support/factories/intake';
import {
  actOnRoundAs,
  buildOpenRound,
  giveOpinionAs,
  LINK_SECRET,
  type BuiltRound,
  type SubmissionCause,
} from '../../support/factories/submission';
import { LeaderBrowser, type Page } from '../../support/leader-browser';
import { openOpinionApp } from '../../support/opinion-app';

const app = openOpinionApp();
const CODE = '407182';

/** A round whose first member has the personal code {@link CODE}. */
async function openRound(cause: SubmissionCause = {}): Promise<BuiltRound & { path: string }> {
  const round = await buildOpenRound(app.db, cause);
  app.now = new Date(round.intake.at.getTime() + 3_600_000);
  const { accountId, token } = round.members[0]!;
  await app.db.account.update({ where: { id: accountId! }, data: { personalCodeHash: await hashSecret(CODE) } });
  return { ...round, path: `/y-kien/${token}` };
}

const browser = (headers = {}) => new LeaderBrowser(app.url, headers);
const opinions = (round: BuiltRound) => app.db.opinion.count({ where: { roundId: round.roundId } });
const currentChoices = async (round: BuiltRound) => {
  const opinion = await app.db.opinion.findFirstOrThrow({ where: { roundId: round.roundId, supersededAt: null } });
  const lines = await app.db.opinionLine.findMany({ where: { opinionId: opinion.id } });
  return Object.fromEntries(lines.map((line) => [round.lineIds.indexOf(line.submissionLineId), line.choice]));
};

async function checkStep(
  leader: LeaderBrowser,
  path: string,
  fields: Record<string, string | string[]>,
): Promise<Page> {
  return leader.submit(await leader.open(path), { ...fields, step: 'review' });
}

async function registerDevice(accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const row = { id: newId(), accountId, label: 'Máy', registeredAt: app.now, lastUsedAt: app.now };
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
  await app.db.registeredDevice.create({
    data: { ...row, tokenHash, expiresAt: new Date(app.now.getTime() + 86_400_000) },
  });
  return token;
}

test('the page shows the submission, the lines, the deadline, whom to telephone, and no choice made beforehand', async () => {
  const round = await openRound();
  const page = await browser().open(round.path);
  expect(page.status).toBe(200);
  for (const words of [
    '45-TTr/TCNV',
    'Trần Thị 2',
    'Cho ý kiến đến hết ngày',
    '0276 3 000 111',
    'Thống nhất toàn bộ danh sách',
  ])
    expect(page.html).toContain(words);
  expect(page.html).not.toMatch(/ checked|<script|https?:\/\//);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('with 240 lines it takes at most 30 kB on the wire, with 72 at most 30 kB unpacked', async () => {
  const [large, usual] = [await openRound({ lines: 240 }), await openRound({ lines: 72 })];
  expect(gzipSync((await browser().open(large.path)).html).length).toBeLessThan(30_000);
  expect(Buffer.byteLength((await browser().open(usual.path)).html)).toBeLessThan(30_000);
});

test('a leader agrees with exceptions: choose, check, code, receipt', async () => {
  const round = await openRound();
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'except', x: ['2', '3'] });
  expect([check.title, await opinions(round)]).toEqual(['Đồng chí xem lại trước khi gửi', 0]);
  const receipt = await leader.submit(check, {
    x: ['2', '3'],
    c2: 'other',
    t2: 'Chưa đủ thời gian',
    c3: 'disagree',
    code: CODE,
    step: 'send',
  });
  expect(receipt.title).toBe('Đã ghi nhận ý kiến của đồng chí');
  expect(receipt.html).toContain('Chưa đủ thời gian');
  expect(await currentChoices(round)).toEqual({ 0: 'agree', 1: 'other', 2: 'disagree' });
  const stored = await app.db.opinion.findFirstOrThrow({ where: { roundId: round.roundId } });
  expect(stored).toMatchObject({ method: 'mail', proof: 'personal-code', linkId: round.members[0]!.linkId });
});

test('a scanner that opens the link, and sends every form without proof, decides nothing and breaks nothing', async () => {
  const round = await openRound();
  const robot = browser();
  const before = await app.db.opinionLink.findMany({ where: { roundId: round.roundId } });
  await robot.open(round.path, 'HEAD');
  for (let times = 0; times < 100; times += 1) await robot.open(round.path);
  for (const choice of ['agree', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper']) {
    const check = await checkStep(robot, round.path, { choice, note: 'x' });
    expect((await robot.submit(check, { step: 'send' })).status).toBe(401);
    expect((await robot.submit(check, { step: 'send', code: '000000x' })).status).toBe(401);
  }
  expect(await opinions(round)).toBe(0);
  expect(await app.db.opinionLink.findMany({ where: { roundId: round.roundId } })).toEqual(before);
  const check = await checkStep(browser(), round.path, { choice: 'agree' });
  expect((await browser().submit(check, { code: CODE, step: 'send' })).title).toBe('Đã ghi nhận ý kiến của đồng chí');
});

test('on a registered device nothing more is asked; it lives on by being used', async () => {
  const round = await openRound();
  const leader = browser();
  leader.setCookie('lo-trinh-device', await registerDevice(round.members[0]!.accountId!));
  const check = await checkStep(leader, round.path, { choice: 'agree' });
  expect(check.html).toContain('Đồng chí đang dùng máy đã đăng ký');
  expect((await leader.submit(check, { step: 'send' })).title).toBe('Đã ghi nhận ý kiến của đồng chí');
  const device = await app.db.registeredDevice.findFirstOrThrow({ where: { accountId: round.members[0]!.accountId! } });
  expect(device.expiresAt.getTime()).toBeGreaterThan(app.now.getTime() + 100 * 86_400_000);
  const link = await app.db.opinionLink.findFirstOrThrow({ where: { id: round.members[0]!.linkId! } });
  expect(link.usedAt).toEqual(app.now);
});

test('the fifth wrong personal code locks it, and the right one then opens nothing', async () => {
  const round = await openRound();
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'agree' });
  for (const left of [4, 3, 2, 1]) {
    const answer = await leader.submit(check, { code: '999999', step: 'send' });
    expect([answer.status, answer.fault]).toEqual([401, `Mã cá nhân không đúng. Đồng chí còn ${left} lần nhập.`]);
  }
  expect((await leader.submit(check, { code: '999999', step: 'send' })).fault).toContain('đã bị khóa');
  const after = await leader.submit(check, { code: CODE, step: 'send' });
  expect([after.status, await opinions(round)]).toEqual([401, 0]);
  expect(
    await app.db.securityEvent.count({ where: { kind: 'personal-code-locked', subjectId: round.members[0]!.linkId! } }),
  ).toBe(1);
});

test('as a last resort a code comes by mail, without a link; what was filled in is kept; it works once', async () => {
  const round = await openRound();
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'other', note: 'Đề nghị xem xét kỹ' });
  const asked = await leader.submit(check, { step: 'mail-code' });
  expect(asked.html).toContain('Đề nghị xem xét kỹ');
  const mail = await app.db.notification.findFirstOrThrow({
    where: { kind: 'opinion-code', recipientAccountId: round.members[0]!.accountId },
  });
  expect(Object.keys(mail.params as object)).toEqual(['codeId']);
  const code = confirmationCodeOf(LINK_SECRET, (mail.params as { codeId: string }).codeId);
  expect((await leader.submit(asked, { mailed: code === '000000' ? '111111' : '000000', step: 'send' })).status).toBe(
    401,
  );
  const [first, second] = await Promise.all([1, 2].map(() => leader.submit(asked, { mailed: code, step: 'send' })));
  expect([first!.title, second!.title]).toEqual(Array(2).fill('Đã ghi nhận ý kiến của đồng chí'));
  expect(await opinions(round)).toBe(1);
});

test('a mailed code is good for ten minutes, and three may be asked for in an hour', async () => {
  const round = await openRound();
  const leader = browser();
  let page = await checkStep(leader, round.path, { choice: 'agree' });
  for (let times = 0; times < 3; times += 1) page = await leader.submit(page, { step: 'mail-code' });
  expect((await leader.submit(page, { step: 'mail-code' })).status).toBe(429);
  const mail = await app.db.notification.findFirstOrThrow({
    where: { kind: 'opinion-code', recipientAccountId: round.members[0]!.accountId },
    orderBy: { id: 'desc' },
  });
  app.now = new Date(app.now.getTime() + 11 * 60_000);
  const code = confirmationCodeOf(LINK_SECRET, (mail.params as { codeId: string }).codeId);
  expect([(await leader.submit(page, { mailed: code, step: 'send' })).status, await opinions(round)]).toEqual([401, 0]);
});

test('a second click, a second tab and a later look show what was recorded', async () => {
  const round = await openRound();
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'agree' });
  const tab = await checkStep(leader, round.path, { choice: 'agree' });
  const pages = await Promise.all([check, check, tab].map((each) => leader.submit(each, { code: CODE, step: 'send' })));
  expect(pages.map(({ title }) => title)).toEqual(Array(3).fill('Đã ghi nhận ý kiến của đồng chí'));
  expect((await leader.open(round.path)).title).toBe('Đã ghi nhận ý kiến của đồng chí');
  expect(await opinions(round)).toBe(1);
});

test('an opinion can be changed until the round closes', async () => {
  const round = await openRound();
  const leader = browser();
  await leader.submit(await checkStep(leader, round.path, { choice: 'agree' }), { code: CODE, step: 'send' });
  const check = await checkStep(leader, `${round.path}?sua`, { choice: 'disagree' });
  await leader.submit(check, { code: CODE, step: 'send' });
  expect([await currentChoices(round), await opinions(round)]).toEqual([
    { 0: 'disagree', 1: 'disagree', 2: 'disagree' },
    2,
  ]);
});

test.each([
  [{}, 'Đồng chí chưa chọn ý kiến.'],
  [{ choice: 'except' }, 'chưa đánh dấu trường hợp nào'],
  [{ choice: 'agree', x: '2' }, 'Đồng chí đã đánh dấu một số trường hợp'],
  [{ choice: 'other', note: ' ' }, 'cần ghi rõ nội dung'],
])('an answer that is missing or contradicts itself is never guessed: %j', async (fields, words) => {
  const round = await openRound();
  const page = await checkStep(browser(), round.path, fields as Record<string, string>);
  expect([page.status, page.fault.includes(words)]).toEqual([422, true]);
});

test("somebody else's link is refused, its owner told in masked form, and the visit logged", async () => {
  const round = await openRound();
  const stranger = browser();
  const account = await buildAccount(app.db, round.intake.committee.id, 'approver');
  stranger.setCookie('lo-trinh-device', await registerDevice(account));
  const page = await stranger.open(round.path);
  expect([page.status, page.title]).toEqual([403, 'Đường dẫn này không phải của đồng chí']);
  expect(page.html).toContain('N••••• V•• ');
  expect(page.html).not.toContain('Trần Thị');
  const event = await app.db.securityEvent.findFirstOrThrow({ where: { subjectId: round.members[0]!.linkId! } });
  expect(event).toMatchObject({ kind: 'foreign-link', accountId: account });
});

test.each([
  ['recalled', 410, 'Tờ trình đã được rút'],
  ['expired', 410, 'Đường dẫn đã hết hiệu lực'],
  ['revoked', 410, 'Đường dẫn không còn dùng'],
  ['unknown', 404, 'Đường dẫn không đúng'],
  ['concluded', 200, 'Lượt lấy ý kiến đã kết thúc'],
])('a link that is %s says so', async (what, status, title) => {
  const round = await openRound({ members: 1, changeWindowMinutes: 0 });
  const office = round.intake.committee.accounts['office-coordinator'];
  if (what === 'recalled') await actOnRoundAs(app.db, round, office, 'recall-submission', { reason: 'x' });
  if (what === 'concluded') await giveOpinionAs(app.db, round, 0, 'agree');
  const link = { where: { id: round.members[0]!.linkId! } };
  if (what === 'expired') await app.db.opinionLink.update({ ...link, data: { expiresAt: app.now } });
  if (what === 'revoked')
    await app.db.opinionLink.update({ ...link, data: { revokedAt: app.now, revokedReason: 'reassigned' } });
  const page = await browser().open(what === 'unknown' ? `/y-kien/${'x'.repeat(43)}` : round.path);
  expect([page.status, page.title]).toEqual([status, title]);
});

test('sent after the round has closed, it is kept and its giver told that it does not count', async () => {
  const round = await openRound({ members: 3 });
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'disagree' });
  for (const member of [0, 1, 2]) await giveOpinionAs(app.db, round, member, 'agree');
  await actOnRoundAs(app.db, round, round.intake.committee.accounts['office-coordinator'], 'close-round', {});
  const page = await leader.submit(check, { code: CODE, step: 'send' });
  expect(page.html).toContain('không tính vào kết quả');
  expect(await app.db.nomineeLine.count({ where: { intakeId: round.intake.id, state: 'approved' } })).toBe(3);
});

test('when the engine is away what was chosen stays, and the code need not be typed again', async () => {
  const round = await openRound();
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'agree', note: 'Đồng ý' });
  app.engineAway = true;
  const away = await leader.submit(check, { code: CODE, step: 'send' });
  app.engineAway = false;
  expect([away.status, away.fault.includes('vẫn được giữ'), away.html.includes('Đồng ý')]).toEqual([503, true, true]);
  expect((await leader.submit(away, { step: 'send' })).title).toBe('Đã ghi nhận ý kiến của đồng chí');
});

test("another site's form is refused, and so is one without this page's nonce", async () => {
  const round = await openRound();
  const foreign = browser({ 'Sec-Fetch-Site': 'cross-site' });
  expect((await checkStep(foreign, round.path, { choice: 'agree' })).status).toBe(403);
  const leader = browser();
  const check = await checkStep(leader, round.path, { choice: 'agree' });
  const forged = await leader.submit(check, { form: 'x.y.z', code: CODE, step: 'send' });
  expect([forged.status, await opinions(round)]).toEqual([422, 0]);
});

test('it speaks English to an English browser', async () => {
  const round = await openRound();
  const page = await browser({ 'Accept-Language': 'en' }).open(round.path);
  expect(page.html).toContain('Agree to the whole list');
});

test('the QR of the clerk registers one device: looking uses nothing up, and it is good once', async () => {
  const round = await openRound();
  const token = randomBytes(32).toString('base64url');
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
  const row = {
    id: newId(),
    accountId: round.members[0]!.accountId!,
    tokenHash,
    createdBy: round.intake.committee.accounts.clerk,
  };
  await app.db.deviceInvitation.create({
    data: { ...row, createdAt: app.now, expiresAt: new Date(app.now.getTime() + 600_000) },
  });
  const telephone = browser();
  const path = `/dang-ky-may/${token}`;
  await telephone.open(path);
  const page = await telephone.open(path);
  expect(page.title).toBe('Đăng ký máy');
  expect((await telephone.submit(page, { label: 'Điện thoại' })).title).toBe('Đã đăng ký máy');
  expect([
    (await telephone.open(path)).status,
    await app.db.registeredDevice.count({ where: { accountId: row.accountId } }),
  ]).toEqual([410, 1]);
  expect((await checkStep(telephone, round.path, { choice: 'agree' })).html).toContain(
    'Đồng chí đang dùng máy đã đăng ký',
  );
});
