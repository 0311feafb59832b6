import { dateOf } from '../../../domain/dates';
import { listOverdue } from '../../../prisma/stores/overdue/overdue-store';
import {
  buildOpenRound,
  buildSignedSubmission,
  LINK_SECRET,
  type BuiltRound,
} from '../../support/factories/submission';
import { openOpinionApp } from '../../support/opinion-app';
import { signIn, type Answer } from '../../support/signed-in-client';

const app = openOpinionApp();

const as = (accountId: string) => {
  app.now = new Date();
  const config = { secrets: { serverKey: LINK_SECRET.toString('utf8') } };
  return signIn(app.db, { apiUrl: `${app.url}/api`, config }, accountId);
};
const codeOf = (answer: Answer) => [answer.status, (answer.body as { code?: string }).code];
const revisionOf = async (id: string) =>
  (await app.db.submission.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;

interface Way {
  canSend: boolean;
  bodies: {
    members: { means: string; order: number; conflicts: object[]; absentUntil: string | null }[];
    lines: { needed: number; recused: number; isDecidable: boolean }[];
    problems: { code: string; words: string }[];
    thresholdWords: string;
  }[];
}

async function wayOf(submissionId: string, accountId: string): Promise<Way> {
  return (await (await as(accountId)).get(`/submissions/${submissionId}/route`)).body as Way;
}

describe('the way of a submission, before it is sent', () => {
  test('shows who is asked, in what order and by which means, what closes it, and whom a line concerns', async () => {
    const submission = await buildSignedSubmission(app.db, { members: 3, withoutAccount: 1, about: { 1: 0 } });
    const way = await wayOf(submission.id, submission.intake.committee.accounts.reviewer);
    const [body] = way.bodies;
    expect(way.canSend).toBe(true);
    expect(body!.thresholdWords).toBe('Quá nửa tổng số thành viên đương nhiệm thống nhất');
    expect(body!.members.map(({ order, means }) => [order, means])).toEqual([
      [1, 'mail'],
      [2, 'mail'],
      [3, 'paper'],
    ]);
    expect(body!.members[0]!.conflicts).toEqual([{ lineId: submission.lineIds[1], subject: 'Trần Thị 2' }]);
    expect(body!.lines.map(({ needed, recused }) => [needed, recused])).toEqual([
      [2, 0],
      [2, 1],
      [2, 0],
    ]);
    expect(body!.problems.map(({ code }) => code)).toEqual(['members-unreachable']);
  });

  test('says that a member is away until the deadline and is asked on paper', async () => {
    const submission = await buildSignedSubmission(app.db, { dueOn: dateOf(new Date()) });
    const { committee } = submission.intake;
    const { personId } = submission.body.members[0]!;
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000);
    await app.db.memberAbsence.create({
      data: {
        id: personId,
        committeeId: committee.id,
        personId,
        validFrom: day(-3),
        validTo: day(9),
        reason: 'Đi công tác',
        recordedBy: committee.accounts.clerk,
        recordedAt: new Date(),
      },
    });
    const [body] = (await wayOf(submission.id, committee.accounts.clerk)).bodies;
    expect(body!.members[0]).toMatchObject({ means: 'paper', absentUntil: expect.any(String) as string });
    expect(body!.problems.map(({ code }) => code)).toEqual(['required-absent', 'members-absent']);
  });

  test('says that the body is empty; nothing is sent', async () => {
    const submission = await buildSignedSubmission(app.db);
    await app.db.bodyMember.deleteMany({ where: { bodyId: submission.body.id } });
    const { accounts } = submission.intake.committee;
    const way = await wayOf(submission.id, accounts['office-coordinator']);
    expect([way.canSend, way.bodies[0]!.problems.map(({ code }) => code)]).toEqual([false, ['body-empty']]);
    const office = await as(accounts['office-coordinator']);
    const taken = await office.send('POST', `/submissions/${submission.id}/takings-in`, {});
    expect(codeOf(taken)).toEqual([422, 'body-empty']);
  });
});

describe('a request that would vanish because nobody is there', () => {
  test('alerts the office and the administrator when it is signed, and stands on the rescue list', async () => {
    const submission = await buildSignedSubmission(app.db);
    const { committee } = submission.intake;
    await app.db.bodyMember.deleteMany({ where: { bodyId: submission.body.id } });
    await app.db.submission.update({
      where: { id: submission.id },
      data: { state: 'draft', contentHash: null, signedBy: null },
    });
    const head = await as(committee.accounts['review-head']);
    const revision = await revisionOf(submission.id);
    await head.post(`/submissions/${submission.id}/signatures`, { revision, capacity: 'head' });
    const alerts = await app.db.notification.findMany({ where: { committeeId: committee.id, kind: 'office-notice' } });
    expect(new Set(alerts.map(({ recipientRole }) => recipientRole))).toEqual(
      new Set(['administrator', 'office-coordinator']),
    );

    const rows = await listOverdue(app.db, committee.id, dateOf(new Date()), {
      limit: 5,
      after: null,
      kind: 'nobody-to-ask',
    });
    expect(rows).toMatchObject([{ id: submission.id, holderKind: 'office-coordinator' }]);
  });

  test('nobody signs for a list in which they themselves stand', async () => {
    const submission = await buildSignedSubmission(app.db);
    const { accounts } = submission.intake.committee;
    const { personId } = submission.body.members[0]!;
    await app.db.account.update({ where: { id: accounts['review-head'] }, data: { personId } });
    await app.db.nomineeLine.update({ where: { id: submission.nomineeLineIds[0]! }, data: { personId } });
    await app.db.submission.update({ where: { id: submission.id }, data: { state: 'draft', contentHash: null } });
    const head = await as(accounts['review-head']);
    const sign = { revision: await revisionOf(submission.id), capacity: 'head' };
    expect(codeOf(await head.send('POST', `/submissions/${submission.id}/signatures`, sign))).toEqual([
      403,
      'own-nomination',
    ]);
  });
});

describe('an amendment over HTTP', () => {
  const accountsOf = (round: BuiltRound) => round.intake.committee.accounts;

  test('by the head changes one line; the submission and the round show it, and its difference', async () => {
    const round = await buildOpenRound(app.db);
    const head = await as(accountsOf(round)['review-head']);
    const path = `/submissions/${round.id}`;
    const changed = [{ lineId: round.lineIds[1], details: { position: 'Phó Chủ tịch' } }];
    const body = { revision: await revisionOf(round.id), reason: 'Đính chính chức vụ', changed };
    expect(await head.post(`${path}/amendments`, body)).toMatchObject({ version: 2, changed: 1, asked: 3 });
    expect((await head.get(path)).body).toMatchObject({
      version: 2,
      lines: [{}, { details: { position: 'Phó Chủ tịch' } }, {}],
      amendments: [{ version: 2, reason: 'Đính chính chức vụ', changes: [{ kind: 'changed', ordinal: 2 }] }],
      abilities: ['submission.return', 'round.amend-submission'],
    });
  });

  test('of title and summary is shown with what stood there before', async () => {
    const round = await buildOpenRound(app.db);
    const head = await as(accountsOf(round)['review-head']);
    const path = `/submissions/${round.id}`;
    const words = { title: 'Cử cán bộ đi học lớp sơ cấp', summary: 'Kính trình Thường trực cho ý kiến.' };
    const body = { revision: await revisionOf(round.id), reason: 'Đính chính', ...words };
    expect(await head.post(`${path}/amendments`, body)).toMatchObject({ version: 2, reworded: 2 });
    expect((await head.get(path)).body).toMatchObject({
      ...words,
      amendments: [
        {
          changes: [
            { kind: 'title', before: { subject: 'Cử cán bộ đi học' }, after: { subject: words.title } },
            { kind: 'summary', after: { subject: words.summary } },
          ],
        },
      ],
    });
  });

  test.each([
    ['reviewer', 403, 'forbidden'],
    ['clerk', 403, 'forbidden'],
  ] as const)('by the %s is refused', async (role, status, code) => {
    const round = await buildOpenRound(app.db);
    const client = await as(accountsOf(round)[role]);
    const body = { revision: 1, reason: 'x', removedLineIds: [round.lineIds[0]] };
    expect(codeOf(await client.send('POST', `/submissions/${round.id}/amendments`, body))).toEqual([status, code]);
  });

  test('of what was not sent, or under an old revision, is a conflict; without a reason it is no request', async () => {
    const round = await buildOpenRound(app.db);
    const draft = await buildSignedSubmission(app.db);
    const head = await as(accountsOf(round)['review-head']);
    const other = await as(draft.intake.committee.accounts['review-head']);
    const removal = { revision: 1, reason: 'x', removedLineIds: [round.lineIds[0]] };
    const path = `/submissions/${round.id}/amendments`;
    expect(codeOf(await other.send('POST', `/submissions/${draft.id}/amendments`, removal))).toEqual([
      409,
      'submission-state',
    ]);
    expect(codeOf(await head.send('POST', path, { ...removal, revision: 99 }))).toEqual([409, 'revision-conflict']);
    expect((await head.send('POST', path, { revision: 1 })).status).toBe(400);
  });

  test('a return while members are asked makes it a draft again', async () => {
    const round = await buildOpenRound(app.db);
    const office = await as(accountsOf(round)['office-coordinator']);
    const answer = await office.post(`/submissions/${round.id}/returns`, { reason: 'Thiếu căn cứ' });
    expect(answer).toEqual({ submissionId: round.id, state: 'draft' });
    expect((await office.get(`/submissions/${round.id}`)).body).toMatchObject({
      state: 'draft',
      endReason: 'Thiếu căn cứ',
      lines: [{}, {}, {}],
    });
  });
});
