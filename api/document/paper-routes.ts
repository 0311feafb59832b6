import {
  draftedPaper,
  draftPaperBody,
  paperParams,
  paperProposal,
  paperQuery,
  redraftPaperBody,
} from '../../contracts/document/paper-drafting';
import { idParams } from '../../contracts/common/fields';
import { gatherPaper } from '../../documents/papers/gather/gather-paper';
import { DOCX_MEDIA_TYPE } from '../../prisma/stores/document/document-version-store';
import type { ApiContext } from '../api-context';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import { draftPaper, redraftPaper, type DraftedPaper } from './draft-paper';
import { fileReply } from './file-reply';
import { paperPlace } from './paper-place';
import { printPaper, printSlips, readForPaper } from './print-paper';

const tag = 'document';

const propose = defineRoute({
  method: 'get',
  path: '/papers/:code/proposal',
  tag,
  summary: 'What a paper of this kind would say of the record, and which letterheads its organ has',
  action: 'document.read',
  params: paperParams,
  query: paperQuery,
  response: paperProposal,
  handler: async ({ ctx, actor, params, query, now }) => {
    const place = await paperPlace(ctx, actor.committeeId);
    const { reading, template } = await readForPaper(place, actor.committeeId, params.code, query, now);
    const { sources, organ, letterheads } = reading;
    const { name, documentType, fields } = template.description;
    return {
      templateCode: params.code,
      name,
      documentType,
      organ: { bodyId: organ.bodyId, unitId: organ.unitId, name: sources.issuer },
      letterheads: letterheads.map((each) => ({ ...each, chosen: each.system === sources.letterhead.system })),
      signer: sources.signer,
      fields,
      values: gatherPaper(params.code, sources),
    };
  },
});

const print = defineRoute({
  method: 'get',
  path: '/papers/:code/file',
  tag,
  summary:
    'A paper that is printed and never numbered, as .docx: phiếu, danh sách ký nhận, điểm danh, danh sách kèm theo',
  action: 'document.read',
  params: paperParams,
  query: paperQuery,
  produces: DOCX_MEDIA_TYPE,
  handler: async ({ ctx, actor, params, query, now }) =>
    fileReply(await printPaper(await paperPlace(ctx, actor.committeeId), actor.committeeId, params.code, query, now)),
});

const slips = defineRoute({
  method: 'get',
  path: '/opinion-rounds/:id/slips',
  tag,
  summary: "Every member's phiếu xin ý kiến of a round, as one archive of .docx",
  action: 'document.read',
  params: idParams,
  produces: 'application/zip',
  handler: async ({ ctx, actor, params, now }) =>
    fileReply(await printSlips(await paperPlace(ctx, actor.committeeId), actor.committeeId, params.id, now)),
});

const draft = defineRoute({
  method: 'post',
  path: '/papers',
  tag,
  summary: 'Drafts a document from the record, as .docx; it has no number before it is issued',
  status: 201,
  action: 'document.draft',
  body: draftPaperBody,
  response: draftedPaper,
  handler: async ({ ctx, actor, body, deed }) => {
    const place = await paperPlace(ctx, actor.committeeId);
    return told(ctx, actor.committeeId, await draftPaper(place, deed('draft-paper', null), body));
  },
});

const redraft = defineRoute({
  method: 'post',
  path: '/documents/:id/versions',
  tag,
  summary: 'Makes the draft again of the record as it is now; earlier versions are kept',
  status: 201,
  action: 'document.draft',
  params: idParams,
  body: redraftPaperBody,
  response: draftedPaper,
  handler: async ({ ctx, actor, params, body, deed }) => {
    const place = await paperPlace(ctx, actor.committeeId);
    return told(ctx, actor.committeeId, await redraftPaper(place, deed('redraft-paper', params.id), params.id, body));
  },
});

/** Whoever holds the intakes may have changed with the document. */
async function told(ctx: ApiContext, committeeId: string, { intakeIds, ...drafted }: DraftedPaper) {
  for (const intakeId of intakeIds) await tellRecord(ctx, 'intake', intakeId, committeeId);
  return drafted;
}

export const paperRoutes = [propose, print, slips, draft, redraft];
