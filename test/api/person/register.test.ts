import type { Role } from '../../../domain/identity/role';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildUnit } from '../../support/factories/intake';

const bench = openApiBench();

const SOMEBODY = {
  fullName: 'Đặng Thị Ánh',
  birth: '05/1985',
  ethnicity: 'Kinh',
  religion: 'Không',
  idNumber: '051185000123',
  partyProbationaryOn: '03/02/2012',
  ratings: [{ year: 2025, grade: 'good' }],
  planningAttested: true,
};

async function office() {
  const committee = await buildCommittee(bench.db);
  const unitId = await buildUnit(bench.db, committee.id);
  const as = async (role: Role, unit: string | null = null) =>
    bench.as(await buildAccount(bench.db, committee.id, role, unit));
  const reviewer = await bench.as(committee.accounts.reviewer);
  const { body } = await reviewer.post('/api/people', { ...SOMEBODY, unitId }).expect(201);
  return { committee, unitId, as, reviewer, personId: body.id as string };
}

test('a person is kept with every field of a short record, as exact as the papers are', async () => {
  const { reviewer, personId, unitId } = await office();
  const { body } = await reviewer.get(`/api/people/${personId}`).expect(200);
  expect(body.fields).toEqual({ ...SOMEBODY, unitId });
  expect(body.withheld).toEqual([]);
});

test.each<Role>(['training-centre', 'finance', 'office-coordinator', 'clerk', 'assistant', 'approver'])(
  '%s sees basic data alone, and is told what is withheld',
  async (role) => {
    const { as, personId, unitId } = await office();
    const { body } = await (await as(role)).get(`/api/people/${personId}`).expect(200);
    expect(body.fields).toEqual({ fullName: SOMEBODY.fullName, birth: SOMEBODY.birth, unitId });
    expect(body.withheld).toEqual(expect.arrayContaining(['ethnicity', 'religion', 'idNumber', 'planningAttested']));
  },
);

test('whoever sees sensitive data is written down with the fields seen; basic data leave no trace', async () => {
  const { as, personId } = await office();
  const [auditor, clerk] = [await as('auditor'), await as('clerk')];
  await clerk.get(`/api/people/${personId}`).expect(200);
  expect(await bench.db.dataAccess.count({ where: { personId } })).toBe(0);
  await auditor.get(`/api/people/${personId}`).expect(200);
  const [seen] = await bench.db.dataAccess.findMany({ where: { personId } });
  expect(seen).toMatchObject({ kind: 'view', subject: 'person', records: 1 });
  expect(seen!.fields).toEqual(expect.arrayContaining(['ethnicity', 'religion', 'idNumber']));
});

test('no list of people carries sensitive data, not even for those who may see it', async () => {
  const { as } = await office();
  const { body } = await (await as('administrator')).get('/api/people?search=anh').expect(200);
  expect(body.items).toMatchObject([{ fullName: SOMEBODY.fullName }]);
  expect(JSON.stringify(body)).not.toMatch(/Kinh|051185000123|03\/02\/2012/);
});

test('a change keeps what was before, field by field, and who made it', async () => {
  const { reviewer, personId, as } = await office();
  await reviewer
    .patch(`/api/people/${personId}`, {
      revision: 1,
      position: 'Trưởng phòng',
      religion: null,
      ratings: [{ year: 2024, grade: 'excellent' }],
    })
    .expect(204);
  const { body } = await reviewer.get(`/api/people/${personId}/history`).expect(200);
  expect(body.items).toMatchObject([{ revision: 2, source: 'edit', changedBy: 'Đồng chí' }]);
  expect(body.items[0].changes).toEqual([
    { field: 'position', before: null, after: 'Trưởng phòng' },
    { field: 'religion', before: 'Không', after: null },
    {
      field: 'ratings',
      before: [{ year: 2025, grade: 'good' }],
      after: [
        { year: 2024, grade: 'excellent' },
        { year: 2025, grade: 'good' },
      ],
    },
  ]);
  const clerk = await (await as('clerk')).get(`/api/people/${personId}/history`).expect(200);
  expect(clerk.body.items[0].changes[1]).toEqual({ field: 'religion' });
});

test('two who edit at once: the second is told, and nothing of theirs is kept', async () => {
  const { reviewer, personId } = await office();
  await reviewer.patch(`/api/people/${personId}`, { revision: 1, position: 'Trưởng phòng' }).expect(204);
  const late = await reviewer.patch(`/api/people/${personId}`, { revision: 1, position: 'Phó phòng' }).expect(409);
  expect(late.body.code).toBe('revision-conflict');
  expect(await bench.db.personVersion.count({ where: { personId } })).toBe(1);
});

test('a date that is no day of the calendar is refused by name', async () => {
  const { reviewer } = await office();
  const { body } = await reviewer.post('/api/people', { fullName: 'Lê Văn Cường', birth: '31/02/1985' }).expect(400);
  expect(body.errors).toMatchObject([{ field: 'body.birth' }]);
});

test('people stand by given name in the Vietnamese order, page after page', async () => {
  const { reviewer, committee } = await office();
  const names = ['Êm', 'Đức', 'Dung', 'Ân', 'Ánh', 'An', 'Đào', 'Yên'].map((given) => `Trần Văn ${given}`);
  for (const fullName of names) await reviewer.post('/api/people', { fullName }).expect(201);
  const seen: string[] = [];
  for (let path = '/api/people?limit=3'; path;) {
    const { body } = await reviewer.get(path).expect(200);
    seen.push(...body.items.map(({ fullName }: { fullName: string }) => fullName.split(' ').at(-1)));
    path = body.nextCursor ? `/api/people?limit=3&cursor=${body.nextCursor}` : '';
  }
  expect(seen).toEqual(['An', 'Ánh', 'Ánh', 'Ân', 'Dung', 'Đào', 'Đức', 'Êm', 'Yên']);
  expect(await bench.db.person.count({ where: { committeeId: committee.id } })).toBe(9);
});

test('a post ends on a day and stays in the history; an unknown one cannot end', async () => {
  const { reviewer, personId, unitId } = await office();
  const posts = `/api/people/${personId}/posts`;
  const post = {
    unitId,
    title: 'Bí thư',
    group: 'cell-committee-member',
    managedBy: 'district',
    validFrom: '2024-01-01',
  };
  const { body } = await reviewer.post(posts, post).expect(201);
  await reviewer.post(`${posts}/${body.id}/end`, { validTo: '2023-01-01' }).expect(404);
  await reviewer.post(`${posts}/${body.id}/end`, { validTo: '2025-07-01' }).expect(204);
  const detail = await reviewer.get(`/api/people/${personId}`).expect(200);
  expect(detail.body.posts).toMatchObject([{ ...post, validTo: '2025-07-01' }]);
});

test('the fields of the register tell their class and whether the account may see them', async () => {
  const { as } = await office();
  const { body } = await (await as('finance')).get('/api/person-fields').expect(200);
  expect(body.items).toContainEqual({ field: 'religion', class: 'sensitive', name: 'Tôn giáo', visible: false });
  expect(body.items).toContainEqual({ field: 'rank', class: 'basic', name: 'Ngạch, hạng', visible: true });
});
