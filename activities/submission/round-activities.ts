import { DomainError } from '../../domain/errors';
import {
  allowsRoundCommand,
  isRoundCommand,
  type RoundCommandName,
  type RoundCommands,
} from '../../domain/submission/round-commands';
import { inTransaction, runDeed, type Deed } from '../../prisma/stores/deed';
import { lockRound } from '../../prisma/stores/opinion-round-store';
import type { CommandEnvelope, DeedOutcome, RecordView } from '../../workflows/record-messages';
import type { ActivityContext } from '../activity-context';
import { answerAhead } from '../answer-ahead';
import { asActivity, asCommand } from '../as-activity';
import type { Saved } from '../saved';
import { createReferenceData } from '../reference-data';
import { advanceRound } from './advance-round';
import { passRoundDue } from './pass-round-due';
import { ROUND_DEEDS } from './round-deeds';
import { beginRoundWork, roundViewOf, type RoundDeed, type RoundWork } from './round-work';

/** What `opinion-round/<id>` asks for. */
export function createRoundActivities({
  database,
  clock,
  linkSecret,
}: Pick<ActivityContext, 'database' | 'clock' | 'linkSecret'>) {
  const sources = { references: createReferenceData(), linkSecret };
  const begin = (deed: Deed, id: string) => beginRoundWork(deed, sources, id);

  return {
    actOnRound: asCommand(async (id: string, command: CommandEnvelope, at: number): Promise<DeedOutcome> => {
      const { name } = command;
      if (!isRoundCommand(name)) throw new DomainError('not-found', { noun: 'command', name });
      let saved: Saved | null = null;
      const stored = await runDeed(
        database,
        { ...command, subjectId: id, at: new Date(at), recordedAt: clock.now() },
        async (deed) => {
          const work = await begin(deed, id);
          const result = await performCommand(work, name, command);
          saved = await advanceRound(work);
          return { result, follow: work.follow };
        },
      );
      const view = (await (saved as Saved | null)?.view()) ?? (await viewNow(id, command.committeeId));
      const outcome = { requestHash: command.requestHash, ...stored, view };
      return answerAhead(database, command, outcome, { isBinding: true, before: null });
    }),

    passRoundDue: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('pass-due', id, committeeId, at, passRoundDue),
    ),

    refreshRound: asActivity((id: string, committeeId: string, at: number) =>
      lookAgain('refresh', id, committeeId, at, () => Promise.resolve()),
    ),
  };

  async function lookAgain(
    name: string,
    id: string,
    committeeId: string,
    at: number,
    perform: (work: RoundWork) => Promise<void>,
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
    const { saved, ...outcome } = await runDeed(database, request, async (deed) => {
      const work = await begin(deed, id);
      await perform(work);
      return { requestHash: null, result: null, follow: work.follow, saved: await advanceRound(work) };
    });
    return { ...outcome, view: await saved.view() };
  }

  /** A repeat did nothing: where the round stands is read as it is. */
  function viewNow(id: string, committeeId: string): Promise<RecordView> {
    return inTransaction(database, async (tx) => {
      const round = await lockRound(tx, committeeId, id);
      if (!round) throw new DomainError('not-found', { noun: 'opinion-round' });
      return roundViewOf(round);
    });
  }
}

/** A sibling round's recall may have ended this one since the workflow looked: the record has the last word. */
async function performCommand<Name extends RoundCommandName>(work: RoundWork, name: Name, command: CommandEnvelope) {
  const { state } = work.round;
  if (!allowsRoundCommand(name, state))
    throw new DomainError('stage-closed', { command: name, stage: state, status: state });
  const perform: RoundDeed<Name> = ROUND_DEEDS[name];
  return perform(work, command.data as RoundCommands[Name]);
}
