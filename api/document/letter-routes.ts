import {
  batchIssueBody,
  batchQuery,
  batchSignatureBody,
  draftedBatch,
  issuedBatch,
  paperBatchBody,
  signedBatch,
} from '../../contracts/document/paper-batch';
import { writeZip } from '../../documents/papers/zip/write-zip';
import { DomainError } from '../../domain/errors';
import { listLetters, type LetterKind } from '../../prisma/stores/document/letter-store';
import { readFile } from '../../prisma/stores/file-store';
import type { ApiContext } from '../api-context';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import { draftLetters } from './draft-letters';
import { fileReply } from './file-reply';
import { issueOne } from './issue-one';
import { paperPlace } from './paper-place';
import { signLetters } from './sign-letters';

const tag = 'document';

const draft = defineRoute({
  method: 'post',
  path: '/paper-batches',
  tag,
  summary: 'Drafts a giấy triệu tập or giấy mời for each unit or person of a class, or each invited to a meeting',
  status: 201,
  action: 'document.draft',
  body: paperBatchBody,
  response: draftedBatch,
  handler: async ({ ctx, actor, body, deed }) => {
    const place = await paperPlace(ctx, actor.committeeId);
    const { intakeIds, ...drafted } = await draftLetters(place, deed('draft-letters', null), body);
    for (const intakeId of intakeIds) await tellRecord(ctx, 'intake', intakeId, actor.committeeId);
    return drafted;
  },
});

const download = defineRoute({
  method: 'get',
  path: '/paper-batches/file',
  tag,
  summary: 'All these letters as they stand, as one archive of .docx',
  action: 'document.read',
  query: batchQuery,
  produces: 'application/zip',
  handler: async ({ ctx, actor, query }) =>
    fileReply({
      mediaType: 'application/zip',
      fileName: `${query.templateCode}.zip`,
      content: await packLetters(ctx, actor.committeeId, query),
    }),
});

const sign = defineRoute({
  method: 'post',
  path: '/paper-batches/signatures',
  tag,
  summary: 'Records that all these letters that are drafts have been signed',
  action: 'document.sign',
  body: batchSignatureBody,
  response: signedBatch,
  handler: async ({ ctx, actor, body, deed }) => {
    const { signed, intakeIds } = await signLetters(ctx.database, deed('sign-letters', null), body);
    for (const intakeId of intakeIds) await tellRecord(ctx, 'intake', intakeId, actor.committeeId);
    return { signed };
  },
});

const issue = defineRoute({
  method: 'post',
  path: '/paper-batches/issues',
  tag,
  summary: 'Numbers all these letters that are signed, one after the other; those refused say why',
  status: 201,
  action: 'intake.issue-document',
  body: batchIssueBody,
  response: issuedBatch,
  handler: async ({ ctx, actor, body, key, deed }) => {
    const { issuedOn, ...kind } = body;
    const issued: { documentId: string; symbol: string }[] = [];
    const refused: { documentId: string; code: string }[] = [];
    for (const { id, revision, state } of await listLetters(ctx.database, actor.committeeId, kind)) {
      if (state !== 'signed') continue;
      // Each under a key of its own: a repeat of the whole finds what was done, and does what was not.
      const own = `${key.slice(0, 60)}:${id}`;
      const request = { ...deed('issue-document', id), key: own };
      try {
        const { symbol } = await issueOne(ctx, actor, id, { revision, issuedOn }, request, own);
        issued.push({ documentId: id, symbol });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ documentId: id, code: error.code });
      }
    }
    return { issued, refused };
  },
});

export const letterRoutes = [draft, download, sign, issue];

/** In the order they were drafted; the name says whose it is. */
async function packLetters(ctx: ApiContext, committeeId: string, kind: LetterKind): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [at, { fileId, letterTo }] of (await listLetters(ctx.database, committeeId, kind)).entries()) {
    const file = fileId ? await readFile(ctx.database, committeeId, fileId) : null;
    if (!file) continue;
    const whose = letterTo.name.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 60);
    files.set(`${String(at + 1).padStart(3, '0')}-${whose}.docx`, file.content);
  }
  if (files.size === 0) throw new DomainError('not-found', { noun: 'document' });
  return writeZip(files);
}
