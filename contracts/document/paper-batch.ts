import { z } from 'zod';
import { id, plainDate } from '../common/fields';
import { draftPaperBody } from './paper-drafting';

export const LETTER_CODES = ['call-up', 'invitation'] as const;

/** The letters of one kind that go out for one class or one meeting. */
const which = {
  templateCode: z.enum(LETTER_CODES),
  classId: id.optional(),
  meetingId: id.optional(),
};
const isOfOne = ({ classId, meetingId }: { classId?: string | undefined; meetingId?: string | undefined }) =>
  (classId === undefined) !== (meetingId === undefined);
const ofOne = { error: 'range', path: ['classId'] };

export const paperBatchBody = z
  .strictObject({
    ...which,
    per: z.enum(['unit', 'person']).describe('A letter to each unit with its people, or to each person'),
    ...draftPaperBody.pick({
      bodyId: true,
      unitId: true,
      system: true,
      signatoryName: true,
      signatoryPost: true,
      capacity: true,
      authority: true,
    }).shape,
    values: draftPaperBody.shape.values,
  })
  .refine(isOfOne, ofOne);
export type PaperBatchBody = z.output<typeof paperBatchBody>;

export const draftedBatch = z.object({
  documentIds: z.array(id),
  existing: z.int().describe('Whoever has a letter already that was not discarded'),
});

export const batchQuery = z.strictObject(which).refine(isOfOne, ofOne);
export const batchSignatureBody = z.strictObject({ ...which, signedOn: plainDate }).refine(isOfOne, ofOne);
export const batchIssueBody = z.strictObject({ ...which, issuedOn: plainDate }).refine(isOfOne, ofOne);

export const signedBatch = z.object({ signed: z.int() });
export const issuedBatch = z.object({
  issued: z.array(z.object({ documentId: id, symbol: z.string() })),
  refused: z.array(z.object({ documentId: id, code: z.string() })).describe('Those stay signed, to be issued again'),
});
