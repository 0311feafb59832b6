import { solarDateOfLunar } from '../../../domain/calendar/lunar-date';

describe('Vietnamese lunar dates', () => {
  it.each([
    [1968, '1968-01-29', 'the year Viet Nam first reckoned at UTC+7'],
    [1985, '1985-01-21', 'a month before the Chinese new year'],
    [2007, '2007-02-17', 'a day before the Chinese new year'],
    [2023, '2023-01-22', ''],
    [2024, '2024-02-10', ''],
    [2025, '2025-01-29', ''],
    [2026, '2026-02-17', ''],
    [2027, '2027-02-06', ''],
    [2028, '2028-01-26', ''],
    [2030, '2030-02-02', 'a day before the Chinese new year'],
    [2033, '2033-01-31', ''],
    [2034, '2034-02-19', 'after the leap month 11 of 2033'],
  ])('the lunar year %i begins on %s %s', (year, date) => {
    expect(solarDateOfLunar(year, 1, 1)).toBe(date);
  });

  it.each([
    [2023, '2023-04-29', 'after a leap month 2'],
    [2024, '2024-04-18', ''],
    [2025, '2025-04-07', 'before a leap month 6'],
    [2026, '2026-04-26', ''],
    [2027, '2027-04-16', ''],
  ])('Giỗ Tổ (the 10th of the 3rd lunar month) of %i is %s %s', (year, date) => {
    expect(solarDateOfLunar(year, 3, 10)).toBe(date);
  });
});
