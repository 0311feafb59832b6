import type { Block } from '../template/paper-layout';
import { line, part } from '../template/paper-words';

/**
 * Opening of a decision. The State names who decides above the grounds (NĐ 30, mẫu 1.2); the Party below them. Fields: `issuer`, `bases`.
 */
export const DECISION_BASES: readonly Block[] = [
  part('enacting', '{issuerUpper}', { only: 'state', keep: true }),
  part('basis', '{item}{end}', { each: 'bases', only: 'state' }),
  part('enacting', 'QUYẾT ĐỊNH:', { only: 'state', keep: true }),
  line('- {item}{end}', { each: 'bases', only: 'party' }),
  part('enacting', '{issuerUpper} QUYẾT ĐỊNH', { only: 'party', keep: true }),
];
