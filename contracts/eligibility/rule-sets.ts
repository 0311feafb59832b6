import { z } from 'zod';
import { RULE_KINDS } from '../../domain/eligibility/rule-set';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { CHECK_RESULTS } from './checks';
import { ruleSetFile } from './rule-set-file';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const codeParams = z.strictObject({ code });
export const onQuery = z.strictObject({ on: plainDate.optional().describe('Today when left out') });

const standing = z.enum(['in-force', 'not-yet', 'superseded', 'ended']);

export const ruleSetOut = z.object({
  code: z.string(),
  family: z.string(),
  level: z.string(),
  name: z.string(),
  basis: z.string().describe('Code of the legal basis'),
  basisText: z.string().nullable(),
  basisNote: z.string().nullable().describe('What is to be known of the text: not checked, superseded by which, over'),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
  inForce: z.boolean(),
  successor: z.string().nullable(),
  validityVerified: z.boolean(),
  rules: z.int(),
  unverifiedRules: z.int().describe('Chưa đối chiếu bản gốc: such a rule never rejects by itself'),
  own: z.boolean().describe("The office's own; else as shipped"),
});
export const ruleSetsAnswer = z.object({ items: z.array(ruleSetOut), abilities });

export const ruleSetDetail = ruleSetOut.extend({
  rules: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(RULE_KINDS),
      kindText: z.string(),
      clause: z.string().nullable(),
      basis: z.string().nullable(),
      verified: z.boolean(),
      text: z.string().describe('What the rule asks for'),
      citation: z.string().describe('Clause and text, with what is to be known of it: superseded, not checked'),
      groups: z
        .array(z.object({ code: z.string(), clause: z.string(), name: z.string(), conditions: z.string() }))
        .describe('Of a rule about who is concerned; else empty'),
      definition: z.record(z.string(), z.unknown()),
    }),
  ),
  versions: z.array(z.object({ version: z.int(), savedAt: instant, savedBy: id, savedByName: z.string().nullable() })),
});

/** The file itself, as `GET /rule-sets/file` gives it: plain data of a closed shape, never evaluated. */
export const ruleSetImportBody = z.strictObject({ file: ruleSetFile, on: plainDate.optional() });

export const ruleSetPreview = z.object({
  on: dateOut,
  problems: z.array(z.string()).describe('Why the file cannot be taken in; empty: it can'),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  basesChanged: z.array(z.string()),
  people: z.int().describe('Open lines that were tried'),
  affected: z.array(
    z.object({
      lineId: id,
      fullName: z.string(),
      intakeId: id,
      intakeName: z.string(),
      before: z.enum(CHECK_RESULTS),
      beforeText: z.string(),
      after: z.enum(CHECK_RESULTS),
      afterText: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
});
export const ruleSetImported = z.object({ ruleSets: z.array(z.string()), legalBases: z.array(z.string()) });

export const legalBasisOut = z
  .object({
    code: z.string(),
    organ: z.string(),
    number: z.string(),
    issuedOn: dateOut.nullable(),
    title: z.string(),
    validFrom: dateOut.nullable(),
    validTo: dateOut.nullable(),
    successors: z.array(z.string()),
    verified: z.boolean(),
    verifiedText: z.string().nullable().describe('"chưa đối chiếu bản gốc", where it was not'),
    note: z.string().nullable(),
    standing,
    standingText: z.string(),
    replacedBy: z.array(z.object({ code: z.string(), number: z.string() })).describe('In force in its place that day'),
    usedBy: z.array(z.string()).describe('Codes of the rule sets that point to it'),
    revision: z.int().describe('0: as shipped'),
    abilities,
  })
  .meta({ id: 'LegalBasis' });
export const legalBasesAnswer = z.object({ items: z.array(legalBasisOut), abilities });

export const legalBasisBody = z.strictObject({
  revision: z.int().min(0).describe('As it was read; 0 for a new one, or one as shipped'),
  organ: text(200),
  number: text(60),
  issuedOn: plainDate.nullable(),
  title: text(500),
  validFrom: plainDate.nullable(),
  validTo: plainDate.nullable(),
  successors: z.array(code).max(20),
  verified: z.boolean(),
  note: optionalText(500),
});
/** As it is typed in: the code of a new one, too. */
export const typedLegalBasis = legalBasisBody.omit({ revision: true }).extend({ code });
export const savedRevision = z.object({ revision: z.int() });
