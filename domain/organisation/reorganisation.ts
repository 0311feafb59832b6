import type { PlainDate } from '../dates';
import { DomainError } from '../errors';
import { unitKey } from '../person/unit-key';

/** Đổi tên, sáp nhập, chia tách: each ends units and begins others, so that what was before keeps its name. */
export const REORGANISATION_KINDS = ['rename', 'merge', 'split'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** A unit that begins. Contact and place it does not name are those of the unit it comes from. */
export interface NewbornUnit {
  readonly name: string;
  readonly shortName?: string | null;
  readonly kind?: string | null;
  readonly tree?: string | null;
  readonly symbol?: string | null;
  /** Of a split: who goes with this part. Whoever is named nowhere goes with the first. */
  readonly personIds?: readonly string[];
  /** Of a split: open intakes whose list goes to this part. Those named nowhere go to the first. */
  readonly intakeIds?: readonly string[];
}

export interface Reorganisation {
  readonly kind: ReorganisationKind;
  readonly fromIds: readonly string[];
  /** A unit that goes on and takes the others in; only of a merge. */
  readonly intoId?: string | null;
  /** Units that begin; the first is the main heir: open lists, quotas, work and accounts go there. */
  readonly into: readonly NewbornUnit[];
  readonly effectiveOn: PlainDate;
  /** The paper that says so: number and date. */
  readonly basis: string;
}

export interface StandingPlace {
  readonly id: string;
  readonly name: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/**
 * Whether the act makes sense on that day. Throws DomainError `reorganisation-shape` {problem}, `not-found`, `period-invalid` (a unit
 * that does not stand then), `reorganisation-later` (it is done on the day, not before), `unit-already-stands`.
 */
export function requireReorganisation(act: Reorganisation, standing: readonly StandingPlace[], today: PlainDate): void {
  const { kind, fromIds, into, intoId, effectiveOn } = act;
  const problem = shapeProblem(act);
  if (problem) throw new DomainError('reorganisation-shape', { kind, problem });
  if (effectiveOn > today) throw new DomainError('reorganisation-later', { effectiveOn, today });
  for (const id of [...fromIds, ...(intoId ? [intoId] : [])]) {
    const unit = standing.find((each) => each.id === id);
    if (!unit) throw new DomainError('not-found', { noun: 'unit', id });
    if (effectiveOn <= unit.validFrom || unit.validTo !== null)
      throw new DomainError('period-invalid', { from: unit.validFrom, to: unit.validTo ?? effectiveOn });
  }
  const others = standing.filter(({ id, validTo }) => validTo === null && !fromIds.includes(id));
  const names = [...others.map(({ name }) => name), ...into.map(({ name }) => name)].map(unitKey);
  const twice = into.find(({ name }) => names.filter((key) => key === unitKey(name)).length > 1);
  if (twice) throw new DomainError('unit-already-stands', { row: into.indexOf(twice) + 1, value: twice.name });
}

function shapeProblem({ kind, fromIds, into, intoId }: Reorganisation): string | null {
  if (new Set(fromIds).size < fromIds.length || fromIds.some((id) => id === intoId)) return 'unit-twice';
  const begins = into.length + (intoId ? 1 : 0);
  const people = into.flatMap(({ personIds }) => personIds ?? []);
  if (new Set(people).size < people.length) return 'person-twice';
  const lists = into.flatMap(({ intakeIds }) => intakeIds ?? []);
  if (new Set(lists).size < lists.length) return 'list-twice';
  switch (kind) {
    case 'rename':
      return fromIds.length === 1 && into.length === 1 && !intoId ? null : 'one-to-one';
    case 'merge':
      return begins === 1 && fromIds.length + (intoId ? 1 : 0) >= 2 ? null : 'many-to-one';
    case 'split':
      return fromIds.length === 1 && into.length >= 2 && !intoId ? null : 'one-to-many';
  }
}

/** To which of the units that begin the list of an intake goes: the first, unless another part names it. */
export function partOfList({ into }: Pick<Reorganisation, 'into'>, intakeId: string): number {
  return Math.max(
    0,
    into.findIndex(({ intakeIds }) => intakeIds?.includes(intakeId)),
  );
}

/** Where several answers of one call come together: whoever still owes one leaves the new unit owing it. */
export function mergedUnitState(states: readonly string[]): string {
  for (const waiting of ['returned', 'drafting', 'unanswered']) if (states.includes(waiting)) return waiting;
  return states[0] ?? 'unanswered';
}

/** A list put together of several is sent again when any part of it was not sent, or came back. */
export function mergedListState(states: readonly string[]): string {
  if (states.includes('returned')) return 'returned';
  if (states.includes('draft')) return states.some((state) => state !== 'draft') ? 'returned' : 'draft';
  return states[0] ?? 'draft';
}
