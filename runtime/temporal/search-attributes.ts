import type { Connection } from '@temporalio/client';

/** Ids, stage and deadline, never a person (design §4). The engine's own types are Keyword = 2 and Datetime = 6. */
export const SEARCH_ATTRIBUTES = {
  LoTrinhCommittee: 'Keyword',
  LoTrinhStage: 'Keyword',
  LoTrinhDeadline: 'Datetime',
} as const;

const VALUE_TYPES = { Keyword: 2, Datetime: 6 } as const;

/** Only what both kinds of connection offer. */
type OperatorConnection = Pick<Connection, 'operatorService'>;

/**
 * Makes sure that the namespace knows them: an attribute that is not registered would wedge every workflow at its first step.
 * Where the operator service is closed to us, an operator registers them once (docs/operations).
 */
export async function registerSearchAttributes(connection: OperatorConnection, namespace: string): Promise<void> {
  for (const [name, kind] of Object.entries(SEARCH_ATTRIBUTES)) {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: { [name]: VALUE_TYPES[kind] },
      });
    } catch (error) {
      if (!/already exist/i.test(error instanceof Error ? error.message : '')) throw error;
    }
  }
}
