import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '../domain/errors';

/** A refusal of the business ends the update with its code; anything else is retried by the engine. */
export function asActivity<Args extends unknown[], Result>(
  perform: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await perform(...args);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw ApplicationFailure.create({
        nonRetryable: true,
        type: 'DomainError',
        message: error.code,
        details: [error.params],
      });
    }
  };
}
