import type { RegisterField } from '../../domain/person/field-classes';
import { valueOf, type PersonRecord } from '../../domain/person/person-record';
import { wordsOf, type Language } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';

export interface PeopleExport {
  readonly people: readonly (PersonRecord & { readonly unitName: string | null })[];
  readonly columns: readonly RegisterField[];
  /** Fields whose values are not shown. */
  readonly masked: ReadonlySet<RegisterField>;
}

/** Numbers are masked but for their end, so that a person can still tell two rows apart. */
const ENDING: readonly RegisterField[] = ['phone', 'idNumber', 'partyCardNumber'];

/** People with the columns chosen, in the order given (.xlsx). */
export async function writePeopleExport(
  { people, columns, masked }: PeopleExport,
  language: Language,
): Promise<Uint8Array> {
  const words = wordsOf(language);
  const { fields } = words.person;
  const { sheet } = words.peopleImport;
  const heading = [words.peopleImport.fields.order, ...columns.map((field) => fields[field])];
  const rows = people.map((person, index) => [
    index + 1,
    ...columns.map((field) => cellOf(person, field, masked.has(field), language)),
  ]);
  return writeWorkbook([{ name: sheet.name, title: [sheet.title, ''], heading, rows, widths: [6, 28] }]);
}

function cellOf(
  person: PeopleExport['people'][number],
  field: RegisterField,
  isMasked: boolean,
  language: Language,
): string | null {
  const text = textOf(person, field, language);
  if (!isMasked || text === null) return text;
  return ENDING.includes(field) ? `•••${text.slice(-3)}` : wordsOf(language).person.masked;
}

function textOf(person: PeopleExport['people'][number], field: RegisterField, language: Language): string | null {
  const { sheet, grades, theoryLevels } = wordsOf(language).peopleImport;
  const { educationLevels, workerKinds } = wordsOf(language).eligibility;
  if (field === 'unitId') return person.unitName;
  const value = valueOf(person, field);
  if (value === null) return null;
  const { details } = person;
  switch (field) {
    case 'gender':
      return value === 'male' ? sheet.male : sheet.female;
    case 'politicalTheoryLevel':
      return theoryLevels[value as keyof typeof theoryLevels] ?? null;
    case 'workerKind':
      return details.workerKind ? workerKinds[details.workerKind] : null;
    case 'ratings':
      return join(details.ratings?.map(({ year, grade }) => `${year}: ${grades[grade]}`));
    case 'degrees':
      return join(
        details.degrees?.map(({ level, field: of }) => [educationLevels[level], of].filter(Boolean).join(' ')),
      );
    case 'theoryPapers':
      return join(
        details.theoryPapers?.map(({ level, number }) => [theoryLevels[level], number].filter(Boolean).join(' ')),
      );
    case 'discipline':
    case 'proceedings':
      return join(details[field]?.map(({ from, until, note }) => [from, until, note].filter(Boolean).join(' - ')));
    default:
      if (typeof value === 'boolean') return value ? sheet.yes : sheet.no;
      return typeof value === 'string' ? value : null;
  }
}

function join(parts: readonly string[] | undefined): string | null {
  return parts && parts.length > 0 ? parts.join('; ') : null;
}
