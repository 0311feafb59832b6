import {
  allowsRoundCommand,
  isRoundCommand,
  isRoundOver,
  type RoundState,
} from '../../domain/submission/round-commands';
import { durable, light } from '../record-activities';
import { continueAs, keepRecord } from '../record-keeper';
import type { FollowRecordInput } from '../record-messages';

/** `opinion-round/<id>`: one lượt xin ý kiến, from the mails that ask to the conclusion. Every act of it is binding. */
export async function opinionRoundWorkflow(input: FollowRecordInput): Promise<void> {
  await keepRecord(
    input,
    {
      durable: { act: durable.actOnRound, passDue: durable.passRoundDue, refresh: durable.refreshRound },
      light: { act: light.actOnRound, passDue: light.passRoundDue, refresh: light.refreshRound },
      allows: (name, view) => isRoundCommand(name) && allowsRoundCommand(name, view.status as RoundState),
      isDurable: () => true,
      // A spoken opinion may still owe its paper when the round has its conclusion.
      hasEnded: (view) => isRoundOver(view.status as RoundState) && view.nextDueAt === null,
    },
    continueAs<typeof opinionRoundWorkflow>(),
  );
}
