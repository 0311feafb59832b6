import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import { accessPage, accessQuery, dataCopy, dataCopyBody, purposesAnswer } from '../../contracts/privacy/privacy';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { REGISTER_FIELDS } from '../../domain/person/field-classes';
import { valueOf } from '../../domain/person/person-record';
import { wordsOf } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { readLegalBases } from '../../prisma/stores/eligibility/rule-register-store';
import { findPerson, listPosts } from '../../prisma/stores/person/person-store';
import { listAccess, listOwnLines, recordAccess } from '../../prisma/stores/privacy/access-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { readPurposes } from './purposes';

const tag = 'privacy';

const purposes = defineRoute({
  method: 'get',
  path: '/processing-purposes',
  tag,
  summary: 'For what personal data are processed, on which ground, and how long they are kept',
  response: purposesAnswer,
  handler: async ({ ctx, actor, language }) => {
    const bases = await readLegalBases(ctx.database, actor.committeeId);
    const items = (await readPurposes(ctx.database, actor.committeeId)).map((purpose) => {
      const basis = bases.find(({ code }) => code === purpose.basis);
      return {
        ...purpose,
        classes: [...purpose.classes],
        name: purpose.name[language],
        basisText: basis ? `${basis.number}, ${basis.organ}` : null,
      };
    });
    return { items };
  },
});

const log = defineRoute({
  method: 'get',
  path: '/data-access',
  tag,
  summary: 'Who saw sensitive data or took data out, when and for what; the latest first',
  action: 'data-access.read',
  query: accessQuery,
  response: accessPage,
  handler: async ({ ctx, actor, query }) => {
    const { cursor, ...filter } = query;
    const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), id]));
    const rows = await listAccess(ctx.database, actor.committeeId, { ...filter, after });
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.at.toISOString(), row.id]);
    return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor };
  },
});

const copy = defineRoute({
  method: 'post',
  path: '/people/:id/data-copies',
  tag,
  summary: 'Everything the record holds of a person, for that person; written down as taken out',
  action: 'privacy.handle',
  params: idParams,
  body: dataCopyBody,
  response: dataCopy,
  handler: async ({ ctx, actor, params, body, deed, authorize, language }) => {
    authorize({});
    const row = await findPerson(ctx.database, actor.committeeId, params.id);
    if (!row) throw new DomainError('not-found', { noun: 'person' });
    const { committeeId, accountId } = actor;
    await runDeed(ctx.database, deed('copy-data', row.id), async ({ tx, audit, at }) => {
      const what = { fields: [...REGISTER_FIELDS], records: 1, purpose: body.requestId, subject: 'data-copy' };
      await recordAccess(tx, { committeeId, accountId, kind: 'export', personId: row.id, ...what, at });
      audit({ noun: 'person', action: 'data-copied', subjectId: row.id, data: { request: body.requestId } });
      return null;
    });
    const words = wordsOf(language).person.fields;
    const filled = REGISTER_FIELDS.filter((field) => valueOf(row, field) !== null);
    const seen = await listAccess(ctx.database, committeeId, { personId: row.id, limit: 200, after: null });
    return {
      person: Object.fromEntries(filled.map((field) => [words[field], valueOf(row, field)])),
      posts: await listPosts(ctx.database, committeeId, row.id),
      lines: await listOwnLines(ctx.database, committeeId, row.id),
      seenBy: seen.map(({ kind, accountName, fields, at }) => ({ kind, accountName, fields, on: dateOf(at) })),
      purposes: (await readPurposes(ctx.database, committeeId)).map(({ name }) => name[language]),
    };
  },
});

export const accessRoutes = [purposes, log, copy];
