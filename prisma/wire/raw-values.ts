import { types, type CustomTypesConfig } from 'pg';
import { Prisma } from '../generated/client';

type Read = (text: string) => unknown;

const TEXT_ARRAY: number = 1009;
const readTexts = types.getTypeParser(TEXT_ARRAY) as (text: string) => (string | null)[];

const arrayOf =
  (read: Read): Read =>
  (text) =>
    readTexts(text).map((each) => (each === null ? null : read(each)));

/** A session is in UTC, as Prisma takes for granted too: what it wrote in another zone would be shifted already. */
const readMoment: Read = (text) => new Date(`${text.replace(' ', 'T').replace(/[+-]\d{2}(:\d{2})?$/, '')}Z`);
const readDate: Read = (text) => new Date(`${text}T00:00:00.000Z`);
const readDecimal: Read = (text) => new Prisma.Decimal(text);

/** Where the driver would read a type otherwise than Prisma does: by the number PostgreSQL gives it. */
const READERS: ReadonlyMap<number, Read> = new Map<number, Read>([
  [20, BigInt], // int8
  [26, BigInt], // oid
  [1016, arrayOf(BigInt)],
  [1700, readDecimal], // numeric
  [1231, arrayOf(readDecimal)],
  [1082, readDate], // date
  [1182, arrayOf(readDate)],
  [1114, readMoment], // timestamp
  [1115, arrayOf(readMoment)],
  [1184, readMoment], // timestamptz
  [1185, arrayOf(readMoment)],
]);

/** Reads a column as `$queryRaw` of Prisma does: a store sees the same values whichever of the two carried its statement. */
export const rawTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : READERS.get(oid)) ?? (types.getTypeParser(oid, format) as Read),
};

/** A parameter as Prisma's adapter writes it: moments in UTC and without a zone, the rest as the driver does. */
export function rawParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, -1);
  return Array.isArray(value) ? value.map(rawParameter) : value;
}
