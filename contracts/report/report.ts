import { z } from 'zod';
import { REPORT_KINDS, REPORT_STATES } from '../../domain/report/report-states';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

export const draftReportBody = z
  .strictObject({
    intakeId: id.optional(),
    planItemId: id.optional(),
    planId: id.optional(),
    periodic: z.boolean().default(false).describe('Of a plan: quarterly, half-yearly'),
    asOf: plainDate.describe('Số liệu tính đến ngày'),
    dueOn: plainDate.nullish(),
  })
  .refine(({ intakeId, planItemId, planId }) => [intakeId, planItemId, planId].filter(Boolean).length === 1, {
    error: 'one-subject',
  });

export const editReportBody = z.strictObject({
  revision: z.int(),
  title: text(300).optional(),
  text: text(50_000).optional(),
  asOf: plainDate.optional().describe('Counts the figures again; the text is kept'),
  yearEstimate: z.record(z.string().max(60), z.int()).optional().describe('Ước thực hiện cả năm'),
});

export const difficultyBody = z.strictObject({ text: text(3_000), proposal: optionalText(3_000) });

export const reportFigures = z
  .object({
    classesPlannedMin: z.int().nullable(),
    classesPlannedMax: z.int().nullable(),
    learnersPlannedMin: z.int().nullable(),
    learnersPlannedMax: z.int().nullable(),
    classesHeld: z.int(),
    classesClosed: z.int(),
    unitsCalled: z.int(),
    unitsAnswered: z.int(),
    nominated: z.int(),
    approved: z.int(),
    notApproved: z.int(),
    awaitingCallUp: z.int(),
    notAdmitted: z.int(),
    enrolled: z.int(),
    completed: z.int(),
    failed: z.int(),
    noShow: z.int(),
    deferred: z.int(),
    left: z.int(),
    sessionsHeld: z.int(),
    absences: z.int(),
    certificates: z.int(),
  })
  .meta({ id: 'ReportFigures' });

const reportHead = {
  id,
  kind: z.enum(REPORT_KINDS),
  planId: id.nullable(),
  planItemId: id.nullable(),
  intakeId: id.nullable(),
  title: z.string(),
  asOf: dateOut,
  state: z.enum(REPORT_STATES),
  dueOn: dateOut.nullable(),
  returnReason: z.string().nullable(),
  submittedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  revision: z.int(),
  abilities,
};

export const reportSummary = z.object(reportHead).meta({ id: 'ReportSummary' });
export const reportPage = pageOf(reportSummary);
export const reportDetail = z
  .object({
    ...reportHead,
    text: z.string(),
    figures: reportFigures,
    yearEstimate: z.record(z.string(), z.number()).nullable(),
    difficulties: z.array(
      z.object({ id, text: z.string(), proposal: z.string().nullable(), answer: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Report' });

export const reportsQuery = z.strictObject({
  ...pageQuery.shape,
  intakeId: id.optional(),
  state: z.enum(REPORT_STATES).optional(),
});

export const draftedReport = z.object({ reportId: id, revision: z.int() });
export const submitReportBody = z.strictObject({ revision: z.int() });
export const returnReportBody = z.strictObject({ reason: text(1_000) });
