import { actOnRoundAs, buildOpenRound, giveOpinionAs, LINK_SECRET } from '../../support/factories/submission';
import { openOpinionApp } from '../../support/opinion-app';
import { signIn } from '../../support/signed-in-client';

const app = openOpinionApp();

const as = (accountId: string) => {
  app.now = new Date();
  const config = { secrets: { serverKey: LINK_SECRET.toString('utf8') } };
  return signIn(app.db, { apiUrl: `${app.url}/api`, config }, accountId);
};

test('one submission ends in one conclusion: the whole, its annex of exceptions, and the dissent in its own words', async () => {
  const round = await buildOpenRound(app.db, { members: 3, changeWindowMinutes: 0 });
  await giveOpinionAs(app.db, round, 0, 'agree', { except: { 2: 'disagree' } });
  await giveOpinionAs(app.db, round, 1, 'agree', { except: { 1: 'other', 2: 'disagree' } });
  await giveOpinionAs(app.db, round, 2, 'agree');
  const reviewer = await as(round.intake.committee.accounts.reviewer);
  expect((await reviewer.get(`/submissions/${round.id}/conclusion`)).body).toMatchObject({
    isComplete: true,
    words: 'Thống nhất 2 trường hợp, trừ 1 trường hợp tại phụ lục.',
    conclusions: [{ bodyName: 'Thường trực Thị ủy', groundWords: 'Tất cả thành viên đã cho ý kiến' }],
    agreed: [
      { ordinal: 1, agree: 3, base: 3, needed: 2 },
      { ordinal: 2, agree: 2, other: 1 },
    ],
    annex: {
      exceptions: [{ ordinal: 3, agree: 1, disagree: 2, outcomeWords: 'Không được thống nhất' }],
      reserved: [
        { subject: 'Trần Thị 2', choiceWords: 'Ý kiến khác', text: 'Ý kiến' },
        { subject: 'Trần Thị 3', postTitle: 'Bí thư' },
        { subject: 'Trần Thị 3', postTitle: 'Ủy viên' },
      ],
      waiting: [],
    },
  });
});

test('a meeting is one record of it; lines that are not concluded wait, and what was voided later says so', async () => {
  const round = await buildOpenRound(app.db, { members: 3 });
  const { 'office-coordinator': office, clerk } = round.intake.committee.accounts;
  await giveOpinionAs(app.db, round, 0, 'agree');
  await giveOpinionAs(app.db, round, 1, 'agree', { except: { 2: 'ask-for-meeting' } });
  await actOnRoundAs(app.db, round, office, 'refer-to-meeting', { reason: 'Còn ý kiến khác' });
  const client = await as(office);
  const path = `/submissions/${round.id}/conclusion`;
  expect((await client.get(path)).body).toMatchObject({
    isComplete: false,
    annex: { waiting: [{ lineId: round.lineIds[2] }] },
  });
  const present = round.members.map(({ personId }) => personId);
  await actOnRoundAs(app.db, round, clerk, 'record-meeting', {
    heldOn: '2026-03-10',
    minutesNumber: '12-BB/TU',
    chairPersonId: present[0],
    presentPersonIds: present,
    lines: [{ lineId: round.lineIds[2]!, agreed: 3 }],
  });
  await app.db.submissionLine.update({
    where: { id: round.lineIds[0]! },
    data: { voidedAt: new Date(), voidReason: 'person-replaced' },
  });
  expect((await client.get(path)).body).toMatchObject({
    isComplete: true,
    agreed: [{ voidReason: 'Đã thay người sau khi thống nhất' }, { voidReason: null }, { voidReason: null }],
    meetings: [
      {
        minutesNumber: '12-BB/TU',
        chairName: 'Nguyễn Văn 1',
        present: ['Nguyễn Văn 1', 'Nguyễn Văn 2', 'Nguyễn Văn 3'],
        lines: [{ presentCount: 3, agreedCount: 3 }],
      },
    ],
  });
});

test('before anything is concluded there is none', async () => {
  const round = await buildOpenRound(app.db);
  const reviewer = await as(round.intake.committee.accounts.reviewer);
  expect((await reviewer.get(`/submissions/${round.id}/conclusion`)).status).toBe(404);
});
