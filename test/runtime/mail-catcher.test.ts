import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { request } from 'node:http';
import { startMailCatcher, type MailCatcher } from '../../runtime/mail-catcher/mail-catcher';

describe('the mail catcher', () => {
  let folder: string;
  let catcher: MailCatcher;
  let transport: Transporter;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lo-trinh-mail-'));
    await start();
  });
  afterEach(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    catcher = await startMailCatcher({ folder, smtpPort: 0, inboxPort: 0, now: () => new Date() });
    transport = createTransport(catcher.smtpUrl);
  }

  async function stop(): Promise<void> {
    transport.close();
    await catcher.stop();
  }

  function send(to: string, extra: object = {}): Promise<unknown> {
    const mail = {
      from: 'lo-trinh@example.vn',
      to,
      subject: 'Đề nghị cho ý kiến',
      text: 'Xem http://localhost:3000/y/1.',
    };
    return transport.sendMail({ ...mail, ...extra });
  }

  const get = (path: string) => fetch(`${catcher.inboxUrl}${path}`);

  test('keeps a mail with its words and its Message-ID, also over a restart', async () => {
    await send('bithu@example.vn', { messageId: '<a@lo-trinh>' });
    await stop();
    await start();
    const [mail] = catcher.store.list({ to: 'BITHU@' });
    expect(mail).toMatchObject({ to: ['bithu@example.vn'], subject: 'Đề nghị cho ý kiến', messageId: '<a@lo-trinh>' });
    expect((await catcher.store.parse(mail!.id)).text).toContain('http://localhost:3000/y/1');
  });

  test('lists over HTTP by recipient, newest first', async () => {
    await send('a@example.vn', { subject: 'một' });
    await send('b@example.vn', { subject: 'hai' });
    await send('a@example.vn', { subject: 'ba' });
    const mails = (await (await get('/messages?to=a@example')).json()) as { subject: string }[];
    expect(mails.map(({ subject }) => subject)).toEqual(['ba', 'một']);
  });

  test('shows a mail without running anything in it', async () => {
    await send('a@example.vn', {
      html: '<script>alert(1)</script><a href="http://x.vn/">x</a>',
      subject: '<b>đậm</b>',
    });
    const [mail] = catcher.store.list();
    const response = await get(`/thu/${mail!.id}`);
    const page = await response.text();
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).toContain('<a href="http://localhost:3000/y/1" target="_blank"');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('serves no page to a foreign name that was pointed at this machine', async () => {
    const { port } = new URL(catcher.inboxUrl);
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        { port, host: '127.0.0.1', path: '/messages', headers: { Host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  test.each([
    ['refuse', 421],
    ['greylist', 451],
    ['reject', 550],
  ] as const)('can %s the next mail with %i, and takes the one after', async (kind, responseCode) => {
    catcher.faults.add({ kind, times: 1 });
    await expect(send('a@example.vn')).rejects.toMatchObject({ responseCode });
    await send('a@example.vn');
    expect(catcher.store.list()).toHaveLength(1);
  });

  test.each([
    ['drop-after-data', 1],
    ['drop-before-data', 0],
  ] as const)('can %s: the sender sees a broken connection and %i mail is kept', async (kind, kept) => {
    catcher.faults.add({ kind, times: 1 });
    await expect(send('a@example.vn')).rejects.toThrow(/closed|ECONNRESET|Timeout/i);
    expect(catcher.store.list()).toHaveLength(kept);
  });

  test('can be slow, for one recipient only', async () => {
    catcher.faults.add({ kind: 'slow', delayMs: 400, to: 'a@' });
    const timed = async (to: string) => {
      const since = performance.now();
      await send(to);
      return performance.now() - since;
    };
    expect(await timed('b@example.vn')).toBeLessThan(400);
    expect(await timed('a@example.vn')).toBeGreaterThanOrEqual(390);
  });

  test('takes its faults over HTTP as JSON only, which no foreign page can send', async () => {
    const post = (type: string) =>
      fetch(`${catcher.inboxUrl}/faults`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: '{"kind":"reject"}',
      });
    expect((await post('text/plain')).status).toBe(404);
    expect((await post('application/json')).status).toBe(204);
    await expect(send('a@example.vn')).rejects.toMatchObject({ responseCode: 550 });
    await fetch(`${catcher.inboxUrl}/faults`, { method: 'DELETE' });
    await send('a@example.vn');
  });
});
