import { deedResult, idParams } from '../../contracts/common/fields';
import {
  compositionPreview,
  compositionQuery,
  itemCompositionAnswer,
  itemCompositionBody,
  proposalsAnswer,
  proposalsBody,
  proposalsQuery,
} from '../../contracts/nomination/composition';
import { dateOf, plainDateOf, yearOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { abilitiesOf } from '../../domain/identity/permissions';
import { compareComposition } from '../../domain/nomination/composition';
import type { LineState } from '../../domain/nomination/line-states';
import { wordsOf } from '../../i18n/translate';
import { listAppointed, listQueued } from '../../prisma/stores/carry-over-store';
import {
  listPostGroups,
  readComposition,
  readDrawnLines,
  readExcused,
  readPostHolders,
  writeComposition,
} from '../../prisma/stores/composition-store';
import { runDeed } from '../../prisma/stores/deed';
import { readCalledUnits } from '../../prisma/stores/nomination-store';
import { defineRoute } from '../http/route';
import { findIntakeThing } from '../intake/find-thing';
import { intakeCommandRoute } from '../intake/intake-command-route';
import { findItemThing } from '../plan/find-item-thing';

const tag = 'nomination';

const ofItem = defineRoute({
  method: 'get',
  path: '/plan-items/:id/composition',
  tag,
  summary: 'Thành phần: the post groups an item summons, and those the register knows',
  action: 'plan.read',
  params: idParams,
  response: itemCompositionAnswer,
  handler: async ({ ctx, actor, params, now }) => {
    const thing = await findItemThing(ctx, actor, params.id);
    return {
      groups: await readComposition(ctx.database, params.id),
      known: await listPostGroups(ctx.database, actor.committeeId, dateOf(now)),
      abilities: abilitiesOf(actor, thing, ['composition.save']),
    };
  },
});

const saveOfItem = defineRoute({
  method: 'put',
  path: '/plan-items/:id/composition',
  tag,
  summary: 'Says which post groups the item summons',
  action: 'composition.save',
  params: idParams,
  body: itemCompositionBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    authorize(await findItemThing(ctx, actor, params.id));
    return runDeed(ctx.database, deed('save-composition', params.id), async ({ tx, audit }) => {
      const saved = await writeComposition(tx, actor.committeeId, params.id, body.revision, body.groups);
      if (!saved) throw new DomainError('revision-conflict');
      audit({ noun: 'plan', action: 'composition-saved', subjectId: params.id, data: { groups: body.groups } });
      return { groups: body.groups.length };
    });
  },
});

const preview = defineRoute({
  method: 'get',
  path: '/intakes/:id/composition',
  tag,
  summary: 'Whom drawing by post (again) would add, who has left the post since, who is excused or missing',
  action: 'nomination.read',
  params: idParams,
  query: compositionQuery,
  response: compositionPreview,
  handler: async ({ ctx, actor, authorize, params, query, now }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const { database } = ctx;
    const asked = query.groups?.split(',').filter((group) => group !== '');
    const groups = asked ?? (await readComposition(database, thing.planItemId));
    const on = query.on ?? dateOf(now);
    const called = await readCalledUnits(database, params.id);
    const visible = visibleUnits(actor);
    const units = visible === 'all' ? called : called.filter((unitId) => visible.includes(unitId));
    const ofUnits = <T extends { unitId: string }>(rows: readonly T[]) =>
      rows.filter((row) => units.includes(row.unitId));
    const holders = await readPostHolders(database, actor.committeeId, units, groups, on);
    const lines = ofUnits(await readDrawnLines(database, params.id));
    const { added, gone, moved, unchanged, emptyUnits } = compareComposition(holders, lines, units);
    return {
      on,
      groups,
      added: [...added],
      gone: gone.map(presentDrawn),
      moved: moved.map(({ line, unitId }) => ({ ...presentDrawn(line), toUnitId: unitId })),
      unchanged,
      emptyUnits: [...emptyUnits],
      excused: ofUnits(await readExcused(database, params.id)).map(({ id, reasonText, ...line }) => ({
        ...line,
        lineId: id,
        reason: reasonText,
      })),
      reported: lines
        .filter(({ origin }) => origin === 'reported')
        .map((line) => ({ ...presentDrawn(line), state: line.state as LineState })),
    };
  },
});

const proposals = defineRoute({
  method: 'get',
  path: '/intakes/:id/proposals',
  tag,
  summary: 'Who was registered and not called up before, and who was newly elected or appointed',
  action: 'intake.take-proposals',
  params: idParams,
  query: proposalsQuery,
  response: proposalsAnswer,
  handler: async ({ ctx, actor, authorize, params, query, now, language }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const on = dateOf(now);
    const since = query.since ?? plainDateOf(yearOf(on) - 1, 1, 1);
    const groups = await readComposition(ctx.database, thing.planItemId);
    const words = wordsOf(language).nomination.lineStates;
    const queued = await listQueued(ctx.database, actor.committeeId, params.id);
    return {
      carryOver: queued.map((row) => ({
        ...row,
        lineState: row.lineState as LineState,
        lineStateText: words[row.lineState as LineState],
      })),
      since,
      appointed: await listAppointed(ctx.database, actor.committeeId, params.id, { groups, since, on }),
      abilities: abilitiesOf(actor, thing, ['intake.take-proposals']),
    };
  },
});

export const compositionRoutes = [
  ofItem,
  saveOfItem,
  preview,
  proposals,
  intakeCommandRoute({
    path: '/intakes/:id/proposals',
    tag,
    summary: 'Decides about each who waits from earlier years; takes in who was newly appointed',
    name: 'take-proposals',
    body: proposalsBody,
    data: (body) => body,
  }),
];

function presentDrawn(line: { id: string; fullName: string; unitId: string; position: string | null }) {
  return { lineId: line.id, fullName: line.fullName, unitId: line.unitId, position: line.position };
}
