import { randomUUID } from 'node:crypto';
import { createIntakeActivities } from '../../activities/intake/intake-activities';
import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import type { Database } from '../../prisma/client';
import type { DeedOutcome } from '../../workflows/record-messages';
import type { BuiltIntake } from './factories/intake';

export interface ActOptions {
  at?: Date;
  accountId?: string;
  key?: string;
  requestHash?: string;
}

export type ActOnIntake = <Name extends IntakeCommandName>(
  intake: BuiltIntake,
  name: Name,
  data: IntakeCommands[Name],
  options?: ActOptions,
) => Promise<DeedOutcome & { result: Record<string, unknown> }>;

/** Carries a command out as the intake's workflow would, straight against the database. By default the reviewer does it. */
export function intakeActor(database: Database): ActOnIntake {
  const activities = createIntakeActivities({
    database,
    clock: { now: () => new Date() },
    logger: undefined,
    temporal: () => {
      throw new Error('a deed asks no engine');
    },
    linkSecret: Buffer.alloc(32),
  } as unknown as Parameters<typeof createIntakeActivities>[0]);
  return async (intake, name, data, options = {}) => {
    const outcome = await activities.actOnIntake(
      intake.id,
      {
        name,
        data,
        committeeId: intake.committee.id,
        accountId: options.accountId ?? intake.committee.accounts.reviewer,
        key: options.key ?? randomUUID(),
        requestHash: options.requestHash ?? JSON.stringify([name, data]),
      },
      (options.at ?? intake.at).getTime(),
    );
    return outcome as DeedOutcome & { result: Record<string, unknown> };
  };
}
