import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { createCommittee } from '../../../prisma/stores/organisation/committee-store';

const bench = openApiBench({ now: new Date('2025-03-03T02:00:00Z') });

async function office() {
  const committee = await buildCommittee(bench.db);
  const head = await bench.as(committee.accounts['review-head']);
  const clerk = await bench.as(committee.accounts.clerk);
  return { committee, head, clerk };
}

const fileOf = async (client: Client) => (await client.get('/api/rule-sets/file').expect(200)).body;

describe('legal bases', () => {
  test('a new committee has the shipped texts in its record, each with organ, number and whether it was checked', async () => {
    const options = { name: 'Đảng ủy', shortName: 'ĐU', symbol: 'ĐU', preset: 'commune-2025', sample: false };
    const id = await createCommittee(bench.db, { ...options, createdAt: bench.clock.now });
    const rows = await bench.db.legalBasis.findMany({ where: { committeeId: id } });
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.find(({ code }) => code === '57-qd-tw')).toMatchObject({
      number: '57-QĐ/TW',
      successors: ['350-qd-tw'],
    });
  });

  test('one that was replaced says so on the day, by what, and which rule sets stand on it', async () => {
    const { head } = await office();
    const { body } = await head.get('/api/legal-bases/57-qd-tw?on=2026-01-01').expect(200);
    expect(body).toMatchObject({
      standing: 'superseded',
      standingText: 'Đã được thay thế',
      replacedBy: [{ number: '350-QĐ/TW' }],
      usedBy: expect.arrayContaining(['qd57-elementary']),
      verifiedText: 'chưa đối chiếu bản gốc',
    });
    const then = await head.get('/api/legal-bases/57-qd-tw?on=2023-01-01').expect(200);
    expect(then.body).toMatchObject({ standing: 'in-force', replacedBy: [] });
  });

  test('a text checked against its original is saved once; a second who read the old one is told', async () => {
    const { committee, head, clerk } = await office();
    const { body } = await head.get('/api/legal-bases/57-qd-tw').expect(200);
    const { organ, number, issuedOn, title, validFrom, validTo, successors, note, revision } = body;
    const basis = { organ, number, issuedOn, title, validFrom, validTo, successors, note, revision, verified: true };
    await clerk.put('/api/legal-bases/57-qd-tw', basis).expect(403);
    await head.put('/api/legal-bases/57-qd-tw', basis).expect(200);
    const late = await head.put('/api/legal-bases/57-qd-tw', basis).expect(409);
    expect(late.body.code).toBe('revision-conflict');
    const after = await head.get('/api/legal-bases/57-qd-tw').expect(200);
    expect(after.body).toMatchObject({ verified: true, verifiedText: null, revision: 1 });
    const where = { committeeId: committee.id, action: 'legal-basis-saved' };
    expect(await bench.db.auditEvent.count({ where })).toBe(1);
  });

  test('a successor nobody knows is refused by name', async () => {
    const { head } = await office();
    const basis = { organ: 'Ban Bí thư', number: '1-QĐ/TW', issuedOn: null, title: 'Quy định', validFrom: null };
    const { body } = await head
      .put('/api/legal-bases/1-qd-tw', {
        ...basis,
        validTo: null,
        successors: ['khong-co'],
        verified: false,
        note: null,
        revision: 0,
      })
      .expect(422);
    expect(body.code).toBe('rule-set-invalid');
  });
});

describe('rule sets', () => {
  test('tell which edition is in force on a day, and how many rules were not checked against the original', async () => {
    const { clerk } = await office();
    const { body } = await clerk.get('/api/rule-sets?on=2025-10-01').expect(200);
    const editions = body.items.filter(
      ({ level, family }: { level: string; family: string }) =>
        `${family}/${level}` === 'political-theory-training/intermediate',
    );
    expect(editions).toMatchObject([
      { code: 'qd57-intermediate', inForce: false, own: false },
      { code: 'qd350-intermediate', inForce: true },
    ]);
    const detail = await clerk.get('/api/rule-sets/qd57-intermediate').expect(200);
    expect(detail.body.rules.map(({ kind }: { kind: string }) => kind)).toContain('minimum-age');
  });

  test('a file shows first whose result would change, then is taken in; results already kept stay', async () => {
    const { committee, head } = await office();
    const intake = await buildIntake(bench.db, { committee });
    const { lineIds } = await buildList(bench.db, intake, { lines: 1 });
    await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { details: { schooling: '9/12' } } });
    const path = `/api/intakes/${intake.id}/eligibility-checks`;
    await head.post(path).expect(200);
    const file = await fileOf(head);
    const set = file.ruleSets.find(({ code }: { code: string }) => code === 'qd57-elementary');
    const rule = set.rules.find(({ kind }: { kind: string }) => kind === 'education');
    rule.minimum = 'upper-secondary';
    rule.verified = true;
    const preview = await head.post('/api/rule-sets/previews', { file }).expect(200);
    expect(preview.body).toMatchObject({
      problems: [],
      changed: ['qd57-elementary'],
      people: 1,
      affected: [{ lineId: lineIds[0], before: 'needs-review', after: 'unmet' }],
    });
    expect(await bench.db.ruleSetVersion.count({ where: { committeeId: committee.id } })).toBe(0);
    const { body } = await head.post('/api/rule-sets/imports', { file }).expect(201);
    expect(body).toEqual({ ruleSets: ['qd57-elementary'], legalBases: [] });
    const kept = await bench.db.eligibilityCheck.findMany({ where: { lineId: lineIds[0]! } });
    expect(kept).toMatchObject([{ result: 'needs-review' }]);
    bench.clock.advance(1);
    await head.post(path).expect(200);
    const now = await head.get(path).expect(200);
    expect(now.body.items).toMatchObject([{ result: 'unmet' }]);
    expect((await head.get('/api/rule-sets/qd57-elementary')).body).toMatchObject({
      own: true,
      versions: [{ version: 1 }],
    });
  });

  test('a file with what is no rule is refused: nothing typed is ever evaluated', async () => {
    const { head } = await office();
    const file = await fileOf(head);
    file.ruleSets[0].rules.push({
      id: 'x',
      kind: 'javascript',
      clause: null,
      basis: null,
      verified: false,
      code: '1+1',
    });
    const { body } = await head.post('/api/rule-sets/imports', { file }).expect(400);
    expect(body.code).toBe('invalid-input');
  });

  test('two editions in force at once are refused with both names', async () => {
    const { head } = await office();
    const file = await fileOf(head);
    const set = file.ruleSets.find(({ code }: { code: string }) => code === 'qd57-intermediate');
    set.validTo = null;
    const preview = await head.post('/api/rule-sets/previews', { file }).expect(200);
    expect(preview.body.problems).toEqual([expect.stringContaining('qd350-intermediate')]);
    expect((await head.post('/api/rule-sets/imports', { file }).expect(422)).body.code).toBe('rule-set-invalid');
  });

  test('a committee never sees the rules of another', async () => {
    const { head } = await office();
    const file = await fileOf(head);
    file.ruleSets[0].name = { vi: 'Của riêng', en: 'Own' };
    await head.post('/api/rule-sets/imports', { file }).expect(201);
    const other = await office();
    expect(JSON.stringify(await fileOf(other.head))).not.toContain('Của riêng');
  });

  test('reading is for everybody, changing for the head of review and the administrator', async () => {
    const { committee, clerk } = await office();
    const file = await fileOf(clerk);
    await clerk.post('/api/rule-sets/imports', { file }).expect(403);
    const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
    const { body } = await administrator.post('/api/rule-sets/imports', { file }).expect(201);
    expect(body).toEqual({ ruleSets: [], legalBases: [] });
  });
});

test('a rule set is read rule by rule: what it asks for in words, its clause, and what is to be known of the text', async () => {
  const committee = await buildCommittee(bench.db);
  const reviewer = await bench.as(committee.accounts.reviewer);
  const { body } = await reviewer.get('/api/rule-sets/qd57-intermediate?on=2025-10-01').expect(200);
  expect(body).toMatchObject({
    basisText: expect.stringContaining('57-QĐ/TW'),
    basisNote: expect.stringContaining('đã được thay thế bằng 350-QĐ/TW'),
    inForce: false,
    successor: 'qd350-intermediate',
  });
  for (const rule of body.rules) expect([rule.id, rule.text, rule.citation]).not.toContain('');
  const education = body.rules.find(({ kind }: { kind: string }) => kind === 'education');
  expect(education.text).toMatch(/^Có trình độ .+ trở lên\./);
  const subject = body.rules.find(({ kind }: { kind: string }) => kind === 'subject');
  expect(subject.groups[0]).toMatchObject({
    clause: expect.stringMatching(/Điều|khoản|điểm/),
    name: expect.any(String),
  });
});
