import supertest from 'supertest';
import { plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake } from '../../support/factories/intake';

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

describe('the pages', () => {
  test('"Việc của tôi" works without a script and escapes what people typed', async () => {
    const { committee, id } = await holding('reviewer', '2026-03-18');
    await bench.db.intake.update({ where: { id }, data: { name: 'Lớp <script>alert(1)</script>' } });
    const reviewer = await bench.as(committee.accounts.reviewer);
    const { text, headers } = await reviewer.get('/').expect(200);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('Việc của tôi');
    expect(text).toContain('Quá hạn 2 ngày làm việc');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const english = await reviewer.get('/').set('Cookie', `${reviewer.cookie}; lo-trinh-language=en`);
    expect(english.text).toContain('Overdue by 2 working days');
  });

  test('"Quá hạn" names the holder; a unit officer gets a page that says no', async () => {
    const { committee, unitIds } = await holding('reviewer', '2026-03-18');
    const clerk = await bench.as(committee.accounts.clerk);
    const { text } = await clerk.get('/qua-han').expect(200);
    expect(text).toContain('Chuyên viên theo dõi');
    expect(text).toContain('09/03/2026');
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    const refused = await officer.get('/qua-han').set('Accept', 'text/html').expect(403);
    expect(refused.text).toContain('Không có quyền thực hiện');
  });

  test('signed out, the first page offers to sign in, and no sample roles on a public server', async () => {
    const { text } = await supertest(bench.app).get('/').expect(200);
    expect(text).toContain('Đăng nhập bằng mã gửi qua thư');
    expect(text).not.toContain('Xem thử với vai');
    await supertest(bench.app).post('/dang-nhap/mau').send('role=clerk').expect(404);
    await supertest(bench.app).post('/api/sign-in/local').send({ role: 'clerk' }).expect(404);
  });

  test('a form of another site does not sign anybody out', async () => {
    const { committee } = await holding('reviewer', '2026-03-18');
    const clerk = await bench.as(committee.accounts.clerk);
    await supertest(bench.app).post('/dang-xuat').set('Cookie', clerk.cookie).send('_csrf=guess').expect(403);
    await clerk.get('/api/session').expect(200);
    await supertest(bench.app)
      .post('/dang-xuat')
      .set('Cookie', clerk.cookie)
      .send(`_csrf=${clerk.csrfToken}`)
      .expect(303);
    expect((await clerk.get('/api/session')).status).toBe(401);
  });

  test('a wrong password is said above the form', async () => {
    const { text } = await supertest(bench.app)
      .post('/dang-nhap')
      .type('form')
      .send({ email: 'a@example.test', password: 'x' })
      .expect(401);
    expect(text).toContain('role="alert"');
  });

  test('the language switch leads back, and nowhere else', async () => {
    const go = (back: string) => supertest(bench.app).post('/ngon-ngu').type('form').send({ language: 'en', back });
    expect((await go('/qua-han').expect(303)).headers['location']).toBe('/qua-han');
    expect((await go('//evil.example').expect(303)).headers['location']).toBe('/');
  });
});
