import { z } from 'zod';
import {
  DOCUMENT_SYSTEMS,
  DOCUMENT_TYPE_CODES,
  SECRECY_LEVELS,
  SIGNING_CAPACITIES,
} from '../../domain/document/document-type';
import { dateOut, id, text } from '../common/fields';
import { recipients } from './document';

const templateCode = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
export const paperParams = z.strictObject({ code: templateCode });

/** What the paper is about: whatever is named leads to the rest. */
const subject = {
  intakeId: id.nullish(),
  submissionId: id.nullish(),
  roundId: id.nullish(),
  meetingId: id.nullish(),
  classId: id.nullish(),
  lineId: id.nullish().describe('One person of the intake: a giấy triệu tập of one'),
  personId: id.nullish().describe('One member of the body: a phiếu of one'),
};

const organ = {
  bodyId: id.nullish().describe('Left out, like unitId: who usually issues a paper of this kind'),
  unitId: id.nullish(),
  system: z.enum(DOCUMENT_SYSTEMS).nullish().describe('Which letterhead, where the organ stands in both systems'),
};

const signature = {
  signatoryName: text(120).nullish(),
  signatoryPost: text(200).nullish(),
  capacity: z.enum(SIGNING_CAPACITIES).nullish(),
  authority: text(200).nullish().describe('For whom it is signed: after T/M, K/T, T/L, TUQ'),
};

/** Fields of the template as a person writes them, over what the record says. */
const values = z.record(z.string().max(40), z.unknown()).default({});

export const draftPaperBody = z.strictObject({
  templateCode,
  ...subject,
  ...organ,
  ...signature,
  summary: text(500).nullish().describe('Trích yếu; left out: from the record'),
  recipients: recipients.nullish().describe('Left out: those of the plan, or the usual ones'),
  secrecy: z.enum(SECRECY_LEVELS).default('none').describe('Anything above `none` is refused'),
  values,
});
export type DraftPaperBody = z.output<typeof draftPaperBody>;

export const redraftPaperBody = z.strictObject({
  revision: z.int(),
  ...signature,
  summary: text(500).nullish(),
  recipients: recipients.nullish(),
  values: z.record(z.string().max(40), z.unknown()).nullish().describe('Left out: as written the last time'),
});
export type RedraftPaperBody = z.output<typeof redraftPaperBody>;

export const draftedPaper = z.object({
  documentId: id,
  version: z.int(),
  contentHash: z.string().describe('SHA-256 of the .docx, in hex'),
});

const queryId = id.optional();
export const paperQuery = z.strictObject({
  intakeId: queryId,
  submissionId: queryId,
  roundId: queryId,
  meetingId: queryId,
  classId: queryId,
  lineId: queryId,
  personId: queryId,
  bodyId: queryId,
  unitId: queryId,
  system: z.enum(DOCUMENT_SYSTEMS).optional(),
  documentId: queryId.describe('The document an annex goes with'),
});
export type PaperQuery = z.output<typeof paperQuery>;

const letterhead = z.object({
  system: z.enum(DOCUMENT_SYSTEMS),
  parentOrgan: z.string().nullable(),
  organ: z.string(),
  symbol: z.string(),
  place: z.string(),
  capacity: z.enum(SIGNING_CAPACITIES),
  authority: z.string().nullable(),
  archive: z.string(),
});

export const paperProposal = z
  .object({
    templateCode: z.string(),
    name: z.string(),
    documentType: z.enum(DOCUMENT_TYPE_CODES).nullable().describe('Null: only printed, never numbered'),
    organ: z.object({ bodyId: id.nullable(), unitId: id.nullable(), name: z.string() }),
    letterheads: z.array(letterhead.extend({ chosen: z.boolean() })),
    signer: z
      .object({
        name: z.string(),
        post: z.string(),
        capacity: z.enum(SIGNING_CAPACITIES),
        authority: z.string().nullable(),
      })
      .nullable(),
    fields: z.array(z.unknown()).describe('Fields of the template, for the form'),
    values: z.record(z.string(), z.unknown()).describe('What the record says'),
  })
  .meta({ id: 'PaperProposal' });

export const letterheadParams = z.strictObject({ organId: id, system: z.enum(DOCUMENT_SYSTEMS) });
export const letterheadBody = z.strictObject({
  revision: z.int().min(0).describe('0 for one that does not exist yet'),
  parentOrgan: text(200).nullish(),
  organ: text(200),
  symbol: text(30),
  place: text(60),
  capacity: z.enum(SIGNING_CAPACITIES),
  authority: text(200).nullish(),
  archive: text(100),
});
export const letterheadList = z.object({
  items: z.array(letterhead.extend({ organId: id, revision: z.int() }).meta({ id: 'Letterhead' })),
  abilities: z.array(z.string()),
});

export const versionList = z.object({
  items: z.array(
    z
      .object({
        version: z.int(),
        cause: z.enum(['drafted', 'redrafted', 'issued']),
        templateCode: z.string(),
        templateVersion: z.int(),
        contentHash: z.string(),
        madeBy: z.string().nullable(),
        madeAt: z.string(),
      })
      .meta({ id: 'DocumentVersion' }),
  ),
});
export const versionParams = z.strictObject({ id, version: z.coerce.number().int().min(1).max(100_000) });

export const scanList = z.object({
  items: z.array(
    z
      .object({ id, mediaType: z.string(), fileName: z.string(), size: z.int(), addedAt: z.string() })
      .meta({ id: 'DocumentScan' }),
  ),
});
export const scanParams = z.strictObject({ id, scanId: id });
export const addedScan = z.object({ scanId: id });

/** A template of the office and what became of it. */
export const templateParams = z.strictObject({ code: templateCode, system: z.enum(DOCUMENT_SYSTEMS) });
export const templateFileQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(100_000).optional().describe('Left out: the one in force'),
});
export const storedTemplate = z.object({ code: z.string(), system: z.enum(DOCUMENT_SYSTEMS), version: z.int() });

const templateVersion = z.object({
  version: z.int(),
  source: z.enum(['shipped', 'office']),
  storedAt: z.string(),
});
export const templateList = z.object({
  items: z.array(
    z
      .object({
        code: z.string(),
        name: z.string(),
        system: z.enum(DOCUMENT_SYSTEMS),
        kind: z.string(),
        documentType: z.enum(DOCUMENT_TYPE_CODES).nullable(),
        source: z.enum(['shipped', 'office']).describe('Of the version in force'),
        since: dateOut.nullable().describe('Null: shipped, not used yet'),
        versions: z.array(templateVersion).describe('Newest first'),
        fields: z.array(z.unknown()),
      })
      .meta({ id: 'PaperTemplate' }),
  ),
  abilities: z.array(z.string()),
});
