import type { DecidingAuthority } from '../intake/procedure';
import type { NamedOrgan } from './match-organ';

/** What plans call the committee, before and after 2025-07-01. */
const COMMITTEES = ['Thị ủy', 'Đảng ủy', 'Huyện ủy', 'Thành ủy', 'Đảng bộ'];
const PEOPLES_COMMITTEES = ['thị xã', 'huyện', 'thành phố', 'xã', 'phường', 'đặc khu'];

/** A body under every name that plans give to its kind, besides its own. */
export function bodyNames(kind: DecidingAuthority, name: string): string[] {
  switch (kind) {
    case 'standing-board':
      return [name, 'Ban Thường vụ', ...COMMITTEES.map((committee) => `Ban Thường vụ ${committee}`)];
    case 'standing-office':
      return [name, 'Thường trực', ...COMMITTEES.map((committee) => `Thường trực ${committee}`)];
    case 'peoples-committee':
      return [name, 'Ủy ban nhân dân', 'UBND', ...PEOPLES_COMMITTEES.map((place) => `Ủy ban nhân dân ${place}`)];
  }
}

/** Units and bodies as organs to match a plan's words with. */
export function committeeOrgans(
  units: readonly { id: string; name: string; shortName: string }[],
  bodies: readonly { id: string; kind: DecidingAuthority; name: string }[],
): NamedOrgan[] {
  return [
    ...bodies.map((body) => ({ id: body.id, kind: 'body' as const, names: bodyNames(body.kind, body.name) })),
    ...units.map((unit) => ({ id: unit.id, kind: 'unit' as const, names: [unit.name, unit.shortName] })),
  ];
}
