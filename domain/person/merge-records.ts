import { REGISTER_FIELDS, type RegisterField } from './field-classes';
import { applyPatch, valueOf, type PersonPatch, type PersonRecord } from './person-record';

export interface MergePlan {
  /** Fields only the entry that goes holds: taken over. */
  readonly filled: readonly RegisterField[];
  /** Fields both hold, differently: the entry that is kept counts, unless a person says otherwise. */
  readonly differing: readonly RegisterField[];
}

export function planMerge(kept: PersonRecord, gone: PersonRecord): MergePlan {
  const said = REGISTER_FIELDS.filter((field) => valueOf(gone, field) !== null);
  const isEqual = (field: RegisterField) =>
    JSON.stringify(valueOf(kept, field)) === JSON.stringify(valueOf(gone, field));
  return {
    filled: said.filter((field) => valueOf(kept, field) === null),
    differing: said.filter((field) => valueOf(kept, field) !== null && !isEqual(field)),
  };
}

/** The entry that is kept, with what only the other knew, and what was chosen from it. */
export function mergeRecords(kept: PersonRecord, gone: PersonRecord, take: readonly RegisterField[]): PersonRecord {
  const { filled, differing } = planMerge(kept, gone);
  const fields = [...filled, ...differing.filter((field) => take.includes(field))];
  return applyPatch(kept, Object.fromEntries(fields.map((field) => [field, valueOf(gone, field)])) as PersonPatch);
}
