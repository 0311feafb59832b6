import { instantAt, plainDate } from '../../../domain/dates';
import { openDatabase, type Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { createLinkToken, hashLinkToken } from '../../../domain/identity/link-token';
import { createTestDatabase, type TestDatabase } from '../../support/embedded-servers';
import { buildAccount, buildCommittee, type BuiltCommittee } from '../../support/factories/intake';
import { openMailDesk, TEST_LINK_SECRET, TEST_PUBLIC_URL, type MailDesk } from '../../support/mail-desk';

const AT = instantAt(plainDate('2026-05-15'), '08:00');
const CANARY = 'Nguyễn Thị Hoàng Yến';

describe('the mails of an opinion round', () => {
  let own: TestDatabase;
  let db: Database;
  let desk: MailDesk;
  let committee: BuiltCommittee;

  beforeAll(async () => {
    own = await createTestDatabase();
    db = openDatabase({ url: own.url });
    desk = await openMailDesk(db, AT);
  });
  afterAll(async () => {
    await desk.close();
    await db.$disconnect();
    await own.drop();
  });
  beforeEach(async () => {
    desk.setClock(AT);
    await desk.catcher.store.clear();
    committee = await buildCommittee(db);
    await db.setting.create({
      data: { committeeId: committee.id, key: 'office', value: { phone: '0255 3 859 859', email: 'vp@example.test' } },
    });
  });

  async function buildRound() {
    const committeeId = committee.id;
    const [submissionId, roundId, bodyId, personId, linkId] = [newId(), newId(), newId(), newId(), newId()];
    const accountId = await buildAccount(db, committeeId, 'approver');
    const named = { fullName: CANARY, sortName: 'yen', searchKey: 'nguyen thi hoang yen' };
    await db.person.create({ data: { id: personId, committeeId, ...named } });
    await db.account.update({ where: { id: accountId }, data: { personId, displayName: CANARY } });
    await db.body.create({
      data: { id: bodyId, committeeId, kind: 'standing-office', name: 'Thường trực', system: 'party' },
    });
    await db.submission.create({
      data: {
        id: submissionId,
        committeeId,
        number: '45-TTr/BTC',
        title: 'Tờ trình',
        summary: CANARY,
        state: 'asking',
        dueOn: toDbDate(plainDate('2026-05-18')),
        draftedBy: accountId,
        draftedAt: AT,
      },
    });
    for (let ordinal = 1; ordinal <= 3; ordinal += 1)
      await db.submissionLine.create({
        data: { id: newId(), committeeId, submissionId, ordinal, kind: 'person', bodyId, subject: CANARY },
      });
    await db.opinionRound.create({
      data: {
        id: roundId,
        committeeId,
        submissionId,
        bodyId,
        state: 'open',
        contentHash: 'h',
        incumbents: 3,
        closingRule: {},
        openedBy: accountId,
        openedAt: AT,
        dueOn: toDbDate(plainDate('2026-05-18')),
      },
    });
    await db.roundMember.create({
      data: { roundId, personId, committeeId, accountId, post: 'secretary', postTitle: 'Bí thư', ordinal: 1 },
    });
    const tokenHash = new Uint8Array(hashLinkToken(createLinkToken(TEST_LINK_SECRET, linkId)));
    const link = { id: linkId, committeeId, roundId, personId, accountId, tokenHash, contentHash: 'h' };
    await db.opinionLink.create({
      data: { ...link, createdAt: AT, expiresAt: instantAt(plainDate('2026-05-18'), '23:59:59') },
    });
    const draft = (kind: 'opinion-request' | 'opinion-last-morning' | 'opinion-receipt') => ({
      kind,
      recipientAccountId: accountId,
      roundId,
      params: { roundId, submissionId, linkId, dueOn: '2026-05-18' },
      dedupeKey: newId(),
    });
    return { roundId, personId, linkId, draft };
  }

  test('a request names number, cases and deadline in its subject, and carries the same link at every repeat', async () => {
    const { draft, linkId } = await buildRound();
    await desk.notify(committee.id, draft('opinion-request'), draft('opinion-last-morning'));
    await desk.drain();
    const mails = await desk.mails();
    const url = `${TEST_PUBLIC_URL}/y-kien/${createLinkToken(TEST_LINK_SECRET, linkId)}`;
    expect(mails.map((mail) => mail.subject)).toEqual([
      'Xin ý kiến đồng chí: Tờ trình số 45-TTr/BTC, 3 trường hợp, đến hết ngày 18/5/2026',
      'Hôm nay đến hạn cho ý kiến: Tờ trình số 45-TTr/BTC, 3 trường hợp',
    ]);
    for (const mail of mails) {
      expect(mail.text).toContain(url);
      expect(mail.html).toContain(url);
      expect(mail.text).toContain('0255 3 859 859');
      expect(mail.replyTo?.text).toBe('vp@example.test');
    }
  });

  test("nobody's name stands in a mail, neither the leader's nor a nominee's", async () => {
    const { draft } = await buildRound();
    await desk.notify(committee.id, draft('opinion-request'), draft('opinion-receipt'));
    await desk.drain();
    const mails = await desk.mails();
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      const headers = [...mail.headers.values()].map((value) => JSON.stringify(value)).join(' ');
      const everything = [headers, mail.subject, mail.text, mail.html].join(' ');
      expect(everything).not.toMatch(/Hoàng Yến/);
    }
  });

  test('no request is sent once the link was withdrawn or the opinion given', async () => {
    const recalled = await buildRound();
    await db.opinionLink.update({ where: { id: recalled.linkId }, data: { revokedAt: AT, revokedReason: 'recalled' } });
    await desk.notify(committee.id, recalled.draft('opinion-request'));
    committee = await buildCommittee(db);
    const answered = await buildRound();
    await db.roundMember.updateMany({ where: { roundId: answered.roundId }, data: { answeredAt: AT } });
    await desk.notify(committee.id, answered.draft('opinion-last-morning'));
    await desk.drain();
    expect(await desk.mails()).toEqual([]);
  });

  test('a receipt says when, and whom to call if it was somebody else', async () => {
    const { draft, roundId } = await buildRound();
    const answeredAt = instantAt(plainDate('2026-05-17'), '08:12');
    await db.roundMember.updateMany({ where: { roundId }, data: { answeredAt } });
    await desk.notify(committee.id, draft('opinion-receipt'));
    await desk.drain();
    expect((await desk.mails())[0]!.subject).toBe(
      'Đã ghi nhận ý kiến của đồng chí lúc 08:12 ngày 17/5/2026 (nếu không phải đồng chí, gọi Văn phòng: 0255 3 859 859)',
    );
  });

  test('mails of a sample committee say so in the subject and in the body', async () => {
    committee = await buildCommittee(db, { sample: true });
    const { draft } = await buildRound();
    await desk.notify(committee.id, draft('opinion-request'));
    await desk.drain();
    const [mail] = await desk.mails();
    expect(mail!.subject).toMatch(/^\[Dữ liệu mẫu\] Xin ý kiến đồng chí/);
    expect(mail!.text).toContain('Dữ liệu mẫu (không có thật)');
  });
});
