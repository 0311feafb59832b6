import { z } from 'zod';
import { abilities, dateOut, id, plainDate, text } from '../common/fields';

export const newAbsence = z.strictObject({
  personId: id,
  fromOn: plainDate,
  lastOn: plainDate.describe('The last day away'),
  reason: text(500),
});

export const absences = z.object({
  items: z.array(
    z
      .object({
        id,
        personId: id,
        fullName: z.string(),
        fromOn: dateOut,
        lastOn: dateOut,
        reason: z.string(),
      })
      .meta({ id: 'MemberAbsence' }),
  ),
  abilities,
});
