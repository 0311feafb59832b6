import type { PlainDate } from '../dates';
import type { DocumentSystem } from '../document/document-type';

/** What rests on texts besides rules: quy trình, mẫu văn bản, cơ quan, định mức chi. */
export const CITING_KINDS = ['procedure', 'template', 'organ', 'norm'] as const;
export type CitingKind = (typeof CITING_KINDS)[number];

/** Định mức chi đào tạo, bồi dưỡng the office spends by (Thông tư 36/2018/TT-BTC names these; amounts are set by the province). */
export const COST_NORMS = ['class-organisation', 'speaker-fee', 'learner-support', 'learner-award'] as const;
export type CostNorm = (typeof COST_NORMS)[number];

/** One text something rests on, and the days it does; both included, null: no end known. */
export interface BasisCitation {
  /** Code in the register of legal bases. */
  readonly basis: string;
  readonly clause: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

/** Those that hold on a day. */
export function citationsOn(citations: readonly BasisCitation[], on: PlainDate): BasisCitation[] {
  return citations.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo),
  );
}

/** A template in one system of papers, as a citation names it. */
export function templateSubject(code: string, system: DocumentSystem): string {
  return `${code}.${system}`;
}
