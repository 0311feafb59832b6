import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildUnit } from '../../support/factories/intake';

const bench = openApiBench();

async function office() {
  const committee = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  return { committee, administrator };
}

const NEW_UNIT = {
  code: 'chi-bo-1',
  kind: 'party-cell',
  name: 'Chi bộ Một',
  shortName: 'CB Một',
  validFrom: '2026-01-01',
};

describe('units', () => {
  test('a unit that was added stands in the list, and in the audit trail without its name', async () => {
    const { committee, administrator } = await office();
    const { body } = await administrator.post('/api/units', NEW_UNIT).expect(201);
    const page = await administrator.get('/api/units?kind=party-cell').expect(200);
    expect(page.body.items).toMatchObject([{ id: body.id, name: 'Chi bộ Một', abilities: ['organisation.save'] }]);
    const event = await bench.db.auditEvent.findFirstOrThrow({
      where: { committeeId: committee.id, action: 'unit-added' },
    });
    expect(event.subjectId).toBe(body.id);
    expect(event.canonical).not.toContain('Chi bộ');
  });

  test('a repeat with the same key adds nothing; another body under it is refused', async () => {
    const { administrator } = await office();
    const key = 'one-key-for-both';
    const first = await administrator.post('/api/units', NEW_UNIT).set('Idempotency-Key', key).expect(201);
    const again = await administrator.post('/api/units', NEW_UNIT).set('Idempotency-Key', key).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await administrator.post('/api/units', { ...NEW_UNIT, code: 'khac' }).set('Idempotency-Key', key);
    expect(other.status).toBe(409);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  test('the same code twice is a conflict, told in words', async () => {
    const { administrator } = await office();
    await administrator.post('/api/units', NEW_UNIT).expect(201);
    const { body } = await administrator.post('/api/units', NEW_UNIT).expect(409);
    expect(body).toMatchObject({ code: 'already-exists', title: 'Chưa thực hiện được' });
  });

  test('a body with a field nobody asked for is refused by name', async () => {
    const { administrator } = await office();
    const { body } = await administrator
      .post('/api/units', { ...NEW_UNIT, committeeId: 'x', validFrom: '31/02/2026' })
      .expect(400);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'body.committeeId',
      'body.validFrom',
    ]);
  });

  test('another committee is as if it were not there', async () => {
    const { administrator } = await office();
    const strange = await buildUnit(bench.db, (await buildCommittee(bench.db)).id);
    await administrator.get(`/api/units/${strange}`).expect(404);
    await administrator.patch(`/api/units/${strange}`, { revision: 1, name: 'Của tôi' }).expect(404);
    const { body } = await administrator.get('/api/units?limit=200').expect(200);
    expect(JSON.stringify(body)).not.toContain(strange);
  });

  test('two who edit at once: the second is told', async () => {
    const { administrator } = await office();
    const { body } = await administrator.post('/api/units', NEW_UNIT);
    await administrator.patch(`/api/units/${body.id}`, { revision: 1, name: 'Chi bộ Hai' }).expect(204);
    const late = await administrator.patch(`/api/units/${body.id}`, { revision: 1, name: 'Chi bộ Ba' }).expect(409);
    expect(late.body.code).toBe('revision-conflict');
  });

  test('pages follow one another without gap or double', async () => {
    const { committee, administrator } = await office();
    for (let count = 0; count < 7; count += 1) await buildUnit(bench.db, committee.id);
    const seen: string[] = [];
    let next = '/api/units?limit=3';
    for (let page = 0; page < 5 && next; page += 1) {
      const { body } = await administrator.get(next).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.nextCursor ? `/api/units?limit=3&cursor=${body.nextCursor}` : '';
    }
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
    await administrator.get('/api/units?cursor=nonsense').expect(400);
  });
});

describe('people', () => {
  test('are found with or without accents, by given name', async () => {
    const { administrator } = await office();
    for (const fullName of ['Đặng Thị Ánh', 'Nguyễn Văn Đức', 'Trần Đức Ân'])
      await administrator.post('/api/people', { fullName }).expect(201);
    const { body } = await administrator.get('/api/people?search=duc').expect(200);
    expect(body.items.map(({ fullName }: { fullName: string }) => fullName)).toEqual(['Trần Đức Ân', 'Nguyễn Văn Đức']);
    const accented = await administrator.get(`/api/people?search=${encodeURIComponent('Đặng')}`).expect(200);
    expect(accented.body.items).toHaveLength(1);
  });

  test('a unit officer sees and adds people of the own unit only', async () => {
    const { committee, administrator } = await office();
    const [own, other] = [await buildUnit(bench.db, committee.id), await buildUnit(bench.db, committee.id)];
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', own));
    await officer.post('/api/people', { fullName: 'Lê Thị Bình', unitId: own }).expect(201);
    await officer.post('/api/people', { fullName: 'Lê Thị Cam', unitId: other }).expect(403);
    await officer.post('/api/people', { fullName: 'Lê Thị Dung' }).expect(403);
    const strange = await administrator.post('/api/people', { fullName: 'Phạm Văn Em', unitId: other }).expect(201);
    await officer.get(`/api/people/${strange.body.id}`).expect(403);
    const { body } = await officer.get('/api/people').expect(200);
    expect(body.items.map(({ fullName }: { fullName: string }) => fullName)).toEqual(['Lê Thị Bình']);
  });

  test('posts are held for a time', async () => {
    const { committee, administrator } = await office();
    const person = await administrator.post('/api/people', { fullName: 'Hồ Thị Giang' });
    const unitId = await buildUnit(bench.db, committee.id);
    const path = `/api/people/${person.body.id}/posts`;
    await administrator
      .post(path, { unitId, title: 'Bí thư', validFrom: '2026-02-01', validTo: '2026-01-01' })
      .expect(400);
    await administrator.post(path, { unitId, title: 'Bí thư', group: 'bi-thu', validFrom: '2026-02-01' }).expect(201);
    const { body } = await administrator.get(`/api/people/${person.body.id}`).expect(200);
    expect(body.posts).toMatchObject([{ title: 'Bí thư', group: 'bi-thu', validTo: null }]);
  });
});

test('a body has the members of the day asked for', async () => {
  const { administrator } = await office();
  const body = await administrator
    .post('/api/bodies', { kind: 'standing-board', name: 'Ban Thường vụ', system: 'party' })
    .expect(201);
  const person = await administrator.post('/api/people', { fullName: 'Vũ Văn Hải' });
  const members = `/api/bodies/${body.body.id}/members`;
  const seat = {
    personId: person.body.id,
    post: 'secretary',
    postTitle: 'Bí thư',
    ordinal: 1,
    validFrom: '2026-01-01',
  };
  const member = await administrator.post(members, seat).expect(201);
  await administrator.post(`${members}/${member.body.id}/end`, { validTo: '2026-02-01' }).expect(204);
  const then = await administrator.get('/api/bodies?on=2026-01-15');
  const now = await administrator.get('/api/bodies');
  expect(then.body.items[0].members).toMatchObject([{ fullName: 'Vũ Văn Hải', post: 'secretary' }]);
  expect(now.body.items[0].members).toEqual([]);
});

test('a calendar day that is set raises the revision of the calendar', async () => {
  const { administrator } = await office();
  const before = await administrator.get('/api/calendar-days');
  await administrator.put('/api/calendar-days/2026-09-03', { kind: 'holiday', basis: 'Nghỉ lễ' }).expect(204);
  const after = await administrator.get('/api/calendar-days?from=2026-09-03&to=2026-09-03');
  expect(after.body.days).toEqual([{ date: '2026-09-03', kind: 'holiday', basis: 'Nghỉ lễ', provisional: false }]);
  expect(after.body.revision).toBe(before.body.revision + 1);
  await administrator.delete('/api/calendar-days/2026-09-03').expect(204);
  await administrator.delete('/api/calendar-days/2026-09-03').expect(404);
});

test('settings are saved by revision', async () => {
  const { committee, administrator } = await office();
  const save = (phone: string, revision: number) =>
    administrator.put('/api/settings/office', { value: { phone }, revision });
  await save('0255', 0).expect(200, { revision: 1 });
  await save('0256', 0).expect(409);
  expect((await save('0256', 1)).body).toEqual({ revision: 2 });
  // The mark of a loaded sample is no setting of anybody.
  await bench.db.setting.create({ data: { committeeId: committee.id, key: 'sample-loaded', value: true } });
  expect((await administrator.get('/api/settings')).body.items).toEqual([
    { key: 'office', value: { phone: '0256' }, revision: 2 },
  ]);
});

test('an account gets roles for units, and loses its sessions when switched off', async () => {
  const { committee, administrator } = await office();
  const account = await administrator
    .post('/api/accounts', { email: 'Lan@Example.test', displayName: 'Đ/c Lan' })
    .expect(201);
  const roles = `/api/accounts/${account.body.id}/roles`;
  await administrator.post(roles, { role: 'reviewer' }).expect(400);
  const role = await administrator.post(roles, { role: 'reviewer', unitId: committee.reviewUnitId }).expect(201);
  const client = await bench.as(account.body.id);
  const session = await client.get('/api/session').expect(200);
  expect(session.body).toMatchObject({ account: { email: 'lan@example.test' }, roles: [{ role: 'reviewer' }] });
  await administrator.delete(`${roles}/${role.body.id}`).expect(204);
  expect((await client.get('/api/session')).body.roles).toEqual([]);
  await administrator.patch(`/api/accounts/${account.body.id}`, { revision: 1, disabled: true }).expect(204);
  await client.get('/api/session').expect(401);
});

test('a device invitation is a QR of an address that holds the token; the record holds its hash', async () => {
  const { committee } = await office();
  const clerk = await bench.as(committee.accounts.clerk);
  const { body } = await clerk.post(`/api/accounts/${committee.accounts.reviewer}/device-invitations`).expect(201);
  expect(body.qrSvg).toContain('<svg');
  const token = body.url.split('/').at(-1);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await bench.db.deviceInvitation.findMany())).not.toContain(token);
});

test('a procedure is stored as a new version, or refused with its faults', async () => {
  const { administrator } = await office();
  const { SHIPPED_PROCEDURES } = jest.requireActual<typeof import('../../../domain/intake/shipped-procedures')>(
    '../../../domain/intake/shipped-procedures',
  );
  const { code: _code, version: _version, ...definition } = SHIPPED_PROCEDURES['local-class'];
  const first = await administrator.post('/api/procedures/local-class/versions', { definition }).expect(201);
  const second = await administrator.post('/api/procedures/local-class/versions', { definition }).expect(201);
  expect([first.body.version, second.body.version]).toEqual([1, 2]);
  const bad = await administrator.post('/api/procedures/local-class/versions', {
    definition: { ...definition, stages: [] },
  });
  expect(bad.body.code).toBe('procedure-invalid');
  const { body } = await administrator.get('/api/procedures?code=local-class').expect(200);
  expect(body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
});
