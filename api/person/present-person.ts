import { REGISTER_FIELDS, SENSITIVE_FIELDS, type RegisterField } from '../../domain/person/field-classes';
import { valueOf } from '../../domain/person/person-record';
import { abilitiesOf, can, type Actor, type Thing } from '../../domain/identity/permissions';
import type { listPosts, PersonRow } from '../../prisma/stores/person/person-store';

const PERSON_ACTS = ['person.save', 'privacy.read', 'privacy.handle', 'person.erase'] as const;

/** A person as permissions look at one. */
export function personThing(row: Pick<PersonRow, 'committeeId' | 'unitId' | 'id'>): Thing {
  return { committeeId: row.committeeId, unitId: row.unitId, personId: row.id };
}

/** Basic data alone: what a list of people may show. */
export function presentSummary(row: PersonRow, actor: Actor) {
  return { ...row, abilities: abilitiesOf(actor, personThing(row), PERSON_ACTS) };
}

/** All that this account may see; sensitive fields are left out, not blanked, for whoever may not. */
export function presentDetail(row: PersonRow, actor: Actor, posts: Awaited<ReturnType<typeof listPosts>>) {
  const maySee = can(actor, 'sensitive-data.read', personThing(row));
  const shown = REGISTER_FIELDS.filter((field) => maySee || !isSensitive(field));
  const recorded = shown.map((field) => [field, valueOf(row, field)] as const).filter(([, value]) => value !== null);
  return {
    ...presentSummary(row, actor),
    fields: Object.fromEntries(recorded),
    withheld: maySee ? [] : SENSITIVE_FIELDS,
    posts,
  };
}

/** Sensitive fields with something in them: whoever is shown these is written down. */
export function sensitiveFieldsOf(row: PersonRow): RegisterField[] {
  return SENSITIVE_FIELDS.filter((field) => valueOf(row, field) !== null);
}

export function isSensitive(field: RegisterField): boolean {
  return SENSITIVE_FIELDS.includes(field);
}
