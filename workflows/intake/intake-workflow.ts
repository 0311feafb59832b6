import {
  allowsIntakeCommand,
  INTAKE_COMMAND_TABLE,
  isIntakeCommand,
  type IntakeStatus,
} from '../../domain/intake/intake-commands';
import type { Stage } from '../../domain/intake/stage';
import { durable, light } from '../record-activities';
import { continueAs, keepRecord } from '../record-keeper';
import type { FollowRecordInput } from '../record-messages';

/** `intake/<id>`: one đợt, through the stages of its procedure to its report. */
export async function intakeWorkflow(input: FollowRecordInput): Promise<void> {
  await keepRecord(
    input,
    {
      durable: { act: durable.actOnIntake, passDue: durable.passIntakeDue, refresh: durable.refreshIntake },
      light: { act: light.actOnIntake, passDue: light.passIntakeDue, refresh: light.refreshIntake },
      together: light.actOnIntakeTogether,
      allows: (name, view) =>
        isIntakeCommand(name) &&
        allowsIntakeCommand(name, { status: view.status as IntakeStatus, stage: view.stage as Stage }),
      isDurable: (name) => isIntakeCommand(name) && INTAKE_COMMAND_TABLE[name].path === 'durable',
      hasEnded: (view) => view.status === 'closed',
    },
    continueAs<typeof intakeWorkflow>(),
  );
}
