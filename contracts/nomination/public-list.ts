import { z } from 'zod';
import { id } from '../common/fields';

export const publicListBody = z.strictObject({
  classId: id
    .nullish()
    .transform((value) => value ?? null)
    .describe('Learners of this class only; left out: everybody of the intake'),
});
