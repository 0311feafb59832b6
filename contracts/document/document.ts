import { z } from 'zod';
import { DOCUMENT_STATES } from '../../domain/document/document-states';
import {
  DOCUMENT_SYSTEMS,
  DOCUMENT_TYPE_CODES,
  SECRECY_LEVELS,
  SIGNING_CAPACITIES,
} from '../../domain/document/document-type';
import { abilities, dateOut, id, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const documentType = z.enum(DOCUMENT_TYPE_CODES);

export const recipients = z
  .array(
    z.strictObject({
      unitId: id.nullable().default(null),
      name: text(300),
      purpose: z.string().max(100).nullable().default(null).describe('báo cáo, để thực hiện'),
    }),
  )
  .max(200);

/** The words of the paper; its layout is made when it is printed. */
const body = z.strictObject({ paragraphs: z.array(text(5_000)).max(200).default([]) });

export const draftDocumentBody = z.strictObject({
  bodyId: id.nullish().describe('The body that issues it: Ban Thường vụ, Thường trực, UBND'),
  unitId: id.nullish().describe('The organ that issues it, where it is no body'),
  documentType,
  summary: text(500).describe('Trích yếu'),
  body: body.default({ paragraphs: [] }),
  signatoryName: text(120),
  signatoryPost: text(200),
  capacity: z.enum(SIGNING_CAPACITIES),
  secrecy: z.enum(SECRECY_LEVELS).default('none').describe('Anything above `none` is refused'),
  recipients: recipients.default([]),
  intakeIds: z.array(id).max(50).default([]),
  submissionId: id.nullish().describe('Its intakes are added'),
});

export const editDocumentBody = z.strictObject({
  revision: z.int(),
  summary: text(500).optional(),
  body: body.optional(),
  signatoryName: text(120).optional(),
  signatoryPost: text(200).optional(),
  capacity: z.enum(SIGNING_CAPACITIES).optional(),
  recipients: recipients.optional(),
  secrecy: z.enum(SECRECY_LEVELS).optional(),
});

export const signatureBody = z.strictObject({ revision: z.int(), signedOn: plainDate });
export const issueBody = z.strictObject({ revision: z.int(), issuedOn: plainDate });
export const issuedAnswer = z.object({ documentId: id, number: z.int(), symbol: z.string(), periodKey: z.string() });

export const documentsQuery = z.strictObject({
  ...pageQuery.shape,
  cursor: id.optional(),
  state: z.enum(DOCUMENT_STATES).optional(),
  documentType: documentType.optional(),
  intakeId: id.optional(),
});

const documentHead = {
  id,
  organName: z.string(),
  system: z.enum(DOCUMENT_SYSTEMS),
  documentType,
  periodKey: z.string().nullable(),
  number: z.int().nullable(),
  symbol: z.string().nullable().describe('127-QĐ/TU; null before it is issued'),
  issuedOn: dateOut.nullable(),
  summary: z.string(),
  signatoryName: z.string(),
  signatoryPost: z.string(),
  capacity: z.enum(SIGNING_CAPACITIES),
  state: z.enum(DOCUMENT_STATES),
  submissionId: id.nullable(),
  templateCode: z.string().nullable().describe('Of a paper made from the record; null: it was typed'),
  hasFile: z.boolean().describe('Whether there is a .docx of it'),
  signedOn: dateOut.nullable(),
  sentAt: z.string().nullable(),
  revision: z.int(),
  abilities,
};

export const documentSummary = z.object(documentHead).meta({ id: 'DocumentSummary' });
export const documentPage = pageOf(documentSummary);
export const documentDetail = z
  .object({ ...documentHead, body: z.unknown(), recipients, intakeIds: z.array(id) })
  .meta({ id: 'Document' });

export const registerList = z.object({
  items: z.array(
    z
      .object({ organKey: z.string(), documentType: z.string(), periodKey: z.string(), lastNumber: z.int() })
      .meta({ id: 'NumberRegister' }),
  ),
});
