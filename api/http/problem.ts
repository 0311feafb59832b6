import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type {} from 'pino-http';
import { z } from 'zod';
import { DomainError, ERROR_CODES, type ErrorCode, type ErrorParams } from '../../domain/errors';
import { translator, type Language } from '../../i18n/translate';
import { isDatabaseAway, refusalOf } from '../../prisma/stores/database-faults';
import { ERROR_STATUS } from './error-status';
import { languageOf } from './language';
import { paramsInWords } from './params-in-words';
import { InvalidInput, type FieldFault } from './validate';

/** Seconds after which a client may try again what was not possible now. */
const RETRY_AFTER_SECONDS = 5;

/** RFC 9457, with the stable code and what its message names. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  params: ErrorParams;
  /** Finds the request in the log. */
  id: string;
  errors?: FieldFault[];
}

/** The shape of {@link Problem} in the OpenAPI document. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
    params: z.record(z.string(), z.unknown()),
    id: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** The business error inside whatever was thrown: a refusal carried by the engine, a database that is away, or none of these. */
export function unwrapError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const refusal = findRefusal(error);
  if (refusal) return refusal;
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof ServiceError ||
    isDatabaseAway(error)
  )
    return new DomainError('engine-unavailable');
  return refusalOf(error) ?? fromBodyParser(error);
}

/** Words and status of an error; `id` ties it to the log. */
export function problemOf(error: unknown, language: Language, id: string): Problem {
  const known = unwrapError(error) ?? new DomainError('internal-error', { id });
  const status = ERROR_STATUS[known.code];
  const t = translator(language);
  return {
    type: `urn:lo-trinh:problem:${known.code}`,
    title: t(`common.problemTitles.${titleOf(status)}`),
    status,
    detail: t(`errors.${known.code}`, paramsInWords(known.params, language)),
    code: known.code,
    params: known.params,
    id,
    ...(error instanceof InvalidInput ? { errors: error.faults(language) } : {}),
  };
}

/** The last handler of the application: every error becomes problem+json; what nobody foresaw is logged, and told without its inside. */
export const answerProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const id = requestIdOf(request);
  const problem = problemOf(error, languageOf(request), id);
  if (problem.status >= 500) request.log?.error({ err: error, id }, 'request failed');
  sendProblem(response, problem);
};

/** What finds the request in the log. */
export function requestIdOf(request: Request): string {
  return typeof request.id === 'string' ? request.id : randomUUID();
}

export function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
  const { retryAfterSeconds } = problem.params;
  if (problem.status === 429 && typeof retryAfterSeconds === 'number')
    response.setHeader('Retry-After', String(retryAfterSeconds));
  response.setHeader('Cache-Control', 'no-store');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** A DomainError crosses the engine as an ApplicationFailure: `message` its code, `details[0]` its params. */
function findRefusal(error: unknown): DomainError | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 6; each = each.cause, depth += 1) {
    if (each instanceof ApplicationFailure && each.type === 'DomainError' && isErrorCode(each.message))
      return new DomainError(each.message, (each.details?.[0] ?? {}) as ErrorParams);
  }
  return null;
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_CODES, text);
}

/** body-parser says what it refuses with `type` and `status`. */
function fromBodyParser(error: unknown): DomainError | null {
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return new DomainError('payload-too-large');
  if (status === 400 || status === 415) return new DomainError('invalid-input', { reason: 'body' });
  return null;
}

function titleOf(status: number) {
  if (status === 401) return 'signIn';
  if (status === 403) return 'refused';
  if (status === 404) return 'missing';
  if (status === 409) return 'conflict';
  if (status === 429 || status === 503) return 'later';
  return status >= 500 ? 'fault' : 'input';
}
