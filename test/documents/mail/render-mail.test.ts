import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { instantAt, plainDate } from '../../../domain/dates';
import { NO_FACTS, type MailFacts } from '../../../domain/notification/mail-facts';
import { NOTIFICATION_KINDS } from '../../../domain/notification/notification-draft';
import { renderMail } from '../../../documents/mail/render-mail';

const FULL: Omit<MailFacts, 'kind'> = {
  ...NO_FACTS,
  itemCode: '1.2',
  intakeName: 'Lớp sơ cấp lý luận chính trị',
  stage: 'nomination',
  deadlineOn: plainDate('2023-05-12'),
  unitName: 'Đảng ủy phường Phổ Văn',
  count: 72,
  counts: { shortlisted: 70, returned: 2 },
  receiptCode: 'A1B2C3D4',
  submissionNumber: '45-TTr/BTC',
  roundDueOn: plainDate('2023-05-18'),
  opinionAt: instantAt(plainDate('2023-05-17'), '08:12'),
  linkId: 'link',
  documentNumber: '127-QĐ/TU',
  documentOn: plainDate('2023-02-08'),
  className: 'Lớp sơ cấp khóa 1',
  startsOn: plainDate('2023-06-05'),
  endsOn: plainDate('2023-06-20'),
  place: 'Trung tâm Chính trị',
  reportTitle: 'Báo cáo kết quả lớp',
  codeId: 'code',
  codeExpiresAt: instantAt(plainDate('2023-05-10'), '08:22'),
};

const setting = (language = 'vi', sample = false) => ({
  sender: { committeeName: 'Thị ủy Đức Phổ', sample, officePhone: '0255 3 859 859', officeEmail: null },
  language,
  to: 'dong-chi@example.test',
  now: instantAt(plainDate('2023-05-10'), '08:10'),
  calendar: workingCalendar([]),
  publicUrl: 'https://lotrinh.example.test',
  tokenOf: () => 'TOKEN',
  codeOf: () => '012345',
});

describe('a mail', () => {
  test.each([
    ['call-for-nominees', '[Đề nghị cử cán bộ] Mục 1.2, lớp sơ cấp lý luận chính trị, gửi chậm nhất ngày 12/5/2023'],
    ['unit-reminder', '[Đôn đốc] Còn 2 ngày làm việc: danh sách mục 1.2'],
    ['escalation', '[Báo cáo lãnh đạo] Còn 2 ngày làm việc: danh sách mục 1.2'],
    ['opinion-request', 'Xin ý kiến đồng chí: Tờ trình số 45-TTr/BTC, 72 trường hợp, đến hết ngày 18/5/2023'],
    [
      'opinion-receipt',
      'Đã ghi nhận ý kiến của đồng chí lúc 08:12 ngày 17/5/2023 (nếu không phải đồng chí, gọi Văn phòng: 0255 3 859 859)',
    ],
    ['document-issued', '[Đã ban hành] Văn bản số 127-QĐ/TU, ngày 08/02/2023: mục 1.2'],
    ['class-postponed', '[Lùi thời gian mở lớp] Lớp sơ cấp khóa 1, khai giảng ngày 05/6/2023'],
  ] as const)('of kind %s has the subject an office would write', (kind, subject) => {
    expect(renderMail({ ...FULL, kind }, setting()).subject).toBe(subject);
  });

  const everyKind = NOTIFICATION_KINDS.flatMap((kind) => [['vi', kind] as const, ['en', kind] as const]);

  test.each(everyKind)(
    'in %s of kind %s is complete: no hole in a sentence, in text and markup alike',
    (language, kind) => {
      for (const facts of [FULL, NO_FACTS]) {
        const mail = renderMail({ ...facts, kind }, setting(language));
        for (const part of [mail.subject, mail.text, mail.html]) {
          expect(part).not.toMatch(/[{}]|undefined|null|NaN|\bInvalid\b/);
          expect(part.normalize('NFC')).toBe(part);
        }
        expect(mail.subject).not.toMatch(/ {2}|[:,(] *$|, ,|\n/);
        expect(mail.subject.length).toBeLessThan(160);
        if (language === 'en') expect(mail.text).not.toMatch(/Đề nghị|đồng chí|ngày/);
      }
    },
  );

  test('addresses nobody as "bạn" and dates nothing with "trước ngày"', () => {
    for (const kind of NOTIFICATION_KINDS) {
      const { subject, text } = renderMail({ ...FULL, kind }, setting());
      expect(`${subject}\n${text}`).not.toMatch(/\bbạn\b|quý khách|trước ngày/iu);
    }
  });

  test('to a leader never says that they are late or reminded', () => {
    for (const kind of ['opinion-request', 'opinion-last-morning'] as const) {
      const { subject, text } = renderMail({ ...FULL, kind }, setting());
      expect(`${subject}\n${text}`).not.toMatch(/quá hạn|nhắc|đôn đốc/i);
    }
  });

  test('says in words what is not known', () => {
    const { subject, text } = renderMail(
      { ...NO_FACTS, kind: 'opinion-request' },
      { ...setting(), sender: { ...setting().sender, officePhone: null } },
    );
    expect(subject).toBe('Xin ý kiến đồng chí: Tờ trình (chưa có số), số trường hợp chưa rõ, (thời hạn chưa ấn định)');
    expect(text).toContain('Chưa tạo được đường dẫn cho ý kiến, đề nghị đồng chí gọi Văn phòng.');
    expect(text).toContain('hệ thống chưa có số điện thoại của Văn phòng');
  });

  test('with a code holds the code and no link', () => {
    for (const kind of ['sign-in-code', 'opinion-code'] as const) {
      const { text, html } = renderMail({ ...FULL, kind }, setting());
      expect(text).toContain('012345');
      expect(text).toContain('08:22 10/5/2023');
      expect(`${text}${html}`).not.toMatch(/https?:|<a /);
    }
  });

  test('shows no markup that came from the record', () => {
    const { html } = renderMail({ ...FULL, kind: 'task-arrived', intakeName: '<img src=x onerror=1>' }, setting());
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  test('that fell due over a weekend is overdue by a day, not due today', () => {
    const sunday = { ...FULL, kind: 'unit-reminder' as const, deadlineOn: plainDate('2023-05-14') };
    const monday = { ...setting(), now: instantAt(plainDate('2023-05-15'), '08:00') };
    expect(renderMail(sunday, monday).subject).toBe('[Đôn đốc] Quá hạn 1 ngày làm việc: danh sách mục 1.2');
  });

  test('of many things lists twenty and says how many more there are', () => {
    const items = Array.from({ length: 23 }, () => ({ ...FULL, kind: 'staff-reminder' as const }));
    const { text } = renderMail({ ...NO_FACTS, kind: 'daily-digest', count: 23, items }, setting());
    expect(text.match(/^- Còn/gm)).toHaveLength(20);
    expect(text).toContain('và 3 việc khác');
  });
});
