import type { z } from 'zod';
import type { intakeDetail } from '../../../../contracts/intake/intakes';
import type {
  compositionPreview,
  itemCompositionAnswer,
  proposalsAnswer,
} from '../../../../contracts/nomination/composition';

export type Intake = z.output<typeof intakeDetail>;
export type Preview = z.output<typeof compositionPreview>;
export type ItemComposition = z.output<typeof itemCompositionAnswer>;
export type Proposals = z.output<typeof proposalsAnswer>;
