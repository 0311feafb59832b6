import { openDatabase, type Database } from '../prisma/client';
import { startStack, type Stack } from '../test/support/processes';
import { openOffice, type OpenOffice } from '../test/support/open-office';
import { openFloor, type Floor } from './floor/open-floor';

/** Where figures are measured: servers of their own in a temporary folder, one worker, one API process, the floor beside. */
export interface BenchPlace {
  stack: Stack;
  database: Database;
  floor: Floor;
  /** A new committee with everybody signed in; opinions can be changed for so many minutes. */
  openOffice(changeWindowMinutes?: number): Promise<OpenOffice>;
  close(): Promise<void>;
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
