import type { IntakeDeeds } from '../intake/intake-work';
import { cancelClass } from './cancel-class';
import { closeClass, finishClasses } from './close-class';
import { openClass } from './open-class';
import { postponeClass } from './postpone-class';
import { recordResults } from './record-results';

export const classDeeds = {
  'open-class': openClass,
  'postpone-class': postponeClass,
  'cancel-class': cancelClass,
  'record-results': recordResults,
  'close-class': closeClass,
  'finish-classes': finishClasses,
} satisfies Partial<IntakeDeeds>;
