import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import { accessPage, accessQuery, dataCopy, dataCopyBody, purposesAnswer } from '../../contracts/privacy/privacy';
import { writeDataCopy } from '../../documents/person/write-data-copy';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import { REGISTER_FIELDS } from '../../domain/person/field-classes';
import { valueOf } from '../../domain/person/person-record';
import type { DataCopy } from '../../domain/privacy/data-copy';
import { wordsOf, type Language } from '../../i18n/translate';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { readLegalBases } from '../../prisma/stores/eligibility/rule-register-store';
import { findPerson, listPosts } from '../../prisma/stores/person/person-store';
import { listAccess, listOwnLines, recordAccess } from '../../prisma/stores/privacy/access-store';
import { readPurposes } from '../../prisma/stores/privacy/purpose-store';
import type { ApiContext } from '../api-context';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { XLSX, xlsxReply } from '../person/imports/corrected-file';

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
    const given = await giveCopy(ctx.database, actor, deed('copy-data', params.id), { ...params, ...body, language });
    const { fullName: _name, ...rest } = given;
    return {
      ...rest,
      posts: rest.posts.map((post) => ({ ...post })),
      lines: rest.lines.map((line) => ({ ...line })),
      seenBy: rest.seenBy.map((seen) => ({ ...seen })),
      purposes: [...rest.purposes],
    };
  },
});

const copyFile = defineRoute({
  method: 'post',
  path: '/people/:id/data-copies/file',
  tag,
  summary: 'The same as a workbook the person can read (.xlsx)',
  action: 'privacy.handle',
  params: idParams,
  body: dataCopyBody,
  produces: XLSX,
  handler: async ({ ctx, actor, params, body, deed, authorize, language, now }) => {
    authorize({});
    const given = await giveCopy(ctx.database, actor, deed('copy-data', params.id), { ...params, ...body, language });
    return xlsxReply(await writeDataCopy(given, language), `ban-sao-du-lieu-${dateOf(now)}`);
  },
});

export const accessRoutes = [purposes, log, copy, copyFile];

/** Reads everything of a person for that person, and writes down that it was taken out. Throws DomainError `not-found`. */
async function giveCopy(
  database: ApiContext['database'],
  { committeeId, accountId }: Actor,
  request: DeedRequest,
  { id: personId, requestId, language }: { id: string; requestId: string | null; language: Language },
): Promise<DataCopy> {
  const row = await findPerson(database, committeeId, personId);
  if (!row) throw new DomainError('not-found', { noun: 'person' });
  await runDeed(database, request, async ({ tx, audit, at }) => {
    const what = { fields: [...REGISTER_FIELDS], records: 1, purpose: requestId, subject: 'data-copy' };
    await recordAccess(tx, { committeeId, accountId, kind: 'export', personId, ...what, at });
    audit({ noun: 'person', action: 'data-copied', subjectId: personId, data: { request: requestId } });
    return null;
  });
  const words = wordsOf(language).person.fields;
  const filled = REGISTER_FIELDS.filter((field) => valueOf(row, field) !== null);
  const seen = await listAccess(database, committeeId, { personId, limit: 200, after: null });
  return {
    fullName: row.fullName,
    person: Object.fromEntries(filled.map((field) => [words[field], valueOf(row, field)])),
    posts: await listPosts(database, committeeId, personId),
    lines: await listOwnLines(database, committeeId, personId),
    seenBy: seen.map(({ kind, accountName, fields, at }) => ({ kind, accountName, fields, on: dateOf(at) })),
    purposes: (await readPurposes(database, committeeId)).map(({ name }) => name[language]),
  };
}
