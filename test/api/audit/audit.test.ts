import type { Transaction } from '../../../prisma/client';
import { verifyAuditChains, type ChainFault } from '../../../prisma/stores/audit/audit-store';
import { createAdministrator } from '../../../cli/identity-commands';
import supertest from 'supertest';
import { openApiBench } from '../../support/api-bench';
import { buildAccount } from '../../support/factories/intake';

const bench = openApiBench();
const ASKED = {
  email: 'quan-tri@example.test',
  name: 'Đ/c Quản trị',
  password: null,
  committee: 'Thị ủy Mẫu',
  symbol: 'TU',
};

test('the first administrator is made by command and signs in with the code that was printed', async () => {
  const made = await createAdministrator(bench.ctx, ASKED);
  expect(made.code).toMatch(/^\d{6}$/);
  await supertest(bench.app).post('/api/sign-in/code').send({ email: ASKED.email, code: made.code }).expect(200);
  await expect(createAdministrator(bench.ctx, ASKED)).rejects.toThrow('already-exists');
  await expect(bench.db.procedure.count({ where: { committeeId: made.committeeId } })).resolves.toBe(5);
  await expect(bench.db.calendarDay.count({ where: { committeeId: made.committeeId } })).resolves.toBeGreaterThan(50);
});

test('the trail is listed newest first, in words, and only for auditor and administrator', async () => {
  const { committeeId, accountId } = await createAdministrator(bench.ctx, { ...ASKED, email: 'hai@example.test' });
  const auditor = await bench.as(await buildAccount(bench.db, committeeId, 'auditor'));
  const { body } = await auditor.get(`/api/audit-events?subjectId=${accountId}`).expect(200);
  expect(body.items.map(({ text }: { text: string }) => text).sort()).toEqual(['Giao vai trò', 'Thêm tài khoản']);
  const clerk = await bench.as(await buildAccount(bench.db, committeeId, 'clerk'));
  await clerk.get('/api/audit-events').expect(403);
});

const TAMPERING: [string, ChainFault['fault'], (tx: Transaction) => Promise<unknown>][] = [
  [
    'a changed text',
    'hash',
    (tx) => tx.$executeRaw`UPDATE audit_event SET canonical = canonical || ' ' WHERE noun = 'identity' AND seq = 2`,
  ],
  [
    'a changed column',
    'column',
    (tx) => tx.$executeRaw`UPDATE audit_event SET action = 'role-ended' WHERE noun = 'identity' AND seq = 1`,
  ],
  ['a row taken out', 'gap', (tx) => tx.$executeRaw`DELETE FROM audit_event WHERE noun = 'identity' AND seq = 1`],
  [
    'the end cut off',
    'head',
    (tx) => tx.$executeRaw`DELETE FROM audit_event e USING audit_head h WHERE e.noun = 'identity' AND h.noun = e.noun
                             AND h.committee_id = e.committee_id AND h.seq = e.seq`,
  ],
];

test.each(TAMPERING)('%s is found and the row named', async (_what, fault, tamper) => {
  await createAdministrator(bench.ctx, { ...ASKED, email: `${fault}@example.test` });
  expect((await verifyAuditChains(bench.db, 2)).fault).toBeNull();
  const undone = bench.db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER USER`;
    await tamper(tx);
    throw Object.assign(new Error('undo'), { report: await verifyAuditChains(tx, 2) });
  });
  await expect(undone).rejects.toMatchObject({ report: { fault: { noun: 'identity', fault } } });
});

test('nobody can change the trail in the ordinary way', async () => {
  await expect(bench.db.$executeRaw`UPDATE audit_event SET action = 'x'`).rejects.toThrow(/append-only/);
});
