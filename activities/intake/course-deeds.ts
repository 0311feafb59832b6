import { changeProcedure } from './change-procedure';
import { cancel, close } from './end-intake';
import type { IntakeDeeds } from './intake-work';
import { moveDeadline } from './move-deadline';
import { postpone } from './postpone-intake';
import { escalate, reassign, remind } from './press-on';
import { resume, suspend } from './suspend-intake';

/** What steers an intake without deciding about a person. */
export const courseDeeds = {
  'move-deadline': moveDeadline,
  suspend,
  resume,
  cancel,
  postpone,
  close,
  reassign,
  escalate,
  remind,
  'change-procedure': changeProcedure,
} satisfies Partial<IntakeDeeds>;
