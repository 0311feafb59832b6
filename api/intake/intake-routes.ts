import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import { pageQuery } from '../../contracts/common/page';
import {
  assigneesAnswer,
  eventsPage,
  intakeDetail,
  intakesPage,
  intakesQuery,
  unitsAnswer,
} from '../../contracts/intake/intakes';
import { isPlainDate, dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import type { Holder } from '../../domain/intake/stage-progress';
import { stageNameKey } from '../../domain/intake/procedure';
import type { Stage } from '../../domain/intake/stage';
import { GROUP_OF_LINE_STATE, LINE_GROUPS, type LineState } from '../../domain/nomination/line-states';
import type { UnitState } from '../../domain/nomination/list-states';
import { wordsOf } from '../../i18n/translate';
import {
  countLines,
  findIntake,
  listIntakeEvents,
  listIntakes,
  listIntakeUnits,
  readPlannedNumbers,
  readStageRows,
} from '../../prisma/stores/intake-reading-store';
import { listAssignees, readIntakeNames, readNames } from '../../prisma/stores/intake-people-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { auditText } from '../audit/audit-routes';
import { nameHolder } from '../inbox/holder-words';
import { describeEvent, idsOfEvent } from './describe-event';
import { findIntakeThing } from './find-thing';
import { createIntakePresenter, presentIntake } from './present-intake';
import { proceduresOf } from './procedures-of';

const deadlineCursor = z.tuple([z.string().refine(isPlainDate).nullable(), id]);

const list = defineRoute({
  method: 'get',
  path: '/intakes',
  tag: 'intake',
  summary: 'Intakes by the deadline of their stage, the nearest first',
  action: 'intake.read',
  query: intakesQuery,
  response: intakesPage,
  handler: async ({ ctx, actor, query, language, now }) => {
    const { limit, cursor, overdue, ...filter } = query;
    const units = visibleUnits(actor);
    const rows = await listIntakes(ctx.database, actor.committeeId, {
      ...filter,
      ...(overdue ? { overdueOn: dateOf(now) } : {}),
      ...(units === 'all' ? {} : { calledUnitIds: units }),
      limit,
      after: decodeCursor(cursor, deadlineCursor) as [PlainDate | null, string] | null,
    });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.stageDeadlineOn, row.id]);
    const presenter = await createIntakePresenter(ctx, actor, language, now, await proceduresOf(ctx, actor, items));
    const called = units === 'all' ? [] : units;
    return { items: items.map((row) => presentIntake(presenter, row, called)), nextCursor };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/intakes/:id',
  tag: 'intake',
  summary: 'One intake: its stages, who holds it, its numbers',
  action: 'intake.read',
  params: idParams,
  response: intakeDetail,
  handler: async ({ ctx, actor, authorize, params, language, now }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const row = await findIntake(ctx.database, actor.committeeId, params.id);
    if (!row) throw new DomainError('not-found', { noun: 'intake' });
    const presenter = await createIntakePresenter(ctx, actor, language, now, await proceduresOf(ctx, actor, [row]));
    const planned = await readPlannedNumbers(ctx.database, row.planItemId);
    const states = await countLines(ctx.database, row.id, visibleUnits(actor));
    const stages = await readStageRows(ctx.database, row.id);
    const { stages: words, holders } = wordsOf(language).intake;
    const { holderAccountName, holderUnitName, signatoryName, ...names } = await readIntakeNames(ctx.database, row.id);
    return {
      ...presentIntake(presenter, row, thing.calledUnitIds ?? []),
      itemCode: planned.itemCode,
      itemTitle: planned.itemTitle,
      nominationMode: presenter.procedureOf(row).nomination.mode,
      ...names,
      holderText: nameHolder({ holderKind: row.holderKind, holderAccountName, holderUnitName, signatoryName }, holders),
      stages: stages.map((each) => ({
        ...each,
        stage: each.stage as Stage,
        stageText: words[stageNameKey(each.stage as Stage, presenter.procedureOf(row))],
        enteredAt: each.enteredAt?.toISOString() ?? null,
        leftAt: each.leftAt?.toISOString() ?? null,
        deadlinePassedAt: each.deadlinePassedAt?.toISOString() ?? null,
      })),
      numbers: { plannedMin: planned.learnersMin, plannedMax: planned.learnersMax, ...countGroups(states) },
    };
  },
});

const units = defineRoute({
  method: 'get',
  path: '/intakes/:id/units',
  tag: 'intake',
  summary: 'Every unit called and how it stands',
  action: 'intake.read',
  params: idParams,
  response: unitsAnswer,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const words = wordsOf(language).intake.unitStates;
    const rows = await listIntakeUnits(ctx.database, params.id, visibleUnits(actor));
    return {
      items: rows.map((row) => ({
        ...row,
        stateText: words[row.state as UnitState],
        calledAt: row.calledAt?.toISOString() ?? null,
        answeredAt: row.answeredAt?.toISOString() ?? null,
        lastRemindedAt: row.lastRemindedAt?.toISOString() ?? null,
      })),
    };
  },
});

const history = defineRoute({
  method: 'get',
  path: '/intakes/:id/events',
  tag: 'intake',
  summary: 'What happened to the intake, the newest first',
  action: 'submission.read',
  params: idParams,
  query: pageQuery,
  response: eventsPage,
  handler: async ({ ctx, actor, authorize, params, query, language }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const after = decodeCursor(query.cursor, z.tuple([id]));
    const page = { limit: query.limit, beforeId: after?.[0] ?? null };
    const rows = await listIntakeEvents(ctx.database, actor.committeeId, params.id, page);
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.id]);
    const names = await readNames(ctx.database, actor.committeeId, [...new Set(items.flatMap(idsOfEvent))]);
    return {
      items: items.map(({ data, ...row }) => ({
        ...row,
        actorName: row.actorAccountId ? (names.get(row.actorAccountId) ?? null) : null,
        occurredAt: row.occurredAt.toISOString(),
        text: auditText(language, row.noun, row.action),
        details: describeEvent(data, row.subjectId, names, language),
      })),
      nextCursor,
    };
  },
});

const assignees = defineRoute({
  method: 'get',
  path: '/intakes/:id/assignees',
  tag: 'intake',
  summary: 'Whom the intake can be handed to: accounts of the role that must act now',
  action: 'intake.reassign',
  params: idParams,
  response: assigneesAnswer,
  handler: async ({ ctx, actor, authorize, params, now }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const row = await findIntake(ctx.database, actor.committeeId, params.id);
    const role = row?.holderKind ? ROLE_OF_HOLDER[row.holderKind as Holder] : null;
    return { items: role ? await listAssignees(ctx.database, actor.committeeId, role, dateOf(now)) : [] };
  },
});

export const intakeRoutes = [list, show, units, history, assignees];

const GONE: readonly string[] = ['draft', 'withdrawn', 'replaced'];

function countGroups(states: Readonly<Record<string, number>>) {
  const groups: Record<string, number> = Object.fromEntries(LINE_GROUPS.map((group) => [group, 0]));
  let nominated = 0;
  for (const [state, count] of Object.entries(states)) {
    const group = GROUP_OF_LINE_STATE[state as LineState];
    groups[group] = (groups[group] ?? 0) + count;
    if (!GONE.includes(state)) nominated += count;
  }
  return { nominated, groups, states };
}
