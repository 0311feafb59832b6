import { newId } from '../../prisma/ids';
import type { Database } from '../../prisma/client';
import { buildAccount } from '../support/factories/intake';
import { toDbDate } from '../../prisma/plain-dates';
import { seedDay, seedIntake, type SeededCommittee } from '../support/seed-record';

/** A unit's list, ready to be sent by its officer. */
export interface ReadyList {
  id: string;
  accountId: string;
}

const UNITS_OF_AN_INTAKE = 30;
const NOMINEES = 8;

/** So many drafts of eight people in as many intakes as that takes; one officer answers for all units of an intake. */
export async function seedLists(database: Database, committee: SeededCommittee, wanted: number): Promise<ReadyList[]> {
  const ready: ReadyList[] = [];
  while (ready.length < wanted) {
    const cause = { stage: 'nomination', units: UNITS_OF_AN_INTAKE } as const;
    const { lists, unitIds } = await seedIntake(database, committee, cause, { lines: NOMINEES });
    const accountId = await buildAccount(database, committee.id, 'unit-officer', unitIds[0]!);
    await database.accountRole.createMany({
      data: unitIds.slice(1).map((unitId) => ({
        id: newId(),
        committeeId: committee.id,
        accountId,
        role: 'unit-officer',
        unitId,
        validFrom: toDbDate(seedDay(-300)),
      })),
    });
    ready.push(...lists.map(({ id }) => ({ id, accountId })));
  }
  return ready.slice(0, wanted);
}
