import { ORGANISATION_PRESETS, namePreset } from '../../../domain/organisation/presets';
import { createCommittee } from '../../../prisma/stores/organisation/committee-store';
import { readCurrentProcedure } from '../../../prisma/stores/procedure-store';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildUnit } from '../../support/factories/intake';

const bench = openApiBench();

async function office(preset = 'town-2023') {
  const committee = { name: 'Đảng ủy', shortName: 'Đảng ủy', symbol: 'ĐU', preset, sample: false };
  const id = await createCommittee(bench.db, { ...committee, createdAt: bench.clock.now });
  return { id, administrator: await bench.as(await buildAccount(bench.db, id, 'administrator')) };
}

interface Tree {
  trees: { tree: string; units: { name: string; depth: number; parentId: string | null; serves: string[] }[] }[];
}

test('a commune of 2025 gets its own organs, bodies and deciding authority in one act, and no organ of the district', async () => {
  const { id, administrator } = await office();
  const path = '/api/organisation-presets/commune-2025/applications';
  const { body } = await administrator.post(path, { place: 'xã Nguyễn Nghiêm' }).expect(201);
  expect(body.units).toHaveLength(13);
  expect(body.bodies.map(({ name }: { name: string }) => name)).toEqual([
    'Ban Thường vụ Đảng ủy xã Nguyễn Nghiêm',
    'Thường trực Đảng ủy xã Nguyễn Nghiêm',
    'Ủy ban nhân dân xã Nguyễn Nghiêm',
  ]);
  expect(body.procedures).toEqual(['local-class', 'send-out']);
  expect(await readCurrentProcedure(bench.db, id, 'send-out')).toMatchObject({
    version: 2,
    decidingAuthority: 'standing-board',
  });
  const names = (await bench.db.unit.findMany({ where: { committeeId: id } })).map(({ name }) => name).join();
  expect(names).toContain('Ban Xây dựng Đảng Đảng ủy xã Nguyễn Nghiêm');
  expect(names).not.toMatch(/thị xã|Thị ủy|Nội vụ/);
  const again = await administrator.post(path, { place: 'xã Nguyễn Nghiêm' }).expect(201);
  expect(again.body).toEqual({ units: [], bodies: [], procedures: [] });
});

test('a committee made as a commune begins with what its preset says of who decides', async () => {
  const { id } = await office('commune-2025');
  expect(await readCurrentProcedure(bench.db, id, 'send-out')).toMatchObject({
    version: 1,
    decidingAuthority: 'standing-board',
  });
});

test('both presets are offered with their days, and what is not checked against an original says so', async () => {
  const { administrator } = await office();
  const { body } = await administrator.get('/api/organisation-presets').expect(200);
  expect(
    body.items.map(({ code, validFrom, validTo, verified }: object & Record<string, unknown>) => [
      code,
      validFrom,
      validTo,
      verified,
    ]),
  ).toEqual([
    ['town-2023', '2020-01-01', '2025-07-01', true],
    ['commune-2025', '2025-07-01', null, false],
  ]);
  for (const preset of ORGANISATION_PRESETS) {
    const codes = new Set(preset.units.map(({ code }) => code));
    expect(codes.size).toBe(preset.units.length);
    expect(preset.units.filter(({ parent }) => parent && !codes.has(parent))).toEqual([]);
    expect(namePreset(preset, 'xã A').units.some(({ name }) => name.includes('{'))).toBe(false);
  }
});

test('units stand in three trees as of a day, each below its parent', async () => {
  const { administrator } = await office();
  await administrator.post('/api/organisation-presets/commune-2025/applications', { place: 'xã A' }).expect(201);
  const { trees } = (await administrator.get('/api/organisation-tree')).body as Tree;
  expect(trees.map(({ tree, units }) => [tree, units.length])).toEqual([
    ['party', 5],
    ['state', 3],
    ['front', 5],
    ['other', 0],
  ]);
  const front = trees[2]!.units;
  expect(front[0]).toMatchObject({ name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã A', depth: 0 });
  expect(front.slice(1).every(({ depth }) => depth === 1)).toBe(true);
  const before = (await administrator.get('/api/organisation-tree?on=2025-06-30')).body as Tree;
  expect(before.trees.every(({ units }) => units.length === 0)).toBe(true);
});

test('a centre serves several communes for a time, and so may a person', async () => {
  const committee = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const [one, two] = [await buildUnit(bench.db, committee.id), await buildUnit(bench.db, committee.id)];
  const path = `/api/units/${committee.centreUnitId}/services`;
  const service = { title: 'Trung tâm Chính trị liên xã', validFrom: '2025-07-01', basis: 'Quy định 360-QĐ/TW' };
  const { body } = await administrator.post(path, { ...service, servedUnitId: one }).expect(201);
  await administrator.post(path, { ...service, servedUnitId: two }).expect(201);
  await administrator.post(path, { ...service, servedUnitId: two }).expect(409);
  await administrator.post(path, { ...service, servedUnitId: committee.centreUnitId }).expect(422);
  const person = await administrator.post('/api/people', { fullName: 'Vũ Văn Hải', unitId: one });
  const served = { personId: person.body.id, servedUnitId: two, title: 'Kiêm nhiệm', validFrom: '2026-01-01' };
  await administrator.post(`/api/units/${one}/services`, served).expect(201);
  const { trees } = (await administrator.get('/api/organisation-tree')).body as Tree;
  const centre = trees[0]!.units.find(({ serves }) => serves.length > 0);
  expect(new Set(centre?.serves)).toEqual(new Set([one, two]));
  await administrator.post(`/api/unit-services/${body.id}/end`, { validTo: '2026-02-01' }).expect(204);
  const { body: ofTwo } = await administrator.get(`/api/units/${two}/services`).expect(200);
  expect(ofTwo.items.map(({ direction, name }: Record<string, string>) => [direction, name]).length).toBe(2);
  const reviewer = await bench.as(committee.accounts.reviewer);
  expect((await reviewer.post(path, { ...service, servedUnitId: one })).status).toBe(403);
});

test('no unit is put below itself', async () => {
  const committee = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const [one, two] = [await buildUnit(bench.db, committee.id), await buildUnit(bench.db, committee.id)];
  await administrator.patch(`/api/units/${two}`, { revision: 1, parentId: one }).expect(204);
  const { body } = await administrator.patch(`/api/units/${one}`, { revision: 1, parentId: two }).expect(422);
  expect(body.code).toBe('unit-tree-circular');
});
