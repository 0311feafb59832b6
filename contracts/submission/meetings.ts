import { z } from 'zod';
import { MEETING_STATES } from '../../domain/submission/called-meeting';
import { ROUND_STATES } from '../../domain/submission/round-commands';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ example: '08:00', description: 'In Viet Nam' });

const time = {
  heldOn: plainDate,
  startsAt: clockTime,
  endsAt: clockTime.nullish().describe('Left out: open'),
  place: text(300),
};

const guests = {
  personIds: z.array(id).max(200).default([]).describe('Guests besides the members, from the register'),
  unitIds: z.array(id).max(200).default([]).describe('Units asked to send somebody'),
};

export const callMeetingBody = z.strictObject({
  bodyId: id,
  title: text(300),
  ...time,
  chairPersonId: id.nullish(),
  roundIds: z.array(id).max(50).default([]).describe('What is to be decided there; rounds of this body'),
  ...guests,
});

export const moveMeetingBody = z.strictObject({ revision: z.int(), ...time, reason: text(1000) });
export const cancelMeetingBody = z.strictObject({ revision: z.int(), reason: text(1000) });
export const inviteBody = z.strictObject({ revision: z.int(), ...guests });

export const meetingsQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(MEETING_STATES).optional(),
  roundId: id.optional(),
});

export const meeting = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    state: z.enum(MEETING_STATES),
    stateWords: z.string(),
    title: z.string().nullable().describe('Null where only its outcome was recorded'),
    heldOn: dateOut,
    startsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
    place: z.string().nullable(),
    chairPersonId: id.nullable(),
    changeReason: optionalText(1000),
    minutesNumber: z.string().nullable(),
    revision: z.int(),
    matters: z.array(
      z.object({
        roundId: id,
        submissionId: id,
        number: z.string().nullable(),
        title: z.string(),
        roundState: z.enum(ROUND_STATES),
      }),
    ),
    invitees: z.array(
      z.object({
        personId: id.nullable(),
        unitId: id.nullable(),
        name: z.string(),
        position: z.string().nullable(),
        member: z.boolean().describe('Of the body; otherwise a guest'),
        hasMail: z.boolean().describe('Otherwise the office tells them'),
      }),
    ),
    abilities,
  })
  .meta({ id: 'Meeting' });

export const meetingPage = pageOf(meeting);
export const calledMeeting = z.object({ meetingId: id, invited: z.int(), revision: z.int() });
