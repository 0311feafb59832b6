import { type PlainDate, plainDate } from '../dates';
import type { OfficialDay, OfficialDayKind } from './official-day';

/**
 * The working calendar the product is seeded with, public sector, 2023–2027 (domain facts §8). Holidays on the weekly rest
 * stand here too, for classes sit on any day. 2027 and 24/11/2026 are not confirmed by a decision.
 */
export const OFFICIAL_DAYS_2023_2027: readonly OfficialDay[] = [
  ...year(2023, [
    ['01-01', 'holiday', 'Tết Dương lịch'],
    ['01-02', 'compensatory', 'Tết Dương lịch'],
    ['01-20 01-21 01-22 01-23 01-24', 'holiday', 'Tết Nguyên đán'],
    ['01-25 01-26', 'compensatory', 'Tết Nguyên đán'],
    ['04-29', 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['04-30', 'holiday', 'Ngày Chiến thắng'],
    ['05-01', 'holiday', 'Ngày Quốc tế lao động'],
    ['05-02', 'compensatory', 'Giỗ Tổ Hùng Vương'],
    ['05-03', 'compensatory', 'Ngày Chiến thắng'],
    ['09-01 09-02', 'holiday', 'Quốc khánh'],
    ['09-04', 'compensatory', 'Quốc khánh'],
  ]),
  ...year(2024, [
    ['01-01', 'holiday', 'Tết Dương lịch'],
    ['02-08 02-09 02-10 02-11 02-12', 'holiday', 'Tết Nguyên đán'],
    ['02-13 02-14', 'compensatory', 'Tết Nguyên đán'],
    ['04-18', 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['04-29', 'swap-off', 'Dịp 30/4 - 01/5', 'hoán đổi với thứ Bảy 04/05/2024'],
    ['04-30', 'holiday', 'Ngày Chiến thắng'],
    ['05-01', 'holiday', 'Ngày Quốc tế lao động'],
    ['05-04', 'swap-work', 'Dịp 30/4 - 01/5', 'hoán đổi với thứ Hai 29/04/2024'],
    ['09-02 09-03', 'holiday', 'Quốc khánh'],
  ]),
  ...year(2025, [
    ['01-01', 'holiday', 'Tết Dương lịch'],
    ['01-27 01-28 01-29 01-30 01-31', 'holiday', 'Tết Nguyên đán'],
    ['04-07', 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['04-26', 'swap-work', 'Dịp 30/4 - 01/5', 'hoán đổi với thứ Sáu 02/05/2025'],
    ['04-30', 'holiday', 'Ngày Chiến thắng'],
    ['05-01', 'holiday', 'Ngày Quốc tế lao động'],
    ['05-02', 'swap-off', 'Dịp 30/4 - 01/5', 'hoán đổi với thứ Bảy 26/04/2025'],
    ['09-01 09-02', 'holiday', 'Quốc khánh'],
  ]),
  ...year(2026, [
    ['01-01', 'holiday', 'Tết Dương lịch'],
    ['01-02', 'swap-off', 'Dịp Tết Dương lịch', 'hoán đổi với thứ Bảy 10/01/2026'],
    ['01-10', 'swap-work', 'Dịp Tết Dương lịch', 'hoán đổi với thứ Sáu 02/01/2026'],
    ['02-16 02-17 02-18 02-19 02-20', 'holiday', 'Tết Nguyên đán'],
    ['04-26', 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['04-27', 'compensatory', 'Giỗ Tổ Hùng Vương'],
    ['04-30', 'holiday', 'Ngày Chiến thắng'],
    ['05-01', 'holiday', 'Ngày Quốc tế lao động'],
    ['08-22', 'swap-work', 'Dịp Quốc khánh', 'hoán đổi với thứ Hai 31/08/2026'],
    ['08-31', 'swap-off', 'Dịp Quốc khánh', 'hoán đổi với thứ Bảy 22/08/2026'],
    ['09-01 09-02', 'holiday', 'Quốc khánh'],
    ['11-24', 'holiday', 'Ngày Văn hóa Việt Nam', cultureDayBasis(), 'provisional'],
  ]),
  ...year(2027, [
    ['01-01', 'holiday', 'Tết Dương lịch', undefined, 'provisional'],
    ['02-04 02-05 02-06 02-07 02-08', 'holiday', 'Tết Nguyên đán', undefined, 'provisional'],
    ['02-09 02-10', 'compensatory', 'Tết Nguyên đán', undefined, 'provisional'],
    ['04-16', 'holiday', 'Giỗ Tổ Hùng Vương', undefined, 'provisional'],
    ['04-30', 'holiday', 'Ngày Chiến thắng', undefined, 'provisional'],
    ['05-01', 'holiday', 'Ngày Quốc tế lao động', undefined, 'provisional'],
    ['05-03', 'compensatory', 'Ngày Quốc tế lao động', undefined, 'provisional'],
    ['09-02 09-03', 'holiday', 'Quốc khánh', undefined, 'provisional'],
    ['11-24', 'holiday', 'Ngày Văn hóa Việt Nam', cultureDayBasis(), 'provisional'],
  ]),
];

type Row = [monthDays: string, kind: OfficialDayKind, occasion: string, basis?: string, provisional?: 'provisional'];

function year(of: number, rows: readonly Row[]): OfficialDay[] {
  return rows.flatMap(([monthDays, kind, occasion, basis, provisional]) =>
    monthDays.split(' ').map((monthDay) => ({
      date: dateIn(of, monthDay),
      kind,
      basis: `${occasion}; ${basis ?? lawOf(kind)}`,
      provisional: provisional === 'provisional',
    })),
  );
}

function dateIn(of: number, monthDay: string): PlainDate {
  return plainDate(`${of}-${monthDay}`);
}

function lawOf(kind: OfficialDayKind): string {
  return kind === 'compensatory' ? 'khoản 3 Điều 111 Bộ luật Lao động 2019' : 'Điều 112 Bộ luật Lao động 2019';
}

function cultureDayBasis(): string {
  return 'Nghị quyết số 80-NQ/TW; chờ văn bản sửa đổi Điều 112 Bộ luật Lao động';
}
