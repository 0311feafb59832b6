import { addDays, type PlainDate, plainDateOf } from '../dates';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './day-number';
import { solarDateOfLunar } from './lunar-date';
import type { OfficialDay } from './official-day';

const COMPUTED_BASIS = 'tính theo Điều 112 Bộ luật Lao động 2019, chưa có thông báo lịch nghỉ';
const COMPENSATORY_BASIS = 'tính theo khoản 3 Điều 111 Bộ luật Lao động 2019, chưa có thông báo lịch nghỉ';
const CULTURE_DAY_BASIS = 'Nghị quyết số 80-NQ/TW; chờ văn bản sửa đổi Điều 112 Bộ luật Lao động';
/** Nghị quyết 80-NQ/TW of January 2026 makes 24 November a paid day off. */
const FIRST_CULTURE_DAY = 2026;

/**
 * Days off of a year that no decision has fixed yet, all provisional ("dự kiến"): the rule of Điều 112 Bộ luật Lao động
 * 2019. Swapped days cannot be foreseen, and the choice of the Tết days is the Government's.
 */
export function computedOfficialDays(year: number): OfficialDay[] {
  const holidays = new Map<PlainDate, Holiday>();
  for (const holiday of holidaysOf(year)) if (!holidays.has(holiday[0])) holidays.set(holiday[0], holiday);
  const inOrder = [...holidays.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = inOrder.map(([date, occasion, basis = COMPUTED_BASIS]): OfficialDay => ({
    date,
    kind: 'holiday',
    basis: `${occasion}; ${basis}`,
    provisional: true,
  }));
  return [...days, ...compensatoryDays(inOrder)].sort((a, b) => (a.date < b.date ? -1 : 1));
}

type Holiday = readonly [date: PlainDate, occasion: string, basis?: string];

function holidaysOf(year: number): Holiday[] {
  const tet = solarDateOfLunar(year, 1, 1);
  const nationalDay = plainDateOf(year, 9, 2);
  return [
    [plainDateOf(year, 1, 1), 'Tết Dương lịch'],
    // Two days before the lunar year and three of it: the Government's choice for 2023, 2024 and 2025.
    ...[-2, -1, 0, 1, 2].map((offset): Holiday => [addDays(tet, offset), 'Tết Nguyên đán']),
    [solarDateOfLunar(year, 3, 10), 'Giỗ Tổ Hùng Vương'],
    [plainDateOf(year, 4, 30), 'Ngày Chiến thắng'],
    [plainDateOf(year, 5, 1), 'Ngày Quốc tế lao động'],
    [nationalDay, 'Quốc khánh'],
    [addDays(nationalDay, nationalDayNeighbour(nationalDay)), 'Quốc khánh'],
    ...(year >= FIRST_CULTURE_DAY
      ? [[plainDateOf(year, 11, 24), 'Ngày Văn hóa Việt Nam', CULTURE_DAY_BASIS] as const]
      : []),
  ];
}

/** The second day is the one before or after (Điều 112): the side that makes the longer rest, as announced 2023–2026. */
function nationalDayNeighbour(nationalDay: PlainDate): 1 | -1 {
  const weekday = weekdayOfDayNumber(dayNumber(nationalDay));
  return weekday === 1 || weekday === 4 || weekday === 7 ? 1 : -1;
}

/** A holiday on the weekly rest is made good on the next working day (khoản 3 Điều 111). `holidays` are in order. */
function compensatoryDays(holidays: readonly Holiday[]): OfficialDay[] {
  const taken = new Set(holidays.map(([date]) => dayNumber(date)));
  const made: OfficialDay[] = [];
  for (const [date, occasion] of holidays) {
    let number = dayNumber(date);
    if (weekdayOfDayNumber(number) <= 5) continue;
    while (taken.has(number) || weekdayOfDayNumber(number) > 5) number += 1;
    taken.add(number);
    made.push({
      date: dateOfDayNumber(number),
      kind: 'compensatory',
      basis: `${occasion}; ${COMPENSATORY_BASIS}`,
      provisional: true,
    });
  }
  return made;
}
