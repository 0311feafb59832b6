import type { Language } from '../../../../i18n/translate';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** "2026-03-05" → "05/03/2026". Empty for nothing. */
export function formatDate(date: string | null | undefined): string {
  const [year, month, day] = (date ?? '').slice(0, 10).split('-');
  return year && month && day ? `${day}/${month}/${year}` : '';
}

/** A moment (ISO 8601) as the date it has in Viet Nam: "05/03/2026". */
export function formatDay(instant: string | null | undefined): string {
  return instant ? partsOf(instant).date : '';
}

/** A moment as "08:12, 05/03/2026" in Viet Nam. */
export function formatMoment(instant: string | null | undefined): string {
  if (!instant) return '';
  const { time, date } = partsOf(instant);
  return `${time}, ${date}`;
}

/** 1234567 → "1.234.567" in Vietnamese, "1,234,567" in English. */
export function formatNumber(value: number | bigint | string | null | undefined, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  return new Intl.NumberFormat(LOCALES[language]).format(typeof value === 'string' ? Number(value) : value);
}

/** Đồng, an integer (as a string where it came as one). */
export function formatMoney(value: number | string | null | undefined, language: Language): string {
  const number = formatNumber(value, language);
  return number && `${number} ${language === 'vi' ? 'đ' : 'VND'}`;
}

/** "60 - 80", "80", or empty. */
export function formatRange(
  min: number | null | undefined,
  max: number | null | undefined,
  language: Language,
): string {
  const [low, high] = [formatNumber(min, language), formatNumber(max, language)];
  if (!low || !high || low === high) return high || low;
  return `${low} - ${high}`;
}

/** A moment as the date it has in Viet Nam, "YYYY-MM-DD". */
export function formatInTimeZone(moment: Date): string {
  const { date } = partsOf(moment.toISOString());
  return date.split('/').reverse().join('-');
}

function partsOf(instant: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('day')}/${part('month')}/${part('year')}`, time: `${part('hour')}:${part('minute')}` };
}
