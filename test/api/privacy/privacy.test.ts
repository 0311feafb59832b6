import { verifyAuditChains } from '../../../prisma/stores/audit/audit-store';
import type { Role } from '../../../domain/identity/role';
import { downloadWorkbook } from '../../support/download-workbook';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, buildUnit } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

// Thursday 26 February 2026; the days off around Tết are over.
const bench = openApiBench({ now: new Date('2026-02-26T02:00:00Z') });

const SOMEBODY = { fullName: 'Nguyễn Thị Hoà', birth: '17/05/1985', religion: 'Phật giáo', idNumber: '051185000123' };

async function office() {
  const committee = await buildCommittee(bench.db);
  const unitId = await buildUnit(bench.db, committee.id);
  const as = async (role: Role) => bench.as(await buildAccount(bench.db, committee.id, role));
  const administrator = await as('administrator');
  const coordinator = await bench.as(committee.accounts['office-coordinator']);
  const { body } = await administrator.post('/api/people', { ...SOMEBODY, unitId }).expect(201);
  return { committee, unitId, as, administrator, coordinator, personId: body.id as string };
}

describe('a request of a data subject', () => {
  const REQUEST = { kind: 'view', requester: 'Chính đồng chí Hoà, tại bộ phận một cửa', text: 'Xem dữ liệu của mình' };

  test('is to be answered within two working days, and waits for whoever is in charge', async () => {
    const { coordinator, personId } = await office();
    const { body } = await coordinator.post('/api/subject-requests', { ...REQUEST, personId }).expect(201);
    // From Thursday over the weekend to Monday.
    expect(body.dueOn).toBe('2026-03-02');
    const work = await coordinator.get('/api/my-work?kind=subject-request').expect(200);
    expect(work.body.items).toMatchObject([{ id: body.id, title: 'Xem dữ liệu', deadlineOn: '2026-03-02' }]);
    expect(JSON.stringify(work.body)).not.toContain('Hoà');
  });

  test('stands among the overdue once its day is over, and no more once it is answered', async () => {
    const { coordinator } = await office();
    const asked = { ...REQUEST, receivedOn: '2026-02-20' };
    const { body } = await coordinator.post('/api/subject-requests', asked).expect(201);
    const overdue = await coordinator.get('/api/overdue?kind=subject-request').expect(200);
    expect(overdue.body.items).toMatchObject([{ id: body.id, title: 'Xem dữ liệu', deadlineOn: '2026-02-24' }]);
    const path = `/api/subject-requests/${body.id}/answer`;
    await coordinator.post(path, { state: 'answered', answer: 'Đã cung cấp bản sao' }).expect(204);
    const again = await coordinator.post(path, { state: 'refused', answer: 'Không' }).expect(409);
    expect(again.body.code).toBe('request-answered');
    const after = await coordinator.get('/api/overdue?kind=subject-request').expect(200);
    expect(after.body.items).toEqual([]);
    const read = await coordinator.get(`/api/subject-requests/${body.id}`).expect(200);
    expect(read.body).toMatchObject({ state: 'answered', isLate: true, abilities: [] });
  });

  test('is neither taken in from the future nor by whoever is not in charge', async () => {
    const { coordinator, as } = await office();
    await coordinator.post('/api/subject-requests', { ...REQUEST, receivedOn: '2026-03-01' }).expect(400);
    await (await as('reviewer')).post('/api/subject-requests', REQUEST).expect(403);
    const { body } = await (await as('finance')).get('/api/subject-requests').expect(403);
    expect(body.code).toBe('forbidden');
  });

  test('is met with a copy of everything the record holds, which is written down as taken out', async () => {
    const { coordinator, personId } = await office();
    const { body } = await coordinator.post(`/api/people/${personId}/data-copies`).expect(200);
    expect(body.person).toMatchObject({ 'Họ và tên': 'Nguyễn Thị Hoà', 'Tôn giáo': 'Phật giáo' });
    expect(body.purposes.length).toBeGreaterThan(0);
    const seen = await bench.db.dataAccess.findMany({ where: { personId } });
    expect(seen).toMatchObject([{ kind: 'export', subject: 'data-copy' }]);
  });
});

test('a copy of the data is handed over as a workbook: record, posts, lists, who looked, for what', async () => {
  const { coordinator, personId } = await office();
  const sheets = await downloadWorkbook(coordinator.post(`/api/people/${personId}/data-copies/file`));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Hồ sơ',
    'Chức vụ',
    'Danh sách, lớp học',
    'Ai đã xem, xuất',
    'Mục đích xử lý',
  ]);
  expect(JSON.stringify(sheets[0]!.rows)).toContain('Phật giáo');
  const seen = await bench.db.dataAccess.findMany({ where: { personId } });
  expect(seen).toMatchObject([{ kind: 'export', subject: 'data-copy' }]);
});

describe('the log of access', () => {
  test('tells who saw whose sensitive data, page by page, to administrator and auditor alone', async () => {
    const { as, administrator, personId } = await office();
    for (let count = 0; count < 3; count += 1) {
      bench.clock.advance(1);
      await administrator.get(`/api/people/${personId}`).expect(200);
    }
    const auditor = await as('auditor');
    const first = await auditor.get(`/api/data-access?personId=${personId}&limit=2`).expect(200);
    expect(first.body.items).toMatchObject([{ kind: 'view', subject: 'person', records: 1 }, { kind: 'view' }]);
    const cursor = encodeURIComponent(first.body.nextCursor);
    const second = await auditor.get(`/api/data-access?personId=${personId}&limit=2&cursor=${cursor}`).expect(200);
    expect([second.body.items.length, second.body.nextCursor]).toEqual([1, null]);
    await (await as('reviewer')).get('/api/data-access').expect(403);
  });

  test('purposes name ground, basis and how long data are kept; the office may set its own', async () => {
    const { administrator, as } = await office();
    const { body } = await (await as('finance')).get('/api/processing-purposes').expect(200);
    expect(body.items[0]).toMatchObject({ ground: 'public-duty', basisText: expect.stringContaining('91/2025/QH15') });
    const value = [
      {
        code: 'own',
        name: { vi: 'Của cơ quan', en: 'Own' },
        ground: 'law',
        basis: null,
        classes: ['basic'],
        retentionYears: 1,
        verified: true,
      },
    ];
    await administrator.put('/api/settings/processing-purposes', { value, revision: 0 }).expect(200);
    const after = await administrator.get('/api/processing-purposes').expect(200);
    expect(after.body.items).toMatchObject([{ code: 'own', name: 'Của cơ quan' }]);
  });
});

describe('erasing a person', () => {
  const erase = { reason: 'Theo yêu cầu của chủ thể' };

  test('takes the data out of register, lists, versions and checks; figures and the audit chains stay', async () => {
    const { committee, unitId, administrator, personId } = await office();
    const intake = await buildIntake(bench.db, { committee });
    await bench.db.intakeUnit.updateMany({ where: { intakeId: intake.id }, data: { unitId } });
    const list = await buildList(bench.db, intake, { unitId, lines: 1, state: 'submitted', lineState: 'withdrawn' });
    const lineId = list.lineIds[0]!;
    const { fullName, birth } = SOMEBODY;
    await bench.db.nomineeLine.update({ where: { id: lineId }, data: { personId, fullName, birth } });
    await bench.db.nominationListVersion.create({
      data: {
        listId: list.id,
        version: 1,
        committeeId: committee.id,
        snapshot: [
          { lineId, fullName, birth },
          { lineId: intake.id, fullName: 'Người khác' },
        ],
        submittedBy: committee.accounts.reviewer,
        submittedAt: intake.at,
      },
    });
    await administrator.patch(`/api/people/${personId}`, { revision: 1, position: 'Bí thư' }).expect(204);
    const { body } = await administrator.post(`/api/people/${personId}/erasure`, erase).expect(200);
    expect(body).toEqual({ id: personId, lines: 1, files: 0 });
    const person = await bench.db.person.findUniqueOrThrow({ where: { id: personId } });
    expect(person).toMatchObject({ fullName: 'Đã xóa dữ liệu', birth: null, position: null, details: {} });
    const line = await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineId } });
    expect(line).toMatchObject({ fullName: 'Đã xóa dữ liệu', birth: null, state: 'withdrawn', personId });
    const version = await bench.db.nominationListVersion.findFirstOrThrow({ where: { listId: list.id } });
    expect(version.snapshot).toMatchObject([{ fullName: 'Đã xóa dữ liệu', birth: null }, { fullName: 'Người khác' }]);
    expect(await bench.db.personVersion.count({ where: { personId } })).toBe(0);
    const events = await bench.db.auditEvent.findMany({ where: { subjectId: personId } });
    expect(events.map(({ action }) => action)).toEqual(['added', 'edited', 'erased']);
    expect(JSON.stringify(events.map(({ canonical }) => canonical))).not.toMatch(/Hoà|051185|Phật/);
    expect((await verifyAuditChains(bench.db)).fault).toBeNull();
  });

  test.each([
    ['under legal hold', 'giữ theo yêu cầu pháp lý'],
    ['with an active account', 'còn hoạt động'],
    ['on a list that is not over', 'đang có tên trong danh sách'],
    ['whose training is still to be kept on record', 'thời hạn lưu trữ'],
  ])('%s waits, and is told why', async (cause, words) => {
    const { committee, unitId, administrator, personId } = await office();
    if (cause.includes('hold'))
      await administrator.put(`/api/people/${personId}/legal-hold`, { reason: 'Khiếu nại' }).expect(204);
    else if (cause.includes('account')) {
      const account = await buildAccount(bench.db, committee.id, 'approver');
      await bench.db.account.update({ where: { id: account }, data: { personId } });
    } else {
      const intake = await buildIntake(bench.db, { committee });
      const { lineIds } = await buildList(bench.db, intake, { unitId, lines: 1 });
      const state = cause.includes('record') ? 'completed' : 'submitted';
      await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { personId, state } });
    }
    const check = await administrator.get(`/api/people/${personId}/erasure`).expect(200);
    expect(check.body.obstacles).toMatchObject([{ text: expect.stringContaining(words) }]);
    const { body } = await administrator.post(`/api/people/${personId}/erasure`, erase).expect(409);
    expect(body).toMatchObject({ code: 'erasure-obstructed', detail: expect.stringContaining(words) });
    expect(await bench.db.person.count({ where: { id: personId, fullName: SOMEBODY.fullName } })).toBe(1);
  });

  test("a hold that is lifted stands in nobody's way; the coordinator may hold, but not erase", async () => {
    const { administrator, coordinator, personId } = await office();
    await coordinator.put(`/api/people/${personId}/legal-hold`, { reason: 'Khiếu nại' }).expect(204);
    await coordinator.post(`/api/people/${personId}/erasure`, erase).expect(403);
    await coordinator.put(`/api/people/${personId}/legal-hold`, { reason: null }).expect(204);
    const { body } = await administrator.post(`/api/people/${personId}/erasure`, erase).expect(200);
    expect(body.lines).toBe(0);
  });
});
