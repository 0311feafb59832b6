import type { PlainDate } from '../dates';
import type { BasisCitation, CitingKind, CostNorm } from './basis-citation';

const SPENDING: readonly BasisCitation[] = [cite('36-2018-tt-btc', '2018-06-15')];

const NORMS: Readonly<Record<CostNorm, readonly BasisCitation[]>> = {
  'class-organisation': [cite('36-2018-tt-btc', '2018-06-15', null, 'Điều 4 khoản 3')],
  'speaker-fee': [cite('36-2018-tt-btc', '2018-06-15', null, 'Điều 5 khoản 2 điểm a')],
  'learner-support': SPENDING,
  'learner-award': SPENDING,
};

const THEORY: readonly BasisCitation[] = [
  cite('57-qd-tw', '2022-02-08', '2025-08-28'),
  cite('350-qd-tw', '2025-08-29'),
];

const UPDATING: readonly BasisCitation[] = [
  cite('164-qd-tw', '2013-02-01', '2024-05-09'),
  cite('145-qd-tw', '2024-05-10'),
];

const PROCEDURES: Readonly<Record<string, readonly BasisCitation[]>> = {
  'local-class': THEORY,
  'hosted-class': THEORY,
  'send-out': [cite('101-2017-nd-cp', '2017-10-21', '2025-06-30'), cite('171-2025-nd-cp', '2025-07-01')],
  'by-composition': UPDATING,
};

/** Papers of the Party, and those of the State. */
const TEMPLATES: Readonly<Record<string, readonly BasisCitation[]>> = {
  party: [
    cite('66-qd-tw', '2017-02-06', '2026-01-08'),
    cite('399-qd-tw', '2026-01-09'),
    cite('36-hd-vptw', '2018-04-03'),
  ],
  state: [cite('30-2020-nd-cp', '2020-03-05')],
};

const ORGANS: Readonly<Record<string, readonly BasisCitation[]>> = {
  'training-centre': [cite('208-qd-tw', '2019-11-08', '2025-09-08'), cite('360-qd-tw', '2025-09-09')],
};

/** Kinds of unit that rest on a text as shipped. */
export const ORGAN_KINDS_WITH_BASIS: readonly string[] = Object.keys(ORGANS);

/**
 * What something rests on as shipped, for the office to check and change. An organ goes by the kind of its unit, a template by its system
 * (the end of its subject).
 */
export function shippedCitations(kind: CitingKind, subject: string, unitKind: string | null): readonly BasisCitation[] {
  switch (kind) {
    case 'procedure':
      return PROCEDURES[subject] ?? [];
    case 'template':
      return TEMPLATES[subject.slice(subject.lastIndexOf('.') + 1)] ?? [];
    case 'organ':
      return ORGANS[unitKind ?? ''] ?? [];
    case 'norm':
      return NORMS[subject as CostNorm] ?? [];
  }
}

function cite(basis: string, from: string, to: string | null = null, clause: string | null = null): BasisCitation {
  return { basis, clause, validFrom: from as PlainDate, validTo: to as PlainDate | null };
}
