import type { PersonDraft, PersonField } from '../../contracts/person/people-import';
import { fill, wordsOf, type Language } from '../../i18n/translate';

/** The columns we write, in the order of official lists; a list written so is read back as the same people. */
export const WRITTEN_FIELDS = [
  'fullName',
  'birth',
  'gender',
  'ethnicity',
  'religion',
  'homeTown',
  'unit',
  'partyPosition',
  'governmentPosition',
  'massPosition',
  'position',
  'rank',
  'rankOn',
  'partyProbationaryOn',
  'partyOfficialOn',
  'partyCardNumber',
  'schooling',
  'education',
  'politicalTheoryLevel',
  'stateManagement',
  'foreignLanguage',
  'informatics',
  'planning',
  'discipline',
  'studyForm',
  'wish',
  'phone',
  'email',
  'idNumber',
  'remarks',
] as const satisfies readonly (PersonField & keyof PersonDraft)[];

/** A person's values as a list shows them; in place of one that could not be read, what stood there. */
export function writePerson(
  person: PersonDraft,
  unread: Partial<Record<PersonField, string>>,
  language: Language,
): (string | null)[] {
  const { sheet, theoryLevels, studyForms } = wordsOf(language).peopleImport;
  return WRITTEN_FIELDS.map((field) => {
    const value = person[field];
    if (value === null) return unread[field] ?? null;
    if (field === 'gender') return value === 'male' ? sheet.male : sheet.female;
    if (field === 'politicalTheoryLevel') return theoryLevels[value as keyof typeof theoryLevels];
    if (field === 'studyForm') return studyForms[value as keyof typeof studyForms];
    return typeof value === 'boolean' ? (value ? sheet.yes : sheet.no) : value;
  });
}

/** Ratings stand in one column for each year that anybody has one of. */
export function writeRatings(person: PersonDraft, years: readonly number[], language: Language): (string | null)[] {
  const { grades } = wordsOf(language).peopleImport;
  return years.map((year) => {
    const rating = person.ratings.find((each) => each.year === year);
    return rating === undefined ? null : grades[rating.grade];
  });
}

export function ratingHeading(year: number, language: Language): string {
  return fill('{word} {year}', { word: wordsOf(language).peopleImport.fields.rating, year });
}
