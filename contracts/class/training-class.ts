import { z } from 'zod';
import {
  ATTENDANCE_MARKS,
  CERTIFICATE_KINDS,
  CLASS_STATES,
  LEARNING_RESULTS,
  SESSION_PARTS,
  SESSION_STATES,
} from '../../domain/class/class-states';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';

const capacity = z.int().min(1).max(10_000).nullable();
const part = z.enum(SESSION_PARTS).default('morning');

export const planClassBody = z.strictObject({
  name: text(300),
  startsOn: plainDate,
  endsOn: plainDate,
  place: optionalText(300),
  outside: z.boolean().default(false).describe('Held by a school outside; we only track it'),
  organiser: optionalText(300),
  classTeacher: optionalText(120),
  capacity: capacity.default(null),
});

export const editClassBody = z.strictObject({
  revision: z.int(),
  name: text(300).optional(),
  place: optionalText(300).optional(),
  organiser: optionalText(300).optional(),
  classTeacher: optionalText(120).optional(),
  capacity: capacity.optional(),
  paperReference: text(200).optional().describe('The paper of a postponement has come'),
});

/** Days on which the class would sit although they are public holidays: a warning, never a refusal. */
const holidays = z.array(dateOut).describe('Public holidays among the days: a warning');
export const plannedClass = z.object({ classId: id, holidays });

export const sessionRow = z
  .object({
    id,
    ordinal: z.int(),
    heldOn: dateOut,
    part: z.enum(SESSION_PARTS),
    topic: z.string().nullable(),
    instructor: z.string().nullable(),
    periods: z.int(),
    state: z.enum(SESSION_STATES),
    movedFrom: dateOut.nullable(),
    changeReason: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'ClassSession' });

const sessionFields = {
  heldOn: plainDate,
  part,
  topic: optionalText(300),
  instructor: optionalText(120),
  periods: z.int().min(1).max(12).default(4).describe('Tiết; a half day is four'),
};
export const planSessionsBody = z.strictObject({ sessions: z.array(z.strictObject(sessionFields)).min(1).max(200) });
export const plannedSessions = z.object({ sessionIds: z.array(id), holidays });
export const moveSessionBody = z.strictObject({
  revision: z.int(),
  heldOn: plainDate,
  part: z.enum(SESSION_PARTS).optional(),
  reason: text(500),
});
export const cancelSessionBody = z.strictObject({ revision: z.int(), reason: text(500) });
export const sessionChanged = z.object({ sessionId: id, holidays });

export const attendanceBody = z.strictObject({
  marks: z
    .array(z.strictObject({ lineId: id, mark: z.enum(ATTENDANCE_MARKS), note: optionalText(300) }))
    .min(1)
    .max(1_000),
});

const classHead = {
  id,
  intakeId: id,
  ordinal: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  outside: z.boolean(),
  organiser: z.string().nullable(),
  state: z.enum(CLASS_STATES),
  startsOn: dateOut,
  endsOn: dateOut,
  capacity: z.int().nullable(),
  classTeacher: z.string().nullable(),
  postponedFrom: dateOut.nullable(),
  changeReason: z.string().nullable(),
  paperOwed: z.boolean(),
  paperDueOn: dateOut.nullable(),
  paperReference: z.string().nullable(),
  learners: z.int(),
  resultsMissing: z.int(),
  revision: z.int(),
  abilities,
};

export const classSummary = z.object(classHead).meta({ id: 'ClassSummary' });
export const classList = z.object({ items: z.array(classSummary), abilities });

export const classDetail = z
  .object({
    ...classHead,
    callUps: z.int().describe('Giấy triệu tập drafted, signed or issued'),
    sessions: z.array(sessionRow),
    learnerRows: z.array(
      z.object({
        lineId: id,
        fullName: z.string(),
        unitId: id,
        unitName: z.string(),
        state: z.string(),
        result: z.enum(LEARNING_RESULTS).nullable(),
        grade: z.string().nullable(),
        certificateNumber: z.int().nullable(),
        attendance: z.array(z.object({ sessionId: id, mark: z.enum(ATTENDANCE_MARKS) })),
      }),
    ),
  })
  .meta({ id: 'TrainingClass' });

export const openClassBody = z.strictObject({
  lineIds: z.array(id).max(2_000).default([]).describe('Empty: every approved person without a class'),
});
export const postponeClassBody = z.strictObject({
  startsOn: plainDate,
  endsOn: plainDate,
  reason: text(1_000),
  paperOwed: z.boolean().default(false).describe('The paper follows later'),
});
export const classReasonBody = z.strictObject({ reason: text(1_000) });
export const resultsBody = z.strictObject({
  results: z
    .array(
      z.strictObject({
        lineId: id,
        result: z.enum(LEARNING_RESULTS),
        grade: optionalText(60),
        note: optionalText(300),
      }),
    )
    .min(1)
    .max(2_000),
});

export const certificatesBody = z.strictObject({
  lineIds: z.array(id).max(2_000).default([]).describe('Empty: everybody who completed and has none'),
  issuedOn: plainDate,
});
export const certificatesAnswer = z.object({
  certificates: z.array(z.object({ lineId: id, number: z.int(), kind: z.enum(CERTIFICATE_KINDS) })),
});
