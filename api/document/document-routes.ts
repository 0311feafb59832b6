import { z } from 'zod';
import { deedResult, id, idParams } from '../../contracts/common/fields';
import {
  documentDetail,
  documentPage,
  documentsQuery,
  draftDocumentBody,
  editDocumentBody,
  issueBody,
  issuedAnswer,
  registerList,
  signatureBody,
} from '../../contracts/document/document';
import { refuseSecrets } from '../../domain/document/document-states';
import { DomainError } from '../../domain/errors';
import { readRegisters } from '../../prisma/stores/document-store';
import { findDocument, listDocuments } from '../../prisma/stores/document-store-drafts';
import type { ApiContext } from '../api-context';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import { discardDocument, draftDocument, editDocument, signDocument, type DocumentDeed } from './draft-document';
import { sendDocument } from './issue-document';
import { issueOne } from './issue-one';
import { redraftPaper } from './draft-paper';
import { paperPlace } from './paper-place';
import { presentDocument } from './present-document';

const documentAnswer = z.object({ documentId: id });

const list = defineRoute({
  method: 'get',
  path: '/documents',
  tag: 'document',
  summary: 'Documents, newest first',
  action: 'document.read',
  query: documentsQuery,
  response: documentPage,
  handler: async ({ ctx, actor, query }) => {
    const rows = await listDocuments(ctx.database, actor.committeeId, query);
    const items = rows.slice(0, query.limit).map((row) => presentDocument(actor, row, ctx.toPdf !== null));
    return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.id : null };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/documents/:id',
  tag: 'document',
  summary: 'One document',
  action: 'document.read',
  params: idParams,
  response: documentDetail,
  handler: async ({ ctx, actor, params }) => {
    const document = await findDocument(ctx.database, actor.committeeId, params.id);
    if (!document) throw new DomainError('not-found', { noun: 'document' });
    return presentDocument(actor, document, ctx.toPdf !== null);
  },
});

const draft = defineRoute({
  method: 'post',
  path: '/documents',
  tag: 'document',
  summary: 'Drafts a document; it has no number before it is issued',
  status: 201,
  action: 'document.draft',
  body: draftDocumentBody,
  response: documentAnswer,
  handler: async ({ ctx, actor, body, deed }) =>
    told(ctx, actor.committeeId, await draftDocument(ctx.database, deed('draft-document', null), body)),
});

const edit = defineRoute({
  method: 'patch',
  path: '/documents/:id',
  tag: 'document',
  summary: 'Edits a draft',
  action: 'document.draft',
  params: idParams,
  body: editDocumentBody,
  response: documentAnswer,
  handler: async ({ ctx, actor, params, body, deed }) => {
    const document = await findDocument(ctx.database, actor.committeeId, params.id);
    const request = deed('edit-document', params.id);
    // Of a paper made from the record the words are made again, so that file and register never differ.
    if (!document?.templateCode) return editDocument(ctx.database, request, params.id, body);
    const { body: _typed, secrecy, ...change } = body;
    if (secrecy) refuseSecrets(secrecy);
    return redraftPaper(await paperPlace(ctx, actor.committeeId), request, params.id, change);
  },
});

const sign = defineRoute({
  method: 'post',
  path: '/documents/:id/signatures',
  tag: 'document',
  summary: 'Records that the paper was signed, and when',
  action: 'document.sign',
  params: idParams,
  body: signatureBody,
  response: documentAnswer,
  handler: async ({ ctx, actor, params, body, deed }) =>
    told(ctx, actor.committeeId, await signDocument(ctx.database, deed('sign-document', params.id), params.id, body)),
});

const discard = defineRoute({
  method: 'post',
  path: '/documents/:id/discarding',
  tag: 'document',
  summary: 'Drops a document that has no number yet',
  action: 'document.discard',
  params: idParams,
  body: z.strictObject({ revision: z.int() }),
  response: documentAnswer,
  handler: async ({ ctx, actor, params, body, deed }) => {
    const request = deed('discard-document', params.id);
    return told(ctx, actor.committeeId, await discardDocument(ctx.database, request, params.id, body.revision));
  },
});

const issue = defineRoute({
  method: 'post',
  path: '/documents/:id/issues',
  tag: 'document',
  summary: 'Ban hành: takes the next number of the register',
  status: 201,
  action: 'intake.issue-document',
  params: idParams,
  body: issueBody,
  response: issuedAnswer,
  handler: ({ ctx, actor, params, body, key, deed }) =>
    issueOne(ctx, actor, params.id, body, deed('issue-document', params.id), key),
});

const send = defineRoute({
  method: 'post',
  path: '/documents/:id/sendings',
  tag: 'document',
  summary: 'Marks it as sent; units among its recipients get a mail',
  action: 'document.send',
  params: idParams,
  response: deedResult,
  handler: ({ ctx, params, deed }) => sendDocument(ctx.database, deed('send-document', params.id), params.id),
});

const registers = defineRoute({
  method: 'get',
  path: '/number-registers',
  tag: 'document',
  summary: 'Sổ văn bản đi: the last number of each register',
  action: 'document.read',
  response: registerList,
  handler: async ({ ctx, actor }) => ({ items: await readRegisters(ctx.database, actor.committeeId) }),
});

/** Whoever holds the intakes may have changed with the document. */
async function told(ctx: ApiContext, committeeId: string, done: DocumentDeed) {
  for (const intakeId of done.intakeIds) await tellRecord(ctx, 'intake', intakeId, committeeId);
  return { documentId: done.documentId };
}

export const documentRoutes = [list, show, draft, edit, sign, discard, issue, send, registers];
