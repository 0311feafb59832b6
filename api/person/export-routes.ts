import { exportBody } from '../../contracts/person/exports';
import { writePeopleExport } from '../../documents/person/write-people-export';
import { DomainError } from '../../domain/errors';
import { visibleUnits, type Actor } from '../../domain/identity/actor';
import { can } from '../../domain/identity/permissions';
import { FIELD_CLASSES, type RegisterField } from '../../domain/person/field-classes';
import { dateOf } from '../../domain/dates';
import { runDeed } from '../../prisma/stores/deed';
import { listPeople, type PersonRow } from '../../prisma/stores/person/person-store';
import { recordAccess } from '../../prisma/stores/privacy/access-store';
import { defineRoute } from '../http/route';
import { XLSX, xlsxReply } from './imports/corrected-file';
import { personThing } from './present-person';

/** More than a screen of names: a list this long is a register, and is asked for by unit. */
const MAX_PEOPLE = 20_000;

/** Numbers that identify, shown in full only when asked for so. */
const NUMBERS: readonly RegisterField[] = ['phone', 'email'];

const exportPeople = defineRoute({
  method: 'post',
  path: '/people-exports',
  tag: 'person',
  summary: 'People with the columns chosen (.xlsx); sensitive fields masked unless allowed and asked for; written down',
  action: 'person.export',
  body: exportBody,
  produces: XLSX,
  handler: async ({ ctx, actor, body, deed, language, now }) => {
    const { unitId, search, columns, purpose } = body;
    const unitIds = unitsOf(actor, unitId);
    const filter = { search, unitIds, after: null, limit: MAX_PEOPLE };
    const people = await listPeople(ctx.database, actor.committeeId, filter);
    if (people.length > MAX_PEOPLE) throw new DomainError('payload-too-large', { max: MAX_PEOPLE });
    const masked = maskedFields(actor, people, columns, body.unmasked);
    const { committeeId, accountId } = actor;
    await runDeed(ctx.database, deed('export-people', null), async ({ tx, audit, at }) => {
      const shown = columns.filter((field) => !masked.has(field));
      const what = { subject: 'people-export', fields: shown, records: people.length, purpose };
      await recordAccess(tx, { committeeId, accountId, kind: 'export', personId: null, ...what, at });
      const data = { people: people.length, columns, masked: [...masked], unit: unitId ?? null };
      audit({ noun: 'person', action: 'exported', subjectId: committeeId, data });
      return { people: people.length };
    });
    const bytes = await writePeopleExport({ people, columns, masked }, language);
    return xlsxReply(bytes, `danh-sach-can-bo-${dateOf(now)}`);
  },
});

export const exportRoutes = [exportPeople];

function unitsOf(actor: Actor, asked: string | undefined): readonly string[] | undefined {
  const visible = visibleUnits(actor);
  if (visible === 'all') return asked ? [asked] : undefined;
  return asked ? visible.filter((unitId) => unitId === asked) : visible;
}

/** Fields not shown in full: all that are sensitive, and numbers, unless asked for by somebody who may see those of every person listed. */
function maskedFields(
  actor: Actor,
  people: readonly PersonRow[],
  columns: readonly RegisterField[],
  unmasked: boolean,
): ReadonlySet<RegisterField> {
  const maySee = unmasked && people.every((person) => can(actor, 'sensitive-data.read', personThing(person)));
  const hidden = columns.filter((field) => FIELD_CLASSES[field] === 'sensitive' || NUMBERS.includes(field));
  return new Set(maySee ? [] : hidden);
}
