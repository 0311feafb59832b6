import { z } from 'zod';
import { deedResult, id, idParams } from '../../contracts/common/fields';
import {
  difficultyBody,
  draftedReport,
  draftReportBody,
  editReportBody,
  reportDetail,
  reportPage,
  reportsQuery,
  returnReportBody,
  submitReportBody,
} from '../../contracts/report/report';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import { mayMoveReport, type ReportKind, type ReportState } from '../../domain/report/report-states';
import { findReport, listReports, readReportSubject } from '../../prisma/stores/report-store-figures';
import type { ApiContext } from '../api-context';
import { reachOfIntake } from '../class/class-reach';
import { actOnIntake, tellRecord } from '../engine';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { draftReport, editReport, raiseDifficulty } from './draft-report';
import { moveReport } from './move-report';

const tag = 'report';

const list = defineRoute({
  method: 'get',
  path: '/reports',
  tag,
  summary: 'Reports, newest first',
  action: 'report.read',
  query: reportsQuery,
  response: reportPage,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([id]))?.[0] ?? null;
    const rows = await listReports(ctx.database, actor.committeeId, { ...query, after });
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.id]);
    return {
      items: await Promise.all(
        items.map(async (row) => presentReport(actor, row, await reachOfReport(ctx, actor, row))),
      ),
      nextCursor,
    };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/reports/:id',
  tag,
  summary: 'One report with its figures and difficulties',
  action: 'report.read',
  params: idParams,
  response: reportDetail,
  handler: async ({ ctx, actor, params }) => {
    const report = await requireReport(ctx, actor, params.id);
    return presentReport(actor, report, await reachOfReport(ctx, actor, report));
  },
});

const draft = defineRoute({
  method: 'post',
  path: '/reports',
  tag,
  summary: 'Drafts a report from the record, in official words',
  status: 201,
  action: 'report.draft',
  body: draftReportBody,
  response: draftedReport,
  handler: async ({ ctx, actor, body, deed, authorize, t }) => {
    const { intakeId = null, planItemId = null, planId = null } = body;
    authorize(await reachOfReport(ctx, actor, { intakeId, planItemId, planId }));
    const drafted = await draftReport(ctx.database, deed('draft-report', null), t, body);
    if (intakeId) await tellRecord(ctx, 'intake', intakeId, actor.committeeId);
    return drafted;
  },
});

const edit = defineRoute({
  method: 'patch',
  path: '/reports/:id',
  tag,
  summary: 'Edits a report that is drafted or was returned',
  action: 'report.draft',
  params: idParams,
  body: editReportBody,
  response: draftedReport,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfReport(ctx, actor, await requireReport(ctx, actor, params.id)));
    return editReport(ctx.database, deed('edit-report', params.id), params.id, body);
  },
});

const submit = defineRoute({
  method: 'post',
  path: '/reports/:id/submissions',
  tag,
  summary: 'Gửi báo cáo',
  action: 'intake.submit-report',
  params: idParams,
  body: submitReportBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, deed, authorize }) => {
    const report = await requireReport(ctx, actor, params.id);
    authorize(await reachOfReport(ctx, actor, report));
    const command = { reportId: params.id, ...body };
    if (report.intakeId) return actOnIntake(ctx, actor, report.intakeId, 'submit-report', command, key);
    return moveReport(ctx.database, deed('submit-report', params.id), params.id, 'submitted', body);
  },
});

const receive = defineRoute({
  method: 'post',
  path: '/reports/:id/receipts',
  tag,
  summary: 'Tiếp nhận báo cáo; not by whoever sent it',
  action: 'intake.receive-report',
  params: idParams,
  response: deedResult,
  handler: async ({ ctx, actor, params, key, deed, authorize }) => {
    const report = await requireReport(ctx, actor, params.id);
    authorize({ draftedBy: report.submittedBy ?? report.draftedBy });
    if (report.intakeId)
      return actOnIntake(ctx, actor, report.intakeId, 'receive-report', { reportId: params.id }, key);
    return moveReport(ctx.database, deed('receive-report', params.id), params.id, 'received', {});
  },
});

const giveBack = defineRoute({
  method: 'post',
  path: '/reports/:id/returns',
  tag,
  summary: 'Trả lại báo cáo, with a reason',
  action: 'intake.return-report',
  params: idParams,
  body: returnReportBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, deed, authorize }) => {
    const report = await requireReport(ctx, actor, params.id);
    authorize({});
    const command = { reportId: params.id, ...body };
    if (report.intakeId) return actOnIntake(ctx, actor, report.intakeId, 'return-report', command, key);
    return moveReport(ctx.database, deed('return-report', params.id), params.id, 'returned', body);
  },
});

const difficultyOfReport = defineRoute({
  method: 'post',
  path: '/reports/:id/difficulties',
  tag,
  summary: 'Notes a difficulty and a proposal in a report',
  status: 201,
  action: 'report.difficulty',
  params: idParams,
  body: difficultyBody,
  response: z.object({ difficultyId: id }),
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfReport(ctx, actor, await requireReport(ctx, actor, params.id)));
    return raiseDifficulty(ctx.database, deed('raise-difficulty', params.id), { reportId: params.id }, body);
  },
});

const difficultyOfIntake = defineRoute({
  method: 'post',
  path: '/intakes/:id/difficulties',
  tag,
  summary: 'Notes a difficulty of an intake; its reports gather it',
  status: 201,
  action: 'report.difficulty',
  params: idParams,
  body: difficultyBody,
  response: z.object({ difficultyId: id }),
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfIntake(ctx, actor, params.id));
    return raiseDifficulty(ctx.database, deed('raise-difficulty', params.id), { intakeId: params.id }, body);
  },
});

async function requireReport(ctx: ApiContext, actor: Actor, reportId: string) {
  const report = await findReport(ctx.database, actor.committeeId, reportId);
  if (!report) throw new DomainError('not-found', { noun: 'report' });
  return report;
}

/** The organs whose report it is. Throws DomainError `not-found`. */
async function reachOfReport(
  ctx: ApiContext,
  actor: Actor,
  of: { intakeId: string | null; planItemId: string | null; planId: string | null },
) {
  const subject = of.intakeId
    ? { intakeId: of.intakeId }
    : of.planItemId
      ? { planItemId: of.planItemId }
      : { planId: of.planId! };
  const facts = await readReportSubject(ctx.database, actor.committeeId, subject);
  if (!facts) throw new DomainError('not-found', { noun: 'report-subject' });
  return { reviewUnitId: facts.reviewUnitId, deliveringUnitId: facts.deliveringUnitId };
}

function presentReport<View extends { state: string; kind: string; draftedBy: string; submittedBy: string | null }>(
  actor: Actor,
  view: View,
  reach: { reviewUnitId: string | null; deliveringUnitId: string | null },
) {
  const state = view.state as ReportState;
  const acts: Action[] = [
    ...(state === 'draft' || state === 'returned' ? (['report.draft', 'report.difficulty'] as const) : []),
    ...(mayMoveReport(state, 'submitted') ? (['intake.submit-report'] as const) : []),
    ...(mayMoveReport(state, 'received') ? (['intake.receive-report', 'intake.return-report'] as const) : []),
  ];
  const thing = { committeeId: actor.committeeId, ...reach, draftedBy: view.submittedBy ?? view.draftedBy };
  return { ...view, state, kind: view.kind as ReportKind, abilities: abilitiesOf(actor, thing, acts) };
}

export const reportRoutes = [
  list,
  show,
  draft,
  edit,
  submit,
  receive,
  giveBack,
  difficultyOfReport,
  difficultyOfIntake,
];
