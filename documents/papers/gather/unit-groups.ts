import type { PaperUnit } from '../../../domain/document/paper-sources';

/** More units than this are addressed by their kind. */
const NAMED_AT_MOST = 6;

/** How the units of a kind are addressed together; kinds that are not here are named one by one. */
const TOGETHER: Readonly<Record<string, string>> = {
  'base-committee': 'Các đảng ủy xã, phường',
  'party-cell': 'Các đảng ủy, chi bộ trực thuộc',
  front: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
  'advising-organ': 'Các cơ quan chuyên trách tham mưu, giúp việc',
  'state-organ': 'Các phòng, ban, cơ quan chuyên môn',
};

/** Kính gửi: by name, or by kind where they are many. */
export function addresseesOf(units: readonly PaperUnit[]): string[] {
  if (units.length <= NAMED_AT_MOST) return units.map(({ name }) => name);
  const groups = new Set(units.map(({ kind, name }) => TOGETHER[kind] ?? name));
  return [...groups];
}
