import {
  codeParams,
  legalBasesAnswer,
  legalBasisBody,
  legalBasisOut,
  onQuery,
  savedRevision,
} from '../../contracts/eligibility/rule-sets';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { RuleRegister } from '../../domain/eligibility/check-eligibility';
import { standingOf, successorsOn, type LegalBasis } from '../../domain/eligibility/legal-basis';
import { registerProblems } from '../../domain/eligibility/register-problems';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import { wordsOf, type Language } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import {
  readBasisRevision,
  readBasisRevisions,
  readRuleRegister,
  saveLegalBasis,
} from '../../prisma/stores/eligibility/rule-register-store';
import { defineRoute } from '../http/route';

const tag = 'eligibility';

const list = defineRoute({
  method: 'get',
  path: '/legal-bases',
  tag,
  summary: 'Căn cứ: texts that rules, norms and templates stand on, with what they stand for on a day',
  action: 'legal-basis.read',
  query: onQuery,
  response: legalBasesAnswer,
  handler: async ({ ctx, actor, query, language, now }) => {
    const register = await readRuleRegister(ctx.database, actor.committeeId);
    const on = query.on ?? dateOf(now);
    const revisions = await readBasisRevisions(ctx.database, actor.committeeId);
    const items = register.legalBases.map((basis) =>
      present(basis, { register, on, language, actor, revision: revisions.get(basis.code) ?? 0 }),
    );
    return { items, abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['legal-basis.save']) };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/legal-bases/:code',
  tag,
  summary: 'One text',
  action: 'legal-basis.read',
  params: codeParams,
  query: onQuery,
  response: legalBasisOut,
  handler: async ({ ctx, actor, params, query, language, now }) => {
    const register = await readRuleRegister(ctx.database, actor.committeeId);
    const basis = register.legalBases.find(({ code }) => code === params.code);
    if (!basis) throw new DomainError('not-found', { noun: 'legal-basis' });
    const revision = await readBasisRevision(ctx.database, actor.committeeId, basis.code);
    return present(basis, { register, on: query.on ?? dateOf(now), language, actor, revision });
  },
});

const save = defineRoute({
  method: 'put',
  path: '/legal-bases/:code',
  tag,
  summary:
    'Adds a text, or corrects one: number, dates, what took its place, whether it was checked against the original',
  action: 'legal-basis.save',
  params: codeParams,
  body: legalBasisBody,
  response: savedRevision,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const { revision, ...fields } = body;
    const basis: LegalBasis = { ...fields, code: params.code };
    return runDeed(ctx.database, deed('save-legal-basis', null), async ({ tx, audit }) => {
      const { ruleSets, legalBases } = await readRuleRegister(tx, actor.committeeId);
      const others = legalBases.filter(({ code }) => code !== basis.code);
      const problems = registerProblems({ ruleSets, legalBases: [...others, basis] });
      if (problems.length > 0) throw new DomainError('rule-set-invalid', { problems });
      if (!(await saveLegalBasis(tx, actor.committeeId, basis, revision))) {
        throw new DomainError('revision-conflict', {
          current: await readBasisRevision(tx, actor.committeeId, basis.code),
        });
      }
      const { code, verified, successors } = basis;
      const data = { code, verified, successors };
      audit({ noun: 'review', action: 'legal-basis-saved', subjectId: actor.committeeId, data });
      return { revision: revision + 1 };
    });
  },
});

export const legalBasisRoutes = [list, read, save];

interface Shown {
  readonly register: RuleRegister;
  readonly on: PlainDate;
  readonly language: Language;
  readonly actor: Actor;
  readonly revision: number;
}

function present(basis: LegalBasis, { register, on, language, actor, revision }: Shown) {
  const words = wordsOf(language).eligibility;
  const standing = standingOf(basis, on);
  const usedBy = register.ruleSets.filter(
    (set) => set.basis === basis.code || set.rules.some((rule) => rule.basis === basis.code),
  );
  return {
    ...basis,
    successors: [...basis.successors],
    verifiedText: basis.verified ? null : words.text.unverified,
    standing,
    standingText: words.standings[standing],
    replacedBy: successorsOn(basis.code, register.legalBases, on).map(({ code, number }) => ({ code, number })),
    usedBy: usedBy.map(({ code }) => code),
    revision,
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['legal-basis.save']),
  };
}
