import {
  letterheadBody,
  letterheadList,
  letterheadParams,
  storedTemplate,
  templateFileQuery,
  templateList,
  templateParams,
} from '../../contracts/document/paper-drafting';
import { z } from 'zod';
import { shippedTemplate, TEMPLATE_CODES } from '../../documents/papers/templates/shipped-templates';
import { dateOf } from '../../domain/dates';
import { DOCUMENT_SYSTEMS } from '../../domain/document/document-type';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { readIssuingOrgan } from '../../prisma/stores/document-store';
import { DOCX_MEDIA_TYPE } from '../../prisma/stores/document/document-version-store';
import { listLetterheads, saveLetterhead } from '../../prisma/stores/document/letterhead-store';
import { listTemplateVersions, readTemplate } from '../../prisma/stores/document/paper-template-store';
import { defineRoute } from '../http/route';
import { fileReply } from './file-reply';
import { currentTemplate } from './print-paper';
import { replaceTemplate, revertTemplate } from './replace-template';

const tag = 'document';

const list = defineRoute({
  method: 'get',
  path: '/paper-templates',
  tag,
  summary: 'Templates in both systems, with their versions',
  action: 'document.read',
  response: templateList,
  handler: async ({ ctx, actor }) => {
    const stored = await listTemplateVersions(ctx.database, actor.committeeId);
    const items = TEMPLATE_CODES.flatMap((code) =>
      DOCUMENT_SYSTEMS.map((system) => {
        const { name, kind, documentType, fields } = shippedTemplate(code, system).description;
        const versions = stored.filter((each) => each.code === code && each.system === system);
        return {
          code,
          name,
          system,
          kind,
          documentType,
          fields,
          source: versions[0]?.source ?? ('shipped' as const),
          since: versions[0] ? dateOf(versions[0].storedAt) : null,
          versions: versions.map(({ version, source, storedAt }) => ({
            version,
            source,
            storedAt: storedAt.toISOString(),
          })),
        };
      }),
    );
    return { items, abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['template.save']) };
  },
});

const file = defineRoute({
  method: 'get',
  path: '/paper-templates/:code/:system/file',
  tag,
  summary: 'A template as .docx with its tags, to be edited in a word processor',
  action: 'document.read',
  params: templateParams,
  query: templateFileQuery,
  produces: DOCX_MEDIA_TYPE,
  handler: async ({ ctx, actor, params: { code, system }, query: { version } }) => {
    const found =
      version === undefined
        ? await currentTemplate(ctx.database, actor.committeeId, code, system)
        : await readTemplate(ctx.database, actor.committeeId, { code, system, version });
    if (!found) throw new DomainError('not-found', { noun: 'paper-template' });
    const fileName = `${code}.${system}.docx`;
    return fileReply({ mediaType: DOCX_MEDIA_TYPE, fileName, content: found.bytes });
  },
});

const replace = defineRoute({
  method: 'put',
  path: '/paper-templates/:code/:system',
  tag,
  summary: "Puts the office's own .docx in the place of a template, once its tags and a trial paper pass the check",
  action: 'template.save',
  params: templateParams,
  upload: true,
  response: storedTemplate,
  handler: ({ ctx, params, file: content, fileName, deed }) =>
    replaceTemplate(ctx.database, deed('replace-template', null), params, { content, fileName }),
});

const revert = defineRoute({
  method: 'post',
  path: '/paper-templates/:code/:system/reversion',
  tag,
  summary: 'Takes the shipped template back',
  action: 'template.save',
  params: templateParams,
  response: storedTemplate,
  handler: ({ ctx, params, deed }) => revertTemplate(ctx.database, deed('revert-template', null), params),
});

const letterheads = defineRoute({
  method: 'get',
  path: '/letterheads',
  tag,
  summary: 'Letterheads the office has set; an organ of both systems has two',
  action: 'document.read',
  response: letterheadList,
  handler: async ({ ctx, actor }) => ({
    items: await listLetterheads(ctx.database, actor.committeeId),
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['letterhead.save']),
  }),
});

const saveLetterheadOf = defineRoute({
  method: 'put',
  path: '/letterheads/:organId/:system',
  tag,
  summary: 'Sets the letterhead of a body or unit in one system of papers',
  action: 'letterhead.save',
  params: letterheadParams,
  body: letterheadBody,
  response: z.object({ revision: z.int() }),
  handler: ({ ctx, params: { organId, system }, body, deed }) =>
    runDeed(ctx.database, deed('save-letterhead', organId), async ({ tx, committeeId, audit }) => {
      const organ =
        (await readIssuingOrgan(tx, committeeId, { bodyId: organId })) ??
        (await readIssuingOrgan(tx, committeeId, { unitId: organId }));
      if (!organ) throw new DomainError('not-found', { noun: 'organ' });
      const { revision: before, parentOrgan = null, authority = null, ...words } = body;
      const letterhead = { ...words, system, parentOrgan, authority };
      const revision = await saveLetterhead(tx, committeeId, organId, letterhead, before);
      if (revision === null) throw new DomainError('revision-conflict');
      audit({ noun: 'document', action: 'letterhead-saved', subjectId: organId, data: { system, revision } });
      return { revision };
    }),
});

export const templateRoutes = [list, file, replace, revert, letterheads, saveLetterheadOf];
