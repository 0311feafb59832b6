import { allowsItemCommand, isItemCommand, type ItemStatus } from '../../domain/plan/item-commands';
import { durable, light } from '../record-activities';
import { continueAs, keepRecord } from '../record-keeper';
import type { FollowRecordInput } from '../record-messages';

/** `plan-item/<id>`: one mục, from the plan's activation to the close of its year. Opens its intakes on their dates and sums up. */
export async function planItemWorkflow(input: FollowRecordInput): Promise<void> {
  await keepRecord(
    input,
    {
      durable: { act: durable.actOnItem, passDue: durable.passItemDue, refresh: durable.refreshItem },
      light: { act: light.actOnItem, passDue: light.passItemDue, refresh: light.refreshItem },
      allows: (name, view) => isItemCommand(name) && allowsItemCommand(name, view.status as ItemStatus),
      isDurable: () => true,
      hasEnded: (view) => view.status === 'closed',
    },
    continueAs<typeof planItemWorkflow>(),
  );
}
