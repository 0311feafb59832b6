import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, buildUnit } from '../../support/factories/intake';

// 26 February 2026: Quy định 360 and 399 have taken the place of 208 and 66.
const bench = openApiBench({ now: new Date('2026-02-26T02:00:00Z') });

async function office() {
  const committee = await buildCommittee(bench.db);
  const head = await bench.as(await buildAccount(bench.db, committee.id, 'review-head'));
  const reviewer = await bench.as(committee.accounts.reviewer);
  const unitId = await buildUnit(bench.db, committee.id);
  const cited = async (query: string) =>
    (await reviewer.get(`/api/basis-citations?${query}`).expect(200)).body.items as {
      subject: string;
      name: string;
      warning: string | null;
      revision: number;
      citations: { number: string; holds: boolean; note: string | null }[];
    }[];
  return { committee, head, reviewer, unitId, cited };
}

const now = (item: { citations: { number: string; holds: boolean }[] }) =>
  item.citations.filter(({ holds }) => holds).map(({ number }) => number);

test('a training centre rests on the regulation of the day; the one before it is no longer asked for', async () => {
  const { unitId, cited } = await office();
  await bench.db.unit.update({ where: { id: unitId }, data: { kind: 'training-centre' } });
  const [centre] = await cited(`kind=organ&subject=${unitId}`);
  expect(now(centre!)).toEqual(['360-QĐ/TW']);
  expect(centre).toMatchObject({ warning: null, revision: 0 });
  expect(centre!.citations.find(({ holds }) => holds)!.note).toContain('chưa đối chiếu bản gốc');
  const [then] = await cited(`kind=organ&subject=${unitId}&on=2023-03-01`);
  expect(now(then!)).toEqual(['208-QĐ/TW']);
});

test.each([
  ['norm', 'speaker-fee', 'Thù lao giảng viên, báo cáo viên', ['36/2018/TT-BTC']],
  ['template', 'submission.state', '', ['30/2020/NĐ-CP']],
] as const)('a %s names its texts: %s', async (kind, subject, name, numbers) => {
  const { cited } = await office();
  const all = await cited(`kind=${kind}`);
  const found = all.find((each) => each.subject === subject) ?? all.find((each) => each.subject.endsWith('.state'));
  expect(found!.name).toContain(name);
  expect(now(found!)).toEqual(numbers);
});

test('an office says itself what a thing rests on; a text that is over is pointed out', async () => {
  const { committee, head, unitId, cited } = await office();
  const path = `/api/basis-citations/organ/${unitId}`;
  const old = { basis: '208-qd-tw', clause: 'Điều 2', validFrom: null, validTo: null };
  const { body } = await head.put(path, { revision: 0, citations: [old] }).expect(200);
  expect(body).toEqual({ revision: 1 });
  const [item] = await cited(`kind=organ&subject=${unitId}`);
  expect(item).toMatchObject({
    subject: unitId,
    own: true,
    warning: expect.stringContaining('rà soát'),
    citations: [{ clause: 'Điều 2', note: expect.stringContaining('đã được thay thế bằng 360-QĐ/TW') }],
  });
  const late = await head.put(path, { revision: 0, citations: [] }).expect(409);
  expect(late.body.code).toBe('revision-conflict');
  const event = await bench.db.auditEvent.findFirstOrThrow({
    where: { committeeId: committee.id, action: 'citations-saved' },
  });
  expect(JSON.parse(event.canonical)).toMatchObject({ data: { kind: 'organ', subject: unitId, bases: ['208-qd-tw'] } });
});

test('nothing is tied to a text, a subject or a period that cannot be, nor by whoever is not in charge', async () => {
  const { head, reviewer, unitId } = await office();
  const path = `/api/basis-citations/organ/${unitId}`;
  const good = { basis: '208-qd-tw', clause: null, validFrom: null, validTo: null };
  await reviewer.put(path, { revision: 0, citations: [good] }).expect(403);
  await head.put(path, { revision: 0, citations: [{ ...good, basis: 'khong-co' }] }).expect(404);
  await head.put('/api/basis-citations/procedure/khong-co', { revision: 0, citations: [good] }).expect(404);
  const backwards = { ...good, validFrom: '2026-02-01', validTo: '2026-01-01' };
  const { body } = await head.put(path, { revision: 0, citations: [backwards] }).expect(400);
  expect(body.code).toBe('period-invalid');
  await head.put('/api/basis-citations/law/x', { revision: 0, citations: [good] }).expect(400);
});

test('a procedure of the office shows the texts of its code', async () => {
  const { committee, head, cited } = await office();
  await buildIntake(bench.db, { committee });
  const [procedure] = await bench.db.procedure.findMany({ where: { committeeId: committee.id }, take: 1 });
  const code = procedure!.code;
  const citations = [{ basis: '145-qd-tw', clause: null, validFrom: '2024-05-10', validTo: null }];
  await head.put(`/api/basis-citations/procedure/${code}`, { revision: 0, citations }).expect(200);
  const [item] = await cited(`kind=procedure&subject=${code}`);
  expect(item).toMatchObject({ name: procedure!.name, citations: [{ number: '145-QĐ/TW', note: null }] });
});
