import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '../domain/errors';
import { isDatabaseAway, refusalOf } from '../prisma/stores/database-faults';

type Perform<Args extends unknown[], Result> = (...args: Args) => Promise<Result>;

/** Some ten seconds of tries, with the pauses of `workflows/record-activities.ts`. */
const LAST_TRY = 6;

/** A refusal of the business ends the update with its code; anything else is retried by the engine. */
export function asActivity<Args extends unknown[], Result>(perform: Perform<Args, Result>): Perform<Args, Result> {
  return async (...args) => {
    try {
      return await perform(...args);
    } catch (error) {
      throw error instanceof DomainError ? asFailure(error) : error;
    }
  };
}

/** As {@link asActivity}, for a command somebody sent; see {@link orRefuse}. */
export function asCommand<Args extends unknown[], Result>(perform: Perform<Args, Result>): Perform<Args, Result> {
  return asActivity(orRefuse(perform));
}

/**
 * Commands of one record wait for each other, so one that can never be carried out must not be tried for ever: what the database refuses ends
 * it at once, and what nobody foresaw after some tries, as `internal-error`. A database that is away is waited for.
 */
export function orRefuse<Args extends unknown[], Result>(perform: Perform<Args, Result>): Perform<Args, Result> {
  return async (...args) => {
    try {
      return await perform(...args);
    } catch (error) {
      if (error instanceof DomainError || isDatabaseAway(error)) throw error;
      const refusal = refusalOf(error);
      // Two at once may have taken the same number or place: the next try sees what the other did.
      if (refusal && (refusal.code !== 'already-exists' || attempt() > 2)) throw refusal;
      if (attempt() >= LAST_TRY) throw new DomainError('internal-error');
      throw error;
    }
  };
}

function asFailure({ code, params }: DomainError): ApplicationFailure {
  return ApplicationFailure.create({ nonRetryable: true, type: 'DomainError', message: code, details: [params] });
}

/** The sample and tests call activities without the engine: that is a first try. */
function attempt(): number {
  try {
    return Context.current().info.attempt;
  } catch {
    return 1;
  }
}
