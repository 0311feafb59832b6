import { openDatabase, type Database } from '../prisma/client';
import { startStack, type Stack } from '../test/support/processes';
import { seedCommittee, type SeededCommittee } from '../test/support/seed-record';
import { signIn, type SignedInClient } from '../test/support/signed-in-client';
import { openFloor, type Floor } from './floor/open-floor';

/** Where figures are measured: servers of their own in a temporary folder, one worker, one API process, the floor beside. */
export interface BenchPlace {
  stack: Stack;
  database: Database;
  floor: Floor;
  /** A new committee with everybody signed in; opinions can be changed for so many minutes. */
  openOffice(changeWindowMinutes?: number): Promise<BenchOffice>;
  close(): Promise<void>;
}

export interface BenchOffice {
  committee: SeededCommittee;
  reviewer: SignedInClient;
  head: SignedInClient;
  coordinator: SignedInClient;
  clerk: SignedInClient;
  centre: SignedInClient;
  members: SignedInClient[];
}

export async function openBenchPlace(): Promise<BenchPlace> {
  const stack = await startStack({ own: ['worker', 'api'] });
  const database = openDatabase({ url: stack.databaseUrl });
  const floor = await openFloor(stack.config.temporal.address);
  return {
    stack,
    database,
    floor,
    openOffice: (changeWindowMinutes) => openOffice(stack, database, changeWindowMinutes),
    async close() {
      await floor.close();
      await database.$disconnect();
      await stack.stop();
    },
  };
}

async function openOffice(stack: Stack, database: Database, changeWindowMinutes?: number): Promise<BenchOffice> {
  const committee = await seedCommittee(database, { changeWindowMinutes });
  const { accounts, members } = committee;
  const enter = (accountId: string) => signIn(database, stack, accountId);
  return {
    committee,
    reviewer: await enter(accounts.reviewer),
    head: await enter(accounts['review-head']),
    coordinator: await enter(accounts['office-coordinator']),
    clerk: await enter(accounts.clerk),
    centre: await enter(accounts['training-centre']),
    members: await Promise.all(members.map(({ accountId }) => enter(accountId))),
  };
}
