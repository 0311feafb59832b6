import { ApplicationFailure } from '@temporalio/common';
import { createIntakeActivities } from '../../activities/intake/intake-activities';
import { createItemActivities } from '../../activities/plan/item-activities';
import { createRoundActivities } from '../../activities/submission/round-activities';
import type { RecordActivities } from '../../activities/record-activities';
import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import type { ItemCommandName, ItemCommands } from '../../domain/plan/item-commands';
import type { RoundCommandName, RoundCommands } from '../../domain/submission/round-commands';
import type { ActivityContext } from '../../activities/activity-context';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import type { DeedOutcome, RecordKind, RecordView } from '../../workflows/record-messages';

type Result = Readonly<Record<string, unknown>>;

/**
 * Carries deeds out at invented moments, without the engine: the same activities that the workflows call, and what falls due between
 * two deeds happens between them. Afterwards `reconcile` gives every open record its workflow.
 */
export interface DirectEngine {
  now(): Date;
  /** Lets time pass; it never goes back. */
  passTo(at: Date): Promise<void>;
  actOnIntake<Name extends IntakeCommandName>(
    id: string,
    name: Name,
    data: IntakeCommands[Name],
    accountId: string,
  ): Promise<Result>;
  actOnRound<Name extends RoundCommandName>(
    id: string,
    name: Name,
    data: RoundCommands[Name],
    accountId: string,
  ): Promise<Result>;
  actOnItem<Name extends ItemCommandName>(
    id: string,
    name: Name,
    data: ItemCommands[Name],
    accountId: string,
  ): Promise<Result>;
  /** As of a deed of the API: one transaction. */
  request(name: string, subjectId: string | null, accountId: string | null): DeedRequest;
  deed<Value>(name: string, accountId: string | null, perform: (deed: Deed) => Promise<Value>): Promise<Value>;
  /** Follows a record from now on, and looks at it again. */
  tell(kind: RecordKind, id: string): Promise<void>;
}

interface Followed {
  kind: RecordKind;
  id: string;
  view: RecordView;
  /** A look at this moment changed nothing: only another deed moves it on. */
  stuckAt: number | null;
}

/** Reminders are spread over minutes of an hour; here they are looked at together, at half past. */
const HOUR_MS = 60 * 60_000;
const HALF_PAST_MS = HOUR_MS / 2;

export function createDirectEngine(context: ActivityContext, committeeId: string, startAt: Date): DirectEngine {
  const intake = createIntakeActivities(context);
  const round = createRoundActivities(context);
  const item = createItemActivities(context);
  const activities: Record<RecordKind, RecordActivities> = {
    intake: { act: intake.actOnIntake, passDue: intake.passIntakeDue, refresh: intake.refreshIntake },
    'opinion-round': { act: round.actOnRound, passDue: round.passRoundDue, refresh: round.refreshRound },
    'plan-item': { act: item.actOnItem, passDue: item.passItemDue, refresh: item.refreshItem },
  };
  const followed = new Map<string, Followed>();
  let now = startAt;
  let keys = 0;

  async function act(kind: RecordKind, id: string, name: string, data: unknown, accountId: string): Promise<Result> {
    keys += 1;
    const envelope = { name, data, committeeId, accountId, key: `sample-${keys}`, requestHash: `sample-${keys}` };
    const outcome = await plainly(name, () => activities[kind].act(id, envelope, now.getTime()));
    await take(kind, id, outcome);
    return outcome.result as Result;
  }

  async function tell(kind: RecordKind, id: string): Promise<void> {
    await take(kind, id, await activities[kind].refresh(id, committeeId, now.getTime()));
  }

  async function take(kind: RecordKind, id: string, { view, follow }: DeedOutcome): Promise<void> {
    followed.set(id, { kind, id, view, stuckAt: null });
    for (const intakeId of [...(follow.startIntakes ?? []), ...(follow.tellIntakes ?? [])])
      await tell('intake', intakeId);
    for (const roundId of [...(follow.startRounds ?? []), ...(follow.tellRounds ?? [])])
      await tell('opinion-round', roundId);
    for (const itemId of follow.tellItems ?? []) await tell('plan-item', itemId);
  }

  function nextDue(): Followed | undefined {
    return [...followed.values()]
      .filter(({ view, stuckAt }) => view.nextDueAt !== null && view.nextDueAt !== stuckAt)
      .sort((a, b) => a.view.nextDueAt! - b.view.nextDueAt!)[0];
  }

  async function passTo(at: Date): Promise<void> {
    for (let due = nextDue(); due && due.view.nextDueAt! <= at.getTime(); due = nextDue()) {
      const dueAt = due.view.nextDueAt!;
      const look = Math.min(Math.ceil((dueAt - HALF_PAST_MS) / HOUR_MS) * HOUR_MS + HALF_PAST_MS, at.getTime());
      now = new Date(Math.max(look, now.getTime()));
      await take(due.kind, due.id, await activities[due.kind].passDue(due.id, committeeId, now.getTime()));
      const after = followed.get(due.id)!;
      if (after.view.nextDueAt === dueAt) after.stuckAt = dueAt;
    }
    if (at > now) now = at;
  }

  const request = (name: string, subjectId: string | null, accountId: string | null): DeedRequest => ({
    committeeId,
    accountId,
    key: null,
    requestHash: '',
    name,
    subjectId,
    at: now,
    recordedAt: context.clock.now(),
  });

  return {
    now: () => now,
    passTo,
    actOnIntake: (id, name, data, accountId) => act('intake', id, name, data, accountId),
    actOnRound: (id, name, data, accountId) => act('opinion-round', id, name, data, accountId),
    actOnItem: (id, name, data, accountId) => act('plan-item', id, name, data, accountId),
    request,
    deed: (name, accountId, perform) => runDeed(context.database, request(name, null, accountId), perform),
    tell,
  };
}

/** A refusal is shown with what was refused: the sample is at fault, not the engine. */
async function plainly<Value>(name: string, perform: () => Promise<Value>): Promise<Value> {
  try {
    return await perform();
  } catch (error) {
    if (!(error instanceof ApplicationFailure)) throw error;
    throw new Error(`sample: ${name} was refused: ${error.message} ${JSON.stringify(error.details)}`, { cause: error });
  }
}
