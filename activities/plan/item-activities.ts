import { DomainError } from '../../domain/errors';
import {
  allowsItemCommand,
  isItemCommand,
  type ItemCommandName,
  type ItemCommands,
} from '../../domain/plan/item-commands';
import { inTransaction, runDeed } from '../../prisma/stores/deed';
import { lockItem } from '../../prisma/stores/item-store';
import type { CommandEnvelope, DeedOutcome, RecordView } from '../../workflows/record-messages';
import type { ActivityContext } from '../activity-context';
import { answerAhead } from '../answer-ahead';
import { asActivity, asCommand } from '../as-activity';
import { createReferenceData } from '../reference-data';
import { ITEM_DEEDS } from './item-deeds';
import { beginItemWork, saveItem, viewOfItem, type ItemDeed, type ItemWork } from './item-work';
import { passItemDue, sumUpItem } from './pass-item-due';

/** What `plan-item/<id>` asks for. */
export function createItemActivities({ database, clock, linkSecret }: ActivityContext) {
  const references = createReferenceData();

  return {
    actOnItem: asCommand(async (id: string, command: CommandEnvelope, at: number): Promise<DeedOutcome> => {
      const { name } = command;
      if (!isItemCommand(name)) throw new DomainError('not-found', { noun: 'command', name });
      let saved: RecordView | null = null;
      const stored = await runDeed(
        database,
        { ...command, subjectId: id, at: new Date(at), recordedAt: clock.now() },
        async (deed) => {
          const work = await beginItemWork(deed, references, linkSecret, id);
          const result = await performCommand(work, name, command);
          saved = await saveItem(work);
          return { result, follow: work.follow };
        },
      );
      const view = saved ?? (await viewNow(id, command.committeeId));
      const outcome = { requestHash: command.requestHash, ...stored, view };
      return answerAhead(database, command, outcome, { isBinding: true, before: null });
    }),

    passItemDue: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('pass-due', id, committeeId, at, passItemDue),
    ),

    refreshItem: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('refresh', id, committeeId, at, sumUpItem),
    ),
  };

  async function lookAgain(
    name: string,
    id: string,
    committeeId: string,
    at: number,
    perform: (work: ItemWork) => Promise<void>,
  ): Promise<DeedOutcome> {
    const request = {
      committeeId,
      accountId: null,
      key: null,
      requestHash: '',
      name,
      subjectId: id,
      at: new Date(at),
      recordedAt: clock.now(),
    };
    return runDeed(database, request, async (deed): Promise<DeedOutcome> => {
      const work = await beginItemWork(deed, references, linkSecret, id);
      await perform(work);
      const view = await saveItem(work);
      return { requestHash: null, result: null, follow: work.follow, view };
    });
  }

  /** A repeat did nothing: where the item stands is read as it is. */
  function viewNow(id: string, committeeId: string): Promise<RecordView> {
    return inTransaction(database, async (tx) => {
      const item = await lockItem(tx, committeeId, id);
      if (!item) throw new DomainError('not-found', { noun: 'plan-item' });
      return viewOfItem(item);
    });
  }
}

/** The item may have moved between the workflow's look and this transaction: the record has the last word. */
async function performCommand<Name extends ItemCommandName>(work: ItemWork, name: Name, command: CommandEnvelope) {
  const { status } = work.item;
  if (!allowsItemCommand(name, status)) throw new DomainError('stage-closed', { command: name, stage: status, status });
  const perform: ItemDeed<Name> = ITEM_DEEDS[name];
  return perform(work, command.data as ItemCommands[Name]);
}
