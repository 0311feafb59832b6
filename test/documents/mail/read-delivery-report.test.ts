import { readDeliveryReport } from '../../../documents/mail/read-delivery-report';
import {
  judgeDelivery,
  notificationOfAddress,
  notificationOfMessageId,
  retryReturnedAt,
} from '../../../domain/notification/bounce';
import * as reports from '../../support/mail/delivery-reports';

const ID = '0198b1c2-1111-7aaa-8bbb-123456789abc';
const MAIL = { messageId: `<${ID}@lo-trinh>`, to: 'can.bo@example.test' };

test.each([
  ['Postfix, unknown mailbox', reports.postfixUnknownUser, 'failed', '5.1.1', 'hard'],
  ['Postfix, still trying', reports.postfixDelayed, 'delayed', '4.4.1', 'waiting'],
  ['Exchange, unknown mailbox', reports.exchangeUnknownUser, 'failed', '5.1.10', 'hard'],
  ['Gmail, mailbox full', reports.gmailMailboxFull, 'failed', '5.2.2', 'soft'],
  ['Sendmail, given up after days', reports.sendmailGivenUp, 'failed', '4.4.7', 'soft'],
  ['qmail, in words alone', reports.qmailFailure, 'failed', '5.1.1', 'hard'],
] as const)('%s: the mail is found and judged', async (_server, report, action, status, verdict) => {
  const read = await readDeliveryReport(report(MAIL));
  expect(read).toMatchObject({ action, status });
  expect(judgeDelivery(read!)).toBe(verdict);
  expect([...new Set(read!.messageIds.map(notificationOfMessageId))]).toEqual([ID]);
  expect(read!.at?.getUTCFullYear()).toBe(2026);
});

test('a report that returns nothing of the mail is known by the address it came back to', async () => {
  const pattern = 'lo-trinh+{id}@example.test';
  const read = await readDeliveryReport(reports.bareReport({ ...MAIL, returnTo: `LO-TRINH+${ID}@example.test` }));
  expect(read!.returnedTo.map((address) => notificationOfAddress(pattern, address))).toEqual([ID]);
});

test.each([
  ['an answer out of office', reports.outOfOffice(MAIL)],
  ['an ordinary mail', Buffer.from('From: a@example.test\r\nSubject: failure notice\r\n\r\n5.1.1')],
  ['bytes that are no mail', Buffer.from([0, 255, 10, 13, 0, 7])],
  ['nothing', Buffer.alloc(0)],
  ['more than any report holds', Buffer.alloc(3 * 1024 * 1024, 'x')],
])('%s is no report', async (_what, raw) => {
  expect(await readDeliveryReport(raw)).toBeNull();
});

test.each([
  ['failed', '5.1.1', 'hard'],
  ['failed', '5.7.1', 'hard'],
  ['failed', '5.2.2', 'soft'],
  ['failed', '5.3.1', 'soft'],
  ['failed', '4.4.7', 'soft'],
  ['failed', null, 'hard'],
  ['delayed', '4.4.1', 'waiting'],
  ['delivered', '2.0.0', 'fine'],
  ['relayed', null, 'fine'],
  ['expanded', null, 'fine'],
] as const)('RFC 3463: %s %s is %s', (action, status, verdict) => {
  expect(judgeDelivery({ action, status })).toBe(verdict);
});

test('a mail returned for now is sent again after one hour, then two, then no more', () => {
  const now = new Date('2026-03-18T02:00:00Z');
  const hours = [1, 2, 3].map((returns) => retryReturnedAt(returns, now)?.toISOString() ?? null);
  expect(hours).toEqual(['2026-03-18T03:00:00.000Z', '2026-03-18T04:00:00.000Z', null]);
});

test("another system's Message-ID or address names no mail of ours", () => {
  expect(notificationOfMessageId(`<${ID}@elsewhere>`)).toBeNull();
  expect(notificationOfAddress('lo-trinh+{id}@example.test', 'lo-trinh+nobody@example.test')).toBeNull();
  expect(notificationOfAddress('lo-trinh@example.test', 'lo-trinh@example.test')).toBeNull();
  expect(notificationOfAddress(null, `lo-trinh+${ID}@example.test`)).toBeNull();
});
