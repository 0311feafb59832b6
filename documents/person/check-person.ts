import type { PersonDraft, PersonField, RowMessageCode } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import { hasPassedYears, isBefore, isNotAfter, parsePartialDate } from '../../domain/person/partial-date';

export interface PersonFault {
  readonly field: PersonField;
  readonly code: RowMessageCode;
}

const YOUNGEST = 18;
const OLDEST = 75;

/** Rules between the fields of one person. A date that is only a year never counts against anybody. */
export function checkPerson(person: PersonDraft, today: PlainDate, unitExpected: boolean): PersonFault[] {
  const faults: PersonFault[] = [];
  const add = (field: PersonField, code: RowMessageCode) => faults.push({ field, code });
  const birth = person.birth === null ? null : parsePartialDate(person.birth);
  const joined = person.partyProbationaryOn === null ? null : parsePartialDate(person.partyProbationaryOn);
  const official = person.partyOfficialOn === null ? null : parsePartialDate(person.partyOfficialOn);
  if (birth === null) add('birth', 'birth-missing');
  else if (hasPassedYears(birth, YOUNGEST, today) === 'no' || hasPassedYears(birth, OLDEST, today) === 'yes')
    add('birth', 'birth-unlikely');
  if (joined !== null && official !== null) {
    if (isBefore(official, joined.earliest) === 'yes') add('partyOfficialOn', 'party-dates-reversed');
    // Điều 5 Điều lệ Đảng: thời kỳ dự bị mười hai tháng.
    else if (hasPassedYears(joined, 1, official.latest) === 'no') add('partyOfficialOn', 'party-dates-close');
  }
  // Điều 1 Điều lệ Đảng: công dân Việt Nam từ mười tám tuổi trở lên.
  const first = joined ?? official;
  if (birth !== null && first !== null && hasPassedYears(birth, YOUNGEST, first.latest) === 'no') {
    const isUnborn = isNotAfter(birth, first.latest) === 'no';
    add('partyProbationaryOn', isUnborn ? 'party-dates-reversed' : 'party-before-18');
  }
  if (unitExpected && person.unit === null) add('unit', 'unit-missing');
  return faults;
}
