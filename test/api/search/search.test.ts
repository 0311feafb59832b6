import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake, type BuiltCommittee } from '../../support/factories/intake';

const bench = openApiBench({ now: new Date('2026-03-20T02:00:00Z') });

async function person(committee: Pick<BuiltCommittee, 'id'>, unitId: string, fullName: string) {
  const words = fullName.split(' ');
  const searchKey = fullName.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const names = { fullName, sortName: [words.at(-1), ...words.slice(0, -1)].join(' '), searchKey };
  const { id } = await bench.db.person.create({ data: { id: newId(), committeeId: committee.id, unitId, ...names } });
  return id;
}

const found = (body: { items: { kind: string; id: string }[] }) => body.items.map(({ kind, id }) => `${kind} ${id}`);

test('a person is found without accents, an intake by part of its name, each with what tells it apart', async () => {
  const { committee, id, unitIds } = await buildIntake(bench.db, { stage: 'nomination', units: 1 });
  await bench.db.intake.update({ where: { id }, data: { name: 'Lớp sơ cấp, đợt Đỗ Quyên' } });
  const personId = await person(committee, unitIds[0]!, 'Đỗ Thị Quyên');
  const reviewer = await bench.as(committee.accounts.reviewer);
  const people = await reviewer.get('/api/search?q=do%20thi%20quyen').expect(200);
  expect(found(people.body)).toEqual([`person ${personId}`]);
  const both = await reviewer.get('/api/search?q=QUYEN').expect(200);
  expect(found(both.body)).toEqual([`intake ${id}`, `person ${personId}`]);
  expect(both.body.items[1].detail).toContain('Đơn vị');
});

test('a unit officer finds the own people and the intakes that called the unit, and no others', async () => {
  const { committee, id, unitIds } = await buildIntake(bench.db, { stage: 'nomination', units: 2 });
  const other = await buildIntake(bench.db, { committee, stage: 'nomination' });
  for (const [intake, name] of [
    [id, 'Đợt Hoa Mai'],
    [other.id, 'Đợt Hoa Mai khác'],
  ] as const)
    await bench.db.intake.update({ where: { id: intake }, data: { name } });
  const own = await person(committee, unitIds[0]!, 'Trần Hoa Mai');
  await person(committee, unitIds[1]!, 'Lê Hoa Mai');
  const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
  const { body } = await officer.get('/api/search?q=hoa%20mai').expect(200);
  expect(found(body)).toEqual([`intake ${id}`, `person ${own}`]);
});

test("another committee's records are never found", async () => {
  const { committee, unitIds } = await buildIntake(bench.db, { stage: 'nomination', units: 1 });
  await person(committee, unitIds[0]!, 'Phạm Duy Nhất');
  const elsewhere = await buildIntake(bench.db, { stage: 'nomination' });
  const reviewer = await bench.as(elsewhere.committee.accounts.reviewer);
  expect((await reviewer.get('/api/search?q=duy%20nhat').expect(200)).body.items).toEqual([]);
});

test('one letter is too little to search for', async () => {
  const { committee } = await buildIntake(bench.db, { stage: 'nomination' });
  const reviewer = await bench.as(committee.accounts.reviewer);
  expect((await reviewer.get('/api/search?q=a')).body.code).toBe('invalid-input');
});

test('accounts are listed by given name and found without accents', async () => {
  const { committee } = await buildIntake(bench.db, { stage: 'nomination' });
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const add = (displayName: string, email: string) =>
    administrator.post('/api/accounts', { displayName, email: `${newId()}-${email}` }).expect(201);
  for (const [name, email] of [
    ['Nguyễn Văn Ất', 'at@example.test'],
    ['Đặng Thị An', 'an@example.test'],
    ['Bùi Văn Ấn', 'an2@example.test'],
  ] as const)
    await add(name, email);
  const { body } = await administrator.get('/api/accounts?q=van').expect(200);
  expect(body.items.map((item: { displayName: string }) => item.displayName)).toEqual(['Bùi Văn Ấn', 'Nguyễn Văn Ất']);
  const first = await administrator.get('/api/accounts?q=example.test&limit=2').expect(200);
  const second = await administrator
    .get(`/api/accounts?q=example.test&limit=200&cursor=${first.body.nextCursor}`)
    .expect(200);
  const names = [...first.body.items, ...second.body.items].map((item: { displayName: string }) => item.displayName);
  expect(names.filter((name) => ['Đặng Thị An', 'Bùi Văn Ấn', 'Nguyễn Văn Ất'].includes(name))).toEqual([
    'Đặng Thị An',
    'Bùi Văn Ấn',
    'Nguyễn Văn Ất',
  ]);
  const ids = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a new version of a procedure is checked first, with the intakes that stay on the old one', async () => {
  const { committee, id } = await buildIntake(bench.db, { stage: 'review' });
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const { procedureCode } = await bench.db.intake.findUniqueOrThrow({ where: { id } });
  const { body } = await administrator.get(`/api/procedures?code=${procedureCode}`).expect(200);
  expect(body.items[0].openIntakes).toBe(1);
  const { code: _code, version: _version, ...definition } = body.items[0].definition;
  const preview = await administrator.post(`/api/procedures/${procedureCode}/previews`, { definition }).expect(200);
  expect(preview.body).toMatchObject({ version: 2, intakes: [{ id, version: 1, stage: 'review', canMove: true }] });
  expect((await administrator.get(`/api/procedures?code=${procedureCode}`)).body.items).toHaveLength(1);
  const bad = await administrator.post(`/api/procedures/${procedureCode}/previews`, {
    definition: { ...definition, stages: [] },
  });
  expect(bad.body.code).toBe('procedure-invalid');
});
