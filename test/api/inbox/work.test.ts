import supertest from 'supertest';
import { plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake, buildUnit } from '../../support/factories/intake';

/** Friday 2026-03-20, 09:00 in Viet Nam. */
const bench = openApiBench({ now: new Date('2026-03-20T02:00:00Z') });

async function holding(holderKind: string, deadlineOn: string, stage: 'nomination' | 'review' = 'review') {
  const intake = await buildIntake(bench.db, { stage, deadlineOn: plainDate(deadlineOn), units: 2 });
  await bench.db.intake.update({
    where: { id: intake.id },
    data: { holderKind, heldSince: new Date('2026-03-09T02:00:00Z'), reviewUnitId: intake.committee.reviewUnitId },
  });
  return intake;
}

describe('"Việc của tôi"', () => {
  test('shows the reviewer what waits, the overdue first, in words', async () => {
    const { committee, id } = await holding('reviewer', '2026-03-24');
    const late = await buildIntake(bench.db, { committee, stage: 'review', deadlineOn: plainDate('2026-03-18') });
    await bench.db.intake.update({
      where: { id: late.id },
      data: { holderKind: 'reviewer', reviewUnitId: committee.reviewUnitId },
    });
    const reviewer = await bench.as(committee.accounts.reviewer);
    const { body } = await reviewer.get('/api/my-work').expect(200);
    expect(body.items.map((item: { id: string; deadlineText: string }) => [item.id, item.deadlineText])).toEqual([
      [late.id, 'Quá hạn 2 ngày làm việc'],
      [id, 'Còn 2 ngày làm việc'],
    ]);
    const page = await reviewer.get('/api/my-work?limit=1');
    const rest = await reviewer.get(`/api/my-work?limit=1&cursor=${page.body.nextCursor}`);
    expect([...page.body.items, ...rest.body.items].map((item: { id: string }) => item.id)).toEqual([late.id, id]);
    expect(rest.body.nextCursor).toBeNull();
  });

  test("a unit sees its own list to send, and no other unit's", async () => {
    const { committee, unitIds } = await holding('units', '2026-03-20', 'nomination');
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    const { body } = await officer.get('/api/my-work').set('Accept-Language', 'en').expect(200);
    expect(body.items).toMatchObject([
      { kind: 'list-to-send', unitId: unitIds[0], workingDaysLeft: 0, isOverdue: false },
    ]);
  });

  test('nobody sees the work of another committee, nor of another role', async () => {
    await holding('reviewer', '2026-03-24');
    const { committee } = await holding('clerk', '2026-03-24');
    const reviewer = await bench.as(committee.accounts.reviewer);
    expect((await reviewer.get('/api/my-work')).body.items).toEqual([]);
    const clerk = await bench.as(committee.accounts.clerk);
    expect((await clerk.get('/api/my-work')).body.items).toHaveLength(1);
  });
});

describe('"Quá hạn, cần đôn đốc"', () => {
  test('a request whose organ has nobody does not vanish: the office sees it, with the organ that should act', async () => {
    const { committee, id } = await holding('reviewer', '2026-03-17');
    const empty = await buildUnit(bench.db, committee.id, 'organisation-board');
    await bench.db.intake.update({ where: { id }, data: { reviewUnitId: empty } });
    const reviewer = await bench.as(committee.accounts.reviewer);
    expect((await reviewer.get('/api/my-work')).body.items).toEqual([]);
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const { body } = await coordinator.get('/api/overdue').expect(200);
    const intakes = body.items.filter(({ kind }: { kind: string }) => kind === 'intake');
    expect(intakes).toMatchObject([{ intakeId: id, stage: 'review', holder: { kind: 'reviewer', unitId: empty } }]);
  });

  test('says who holds it, since when, how often reminded and telephoned', async () => {
    const { committee, id, unitIds } = await holding('units', '2026-03-17', 'nomination');
    const committeeId = committee.id;
    const reminder = {
      committeeId,
      intakeId: id,
      stage: 'nomination',
      recipientKind: 'unit',
      unitId: unitIds[0],
      step: 'T',
    };
    const sentAt = new Date('2026-03-17T02:00:00Z');
    for (const state of ['sent', 'sent', 'recorded'])
      await bench.db.reminder.create({
        data: {
          ...reminder,
          id: newId(),
          state,
          settledAt: sentAt,
          dueAt: sentAt,
          deadlineOn: new Date('2026-03-17'),
        } as never,
      });
    await bench.db.callTask.create({
      data: {
        id: newId(),
        committeeId,
        intakeId: id,
        unitId: unitIds[0],
        reason: 'silent',
        state: 'open',
        openedAt: sentAt,
        calls: [{ outcome: 'promised' }],
      },
    });
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const { body } = await coordinator.get('/api/overdue?kind=unit').expect(200);
    const first = body.items.find((item: { holder: { unitId: string } }) => item.holder.unitId === unitIds[0]);
    expect(first).toMatchObject({ reminders: 2, calls: 1, callOpen: true, deadlineText: 'Quá hạn 3 ngày làm việc' });
    expect(first.abilities).toContain('intake.remind');
    expect(body.items).toHaveLength(2);
    const whole = await coordinator.get('/api/overdue').expect(200);
    expect(whole.body.items.map((item: { kind: string }) => item.kind)).toEqual(['intake', 'unit', 'unit']);
  });

  test('a unit officer does not see it', async () => {
    const { committee, unitIds } = await holding('units', '2026-03-17', 'nomination');
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    expect((await officer.get('/api/overdue')).body.code).toBe('forbidden');
  });
});

describe('the web client', () => {
  test('its page carries the nonce of this answer and the language of the visitor', async () => {
    const { committee } = await holding('reviewer', '2026-03-18');
    const reviewer = await bench.as(committee.accounts.reviewer);
    const { text, headers } = await reviewer.get('/').set('Accept', 'text/html').expect(200);
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] as string)![1]!;
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain('__CSP_NONCE__');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const cookie = `${reviewer.cookie}; lo-trinh-language=en`;
    const english = await reviewer.get('/qua-han').set('Accept', 'text/html').set('Cookie', cookie).expect(200);
    expect(english.text).toContain('<html lang="en">');
  });

  test('what is no page stays not found', async () => {
    const statuses = await Promise.all([
      supertest(bench.app).get('/api/nowhere').set('Accept', 'text/html'),
      supertest(bench.app).get('/assets/nowhere.js'),
      supertest(bench.app).post('/qua-han'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('there are no sample roles on a public server', async () => {
    const { body } = await supertest(bench.app).get('/api/welcome').expect(200);
    expect(body).toEqual({ localRoles: [], inboxUrl: null });
    await supertest(bench.app).post('/api/sign-in/local').send({ role: 'clerk' }).expect(404);
  });

  test('another site does not sign anybody out', async () => {
    const { committee } = await holding('reviewer', '2026-03-18');
    const clerk = await bench.as(committee.accounts.clerk);
    const out = () => supertest(bench.app).delete('/api/session').set('Cookie', clerk.cookie);
    await out().set('X-CSRF-Token', 'guess').expect(403);
    await clerk.get('/api/session').expect(200);
    await out().set('X-CSRF-Token', clerk.csrfToken).expect(204);
    expect((await clerk.get('/api/session')).status).toBe(401);
  });

  test('the language chosen is kept by the browser and by the account', async () => {
    const { committee } = await holding('reviewer', '2026-03-18');
    const clerk = await bench.as(committee.accounts.clerk);
    const { headers } = await clerk.put('/api/language', { language: 'en' }).expect(204);
    expect(String(headers['set-cookie'])).toContain('lo-trinh-language=en');
    expect((await bench.db.account.findUniqueOrThrow({ where: { id: committee.accounts.clerk } })).language).toBe('en');
    await supertest(bench.app).put('/api/language').send({ language: 'fr' }).expect(400);
  });
});
