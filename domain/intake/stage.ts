/** The closed set of stages an intake may live through; a procedure orders some of them (design §2). */
export const STAGES = [
  'opening',
  'nomination',
  'review',
  'approval',
  'issuance',
  'awaiting-higher',
  'class',
  'reporting',
] as const;

export type Stage = (typeof STAGES)[number];

/** Who may be the one that must act in a stage. `called-unit` is every unit called; `signatory` and the rest are roles. */
export const STAGE_ACTORS = [
  'called-unit',
  'reviewer',
  'review-head',
  'office-coordinator',
  'approver',
  'signatory',
  'clerk',
  'training-centre',
] as const;

export type StageActor = (typeof STAGE_ACTORS)[number];

const DECIDING: readonly StageActor[] = ['review-head', 'office-coordinator', 'approver'];

/**
 * Who must act per stage, in the order of their acts (design §2, table of stages). A procedure may name others: reporting
 * of a send-out is the reviewer's. The higher authority itself is outside; the reviewer asks and records its answer.
 */
export const USUAL_ACTORS: Readonly<Record<Stage, readonly StageActor[]>> = {
  opening: DECIDING,
  nomination: ['called-unit'],
  review: ['reviewer'],
  approval: DECIDING,
  issuance: ['signatory', 'clerk'],
  'awaiting-higher': ['reviewer'],
  class: ['training-centre'],
  reporting: ['training-centre'],
};

export function isStage(text: string): text is Stage {
  return (STAGES as readonly string[]).includes(text);
}
