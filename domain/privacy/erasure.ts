/** What is known of a person whose data shall be erased. */
export interface ErasureFacts {
  readonly isHeld: boolean;
  readonly hasActiveAccount: boolean;
  readonly holdsSeat: boolean;
  /** Stands on a list or in a class that is not over. */
  readonly hasOpenLine: boolean;
  /** Was submitted, approved or given a result within the years such records are kept. */
  readonly isArchived: boolean;
}

export type ErasureObstacle = 'legal-hold' | 'account-active' | 'seat-held' | 'open-line' | 'archived';

/** Why the data may not be erased yet; empty: they may. */
export function erasureObstacles(facts: ErasureFacts): ErasureObstacle[] {
  return [
    ...(facts.isHeld ? (['legal-hold'] as const) : []),
    ...(facts.hasActiveAccount ? (['account-active'] as const) : []),
    ...(facts.holdsSeat ? (['seat-held'] as const) : []),
    ...(facts.hasOpenLine ? (['open-line'] as const) : []),
    ...(facts.isArchived ? (['archived'] as const) : []),
  ];
}
