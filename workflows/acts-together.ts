import { ActivityFailure, ApplicationFailure, TimeoutFailure, patched } from '@temporalio/workflow';
import type { RecordActivities } from '../activities/record-activities';
import { currentTime } from './clock';
import type { CommandEnvelope, DeedOutcome, OutcomeTogether } from './record-messages';

/** Carries out several commands in one local activity; outcomes in the order of the commands. */
export type ActTogether = (id: string, commands: CommandEnvelope[], at: number) => Promise<OutcomeTogether[]>;

/** A command in the queue of its record. */
export interface WaitingAct {
  command: CommandEnvelope;
  /** Set by the turn of another with which it was carried out. */
  done: OutcomeTogether | null;
}

/** Histories from before know no acts carried out together. */
const ACTS_TOGETHER = 'acts-together';
/** Each holds a connection to the database while it waits for the row of the record. */
const MOST_TOGETHER = 6;

/** Takes `act` out of the queue, and those right behind it that `mayGoAlong` with it: thirty lists at once cost a few tasks, not thirty. */
export function takeAlong(
  waiting: WaitingAct[],
  act: WaitingAct,
  mayGoAlong: (command: CommandEnvelope) => boolean,
): WaitingAct[] {
  const place = waiting.indexOf(act);
  if (place !== -1) waiting.splice(place, 1);
  if (!mayGoAlong(act.command)) return [];
  const stop = waiting.findIndex(({ command }) => !mayGoAlong(command));
  const many = Math.min(stop === -1 ? waiting.length : stop, MOST_TOGETHER - 1);
  return many > 0 && patched(ACTS_TOGETHER) ? waiting.splice(0, many) : [];
}

/** Should it run out of time (database away), each is asked again by itself; what was done is found done. */
export async function carryOutTogether(
  { together, durable }: { together?: ActTogether; durable: RecordActivities },
  id: string,
  acts: readonly WaitingAct[],
): Promise<OutcomeTogether[]> {
  const commands = acts.map(({ command }) => command);
  const outcomes = await together!(id, commands, currentTime()).catch(async (error: unknown) => {
    if (!(error instanceof ActivityFailure && error.cause instanceof TimeoutFailure)) throw error;
    const singly: OutcomeTogether[] = [];
    for (const command of commands) singly.push(await alone(durable, id, command));
    return singly;
  });
  acts.forEach((act, index) => (act.done = outcomes[index]!));
  return outcomes;
}

async function alone(durable: RecordActivities, id: string, command: CommandEnvelope): Promise<OutcomeTogether> {
  try {
    return { outcome: await durable.act(id, command, currentTime()) };
  } catch (error) {
    const refusal = error instanceof ActivityFailure ? error.cause : null;
    if (!(refusal instanceof ApplicationFailure)) throw error;
    return { refusal: { code: refusal.message, params: refusal.details?.[0] } };
  }
}

/** The record let them pass in an order of its own: the view of the last is where it stands. */
export function inOrderOfRecord(outcomes: readonly OutcomeTogether[]): DeedOutcome[] {
  return outcomes
    .flatMap((each) => ('outcome' in each ? [each.outcome] : []))
    .sort((a, b) => a.view.revision - b.view.revision);
}

/** As an activity refuses alone. */
export function refused({ code, params }: { code: string; params: unknown }): ApplicationFailure {
  return ApplicationFailure.create({ nonRetryable: true, type: 'DomainError', message: code, details: [params] });
}
