import { z } from 'zod';
import { OPINION_CHOICES } from '../../domain/submission/round-commands';
import { dateOut, instant } from '../common/fields';

const countedLine = z.object({
  lineId: z.string(),
  ordinal: z.int(),
  subject: z.string(),
  outcome: z.string(),
  outcomeWords: z.string(),
  base: z.int(),
  needed: z.int(),
  agree: z.int(),
  disagree: z.int(),
  other: z.int(),
  askForMeeting: z.int(),
  unanswered: z.int(),
  voidReason: z.string().nullable().describe('Why the agreement holds no more, in words'),
});

/** Kết luận: one for the submission, agreed as a whole with the exceptions in its annex. */
export const submissionConclusion = z
  .object({
    submissionId: z.string(),
    isComplete: z.boolean().describe('False while some lines wait for their round or a meeting'),
    words: z.string(),
    conclusions: z.array(
      z.object({
        id: z.string(),
        bodyId: z.string(),
        bodyName: z.string(),
        ground: z.string(),
        groundWords: z.string(),
        concludedAt: instant,
        meetingId: z.string().nullable(),
        documentId: z.string().nullable(),
      }),
    ),
    agreed: z.array(countedLine),
    annex: z.object({
      exceptions: z.array(countedLine).describe('Phụ lục các trường hợp không thống nhất'),
      reserved: z
        .array(
          z.object({
            lineId: z.string(),
            subject: z.string(),
            name: z.string(),
            postTitle: z.string(),
            choice: z.enum(OPINION_CHOICES),
            choiceWords: z.string(),
            text: z.string().nullable(),
          }),
        )
        .describe('Ý kiến bảo lưu, ý kiến khác'),
      waiting: z.array(z.object({ lineId: z.string(), subject: z.string() })),
    }),
    meetings: z.array(
      z.object({
        id: z.string(),
        heldOn: dateOut,
        minutesNumber: z.string().nullable(),
        minutesFileId: z.string().nullable(),
        chairName: z.string().nullable(),
        present: z.array(z.string()),
        note: z.string().nullable(),
        lines: z.array(
          z.object({
            lineId: z.string(),
            presentCount: z.int(),
            agreedCount: z.int(),
            outcome: z.string(),
            note: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SubmissionConclusion' });
