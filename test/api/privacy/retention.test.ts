import { createRetentionActivities } from '../../../activities/privacy/retention-activities';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import type { Role } from '../../../domain/identity/role';
import { leastIdAt, newId } from '../../../prisma/ids';
import { createClock } from '../../../runtime/clock';
import { openApiBench } from '../../support/api-bench';
import {
  buildAccount,
  buildCommittee,
  buildIntake,
  buildUnit,
  type BuiltCommittee,
} from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const NOW = new Date('2034-03-06T02:00:00Z');
const LONG_AGO = new Date('2012-05-01T02:00:00Z');
const bench = openApiBench({ now: NOW });

const look = () =>
  createRetentionActivities({ database: bench.db, clock: createClock(() => bench.clock.now) }).proposeRetention(
    bench.clock.now.getTime(),
  );

let serial = 0;

/** In the register since long ago. */
async function oldPerson(committeeId: string, unitId: string, fields: object = {}): Promise<string> {
  serial += 1;
  const id = `${leastIdAt(LONG_AGO).slice(0, 24)}${String(serial).padStart(12, '0')}`;
  await bench.db.person.create({
    data: { id, committeeId, unitId, ...nomineeName(`Nguyễn Văn ${serial}`), ...fields },
  });
  return id;
}

async function office() {
  const committee = await buildCommittee(bench.db);
  const unitId = await buildUnit(bench.db, committee.id);
  const as = async (role: Role) => bench.as(await buildAccount(bench.db, committee.id, role));
  const administrator = await as('administrator');
  const coordinator = await as('office-coordinator');
  const proposals = async () => (await administrator.get('/api/retention-proposals').expect(200)).body.items;
  return { committee, unitId, administrator, coordinator, proposals };
}

async function oldImport({ id: committeeId, accounts }: BuiltCommittee, createdAt: Date): Promise<void> {
  const importId = newId();
  await bench.db.$executeRaw`
    INSERT INTO people_import (id, committee_id, purpose, file_name, state, summary, created_by, created_at)
    VALUES (${importId}::uuid, ${committeeId}::uuid, 'register', 'a.xlsx', 'confirmed', '{}'::jsonb, ${accounts.reviewer}::uuid, ${createdAt})`;
  await bench.db.peopleImportRow.create({
    data: { importId, row: 1, committeeId, verdict: 'accepted', person: {}, unread: [], notes: [], match: 'new' },
  });
}

test('the weekly look proposes, and deletes nothing; it waits with whoever is in charge until a person decides', async () => {
  const { committee, unitId, administrator, proposals } = await office();
  const personId = await oldPerson(committee.id, unitId);
  await oldImport(committee, new Date('2034-01-01T02:00:00Z'));
  expect(await look()).toBeGreaterThan(0);
  expect(await look()).toBeGreaterThan(0);
  const [proposal, ...others] = await proposals();
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({ state: 'open', importRows: 1, people: [{ id: personId }], erased: 0 });
  const { body } = await administrator.get('/api/my-work?kind=retention-proposal').expect(200);
  expect(body.items).toMatchObject([{ id: proposal.id, title: 'Dữ liệu cá nhân hết thời hạn lưu', deadlineOn: null }]);
  expect(await bench.db.person.count({ where: { id: personId, erasedAt: null } })).toBe(1);
  expect(await bench.db.peopleImportRow.count({ where: { committeeId: committee.id } })).toBe(1);
  const events = await bench.db.auditEvent.findMany({ where: { subjectId: proposal.id } });
  expect(events.map(({ action }) => action)).toEqual(['retention-proposed']);
});

test.each<[string, (committee: BuiltCommittee, unitId: string) => Promise<string>]>([
  ['is under legal hold', ({ id }, unitId) => oldPerson(id, unitId, { legalHold: 'Khiếu nại' })],
  [
    'has an account',
    async ({ id }, unitId) => {
      const personId = await oldPerson(id, unitId);
      const account = await buildAccount(bench.db, id, 'unit-officer', unitId);
      await bench.db.account.update({ where: { id: account }, data: { personId } });
      return personId;
    },
  ],
  [
    'holds a post',
    async ({ id: committeeId }, unitId) => {
      const personId = await oldPerson(committeeId, unitId);
      const post = { id: newId(), committeeId, personId, unitId, title: 'Bí thư', validFrom: LONG_AGO };
      await bench.db.personPost.create({ data: post });
      return personId;
    },
  ],
  [
    'was nominated since',
    async (committee, unitId) => {
      const personId = await oldPerson(committee.id, unitId);
      const intake = await buildIntake(bench.db, { committee });
      const { lineIds } = await buildList(bench.db, intake, {
        unitId,
        lines: 1,
        state: 'submitted',
        lineState: 'withdrawn',
      });
      await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { personId, createdAt: NOW } });
      return personId;
    },
  ],
  [
    'has training that must be kept',
    async (committee, unitId) => {
      const personId = await oldPerson(committee.id, unitId);
      const intake = await buildIntake(bench.db, { committee });
      const { lineIds } = await buildList(bench.db, intake, {
        unitId,
        lines: 1,
        state: 'submitted',
        lineState: 'completed',
      });
      const createdAt = new Date('2020-01-01T00:00:00Z');
      await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { personId, createdAt } });
      return personId;
    },
  ],
])('nobody is proposed who %s', async (_cause, build) => {
  const { committee, unitId, proposals } = await office();
  const kept = await build(committee, unitId);
  const unneeded = await oldPerson(committee.id, unitId);
  await look();
  const [proposal] = await proposals();
  expect(proposal.people.map(({ id }: { id: string }) => id)).toEqual([unneeded]);
  expect(proposal.people).not.toContainEqual(expect.objectContaining({ id: kept }));
});

test('a person decides one by one: whoever is named is erased, the others stay and are not proposed again', async () => {
  const { committee, unitId, administrator, proposals } = await office();
  const [gone, kept] = [await oldPerson(committee.id, unitId), await oldPerson(committee.id, unitId)];
  await oldImport(committee, new Date('2034-01-01T02:00:00Z'));
  await look();
  const [{ id }] = await proposals();
  const path = `/api/retention-proposals/${id}/decision`;
  const decision = { deleteImportRows: true, erase: [gone], reason: 'Đã nghỉ hưu, hết nhu cầu' };
  const { body } = await administrator.post(path, decision).expect(200);
  expect(body).toEqual({ deletedRows: 1, erased: 1 });
  expect(await bench.db.person.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({
    fullName: 'Đã xóa dữ liệu',
  });
  expect((await bench.db.person.findUniqueOrThrow({ where: { id: kept } })).erasedAt).toBeNull();
  await administrator.post(path, decision).expect(404);
  await look();
  expect(await proposals()).toMatchObject([{ id, state: 'settled', erased: 1, deletedRows: 1 }]);
  const events = await bench.db.auditEvent.findMany({ where: { committeeId: committee.id }, orderBy: { seq: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual(['retention-proposed', 'erased', 'retention-settled']);
});

test('nobody is erased beyond the proposal, nor by whoever may not erase, nor once something stands against it', async () => {
  const { committee, unitId, administrator, coordinator, proposals } = await office();
  const personId = await oldPerson(committee.id, unitId);
  await look();
  const [{ id }] = await proposals();
  const path = `/api/retention-proposals/${id}/decision`;
  const decision = { deleteImportRows: false, erase: [personId], reason: 'x' };
  await coordinator.post(path, decision).expect(403);
  await administrator.post(path, { ...decision, erase: [newId()] }).expect(404);
  await administrator.post(path, { ...decision, reason: ' ' }).expect(400);
  await bench.db.person.update({ where: { id: personId }, data: { legalHold: 'Khiếu nại' } });
  const { body } = await administrator.post(path, decision).expect(409);
  expect(body.code).toBe('erasure-obstructed');
  expect(await proposals()).toMatchObject([{ state: 'open' }]);
  await coordinator.post(path, { ...decision, erase: [], reason: 'Giữ lại' }).expect(200);
  expect(await proposals()).toMatchObject([{ state: 'settled', erased: 0, reason: 'Giữ lại' }]);
});
