import type { PersonDraft, PersonField, RowMessageCode } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import { formatPartialDate, parsePartialDate } from '../../domain/person/partial-date';
import type { SheetCell } from '../spreadsheet/sheet';
import type { DateReader } from './read-date-cell';
import {
  isTicked,
  readEmail,
  readGender,
  readGrade,
  readIdNumber,
  readName,
  readPhone,
  readPlanning,
  readStudyForm,
  readTheoryLevel,
  type ReadValue,
} from './read-values';
import { quote, type RowNote } from './row-notes';
import type { TableColumn } from './find-table';

/** One cell of a person's row, its text decoded. */
export interface FieldCell {
  readonly place: TableColumn & { readonly field: PersonField };
  readonly cell: SheetCell;
  readonly text: string;
}

export interface RowContext {
  readonly date1904: boolean;
  readonly today: PlainDate;
  readonly dates: DateReader;
}

export interface RowReading {
  readonly person: PersonDraft;
  readonly notes: RowNote[];
  readonly unread: Partial<Record<PersonField, string>>;
}

const TEXT_FIELDS = {
  ethnicity: 60,
  religion: 60,
  homeTown: 200,
  unit: 200,
  position: 200,
  partyPosition: 200,
  governmentPosition: 200,
  massPosition: 200,
  rank: 200,
  partyCardNumber: 40,
  schooling: 60,
  education: 300,
  stateManagement: 200,
  foreignLanguage: 200,
  informatics: 200,
  discipline: 300,
  wish: 300,
  remarks: 500,
} as const satisfies Partial<Record<PersonField, number>>;

/** The cells of one row as a person, with what is to be said of each. Rules between fields are in `checkPerson`. */
export function readPersonRow(cells: readonly FieldCell[], context: RowContext): RowReading {
  const reader = new RowReader(context);
  for (const cell of cells) reader.take(cell);
  reader.finish(cells);
  return { person: reader.person, notes: reader.notes, unread: listUnread(cells, reader.person) };
}

const WHOLE: Partial<Record<PersonField, keyof PersonDraft>> = {
  familyName: 'fullName',
  givenName: 'fullName',
  birthMale: 'birth',
  birthFemale: 'birth',
  birthDay: 'birth',
  birthMonth: 'birth',
  birthYear: 'birth',
};

/** The texts that no value of the person came from, so that a corrected file can show what is to be corrected. */
function listUnread(cells: readonly FieldCell[], person: PersonDraft): RowReading['unread'] {
  const unread: RowReading['unread'] = {};
  for (const { place, text } of cells) {
    const field = WHOLE[place.field] ?? (place.field as keyof PersonDraft);
    if (text === '' || person[field] !== null) continue;
    const earlier = unread[field as PersonField];
    unread[field as PersonField] = (earlier === undefined ? text : `${earlier} ${text}`).slice(0, 500);
  }
  return unread;
}

class RowReader {
  readonly person: PersonDraft = emptyPerson();
  readonly notes: RowNote[] = [];
  private readonly birthParts: { day?: string; month?: string; year?: string } = {};
  private birthGender: 'male' | 'female' | null = null;

  constructor(private readonly context: RowContext) {}

  take(given: FieldCell): void {
    const { place, cell, text } = given;
    if (cell.formula && text !== '') this.note(given, 'formula-value-used');
    if (cell.kind === 'error') return this.note(given, 'cell-error');
    if (text === '') return cell.formula ? this.note(given, 'formula-without-value') : undefined;
    const { person } = this;
    switch (place.field) {
      case 'order':
      case 'fullName':
      case 'familyName':
      case 'givenName':
        return;
      case 'birth':
        person.birth = this.date(given) ?? person.birth;
        return;
      case 'birthMale':
      case 'birthFemale':
        return this.takeBirthBySex(given, place.field === 'birthMale' ? 'male' : 'female');
      case 'birthDay':
        this.birthParts.day = text;
        return;
      case 'birthMonth':
        this.birthParts.month = text;
        return;
      case 'birthYear':
        this.birthParts.year = text;
        return;
      case 'gender':
        return this.setGender(given, this.value(given, readGender(text)));
      case 'genderMale':
      case 'genderFemale':
        if (isTicked(text)) this.setGender(given, place.field === 'genderMale' ? 'male' : 'female');
        else this.note(given, 'gender-unreadable');
        return;
      case 'rankOn':
      case 'partyProbationaryOn':
      case 'partyOfficialOn':
        person[place.field] = this.date(given);
        return;
      case 'politicalTheoryLevel':
        person.politicalTheoryLevel = this.value(given, readTheoryLevel(text));
        return;
      case 'planning':
        person.planning = this.value(given, readPlanning(text));
        return;
      case 'rating':
        return this.takeRating(given);
      case 'studyForm':
        person.studyForm = this.value(given, readStudyForm(text));
        return;
      case 'phone':
        person.phone = this.value(given, readPhone(text, cell.kind === 'number'));
        return;
      case 'email':
        person.email = this.value(given, readEmail(text));
        return;
      case 'idNumber':
        person.idNumber = this.value(given, readIdNumber(text, cell.kind === 'number'));
        return;
      default:
        return this.takeText(given, place.field);
    }
  }

  /** What stands in several columns: the name, and a birth date in three. */
  finish(cells: readonly FieldCell[]): void {
    const names = cells.filter(({ place }) => ['fullName', 'familyName', 'givenName'].includes(place.field));
    const typed = names.map((cell) => cell.text).filter((text) => text !== '');
    if (typed.length > 0) this.person.fullName = this.value(names[0]!, readName(typed.join(' ')), typed.join(' '));
    else this.notes.push({ column: null, field: 'fullName', code: 'name-missing', params: {} });
    const { day, month, year } = this.birthParts;
    if (year !== undefined || month !== undefined || day !== undefined) this.joinBirth(cells, day, month, year);
  }

  private joinBirth(cells: readonly FieldCell[], day?: string, month?: string, year?: string): void {
    const date = parsePartialDate([day, month, year].filter(Boolean).join('/'));
    if (date !== null && year !== undefined) this.person.birth = formatPartialDate(date);
    else
      this.note(
        cells.find(({ place }) => place.field.startsWith('birth'))!,
        'date-impossible',
      );
  }

  private takeBirthBySex(given: FieldCell, gender: 'male' | 'female'): void {
    if (this.birthGender !== null) return this.note(given, 'birth-in-both-columns');
    this.birthGender = gender;
    if (!isTicked(given.text) || given.cell.kind === 'number')
      this.person.birth = this.date(given) ?? this.person.birth;
    this.setGender(given, gender);
  }

  private setGender(given: FieldCell, gender: 'male' | 'female' | null): void {
    if (gender === null) return;
    if (this.person.gender !== null && this.person.gender !== gender) return this.note(given, 'gender-contradiction');
    this.person.gender = gender;
  }

  private takeRating(given: FieldCell): void {
    const grade = this.value(given, readGrade(given.text));
    if (grade === null) return;
    if (given.place.year === null) return this.note(given, 'rating-unknown');
    this.person.ratings.push({ year: given.place.year, grade });
  }

  private takeText(given: FieldCell, field: keyof typeof TEXT_FIELDS): void {
    if (given.text.length > TEXT_FIELDS[field]) return this.note(given, 'text-too-long', { max: TEXT_FIELDS[field] });
    // Two columns of one heading ("Ghi chú" merged over both) are one text.
    const earlier = this.person[field];
    this.person[field] = earlier === null ? given.text : `${earlier}; ${given.text}`.slice(0, 1000);
  }

  private date(given: FieldCell): string | null {
    const { date1904, today, dates } = this.context;
    const { value, code, isFuture } = dates.read(given.cell, given.text, date1904, today);
    if (code !== null) this.note(given, code, { read: value ?? '' });
    if (value === null || !isFuture) return value;
    this.note(given, 'date-in-future', { read: value });
    return null;
  }

  private value<T>(given: FieldCell, read: ReadValue<T>, typed = given.text): T | null {
    for (const code of read.codes) this.note({ ...given, text: typed }, code);
    return read.value;
  }

  private note({ place, text }: FieldCell, code: RowMessageCode, params: Record<string, string | number> = {}): void {
    const { column, field } = place;
    this.notes.push({ column, field, code, params: { ...quote(field, text), ...params } });
  }
}

function emptyPerson(): PersonDraft {
  return {
    fullName: null,
    birth: null,
    gender: null,
    ethnicity: null,
    religion: null,
    homeTown: null,
    unit: null,
    position: null,
    partyPosition: null,
    governmentPosition: null,
    massPosition: null,
    rank: null,
    rankOn: null,
    partyProbationaryOn: null,
    partyOfficialOn: null,
    partyCardNumber: null,
    schooling: null,
    education: null,
    politicalTheoryLevel: null,
    stateManagement: null,
    foreignLanguage: null,
    informatics: null,
    planning: null,
    ratings: [],
    discipline: null,
    studyForm: null,
    wish: null,
    phone: null,
    email: null,
    idNumber: null,
    remarks: null,
  };
}
