import type { PlainDate } from '../dates';
import type { ShippedProcedureCode } from '../intake/procedure';
import type { DueKind } from '../intake/stage-schedule';

/** Part an organ has in an item, under the plan's own label. */
export const ORGAN_ROLES = ['leading', 'advising', 'coordinating', 'delivering'] as const;
export type OrganRole = (typeof ORGAN_ROLES)[number];

/** Số dự kiến: numbers of a plan warn, they never bind (design §2). */
export interface PlannedRange {
  readonly min: number | null;
  readonly max: number | null;
}

export interface PlannedGroup {
  readonly name: string;
  readonly classes: PlannedRange;
  readonly learners: PlannedRange;
}

export interface PlannedOrgan {
  readonly role: OrganRole;
  readonly label: string;
  readonly text: string;
}

export interface PlannedItem {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** đào tạo (ends with a diploma) or bồi dưỡng (ends with an attestation). */
  readonly workKind: 'training' | 'refresher';
  readonly procedureCode: ShippedProcedureCode;
  /** "theo nhu cầu và số lượng thực tế": no number by intent. */
  readonly onDemand: boolean;
  readonly dueKind: DueKind;
  readonly dueOn: PlainDate;
  readonly groups: readonly PlannedGroup[];
  readonly organs: readonly PlannedOrgan[];
}

/** A checked plan, ready to be written as record. */
export interface PlannedPlan {
  readonly year: number;
  readonly number: string | null;
  readonly title: string;
  readonly organ: string;
  readonly issuedOn: PlainDate | null;
  readonly legalBases: readonly string[];
  readonly purposes: readonly string[];
  readonly duties: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: string | null;
  readonly capacity: string | null;
  readonly signatoryPost: string | null;
  /** Đồng, whole. */
  readonly plannedBudget: number | null;
  readonly budgetBasis: string | null;
  readonly items: readonly PlannedItem[];
}

/** The sum of ranges; null where no part has a number. */
export function addRanges(ranges: readonly PlannedRange[]): PlannedRange {
  const sum = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return { min: sum(ranges.map((range) => range.min)), max: sum(ranges.map((range) => range.max)) };
}
