import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import {
  checkAnswer,
  checkBody,
  checksPage,
  checksQuery,
  specialCaseAnswer,
  specialCaseBody,
  standardsBody,
} from '../../contracts/eligibility/checks';
import { dateOf } from '../../domain/dates';
import { chooseRuleSet } from '../../domain/eligibility/choose-rule-set';
import { STUDY_FORMS } from '../../domain/eligibility/person-facts';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { runDeed } from '../../prisma/stores/deed';
import { checkLines, keepChecks, standardsOn } from '../../prisma/stores/eligibility/check-store';
import { countResults, listLatestChecks } from '../../prisma/stores/eligibility/check-reading-store';
import { readIntakeStandards } from '../../prisma/stores/eligibility/line-facts-store';
import { readRuleRegister } from '../../prisma/stores/eligibility/rule-register-store';
import { keepSpecialCase, setStandards } from '../../prisma/stores/eligibility/special-case-store';
import { recordAccess } from '../../prisma/stores/privacy/access-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { findIntakeThing, findLineThing } from '../intake/find-thing';
import { presentCheck } from './present-check';

const tag = 'eligibility';

const list = defineRoute({
  method: 'get',
  path: '/intakes/:id/eligibility-checks',
  tag,
  summary: 'The latest check of each line with clause, basis and facts; seeing them is written down',
  action: 'sensitive-data.read',
  params: idParams,
  query: checksQuery,
  response: checksPage,
  handler: async ({ ctx, actor, authorize, params, query, language, now }) => {
    const intake = await findIntakeThing(ctx, actor, params.id);
    authorize(intake, 'nomination.read');
    const { limit, cursor, result, lineId } = query;
    const after = decodeCursor(cursor, z.tuple([id, z.int(), id]));
    const filter = { unitIds: visibleUnits(actor), result, lineId, limit, after };
    const rows = await listLatestChecks(ctx.database, actor.committeeId, params.id, filter);
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.unitId, row.listOrder, row.lineId]);
    const { committeeId, accountId } = actor;
    if (items.length > 0) {
      const fields = [...new Set(items.flatMap(({ findings }) => findings.flatMap(({ data }) => Object.keys(data))))];
      const personId = items.length === 1 ? items[0]!.personId : null;
      const access = { committeeId, accountId, personId, fields, records: items.length, purpose: null, at: now };
      await recordAccess(ctx.database, { ...access, kind: 'view', subject: 'eligibility' });
    }
    const standards = await standardsOn(ctx.database, committeeId, params.id, dateOf(now));
    const known = standards?.intake ?? (await readIntakeStandards(ctx.database, committeeId, params.id));
    return {
      items: items.map((row) => presentCheck(row, language)),
      nextCursor,
      standards: {
        chosen: known?.chosen ?? null,
        ruleSet: standards?.ruleSet.code ?? null,
        studyForm: STUDY_FORMS.find((form) => form === known?.studyForm) ?? null,
      },
      counts: await countResults(ctx.database, params.id),
    };
  },
});

const check = defineRoute({
  method: 'post',
  path: '/intakes/:id/eligibility-checks',
  tag,
  summary: 'Checks lines against the standards as of a day, and keeps the results; decides nobody',
  action: 'eligibility.check',
  params: idParams,
  body: checkBody,
  response: checkAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed, now }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const on = body.on ?? dateOf(now);
    return runDeed(ctx.database, deed('check-eligibility', params.id), async ({ tx, audit, accountId, at }) => {
      const standards = await standardsOn(tx, actor.committeeId, params.id, on, body.ruleSet ?? null);
      if (!standards) throw new DomainError('rule-set-undetermined');
      const checked = await checkLines(tx, actor.committeeId, standards, body.lineIds ?? 'all');
      keepChecks(tx, actor.committeeId, checked, { accountId, at });
      const ruleSet = standards.ruleSet.code;
      const data = { ruleSet, on, lines: checked.map(({ line }) => line.lineId) };
      audit({ noun: 'review', action: 'eligibility-checked', subjectId: params.id, intakeId: params.id, data });
      const count = (outcome: string) => checked.filter(({ result }) => result.outcome === outcome).length;
      const counts = { met: count('met'), unmet: count('unmet'), 'needs-review': count('needs-review') };
      return { ruleSet, on, checked: checked.length, counts };
    });
  },
});

const choose = defineRoute({
  method: 'put',
  path: '/intakes/:id/standards',
  tag,
  summary: 'Chooses the standards of an intake, and the form of study; results already kept stay as they are',
  action: 'eligibility.check',
  params: idParams,
  body: standardsBody,
  handler: async ({ ctx, actor, authorize, params, body, deed, now }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const { ruleSet, studyForm } = body;
    if (ruleSet !== null) {
      const { ruleSets } = await readRuleRegister(ctx.database, actor.committeeId);
      chooseRuleSet(ruleSets, ruleSet, dateOf(now));
    }
    await runDeed(ctx.database, deed('choose-standards', params.id), async ({ tx, audit }) => {
      await setStandards(tx, params.id, { ruleSet, studyForm });
      const data = { ruleSet, studyForm };
      audit({ noun: 'review', action: 'rule-set-chosen', subjectId: params.id, intakeId: params.id, data });
      return null;
    });
    return undefined;
  },
});

const special = defineRoute({
  method: 'post',
  path: '/nominee-lines/:id/special-cases',
  tag,
  summary: 'Records that the competent authority decided a special case: who, why, by which paper; the findings stay',
  status: 201,
  action: 'eligibility.check',
  params: idParams,
  body: specialCaseBody,
  response: specialCaseAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed, now }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    return runDeed(ctx.database, deed('special-case', params.id), async ({ tx, audit, accountId, at }) => {
      const kept = await keepSpecialCase(tx, actor.committeeId, line, body, { accountId, at, on: dateOf(now) });
      if (!kept) throw new DomainError('rule-set-undetermined');
      const data = { check: kept.checkId, document: body.documentNumber };
      const { intakeId } = line;
      audit({ noun: 'review', action: 'special-case-recorded', subjectId: params.id, intakeId, data });
      return kept;
    });
  },
});

export const checkRoutes = [list, check, choose, special];
