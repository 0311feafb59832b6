import { z } from 'zod';
import { PERSON_FIELDS, type PersonDraft } from '../../../contracts/person/people-import';
import type { KnownHeading, PeopleReading, ReadPerson } from '../../../documents/person/people-reading';
import { patchOfDraft } from '../../../documents/person/patch-of-draft';
import { readPeopleFile } from '../../../documents/person/read-people-file';
import { verdictOf } from '../../../documents/person/row-notes';
import type { PlainDate } from '../../../domain/dates';
import { nameKey, type Comparable } from '../../../domain/person/find-doubles';
import { RegisterMatcher, type RegisterMatch } from '../../../domain/person/match-register';
import { changesOf, keepSpelling } from '../../../domain/person/person-record';
import { unitFinder } from '../../../domain/person/unit-names';
import { readSetting } from '../../../prisma/stores/organisation/setting-store';
import { findKnownPeople, listUnitNames, type ImportRow } from '../../../prisma/stores/person/import-store';
import { readPeople } from '../../../prisma/stores/person/person-store';
import type { ApiContext } from '../../api-context';

type Reader = ApiContext['database'];

export interface ListToRead {
  readonly committeeId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly today: PlainDate;
  readonly now: Date;
  readonly convertLegacyFonts: boolean;
  /** For rows that name no unit of the committee, or for all rows of a unit's own list. */
  readonly unitId: string | null;
  /** Every row is of `unitId`, whatever smaller part of it (chi bộ …) it names. */
  readonly isOneUnit: boolean;
  /** Units whose people may be taken in, and are searched for; undefined: all. */
  readonly unitIds: readonly string[] | undefined;
}

export interface ListRead {
  readonly reading: PeopleReading;
  readonly rows: ImportRow[];
}

/** Headings of the committee's own, as `PUT /settings/people-import-headings` keeps them. */
const headingSetting = z
  .array(z.strictObject({ heading: z.string().max(200), field: z.enum(PERSON_FIELDS).nullable() }))
  .max(200);

/** Reads a .xlsx in the bounded thread, when its turn comes, and sets each row against units and register. Stores nothing. */
export function readList(
  { database, reading }: Pick<ApiContext, 'database' | 'reading'>,
  list: ListToRead,
): Promise<ListRead> {
  return reading.take(() => readAndMatch(database, list));
}

async function readAndMatch(database: Reader, list: ListToRead): Promise<ListRead> {
  const headings = await readHeadings(database, list.committeeId);
  const { bytes, fileName, today, convertLegacyFonts } = list;
  const reading = await readPeopleFile({ bytes, fileName, today, convertLegacyFonts, headings });
  const unitIdOf = await resolveUnits(database, list, reading.people);
  const entries = reading.people.map((entry) => comparableOf(entry.person, unitIdOf.get(entry) ?? null));
  const matches = await matchPeople(database, list, entries);
  const knownIds = matches.flatMap((match) => (match.kind === 'known' ? [match.personId] : []));
  const known = new Map((await readPeople(database, list.committeeId, knownIds)).map((person) => [person.id, person]));
  const rows = reading.people.map((entry, index): ImportRow => {
    const match = matches[index]!;
    const unitId = unitIdOf.get(entry) ?? null;
    const person = match.kind === 'known' ? known.get(match.personId) : undefined;
    const changes = person ? changesOf(person, keepSpelling(person, patchOfDraft(entry.person, unitId))) : [];
    if (match.kind === 'doubtful') noteDoubt(entry, match.candidateIds.length);
    return {
      row: entry.row,
      verdict: verdictOf(entry.notes),
      person: entry.person,
      unread: entry.unread,
      notes: entry.notes,
      unitId,
      match: match.kind === 'known' ? (changes.length > 0 ? 'changed' : 'same') : match.kind,
      personId: match.kind === 'known' ? match.personId : null,
      candidateIds: match.kind === 'doubtful' ? match.candidateIds : [],
      changes,
      eligibility: null,
    };
  });
  return { reading, rows };
}

/** People of the register that entries are or may be; in the order given. */
export async function matchPeople(
  database: Parameters<typeof findKnownPeople>[0],
  { committeeId, unitIds }: Pick<ListToRead, 'committeeId' | 'unitIds'>,
  entries: readonly Comparable[],
): Promise<RegisterMatch[]> {
  const nameKeys = [...new Set(entries.map(({ fullName }) => nameKey(fullName)))];
  const idNumbers = [...new Set(entries.flatMap(({ idNumber }) => idNumber ?? []))];
  const matcher = new RegisterMatcher(
    await findKnownPeople(database, committeeId, { nameKeys, idNumbers, ...(unitIds ? { unitIds } : {}) }),
  );
  return entries.map((entry) => (entry.fullName === '' ? { kind: 'new' } : matcher.match(entry)));
}

/** By the id of the unit where it was found, so that a short name and a full one are equal. */
export function comparableOf({ fullName, birth, unit, idNumber }: PersonDraft, unitId: string | null): Comparable {
  return { fullName: fullName ?? '', birth, unit: unitId ?? unit, idNumber };
}

async function readHeadings(database: Reader, committeeId: string): Promise<readonly KnownHeading[]> {
  const read = headingSetting.safeParse(await readSetting(database, committeeId, 'people-import-headings'));
  return read.success ? read.data : [];
}

async function resolveUnits(
  database: Reader,
  list: ListToRead,
  people: readonly ReadPerson[],
): Promise<ReadonlyMap<ReadPerson, string | null>> {
  const { unitId, unitIds } = list;
  if (list.isOneUnit) return new Map(people.map((entry) => [entry, unitId]));
  const find = unitFinder(await listUnitNames(database, list.committeeId, list.now));
  return new Map(
    people.map((entry) => {
      const written = entry.person.unit;
      const found = written === null ? unitId : find(written);
      // A unit's own list names smaller parts of the unit (chi bộ, tổ) that are none of the register.
      if (written !== null && found === null && !unitIds) noteUnit(entry, 'unit-unknown', written);
      else if (found !== null && unitIds && !unitIds.includes(found)) noteUnit(entry, 'unit-foreign', written ?? '');
      return [entry, found ?? (unitIds ? unitId : null)];
    }),
  );
}

function noteUnit({ notes }: ReadPerson, code: 'unit-unknown' | 'unit-foreign', value: string): void {
  notes.push({ column: null, field: 'unit', code, params: { value: value.slice(0, 60) } });
}

function noteDoubt({ notes }: ReadPerson, count: number): void {
  notes.push({ column: null, field: 'fullName', code: 'may-be-registered', params: { count } });
}
