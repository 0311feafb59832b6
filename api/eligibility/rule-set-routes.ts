import { ruleSetFileOf, ruleSetFile } from '../../contracts/eligibility/rule-set-file';
import {
  codeParams,
  onQuery,
  ruleSetDetail,
  ruleSetImportBody,
  ruleSetImported,
  ruleSetPreview,
  ruleSetsAnswer,
} from '../../contracts/eligibility/rule-sets';
import { dateOf } from '../../domain/dates';
import type { RuleRegister } from '../../domain/eligibility/check-eligibility';
import { registerProblems } from '../../domain/eligibility/register-problems';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { listRuleSetVersions, readRuleRegister, storeRules } from '../../prisma/stores/eligibility/rule-register-store';
import { defineRoute } from '../http/route';
import { presentRule, presentRuleSet } from './present-rule-set';
import { isSameItem, previewRules, registerWith } from './preview-rules';

const tag = 'eligibility';

const list = defineRoute({
  method: 'get',
  path: '/rule-sets',
  tag,
  summary: 'Bộ tiêu chuẩn: dated editions, whether in force on a day, and how much of each is not checked yet',
  action: 'rule-set.read',
  query: onQuery,
  response: ruleSetsAnswer,
  handler: async ({ ctx, actor, query, language, now }) => {
    const register = await readRuleRegister(ctx.database, actor.committeeId);
    const on = query.on ?? dateOf(now);
    return {
      items: register.ruleSets.map((set) => presentRuleSet(set, register, on, language)),
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['rule-set.save']),
    };
  },
});

const file = defineRoute({
  method: 'get',
  path: '/rule-sets/file',
  tag,
  summary: 'All rule sets and the texts they stand on as one file, to be edited and taken in again',
  action: 'rule-set.read',
  response: ruleSetFile,
  handler: async ({ ctx, actor }) => ruleSetFileOf(await readRuleRegister(ctx.database, actor.committeeId)),
});

const read = defineRoute({
  method: 'get',
  path: '/rule-sets/:code',
  tag,
  summary: 'One rule set with its rules, clause by clause',
  action: 'rule-set.read',
  params: codeParams,
  query: onQuery,
  response: ruleSetDetail,
  handler: async ({ ctx, actor, params, query, language, now }) => {
    const register = await readRuleRegister(ctx.database, actor.committeeId);
    const set = register.ruleSets.find(({ code }) => code === params.code);
    if (!set) throw new DomainError('not-found', { noun: 'rule-set' });
    const versions = await listRuleSetVersions(ctx.database, actor.committeeId, set.code);
    const on = query.on ?? dateOf(now);
    return {
      ...presentRuleSet(set, register, on, language),
      rules: set.rules.map((rule) => presentRule(rule, register, on, language)),
      versions: versions.map((version) => ({ ...version, savedAt: version.savedAt.toISOString() })),
    };
  },
});

const preview = defineRoute({
  method: 'post',
  path: '/rule-sets/previews',
  tag,
  summary: 'Whose result would change, among those being decided about now, if the file were taken in; changes nothing',
  action: 'rule-set.save',
  idempotent: false,
  body: ruleSetImportBody,
  response: ruleSetPreview,
  handler: async ({ ctx, actor, body, language, now, authorize }) => {
    authorize({});
    const current = await readRuleRegister(ctx.database, actor.committeeId);
    const on = body.on ?? dateOf(now);
    return previewRules(ctx.database, actor.committeeId, { current, file: body.file, on, language });
  },
});

const take = defineRoute({
  method: 'post',
  path: '/rule-sets/imports',
  tag,
  summary: 'Takes the rule sets and texts of a file in as newer versions; results already kept stay as they are',
  status: 201,
  action: 'rule-set.save',
  body: ruleSetImportBody,
  response: ruleSetImported,
  handler: async ({ ctx, actor, body, deed, authorize }) => {
    authorize({});
    return runDeed(ctx.database, deed('import-rule-sets', null), async ({ tx, audit, accountId, at }) => {
      const current = await readRuleRegister(tx, actor.committeeId);
      const problems = registerProblems(registerWith(current, body.file));
      if (problems.length > 0) throw new DomainError('rule-set-invalid', { problems: problems.slice(0, 20) });
      const fresh: RuleRegister = {
        ruleSets: changedOf(body.file.ruleSets, current.ruleSets),
        legalBases: changedOf(body.file.legalBases, current.legalBases),
      };
      await storeRules(tx, actor.committeeId, fresh, { by: accountId, at });
      const data = { ruleSets: codesOf(fresh.ruleSets), legalBases: codesOf(fresh.legalBases) };
      audit({ noun: 'review', action: 'rule-sets-imported', subjectId: actor.committeeId, data });
      return data;
    });
  },
});

export const ruleSetRoutes = [list, file, read, preview, take];

/** What a file names and the register has so already is not stored again. */
function changedOf<Item extends { readonly code: string }>(given: readonly Item[], current: readonly Item[]): Item[] {
  return given.filter(
    (item) =>
      !isSameItem(
        item,
        current.find(({ code }) => code === item.code),
      ),
  );
}

function codesOf(items: readonly { readonly code: string }[]): string[] {
  return items.map(({ code }) => code);
}
