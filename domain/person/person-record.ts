import { isDetailField, REGISTER_FIELDS, type RegisterField } from './field-classes';
import type { PersonDetails } from './person-details';
import { toneKey } from './tone-key';

/** Fields with a column of their own; null: never recorded. */
export interface PersonColumns {
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
  readonly ethnicity: string | null;
  readonly unitId: string | null;
  readonly position: string | null;
  readonly partyProbationaryOn: string | null;
  readonly partyOfficialOn: string | null;
  readonly education: string | null;
  readonly politicalTheoryLevel: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A person as the register has them. */
export interface PersonRecord extends PersonColumns {
  readonly details: PersonDetails;
}

/** What somebody says of a person: a field left out is not spoken of, null takes it away. */
export type PersonPatch = { readonly [Field in keyof PersonColumns]?: PersonColumns[Field] } & {
  readonly [Field in keyof PersonDetails]?: PersonDetails[Field] | null;
};

export interface FieldChange {
  readonly field: RegisterField;
  readonly before: unknown;
  readonly after: unknown;
}

const NOBODY: Omit<PersonRecord, 'fullName'> = {
  birth: null,
  gender: null,
  ethnicity: null,
  unitId: null,
  position: null,
  partyProbationaryOn: null,
  partyOfficialOn: null,
  education: null,
  politicalTheoryLevel: null,
  email: null,
  phone: null,
  details: {},
};

export function newRecord(patch: PersonPatch & { readonly fullName: string }): PersonRecord {
  return applyPatch({ ...NOBODY, fullName: patch.fullName }, patch);
}

/** Value of any field; null where nothing is recorded. */
export function valueOf(record: PersonRecord, field: RegisterField): unknown {
  return (isDetailField(field) ? record.details[field] : record[field]) ?? null;
}

/** The record with what was said of it. Ratings are said year by year: other years stay. */
export function applyPatch(record: PersonRecord, patch: PersonPatch): PersonRecord {
  const columns: Record<string, unknown> = { ...record };
  const details: Record<string, unknown> = { ...record.details };
  for (const field of REGISTER_FIELDS) {
    const value = (patch as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    if (!isDetailField(field)) columns[field] = value;
    else if (value === null) delete details[field];
    else details[field] = field === 'ratings' ? joinRatings(record.details.ratings, patch.ratings ?? []) : value;
  }
  return { ...(columns as unknown as PersonRecord), details: details as PersonDetails };
}

/** A list spells a name as it likes (hoà, hòa; capitals): the register keeps what the person's papers say. */
export function keepSpelling(record: PersonRecord, patch: PersonPatch): PersonPatch {
  const isSame = patch.fullName !== undefined && toneKey(patch.fullName) === toneKey(record.fullName);
  return isSame ? { ...patch, fullName: record.fullName } : patch;
}

/** What the patch would change, field by field. */
export function changesOf(record: PersonRecord, patch: PersonPatch): FieldChange[] {
  const next = applyPatch(record, patch);
  return REGISTER_FIELDS.flatMap((field) => {
    const [before, after] = [valueOf(record, field), valueOf(next, field)];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
  });
}

function joinRatings(
  old: PersonDetails['ratings'],
  said: NonNullable<PersonDetails['ratings']>,
): PersonDetails['ratings'] {
  const years = new Set(said.map(({ year }) => year));
  return [...(old ?? []).filter(({ year }) => !years.has(year)), ...said]
    .map(({ year, grade }) => ({ year, grade }))
    .sort((one, other) => one.year - other.year);
}
