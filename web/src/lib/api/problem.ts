/** problem+json as the API answers it: words in the user's language, a stable code, and the fields concerned. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  code: string;
  params: Record<string, unknown>;
  /** Finds the request in the log. */
  id: string;
  errors?: { field: string; message: string }[];
}

export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The network or the server is away: nothing is known of what became of the request. */
export class AwayError extends Error {
  override name = 'AwayError';
}

/** Whether the same command may be sent again under the same key. */
export function mayTryAgain(error: unknown): boolean {
  return (
    error instanceof AwayError || (error instanceof ProblemError && [429, 502, 503, 504].includes(error.problem.status))
  );
}

export function isProblem(error: unknown, code: string): error is ProblemError {
  return error instanceof ProblemError && error.problem.code === code;
}
