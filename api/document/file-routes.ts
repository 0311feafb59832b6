import { idParams } from '../../contracts/common/fields';
import { addedScan, scanList, scanParams, versionList, versionParams } from '../../contracts/document/paper-drafting';
import { DomainError } from '../../domain/errors';
import { findDocument } from '../../prisma/stores/document-store-drafts';
import {
  DOCX_MEDIA_TYPE,
  listScans,
  listVersions,
  readScan,
  readVersionFile,
} from '../../prisma/stores/document/document-version-store';
import type { StoredFileContent } from '../../prisma/stores/file-store';
import type { ApiContext } from '../api-context';
import { defineRoute } from '../http/route';
import { fileReply } from './file-reply';
import { storeScan } from './store-scan';

const tag = 'document';

const file = defineRoute({
  method: 'get',
  path: '/documents/:id/file',
  tag,
  summary: 'The .docx of a document as it stands; issued, it bears number and date',
  action: 'document.read',
  params: idParams,
  produces: DOCX_MEDIA_TYPE,
  handler: async ({ ctx, actor, params }) => fileReply(await paperOf(ctx, actor.committeeId, params.id)),
});

const preview = defineRoute({
  method: 'get',
  path: '/documents/:id/preview',
  tag,
  summary: 'The same as PDF, where LibreOffice is present',
  action: 'document.read',
  params: idParams,
  produces: 'application/pdf',
  handler: async ({ ctx, actor, params }) => {
    const paper = await paperOf(ctx, actor.committeeId, params.id);
    if (!ctx.toPdf) throw new DomainError('preview-unavailable');
    const content = await ctx.toPdf(paper.content);
    const fileName = paper.fileName.replace(/docx$/u, 'pdf');
    return fileReply({ mediaType: 'application/pdf', fileName, content }, true);
  },
});

const versions = defineRoute({
  method: 'get',
  path: '/documents/:id/versions',
  tag,
  summary: 'Every .docx the document has been, the newest first',
  action: 'document.read',
  params: idParams,
  response: versionList,
  handler: async ({ ctx, actor, params }) => {
    await requireDocument(ctx, actor.committeeId, params.id);
    return { items: await listVersions(ctx.database, actor.committeeId, params.id) };
  },
});

const version = defineRoute({
  method: 'get',
  path: '/documents/:id/versions/:version/file',
  tag,
  summary: 'One earlier .docx',
  action: 'document.read',
  params: versionParams,
  produces: DOCX_MEDIA_TYPE,
  handler: async ({ ctx, actor, params }) => {
    const found = await readVersionFile(ctx.database, actor.committeeId, params.id, params.version);
    if (!found) throw new DomainError('not-found', { noun: 'document-version' });
    return fileReply(found);
  },
});

const scans = defineRoute({
  method: 'get',
  path: '/documents/:id/scans',
  tag,
  summary: 'Signed scans of a document',
  action: 'document.read',
  params: idParams,
  response: scanList,
  handler: async ({ ctx, actor, params }) => {
    await requireDocument(ctx, actor.committeeId, params.id);
    return { items: await listScans(ctx.database, actor.committeeId, params.id) };
  },
});

const scan = defineRoute({
  method: 'get',
  path: '/documents/:id/scans/:scanId',
  tag,
  summary: 'One signed scan',
  action: 'document.read',
  params: scanParams,
  produces: 'application/octet-stream',
  handler: async ({ ctx, actor, params }) => {
    const found = await readScan(ctx.database, actor.committeeId, params.id, params.scanId);
    if (!found) throw new DomainError('not-found', { noun: 'document-scan' });
    return fileReply(found);
  },
});

const addScan = defineRoute({
  method: 'post',
  path: '/documents/:id/scans',
  tag,
  summary: 'Attaches a signed scan: PDF, JPEG or PNG',
  status: 201,
  action: 'document.attach-scan',
  params: idParams,
  upload: true,
  response: addedScan,
  handler: ({ ctx, params, file: content, fileName, deed }) =>
    storeScan(ctx.database, deed('store-scan', params.id), params.id, { content, fileName }),
});

/** Throws DomainError `not-found`, and `paper-not-made` for a document that was typed. */
async function paperOf(ctx: ApiContext, committeeId: string, id: string): Promise<StoredFileContent> {
  await requireDocument(ctx, committeeId, id);
  const paper = await readVersionFile(ctx.database, committeeId, id);
  if (!paper) throw new DomainError('paper-not-made');
  return paper;
}

async function requireDocument(ctx: ApiContext, committeeId: string, id: string): Promise<void> {
  if (!(await findDocument(ctx.database, committeeId, id))) throw new DomainError('not-found', { noun: 'document' });
}

export const documentFileRoutes = [file, preview, versions, version, scans, scan, addScan];
