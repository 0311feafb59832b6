import { z } from 'zod';
import { id, optionalText, plainDate, text } from '../common/fields';

export const higherAnswerBody = z.strictObject({
  authority: text(300).describe('Trường Chính trị tỉnh, Ban Tổ chức Tỉnh ủy …'),
  documentNumber: optionalText(100),
  documentOn: plainDate.nullish(),
  note: optionalText(1_000),
  answers: z
    .array(
      z.strictObject({
        lineId: id,
        answer: z.enum(['admitted', 'not-admitted', 'awaiting-call-up']),
        reason: optionalText(500),
      }),
    )
    .min(1)
    .max(2_000),
});
