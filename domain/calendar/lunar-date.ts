import { type PlainDate, plainDateOf } from '../dates';
import { dateOfDayNumber, dayNumber } from './day-number';

/**
 * Vietnamese lunar dates after Hồ Ngọc Đức's algorithm (Jean Meeus, "Astronomical Algorithms"), at UTC+7 and good for
 * 1900–2199. The Chinese calendar is reckoned at UTC+8 and differs in some years (2007, 2030): Intl is no authority here.
 */
export function solarDateOfLunar(lunarYear: number, lunarMonth: number, lunarDay: number): PlainDate {
  const before = month11Start(lunarMonth < 11 ? lunarYear - 1 : lunarYear);
  const next = month11Start(lunarMonth < 11 ? lunarYear : lunarYear + 1);
  let offset = (lunarMonth + 1) % 12;
  const hasLeapMonth = next - before > 365;
  if (hasLeapMonth && offset >= leapMonthOffset(before)) offset += 1;
  const k = Math.floor(0.5 + (before - FIRST_NEW_MOON) / SYNODIC_MONTH);
  return dateOfDayNumber(newMoonDay(k + offset) + lunarDay - 1 - JULIAN_DAY_OF_1970);
}

const TIME_ZONE_HOURS = 7;
const SYNODIC_MONTH = 29.530588853;
/** Julian date of the new moon of 1900-01-01, the moon numbered 0. */
const FIRST_NEW_MOON = 2415021.076998695;
const JULIAN_DAY_OF_1970 = 2440588;
const RADIANS = Math.PI / 180;

/** Julian day on which the lunar month 11 that holds the winter solstice of a year begins. */
function month11Start(year: number): number {
  const lastDay = dayNumber(plainDateOf(year, 12, 31)) + JULIAN_DAY_OF_1970;
  const k = Math.floor((lastDay - 2415021) / SYNODIC_MONTH);
  const start = newMoonDay(k);
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start;
}

/** Months from month 11 to the leap month: the first without a principal solar term. */
function leapMonthOffset(month11: number): number {
  const k = Math.floor((month11 - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
  let offset = 1;
  let sector = sunSector(newMoonDay(k + offset));
  for (let previous = -1; sector !== previous && offset < 14;) {
    previous = sector;
    offset += 1;
    sector = sunSector(newMoonDay(k + offset));
  }
  return offset - 1;
}

/** Julian day, in Viet Nam, of the k-th new moon since {@link FIRST_NEW_MOON}. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
  const meanMoon = mean + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(2 * moon + sun);
  const dynamicalMinusUniversal = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(meanMoon + correction - dynamicalMinusUniversal + 0.5 + TIME_ZONE_HOURS / 24);
}

/** Which twelfth (0–11) of the ecliptic the sun stands in at midnight, Viet Nam time, of a Julian day. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 2451545.5 - TIME_ZONE_HOURS / 24) / 36525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const equation =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const longitude = meanLongitude + equation;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

function sin(degrees: number): number {
  return Math.sin(degrees * RADIANS);
}
