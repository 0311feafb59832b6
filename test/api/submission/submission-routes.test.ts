import { buildAccount, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { buildBody, buildOpenRound, LINK_SECRET } from '../../support/factories/submission';
import { openOpinionApp } from '../../support/opinion-app';
import { signIn, type Answer } from '../../support/signed-in-client';

const app = openOpinionApp();

const as = (accountId: string) => {
  app.now = new Date();
  const config = { secrets: { serverKey: LINK_SECRET.toString('utf8') } };
  return signIn(app.db, { apiUrl: `${app.url}/api`, config }, accountId);
};
const codeOf = (answer: Answer) => [answer.status, (answer.body as { code?: string }).code];

/** Shortlisted people of an intake in review, and the body its procedure names. */
async function shortlisted(lines = 3) {
  const intake = await buildIntake(app.db, { stage: 'review' });
  const body = await buildBody(app.db, intake.committee);
  const list = await buildList(app.db, intake, { state: 'submitted', lines, lineState: 'shortlisted' });
  return { intake, body, list, accounts: intake.committee.accounts };
}
const draftOf = (intakeId: string) => ({
  title: 'Cử cán bộ đi học',
  summary: 'Kính trình.',
  allShortlistedOf: [intakeId],
});

test('the reviewer drafts, the head signs, the office takes in, and the members are asked', async () => {
  const { intake, body, accounts } = await shortlisted();
  const [reviewer, head, office] = [
    await as(accounts.reviewer),
    await as(accounts['review-head']),
    await as(accounts['office-coordinator']),
  ];
  const drafted = await reviewer.post<{ submissionId: string; lines: number }>('/submissions', draftOf(intake.id));
  expect(drafted.lines).toBe(3);
  const path = `/submissions/${drafted.submissionId}`;
  expect((await reviewer.get(path)).body).toMatchObject({
    state: 'draft',
    stateWords: 'Đang soạn',
    abilities: ['submission.draft'],
    lines: [{ kind: 'person', bodyId: body.id }, {}, {}],
  });
  expect(codeOf(await office.send('POST', `${path}/takings-in`, {}))).toEqual([409, 'submission-state']);
  expect(await head.post(`${path}/signatures`, { revision: 1, capacity: 'head' })).toMatchObject({ state: 'signed' });
  const taken = await office.post<{ roundIds: string[] }>(`${path}/takings-in`, {});
  const round = (await office.get(`/opinion-rounds/${taken.roundIds[0]}`)).body;
  expect(round).toMatchObject({
    state: 'open',
    incumbents: 3,
    needed: 2,
    obstacles: ['lines-uncertain', 'required-unanswered'],
  });
  expect((round as { tallyWords: string }).tallyWords).toContain(
    '0/3 thành viên đương nhiệm đã cho ý kiến; cần 2/3 thống nhất.',
  );
  const page = (await reviewer.get(`/submissions?intakeId=${intake.id}`)).body;
  expect(page).toMatchObject({ items: [{ id: drafted.submissionId, state: 'asking', lines: 3 }], nextCursor: null });
});

test('whoever drafted it does not sign it, and a changed draft is not signed unseen', async () => {
  const { intake, accounts } = await shortlisted();
  const head = await as(accounts['review-head']);
  const drafted = await head.post<{ submissionId: string }>('/submissions', draftOf(intake.id));
  const sign = { revision: 1, capacity: 'head' };
  expect(codeOf(await head.send('POST', `/submissions/${drafted.submissionId}/signatures`, sign))).toEqual([
    403,
    'forbidden',
  ]);
  const second = await app.db.account.findUniqueOrThrow({ where: { id: accounts.reviewer } });
  const other = await as(await buildAccount(app.db, second.committeeId, 'review-head', intake.committee.reviewUnitId));
  const old = { ...sign, revision: 7 };
  expect(codeOf(await other.send('POST', `/submissions/${drafted.submissionId}/signatures`, old))).toEqual([
    409,
    'revision-conflict',
  ]);
});

test('sent back, it is a draft again; discarded, its people can be submitted anew', async () => {
  const { intake, list, accounts } = await shortlisted();
  const [reviewer, head] = [await as(accounts.reviewer), await as(accounts['review-head'])];
  const { submissionId } = await reviewer.post<{ submissionId: string }>('/submissions', draftOf(intake.id));
  const twice = {
    ...draftOf(intake.id),
    allShortlistedOf: [],
    lines: [{ kind: 'person', nomineeLineId: list.lineIds[0] }],
  };
  expect(codeOf(await reviewer.send('POST', '/submissions', twice))).toEqual([409, 'submission-line-taken']);
  expect(codeOf(await reviewer.send('POST', '/submissions', draftOf(intake.id)))).toEqual([422, 'submission-empty']);
  await head.post(`/submissions/${submissionId}/signatures`, { revision: 1, capacity: 'K/T' });
  expect(await head.post(`/submissions/${submissionId}/returns`, { reason: 'Bổ sung căn cứ' })).toMatchObject({
    state: 'draft',
  });
  const edited = { ...draftOf(intake.id), title: 'Cử cán bộ đi học (sửa)', revision: 3 };
  expect((await reviewer.send('PUT', `/submissions/${submissionId}`, edited)).body).toMatchObject({
    revision: 4,
    lines: 3,
  });
  await reviewer.post(`/submissions/${submissionId}/discards`, { reason: 'Lập lại' });
  expect((await reviewer.send('POST', '/submissions', draftOf(intake.id))).status).toBe(201);
});

test.each([
  ['nobody signed in', 'GET', '/submissions', undefined, [401, 'unauthenticated']],
  ['a unit officer', 'GET', '/submissions', 'unit-officer', [403, 'forbidden']],
  ['an auditor', 'POST', '/submissions', 'auditor', [403, 'forbidden']],
  ['the reviewer, without words', 'POST', '/submissions', 'reviewer', [400, 'invalid-input']],
] as const)('%s who sends %s %s is refused', async (_who, method, path, role, expected) => {
  const { intake } = await shortlisted(1);
  if (!role) {
    const answer = await fetch(`${app.url}/api${path}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual(expected);
    return;
  }
  const client = await as(await buildAccount(app.db, intake.committee.id, role, intake.committee.reviewUnitId));
  expect(codeOf(method === 'GET' ? await client.get(path) : await client.send(method, path, {}))).toEqual(expected);
});

test("another committee's submission and round are as if they were not there", async () => {
  const round = await buildOpenRound(app.db);
  const { accounts } = await shortlisted(1);
  const stranger = await as(accounts['office-coordinator']);
  expect((await stranger.get(`/submissions/${round.id}`)).status).toBe(404);
  expect((await stranger.get(`/opinion-rounds/${round.roundId}`)).status).toBe(404);
  expect((await stranger.send('POST', `/opinion-rounds/${round.roundId}/closings`, {})).status).toBe(404);
});

test('a member gives the own opinion on the portal, and is not shown those of the others while the round is open', async () => {
  const round = await buildOpenRound(app.db);
  const [first, second] = [await as(round.members[0]!.accountId!), await as(round.members[1]!.accountId!)];
  const body = {
    whole: 'agree',
    exceptions: [{ lineId: round.lineIds[1], choice: 'disagree' }],
    contentHash: round.contentHash,
  };
  expect(await first.post(`/opinion-rounds/${round.roundId}/opinions`, body)).toMatchObject({
    recorded: 'new',
    late: false,
  });
  const seen = (await second.get(`/opinion-rounds/${round.roundId}`)).body as {
    members: { answered: boolean; opinion: unknown }[];
  };
  expect(seen.members[0]).toMatchObject({ answered: true, opinion: null });
  const own = (await first.get(`/opinion-rounds/${round.roundId}`)).body;
  expect(own).toMatchObject({
    ownOpinion: { whole: 'agree', exceptions: [{ lineId: round.lineIds[1], choice: 'disagree' }] },
  });
  const office = await as(round.intake.committee.accounts['office-coordinator']);
  expect(codeOf(await office.send('POST', `/opinion-rounds/${round.roundId}/opinions`, body))).toEqual([
    403,
    'forbidden',
  ]);
});
