import { z } from 'zod';
import { OPINION_CHOICES, OPINION_METHODS, OPINION_PROOFS, ROUND_STATES } from '../../domain/submission/round-commands';
import { ASKING_ORDERS, CLOSING_THRESHOLDS } from '../../domain/intake/procedure';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';

const choice = z.enum(OPINION_CHOICES);

const answer = {
  whole: choice,
  exceptions: z
    .array(z.strictObject({ lineId: id, choice, text: optionalText(2000) }))
    .max(2000)
    .default([]),
  note: optionalText(4000),
};

export const giveOpinionBody = z.strictObject({ ...answer, contentHash: z.string().length(64) });

export const recordOpinionBody = z.strictObject({
  ...answer,
  personId: id,
  method: z.enum(['paper', 'oral']),
  givenAt: instant.optional().describe('Left out: now'),
  paperOwed: z.boolean().optional().describe('Left out: a spoken opinion owes its paper'),
  paperDueOn: plainDate.nullish(),
  paperReference: optionalText(200),
  paperFileId: id.nullish(),
});

export const recordMeetingBody = z.strictObject({
  meetingId: id.nullish().describe('The meeting that was called; left out: one nobody called here'),
  heldOn: plainDate,
  minutesNumber: optionalText(60),
  minutesFileId: id.nullish(),
  chairPersonId: id.nullish(),
  presentPersonIds: z.array(id).min(1).max(200),
  lines: z
    .array(z.strictObject({ lineId: id, agreed: z.int().min(0), note: optionalText(2000) }))
    .min(1)
    .max(2000),
  note: optionalText(4000),
});

export const extendBody = z.strictObject({ dueOn: plainDate, reason: text(1000) });
export const emptyBody = z.strictObject({});
export const paperBody = z.strictObject({ reference: text(200), receivedOn: plainDate, fileId: id.nullish() });
export const objectionBody = z.strictObject({ text: text(2000) });
export const opinionParams = z.strictObject({ id, opinionId: id });

const lineTally = z.object({
  lineId: z.string(),
  subject: z.string(),
  agree: z.int(),
  disagree: z.int(),
  other: z.int(),
  askForMeeting: z.int(),
  awaitingPaper: z.int(),
  unanswered: z.int(),
  base: z.int().describe('All incumbents when the round opened'),
  recused: z.int().describe('Members who stand on the line and give no opinion on it'),
  needed: z.int(),
  certainty: z.enum(['agreed', 'not-agreed', 'open']),
  outcome: z.string().nullable(),
  voidReason: z.string().nullable().describe('Why the agreement holds no more; null while it does'),
});

export const opinionAnswer = z.object({
  id: z.string(),
  whole: choice,
  exceptions: z.array(z.object({ lineId: z.string(), choice, text: z.string().nullish() })),
  note: z.string().nullish(),
  method: z.enum(OPINION_METHODS),
  proof: z.enum(OPINION_PROOFS),
  onBehalf: z.boolean(),
  recordedBy: z.string(),
  recordedByName: z.string(),
  givenAt: instant,
  recordedAt: instant,
  paperOwed: z.boolean(),
  paperDueOn: dateOut.nullable(),
  paperReceivedAt: instant.nullable(),
  paperReference: z.string().nullable(),
  objectedAt: instant.nullable(),
  objectionText: z.string().nullable(),
});

export const roundAnswer = z
  .object({
    id: z.string(),
    submissionId: z.string(),
    bodyId: z.string(),
    bodyName: z.string(),
    state: z.enum(ROUND_STATES),
    stateWords: z.string(),
    contentHash: z.string(),
    incumbents: z.int(),
    threshold: z.enum(CLOSING_THRESHOLDS),
    thresholdWords: z.string(),
    asking: z.enum(ASKING_ORDERS),
    needed: z.int(),
    dueOn: dateOut,
    openedAt: instant,
    changeWindowEndsAt: instant.nullable(),
    closedAt: instant.nullable(),
    closeGround: z.string().nullable(),
    tallyWords: z.string().describe('Tổng hợp ý kiến, as a sentence'),
    obstacles: z.array(z.string()).describe('What stands in the way of closing it now'),
    lines: z.array(lineTally),
    members: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        phone: z.string().nullable().describe('For the office, which calls; null for members of the body'),
        postTitle: z.string(),
        required: z.boolean(),
        asked: z.boolean().describe('False while, of members asked in order, those before have not answered'),
        isSubmitter: z.boolean().describe('Drafted or signed this submission'),
        recusedLineIds: z.array(z.string()).describe('Lines about the member: no opinion on these'),
        answered: z.boolean(),
        answeredAt: instant.nullable(),
        method: z.enum(OPINION_METHODS).nullable(),
        hasMail: z.boolean(),
        /** Null for members of the body while the round is open: nobody is led by the others. */
        opinion: opinionAnswer.nullable(),
      }),
    ),
    ownOpinion: opinionAnswer.nullable(),
    abilities,
  })
  .meta({ id: 'OpinionRound' });
