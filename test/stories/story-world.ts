import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createApiContext } from '../../api/api-context';
import { createApp } from '../../api/app';
import { hashSecret } from '../../api/identity/secrets';
import { OFFICIAL_DAYS_2023_2027 } from '../../domain/calendar/official-days';
import { workingCalendar } from '../../domain/calendar/working-calendar';
import { addDays, plainDate, type PlainDate } from '../../domain/dates';
import { composeMailRelay } from '../../mail-worker';
import type { Database } from '../../prisma/client';
import { writeRegister, type Register } from '../../prisma/seed/sample/sample-register';
import { SAMPLE_PERSONAL_CODE } from '../../prisma/seed/sample/sample-seats';
import { inTransaction, runDeed } from '../../prisma/stores/deed';
import { createCommittee } from '../../prisma/stores/organisation/committee-store';
import { loadConfig } from '../../runtime/config';
import { createContext } from '../../runtime/context';
import { startMailCatcher, type MailCatcher } from '../../runtime/mail-catcher/mail-catcher';
import { createMailer } from '../../runtime/mailer';
import { createDataConverter } from '../../runtime/temporal/data-converter';
import { registerSearchAttributes } from '../../runtime/temporal/search-attributes';
import { engineAtRest } from './engine-at-rest';
import { openReturnedPost, type LostMail } from './returned-post';
import { createStoryClock } from './story-clock';
import { signInClient, type AnsweredAct, type StoryClient } from './story-client';
import { createWorkerProcess, type WorkerProcess } from './worker-process';

export interface StoryServers {
  readonly databaseUrl: string;
  readonly timeSkippingServer: string;
}

/** Everything a story is played on: real PostgreSQL, real SMTP, the API over HTTP, and an engine whose time can be skipped. */
export interface StoryWorld {
  readonly database: Database;
  readonly register: Register;
  readonly origin: string;
  readonly catcher: MailCatcher;
  readonly worker: WorkerProcess;
  readonly answered: readonly AnsweredAct[];
  now(): Date;
  today(): PlainDate;
  /** Leaps to a moment, however far: for the time in which nobody has anything to do. */
  leapTo(date: PlainDate, time: string): Promise<void>;
  /** Lives day by day to a moment: reminders, digests and mails of each working day on the way. */
  liveTo(date: PlainDate, time: string): Promise<void>;
  /** A mail server sends back what it had accepted; the office's reader of returned mails finds it. */
  returnMail(mail: LostMail): Promise<void>;
  /** Sends what is due now. */
  sendMails(): Promise<void>;
  as(email: string): Promise<StoryClient>;
  stop(): Promise<void>;
}

const PASSWORD = 'một năm của kế hoạch';
const CALENDAR = workingCalendar(OFFICIAL_DAYS_2023_2027);
const NAMESPACE = 'default';
const TASK_QUEUE = 'story';

export interface StoryTown {
  /** Multiplies the rank and file of the invented town. */
  readonly times: number;
  /** Whether the story kills its first worker: that one works more slowly. */
  readonly workerDies: boolean;
}

export async function createStoryWorld(servers: StoryServers, { times, workerDies }: StoryTown): Promise<StoryWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-story-'));
  const payloadKey = randomBytes(32);
  const dataConverter = createDataConverter({ namespace: NAMESPACE, key: payloadKey, keyId: 'k1' });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: servers.timeSkippingServer } },
    client: { dataConverter },
  });
  await registerSearchAttributes(environment.connection, NAMESPACE);
  // The environment's own client lets time run free while it waits for a result.
  const client = new Client({ connection: environment.connection, namespace: NAMESPACE, dataConverter });
  const clock = await createStoryClock(environment);
  const catcher = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, inboxPort: 0, now: clock.now });
  const settings = settingsOf(servers, environment.address, catcher.smtpUrl, payloadKey);
  const worker = createWorkerProcess(settings, workerDies);
  await worker.start();
  const api = await startApi(settings, client, clock);
  const { context } = api;
  const mailer = createMailer({ smtpUrl: catcher.smtpUrl, from: settings.MAIL_FROM! });
  const relay = composeMailRelay({ ...context, mailer, publicUrl: api.origin, perMinute: 1_000_000, jitter: () => 0 });
  const returnedPost = await openReturnedPost(context, context.config.mail);
  const register = await foundCommittee(context.database, clock.now(), times);
  const clients = new Map<string, Promise<StoryClient>>();
  const answered: AnsweredAct[] = [];

  const sendMails = async () => {
    while ((await relay.runOnce()) > 0);
  };
  const skipTo = async (date: PlainDate, time: string) => {
    // Answered people go home; the engine still has their acts in hand.
    await context.answers.settled();
    await clock.skipTo(date, time);
    worker.tellTime(clock.now().getTime() - Date.now());
    await settle(context.database, clock.now());
    await sendMails();
  };
  const greetTheDay = async (date: PlainDate) => {
    await skipTo(date, '08:30');
    await client.workflow.execute('dailyDigestWorkflow', {
      taskQueue: TASK_QUEUE,
      workflowId: `digest/${date}`,
    });
    await sendMails();
  };
  return {
    database: context.database,
    register,
    origin: api.origin,
    catcher,
    worker,
    answered,
    now: clock.now,
    today: clock.today,
    returnMail: returnedPost.returnMail,
    sendMails,
    leapTo: skipTo,
    async liveTo(date, time) {
      await context.answers.settled();
      await engineAtRest(context.database, client);
      for (let day = addDays(clock.today(), 1); day <= date; day = addDays(day, 1))
        if (CALENDAR.isWorkingDay(day) && (day < date || time >= '08:30')) await greetTheDay(day);
      await skipTo(date, time);
    },
    as(email) {
      const client = clients.get(email) ?? signInClient({ apiUrl: `${api.origin}/api`, answered }, email, PASSWORD);
      clients.set(email, client);
      return client;
    },
    async stop() {
      await api.stop();
      await returnedPost.stop();
      mailer.close();
      await worker.stop();
      await catcher.stop();
      await environment.teardown();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(
  servers: StoryServers,
  address: string,
  smtpUrl: string,
  payloadKey: Buffer,
): Record<string, string> {
  return {
    LO_TRINH_MODE: 'outside',
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: NAMESPACE,
    TEMPORAL_TASK_QUEUE: TASK_QUEUE,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Văn phòng Thị ủy <van-phong@example.test>',
    PUBLIC_URL: 'http://127.0.0.1',
    LO_TRINH_SECRET: randomBytes(32).toString('base64url'),
    LO_TRINH_PAYLOAD_KEY: payloadKey.toString('base64'),
    LO_TRINH_REQUESTS_PER_MINUTE: '1000000',
    LO_TRINH_SIGN_INS_PER_15_MINUTES: '1000',
    LOG_LEVEL: 'silent',
  };
}

async function startApi(
  settings: Readonly<Record<string, string>>,
  client: Client,
  clock: Awaited<ReturnType<typeof createStoryClock>>,
) {
  const config = loadConfig({ ...settings });
  // Everybody signs in once in the year.
  const year = { ...config, session: { ...config.session, idleMinutes: 600_000, absoluteHours: 10_000 } };
  const plain = createContext(year, { processName: 'api', clock });
  const context = createApiContext({ ...plain, temporal: () => client });
  const server = await new Promise<Server>((resolve) => {
    const listening = createApp(context).listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    context,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await context.close();
    },
  };
}

/** The committee as its administrator entered it: ordinary, not a sample. */
async function foundCommittee(database: Database, at: Date, times: number): Promise<Register> {
  const committee = {
    name: 'Thị ủy',
    shortName: 'Thị ủy',
    symbol: 'TU',
    preset: 'town-2023',
    sample: false,
    createdAt: at,
  };
  const committeeId = await inTransaction(database, (tx) => createCommittee(tx, committee));
  const request = {
    committeeId,
    accountId: null,
    key: null,
    requestHash: '',
    name: 'found-committee',
    subjectId: null,
  };
  const [personalCodeHash, passwordHash] = await Promise.all([hashSecret(SAMPLE_PERSONAL_CODE), hashSecret(PASSWORD)]);
  return runDeed(database, { ...request, at, recordedAt: at }, (deed) =>
    writeRegister(deed, { sample: false, validFrom: plainDate('2024-01-02'), personalCodeHash, passwordHash, times }),
  );
}

/** Waits until the worker has done what fell due. */
async function settle(database: Database, now: Date): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = await database.$queryRaw<{ due: number }[]>`
      SELECT ((SELECT count(*) FROM intake WHERE status = 'open' AND next_due_at <= ${now})
            + (SELECT count(*) FROM opinion_round WHERE state = 'open' AND next_due_at <= ${now})
            + (SELECT count(*) FROM plan_item WHERE status = 'active' AND next_due_at <= ${now}))::int AS due`;
    if (row?.due === 0) return;
    await wait(20);
  }
  throw new Error('something that fell due was not done within twelve seconds');
}
