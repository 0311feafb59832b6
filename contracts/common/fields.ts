import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/dates';

/** UUIDv7 (or any UUID): ids are never guessed from. */
export const id = z.uuid();

/** "YYYY-MM-DD", a day of the calendar. */
export const plainDate = z
  .string()
  .refine((text): text is PlainDate => isPlainDate(text), { error: 'date' })
  .transform((text) => text as PlainDate)
  .meta({ format: 'date', example: '2026-03-31' });

/** A date in an answer. */
export const dateOut = z.string().meta({ format: 'date', example: '2026-03-31' });

/** A moment in an answer or a request: ISO 8601 in UTC. */
export const instant = z.iso.datetime({ offset: true });

/** Text typed by a person: NFC, without surrounding blanks, not empty. */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => value.length > 0, { error: 'empty' })
    .meta({ minLength: 1, maxLength: max });
}

/** As {@link text}; blank counts as absent. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value?.normalize('NFC').trim() || null)
    .meta({ type: ['string', 'null'], maxLength: max });
}

export const email = z
  .string()
  .max(254)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email())
  .meta({ format: 'email', maxLength: 254 });

/** What the caller may do with the record: the client shows these and re-implements no rule. */
export const abilities = z.array(z.string()).describe('Acts this account may do here');

/** Path parameters of most routes. */
export const idParams = z.strictObject({ id });

/** The answer of a deed: ids and small values. */
export const deedResult = z.record(z.string(), z.unknown());

/** Any JSON value. (zod's own recursive schema has no end for the generator of the OpenAPI document.) */
export const jsonValue = z.unknown().refine((value) => value !== undefined, { error: 'empty' });
