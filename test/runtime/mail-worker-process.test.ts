import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { createTestDatabase, type TestDatabase } from '../support/embedded-servers';
import { buildCommittee } from '../support/factories/intake';
import { openMailDesk, type MailDesk } from '../support/mail-desk';

const PROGRAM = join(__dirname, '../../dist/mail-worker.js');

describe('the mail worker as a process', () => {
  let own: TestDatabase;
  let db: Database;
  let desk: MailDesk;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    own = await createTestDatabase();
    db = openDatabase({ url: own.url });
    desk = await openMailDesk(db, new Date('2026-03-18T02:00:00Z'));
  });
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await desk.close();
    await db.$disconnect();
    await own.drop();
  });

  async function startWorker(): Promise<ChildProcess> {
    const child = fork(PROGRAM, {
      env: {
        PATH: process.env.PATH,
        LO_TRINH_MODE: 'outside',
        LOG_LEVEL: 'silent',
        DATABASE_URL: own.url,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        SMTP_URL: desk.catcher.smtpUrl,
        MAIL_FROM: 'office@example.test',
        PUBLIC_URL: 'http://localhost:3000',
        LO_TRINH_SECRET: 'the secret of a test, 32 bytes or more',
        LO_TRINH_PAYLOAD_KEY: Buffer.alloc(32, 7).toString('base64'),
      },
    });
    children.push(child);
    const [message] = await once(child, 'message');
    expect(message).toEqual({ ready: true });
    return child;
  }

  async function mailsArrive(count: number): Promise<void> {
    for (let tries = 0; tries < 100 && desk.catcher.store.list().length < count; tries += 1) await sleep(100);
    expect(desk.catcher.store.list()).toHaveLength(count);
  }

  test.each([
    ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['the end of its parent', (child: ChildProcess) => child.disconnect()],
  ])('sends what is queued and ends cleanly on %s', async (_name, end) => {
    await desk.catcher.store.clear();
    const committee = await buildCommittee(db);
    const child = await startWorker();
    await desk.notify(committee.id, {
      // Of those that no quiet hour holds: the process has the machine's clock, whatever time it is.
      kind: 'submission-recalled',
      recipientAccountId: committee.accounts.clerk,
      params: {},
      dedupeKey: newId(),
    });
    await mailsArrive(1);
    const ended = once(child, 'exit');
    end(child);
    expect(await ended).toEqual([0, null]);
  });
});
