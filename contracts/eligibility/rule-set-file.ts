import { z } from 'zod';
import type { RuleRegister } from '../../domain/eligibility/check-eligibility';
import type { LegalBasis } from '../../domain/eligibility/legal-basis';
import {
  ATTESTATIONS,
  EDUCATION_LEVELS,
  MANAGEMENT_LEVELS,
  RATING_GRADES,
  STUDY_FORMS,
  THEORY_LEVELS,
  WORKER_KINDS,
} from '../../domain/eligibility/person-facts';
import type { Rule, RuleSet, SubjectTest } from '../../domain/eligibility/rule-set';
import { plainDate, text } from '../common/fields';

export const RULE_SET_FILE_FORMAT = 'lo-trinh/rule-sets/1';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const words = z.strictObject({ vi: text(500), en: text(500) });
const age = z.int().min(14).max(100);

const common = {
  id: code,
  clause: text(200).nullable(),
  basis: code.nullable(),
  verified: z.boolean(),
  forms: z.array(z.enum(STUDY_FORMS)).min(1).optional(),
};

const subjectTest: z.ZodType<SubjectTest> = z
  .strictObject({
    party: z.enum(['probationary', 'official']).optional(),
    massOrganisationMember: z.literal(true).optional(),
    workerKinds: z.array(z.enum(WORKER_KINDS)).min(1).optional(),
    postGroups: z.array(code).min(1).max(100).optional(),
    exceptPostGroups: z.array(code).min(1).max(100).optional(),
    managedBy: z.array(z.enum(MANAGEMENT_LEVELS)).min(1).optional(),
    attested: z.enum(ATTESTATIONS).optional(),
  })
  // A group without a condition would take in everybody.
  .refine((test) => Object.values(test).some((value) => value !== undefined), { message: 'empty' });

const subjectGroup = z.strictObject({ code, clause: text(200), name: words, when: subjectTest });

/** A closed union: what is no rule of this list is refused, and nothing typed is ever evaluated. */
const rule: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('subject'),
    complete: z.boolean(),
    groups: z.array(subjectGroup).min(1).max(50),
  }),
  z.strictObject({ ...common, kind: z.literal('worker-kind'), allowed: z.array(z.enum(WORKER_KINDS)).min(1) }),
  z.strictObject({ ...common, kind: z.literal('party'), minimum: z.enum(['probationary', 'official']) }),
  z.strictObject({
    ...common,
    kind: z.literal('education'),
    minimum: z.enum(EDUCATION_LEVELS),
    minorityMinimum: z.enum(EDUCATION_LEVELS).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('minimum-age'), female: age, male: age }),
  z.strictObject({ ...common, kind: z.literal('maximum-age-first-postgraduate'), years: age }),
  z.strictObject({
    ...common,
    kind: z.literal('ratings'),
    years: z.int().min(1).max(10),
    minimum: z.enum(RATING_GRADES),
  }),
  z.strictObject({ ...common, kind: z.literal('service'), years: z.int().min(0).max(50) }),
  z.strictObject({ ...common, kind: z.literal('commitment'), multiple: z.number().positive().max(20) }),
  z.strictObject({ ...common, kind: z.literal('attested'), attestation: z.enum(ATTESTATIONS) }),
  z.strictObject({ ...common, kind: z.literal('no-discipline') }),
  z.strictObject({ ...common, kind: z.literal('no-proceedings') }),
  z.strictObject({
    ...common,
    kind: z.literal('theory-not-held'),
    level: z.enum(THEORY_LEVELS),
    confirmationsBefore: plainDate.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('programme-not-taken'), programme: code.nullable() }),
  z.strictObject({ ...common, kind: z.literal('no-overlapping-class') }),
  z.strictObject({ ...common, kind: z.literal('papers') }),
  z.strictObject({ ...common, kind: z.literal('by-person'), subject: words }),
]);

const ruleSet: z.ZodType<RuleSet> = z.strictObject({
  code,
  family: code,
  level: code,
  name: words,
  basis: code,
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  successor: code.nullable(),
  validityVerified: z.boolean(),
  rules: z.array(rule).min(1).max(100),
});

const legalBasis: z.ZodType<LegalBasis> = z.strictObject({
  code,
  organ: text(200),
  number: text(60),
  issuedOn: plainDate.nullable(),
  title: text(500),
  validFrom: plainDate.nullable(),
  validTo: plainDate.nullable(),
  successors: z.array(code).max(20),
  verified: z.boolean(),
  note: text(500).nullable(),
});

/** The file in which rule sets, and the texts they stand on, are exported and imported. */
export const ruleSetFile = z.strictObject({
  format: z.literal(RULE_SET_FILE_FORMAT),
  legalBases: z.array(legalBasis).max(1000),
  ruleSets: z.array(ruleSet).min(1).max(500),
});

/** As `ruleSetFile` reads it back. */
export function ruleSetFileOf({ legalBases, ruleSets }: RuleRegister): z.infer<typeof ruleSetFile> {
  return { format: RULE_SET_FILE_FORMAT, legalBases: [...legalBases], ruleSets: [...ruleSets] };
}
