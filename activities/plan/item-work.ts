import { dateOf, endOfDay, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { ItemCommandName, ItemCommands } from '../../domain/plan/item-commands';
import { nextItemDue } from '../../domain/plan/item-progress';
import type { Deed } from '../../prisma/stores/deed';
import { lockItem, readItemIntakes, writeItem, type LockedItem } from '../../prisma/stores/item-store';
import type { Follow, RecordView } from '../../workflows/record-messages';
import type { ReferenceData } from '../reference-data';

/** A deed on one plan item whose row it holds. What a deed changes of the item, it changes here and `saveItem` writes. */
export interface ItemWork {
  readonly deed: Deed;
  readonly item: LockedItem;
  readonly references: ReferenceData;
  readonly linkSecret: Buffer;
  readonly today: PlainDate;
  readonly follow: Required<Follow>;
}

/** What one command does; its result is stored and given again to a repeat. */
export type ItemDeed<Name extends ItemCommandName> = (
  work: ItemWork,
  data: ItemCommands[Name],
) => Promise<Readonly<Record<string, unknown>>>;

export type ItemDeeds = { readonly [Name in ItemCommandName]: ItemDeed<Name> };

/** Locks the item. Throws DomainError `not-found`. */
export async function beginItemWork(
  deed: Deed,
  references: ReferenceData,
  linkSecret: Buffer,
  itemId: string,
): Promise<ItemWork> {
  const item = await lockItem(deed.tx, deed.committeeId, itemId);
  if (!item) throw new DomainError('not-found', { noun: 'plan-item' });
  return {
    deed,
    item,
    references,
    linkSecret,
    today: dateOf(deed.at),
    follow: { startIntakes: [], startRounds: [], tellIntakes: [], tellRounds: [], tellItems: [] },
  };
}

/** Writes where the item stands and when it must be looked at again. Ends every deed on an item. */
export async function saveItem({ deed, item }: ItemWork): Promise<RecordView> {
  const waiting = await readItemIntakes(deed.tx, item.id, ['scheduled']);
  item.revision += 1;
  item.nextDueAt = nextItemDue({
    status: item.status,
    dueOn: item.currentDueOn,
    duePassed: item.duePassedAt !== null,
    plannedOpenings: waiting.map((intake) => intake.plannedOpenOn),
  });
  await writeItem(deed.tx, item);
  return viewOfItem(item);
}

/** What the workflow holds of it. */
export function viewOfItem(item: LockedItem): RecordView {
  return {
    status: item.status,
    stage: item.status,
    nextDueAt: item.nextDueAt?.getTime() ?? null,
    deadlineAt: endOfDay(item.currentDueOn).getTime(),
    revision: item.revision,
  };
}
