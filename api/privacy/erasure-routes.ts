import { idParams } from '../../contracts/common/fields';
import { emptyBody } from '../../contracts/nomination/lists';
import { erasureAnswer, erasureBody, erasureCheck, holdBody, retentionAnswer } from '../../contracts/privacy/privacy';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import { anniversary } from '../../domain/person/partial-date';
import { erasureObstacles } from '../../domain/privacy/erasure';
import { archiveYears, IMPORT_ROW_DAYS } from '../../domain/privacy/processing-purposes';
import { wordsOf } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { findPerson } from '../../prisma/stores/person/person-store';
import {
  deleteOldImportRows,
  erasePerson,
  readErasureFacts,
  setLegalHold,
} from '../../prisma/stores/privacy/erasure-store';
import { readPurposes } from '../../prisma/stores/privacy/purpose-store';
import { defineRoute } from '../http/route';

const tag = 'privacy';
type Reader = Parameters<typeof findPerson>[0];

const check = defineRoute({
  method: 'get',
  path: '/people/:id/erasure',
  tag,
  summary: 'Whether the data of a person may be erased, and what stands against it',
  action: 'privacy.read',
  params: idParams,
  response: erasureCheck,
  handler: async ({ ctx, actor, params, language, now }) => {
    const { legalHold } = await requirePerson(ctx.database, actor, params.id);
    const { obstacles, years } = await obstaclesOf(ctx.database, actor.committeeId, params.id, dateOf(now));
    const words = wordsOf(language).person.erasureObstacles;
    return { hold: legalHold, obstacles: obstacles.map((code) => ({ code, text: words[code] })), archiveYears: years };
  },
});

const erase = defineRoute({
  method: 'post',
  path: '/people/:id/erasure',
  tag,
  summary: 'Erases the data of a person everywhere; ids, states and figures stay, and the audit trail holds',
  action: 'person.erase',
  params: idParams,
  body: erasureBody,
  response: erasureAnswer,
  handler: async ({ ctx, actor, params, body, deed, authorize, language }) => {
    authorize({});
    const row = await requirePerson(ctx.database, actor, params.id);
    return runDeed(ctx.database, deed('erase-person', row.id), async ({ tx, audit, at }) => {
      const { obstacles } = await obstaclesOf(tx, actor.committeeId, row.id, dateOf(at));
      const words = wordsOf(language).person.erasureObstacles;
      if (obstacles.length > 0)
        throw new DomainError('erasure-obstructed', { obstacles: obstacles.map((code) => words[code]) });
      // What stands in place of the name is data of the record, whatever language this request is in.
      const name = wordsOf('vi').person.erasedName;
      const erased = await erasePerson(tx, { committeeId: actor.committeeId, personId: row.id, name, at });
      const data = { request: body.requestId, ...erased };
      audit({ noun: 'person', action: 'erased', subjectId: row.id, data });
      return { id: row.id, ...erased };
    });
  },
});

const hold = defineRoute({
  method: 'put',
  path: '/people/:id/legal-hold',
  tag,
  summary: 'Keeps the data of a person from being erased, with the reason; without one, lifts the hold',
  action: 'privacy.handle',
  params: idParams,
  body: holdBody,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const row = await requirePerson(ctx.database, actor, params.id);
    await runDeed(ctx.database, deed('hold-person', row.id), async ({ tx, audit }) => {
      await setLegalHold(tx, actor.committeeId, row.id, body.reason);
      audit({ noun: 'person', action: body.reason ? 'held' : 'released', subjectId: row.id });
      return null;
    });
    return undefined;
  },
});

const retain = defineRoute({
  method: 'post',
  path: '/retention-runs',
  tag,
  summary: 'Deletes what is kept no longer: rows of lists read on trial more than 30 days ago',
  action: 'privacy.handle',
  body: emptyBody,
  response: retentionAnswer,
  handler: ({ ctx, actor, deed, authorize }) => {
    authorize({});
    return runDeed(ctx.database, deed('apply-retention', null), async ({ tx, audit, at }) => {
      const before = new Date(at.getTime() - IMPORT_ROW_DAYS * 86_400_000);
      const importRows = await deleteOldImportRows(tx, actor.committeeId, before);
      const data = { importRows };
      audit({ noun: 'person', action: 'retention-applied', subjectId: actor.committeeId, data });
      return data;
    });
  },
});

export const erasureRoutes = [check, erase, hold, retain];

async function requirePerson(reader: Reader, actor: Actor, id: string) {
  const row = await findPerson(reader, actor.committeeId, id);
  if (!row) throw new DomainError('not-found', { noun: 'person' });
  return row;
}

/** What stands against erasing a person, and for how many years records are kept. */
export async function obstaclesOf(reader: Reader, committeeId: string, personId: string, today: PlainDate) {
  const years = archiveYears(await readPurposes(reader, committeeId));
  const keptSince = anniversary(today, -years);
  const facts = await readErasureFacts(reader, committeeId, personId, { today, keptSince });
  return { obstacles: erasureObstacles(facts), years };
}
