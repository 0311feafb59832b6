import { z } from 'zod';
import { REGISTER_FIELDS } from '../../domain/person/field-classes';
import { id, text } from '../common/fields';

export const exportBody = z.strictObject({
  columns: z.array(z.enum(REGISTER_FIELDS)).min(1).max(60),
  unitId: id.optional(),
  search: z.string().trim().min(2).max(100).optional(),
  purpose: text(300).describe('What the list is for: kept in the log'),
  unmasked: z
    .boolean()
    .default(false)
    .describe('Shows sensitive fields and numbers in full, to those who may see them; else they are masked'),
});
