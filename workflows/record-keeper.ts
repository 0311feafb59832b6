import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  TimeoutFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { RecordActivities } from '../activities/record-activities';
import {
  carryOutTogether,
  inOrderOfRecord,
  refused,
  takeAlong,
  type ActTogether,
  type WaitingAct,
} from './acts-together';
import { currentTime } from './clock';
import { followDeed } from './follow-deed';
import {
  ACT_UPDATE,
  RECORD_CHANGED_SIGNAL,
  VIEW_QUERY,
  type CommandEnvelope,
  type CommandReply,
  type DeedOutcome,
  type FollowRecordInput,
  type OutcomeTogether,
  type RefusalInSight,
  type RecordView,
} from './record-messages';

export const actUpdate = defineUpdate<CommandReply, [CommandEnvelope]>(ACT_UPDATE);
export const recordChangedSignal = defineSignal(RECORD_CHANGED_SIGNAL);
export const viewQuery = defineQuery<RecordView | null>(VIEW_QUERY);

const committeeAttribute = defineSearchAttributeKey('LoTrinhCommittee', 'KEYWORD');
const stageAttribute = defineSearchAttributeKey('LoTrinhStage', 'KEYWORD');
const deadlineAttribute = defineSearchAttributeKey('LoTrinhDeadline', 'DATETIME');

/** What the workflows of the three kinds of record differ in. */
export interface RecordPolicy {
  durable: RecordActivities;
  light: RecordActivities;
  /** Several light acts that wait for one another, in one local activity. */
  together?: ActTogether;
  /** Whether the act belongs to where the record stands; runs before anything is stored, so it must be synchronous. */
  allows(name: string, view: RecordView): boolean;
  /** Binding acts go the durable path. */
  isDurable(name: string): boolean;
  hasEnded(view: RecordView): boolean;
}

/**
 * Follows one record to its end: carries out commands one at a time, wakes at the next thing due, looks again when told that
 * another record's deed concerns it. The record in PostgreSQL decides; this orders, and waits.
 */
export async function keepRecord(
  input: FollowRecordInput,
  policy: RecordPolicy,
  again: (input: FollowRecordInput) => Promise<void>,
): Promise<void> {
  let view: RecordView | null = input.view ?? null;
  let told = false;
  const inTurn = createTurns();
  const waiting: WaitingAct[] = [];
  const alarm = createAlarm();

  setHandler(viewQuery, () => view);
  setHandler(recordChangedSignal, () => {
    told = true;
  });
  setHandler(
    actUpdate,
    (command) => {
      const act: WaitingAct = { command, done: null };
      waiting.push(act);
      return inTurn(async () => {
        const done = act.done ?? (await begin(act));
        if ('refusal' in done) throw refused(done.refusal);
        const { requestHash, result } = done.outcome;
        return { requestHash: requestHash ?? command.requestHash, result };
      });
    },
    {
      validator: (command) => {
        if (view && !policy.allows(command.name, view)) throw stageClosed(command.name, view);
      },
    },
  );

  if (!view) await inTurn(look);
  else showWhereItStands(null, view, input.committeeId);
  while (!policy.hasEnded(view!)) {
    alarm.set(view!.nextDueAt);
    await condition(
      () =>
        told ||
        alarm.rang() ||
        alarm.isTooLateFor(view!.nextDueAt) ||
        policy.hasEnded(view!) ||
        isTimeToContinueAsNew(),
    );
    if (isTimeToContinueAsNew()) break;
    if (alarm.rang()) {
      await inTurn(async () => {
        alarm.clear();
        await take(await policy.durable.passDue(input.id, input.committeeId, currentTime()));
      });
    }
    if (told) {
      told = false;
      await inTurn(look);
    }
  }
  alarm.set(null);
  await condition(allHandlersFinished);
  if (!policy.hasEnded(view!)) await again({ id: input.id, committeeId: input.committeeId, view: view! });

  /** Its turn has come; light acts that wait right behind it are carried out with it. */
  async function begin(act: WaitingAct): Promise<OutcomeTogether> {
    const along = takeAlong(waiting, act, ({ name }) => policy.together !== undefined && !policy.isDurable(name));
    const here = view ?? (await look());
    if (policy.together && along.length > 0) {
      const outcomes = await carryOutTogether(policy, input.id, [act, ...along]);
      for (const outcome of inOrderOfRecord(outcomes)) await take(outcome);
      return act.done!;
    }
    // Those before it in the queue may have moved the stage since the validator agreed.
    if (!policy.allows(act.command.name, here)) throw stageClosed(act.command.name, here);
    const outcome = await carryOut(policy, input.id, act.command);
    await take(outcome);
    return { outcome };
  }

  async function look(): Promise<RecordView> {
    return take(await policy.light.refresh(input.id, input.committeeId, currentTime()));
  }

  async function take(outcome: DeedOutcome): Promise<RecordView> {
    showWhereItStands(view, outcome.view, input.committeeId);
    view = outcome.view;
    await followDeed(outcome.follow, input.committeeId);
    return view;
  }
}

/** A local activity that runs out of time (database away) is asked again as a normal one, which waits as long as it takes. */
async function carryOut(policy: RecordPolicy, id: string, command: CommandEnvelope): Promise<DeedOutcome> {
  const at = currentTime();
  try {
    if (!policy.isDurable(command.name)) {
      try {
        return await policy.light.act(id, command, at);
      } catch (error) {
        if (!(error instanceof ActivityFailure && error.cause instanceof TimeoutFailure)) throw error;
      }
    }
    return await policy.durable.act(id, command, at);
  } catch (error) {
    // Bare, so that the caller finds the business code at once.
    if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure) throw error.cause;
    throw error;
  }
}

function stageClosed(command: string, view: RecordView): ApplicationFailure {
  return ApplicationFailure.create({
    nonRetryable: true,
    type: 'DomainError',
    message: 'stage-closed',
    details: [{ command, stage: view.stage, status: view.status }, { seen: view } satisfies RefusalInSight],
  });
}

function isTimeToContinueAsNew(): boolean {
  return workflowInfo().continueAsNewSuggested;
}

function showWhereItStands(before: RecordView | null, now: RecordView, committeeId: string): void {
  if (before && before.stage === now.stage && before.deadlineAt === now.deadlineAt) return;
  upsertSearchAttributes([
    ...(before ? [] : [{ key: committeeAttribute, value: committeeId }]),
    { key: stageAttribute, value: now.stage },
    { key: deadlineAttribute, value: now.deadlineAt === null ? null : new Date(now.deadlineAt) },
  ]);
}

/** First come, first served: one deed at a time. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** One timer: the next thing due. It is set anew only when that moment changes, so a list handed in costs no timer events. */
function createAlarm() {
  let setFor: number | null = null;
  let rung = false;
  let scope: CancellationScope | null = null;
  return {
    set(at: number | null): void {
      if (at === setFor) return;
      scope?.cancel();
      scope = null;
      rung = false;
      setFor = at;
      if (at === null) return;
      const running = new CancellationScope();
      scope = running;
      // At least a second, so that a record that cannot move on does not spin.
      void running
        .run(() => sleep(Math.max(1_000, at - currentTime())))
        .then(
          () => {
            if (scope === running) rung = true;
          },
          () => undefined,
        );
    },
    /** A deed made something due sooner than the timer rings; what is due later needs no new one. */
    isTooLateFor: (at: number | null) => at !== null && !rung && (setFor === null || at < setFor),
    rang: () => rung,
    clear(): void {
      rung = false;
      setFor = null;
      scope = null;
    },
  };
}

/** Workflow code continues as new with its own type; kept here so that every workflow does it alike. */
export function continueAs<F extends (input: FollowRecordInput) => Promise<void>>(): (
  input: FollowRecordInput,
) => Promise<void> {
  return async (next) => {
    await continueAsNew<F>(...([next] as Parameters<F>));
  };
}
