import type { Procedure } from './procedure';
import type { Stage } from './stage';

/** What has happened in an intake so far, counted from the record. */
export interface StageFacts {
  /** Units called that have not answered (silent, drafting, or with a list returned to them). */
  unitsWaiting: number;
  unitsCalled: number;
  /** Lines still to be decided: submitted, or returned to the unit. */
  linesUndecided: number;
  /** Lines found fit (or in reserve aside) that stand in no live submission. */
  linesToSubmit: number;
  /** Lines a body is being asked about. */
  linesProposed: number;
  /** Lines approved, in no class and without a final answer. */
  linesApproved: number;
  /** Approved lines the higher authority has not answered. */
  linesWithoutHigherAnswer: number;
  /** Answers of the higher authority that were recorded, each perhaps for a part of the people. */
  higherAnswers: number;
  /** Submissions of this intake that are drafted, signed, taken in or asking. */
  submissionsLive: number;
  /** Where the newest live one stands, or null. */
  submissionState: 'draft' | 'signed' | 'taken-in' | 'asking' | null;
  /** The opening of the class was agreed. */
  openingAgreed: boolean;
  /** Documents for this intake issued since the stage began. */
  documentsIssued: number;
  documentsToSign: number;
  documentsToNumber: number;
  classesLive: number;
  classesClosed: number;
  reportState: 'draft' | 'submitted' | 'received' | 'returned' | null;
}

/**
 * Whether a stage has ended by what happened (design §2, table "ends when"). A person may end some stages earlier; silence and a
 * passed deadline never end one.
 */
export function stageIsComplete(stage: Stage, facts: StageFacts, procedure: Pick<Procedure, 'stages'>): boolean {
  switch (stage) {
    case 'opening':
      return facts.openingAgreed;
    case 'nomination':
      return facts.unitsCalled > 0 && facts.unitsWaiting === 0;
    case 'review':
      // Where nobody is asked about names, the reviewer says when the list is complete.
      return (
        procedure.stages.some((each) => each.stage === 'approval') &&
        facts.linesUndecided === 0 &&
        facts.linesToSubmit === 0 &&
        facts.submissionsLive > 0
      );
    case 'approval':
      return (
        facts.submissionsLive === 0 && facts.linesProposed === 0 && facts.linesToSubmit === 0 && facts.linesApproved > 0
      );
    case 'issuance':
      return facts.documentsIssued > 0;
    case 'awaiting-higher':
      return facts.higherAnswers > 0 && facts.linesWithoutHigherAnswer === 0;
    case 'class':
      return facts.classesLive === 0 && facts.classesClosed > 0 && facts.linesApproved === 0;
    case 'reporting':
      return facts.reportState === 'received';
  }
}

/** Ai đang giữ việc: shown as "Đang xử lý: …". */
export const HOLDERS = [
  'units',
  'reviewer',
  'review-head',
  'office-coordinator',
  'members',
  'signatory',
  'clerk',
  'higher-authority',
  'training-centre',
] as const;
export type Holder = (typeof HOLDERS)[number];

/** Who must act now in a stage: exactly one kind of holder at a time, so that nobody waits for somebody else. */
export function holderOf(stage: Stage, facts: StageFacts, procedure: Pick<Procedure, 'classPlace' | 'stages'>): Holder {
  const away = procedure.classPlace === 'away';
  switch (stage) {
    case 'nomination':
      return facts.unitsCalled === 0 ? 'reviewer' : 'units';
    case 'review':
      return 'reviewer';
    case 'opening':
    case 'approval':
      if (facts.submissionState === 'asking') return 'members';
      if (facts.submissionState === 'signed') return 'office-coordinator';
      if (facts.submissionState === 'draft') return 'review-head';
      return 'reviewer';
    case 'issuance':
      if (facts.documentsToNumber > 0) return 'clerk';
      return facts.documentsToSign > 0 ? 'signatory' : 'office-coordinator';
    case 'awaiting-higher':
      return 'higher-authority';
    case 'class':
      return away ? 'reviewer' : 'training-centre';
    case 'reporting':
      if (facts.reportState === 'submitted') return 'office-coordinator';
      return away ? 'reviewer' : 'training-centre';
  }
}
