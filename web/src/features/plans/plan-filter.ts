import { useSearchParams } from 'react-router';
import type { Row } from './types';

/** The filter of all three views, kept in the address. */
export interface PlanFilter {
  tim: string;
  loai: string;
  'tinh-trang': string;
  'tham-quyen': string;
  'don-vi': string;
  thang: string;
}

const NAMES = ['tim', 'loai', 'tinh-trang', 'tham-quyen', 'don-vi', 'thang'] as const;

export type PlanView = 'danh-sach' | 'truc-thoi-gian' | 'lich';
const VIEWS: readonly PlanView[] = ['danh-sach', 'truc-thoi-gian', 'lich'];

/** Filter and view, in the address and nowhere else, so that a link shows what its sender saw. */
export function usePlanFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as unknown as PlanFilter;
  const view = VIEWS.find((each) => each === search.get('xem')) ?? 'danh-sach';
  const change = (changes: Partial<PlanFilter & { xem: string }>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return { filter, view, change, isFiltered: NAMES.some((name) => filter[name] !== '') };
}

/** Rows the filter lets through; an item counts as of a month in which it, or an intake of it, has something due. */
export function filterRows(rows: readonly Row[], filter: PlanFilter): Row[] {
  const asked = plain(filter.tim);
  return rows.filter(({ item, course }) => {
    const texts = [item.code, item.title, ...course.intakes.map(({ name }) => name)];
    return (
      (!asked || plain(texts.join(' ')).includes(asked)) &&
      (!filter.loai ||
        item.workKind === filter.loai ||
        item.procedureCode === filter.loai ||
        item.origin === filter.loai) &&
      (!filter['tinh-trang'] || isInState(filter['tinh-trang'], { item, course })) &&
      (!filter['tham-quyen'] || course.decidingBodyName === filter['tham-quyen']) &&
      (!filter['don-vi'] || course.intakes.some(({ calledUnitIds }) => calledUnitIds.includes(filter['don-vi']))) &&
      (!filter.thang || datesOf({ item, course }).some((date) => date.slice(0, 7) === filter.thang))
    );
  });
}

function isInState(state: string, { item, course }: Row): boolean {
  if (state === 'late') return course.intakes.some(({ isOverdue }) => isOverdue);
  return (item.outcome ?? item.status) === state;
}

function datesOf({ item, course }: Row): string[] {
  return [
    item.amendedDueOn ?? item.dueOn,
    ...course.intakes.flatMap(({ dueOn, stages }) => [dueOn, ...stages.map(({ deadlineOn }) => deadlineOn)]),
  ];
}

/** Without accents and case, as people type when they look for something. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().trim();
}
