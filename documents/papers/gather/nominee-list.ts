import type { PaperSources } from '../../../domain/document/paper-sources';
import { chosenPeople } from './chosen-people';
import { BY_HAND, bornOn, need, postAndUnit, studyName } from './phrases';

const THEORY_LEVELS: Readonly<Record<string, string>> = {
  elementary: 'Sơ cấp',
  intermediate: 'Trung cấp',
  advanced: 'Cao cấp',
};
const GENDERS: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };

/** Danh sách kèm theo: the people of an intake or class, as a lý lịch trích ngang. */
export function gatherNomineeList(sources: PaperSources): Record<string, unknown> {
  need(sources.intake, 'intake');
  const people = chosenPeople(sources);
  need(people[0], 'people');
  return {
    abstract: `cán bộ được cử tham gia ${studyName(sources)}`,
    attachedTo: sources.attachedTo ?? `văn bản số ${BY_HAND} ngày ${BY_HAND}`,
    people: people.map((person) => ({
      fullName: person.fullName,
      born: bornOn(person.birth),
      gender: GENDERS[person.gender ?? ''],
      post: postAndUnit(person),
      joinedParty: joinedParty(person.partyProbationaryOn, person.partyOfficialOn),
      education: person.education,
      theoryLevel: THEORY_LEVELS[person.theoryLevel ?? ''],
    })),
    total: people.length,
  };
}

/** Dự bị above, chính thức below. */
function joinedParty(probationaryOn: string | null, officialOn: string | null): string | undefined {
  const days = [bornOn(probationaryOn), bornOn(officialOn)].filter((day) => day !== undefined);
  return days.length > 0 ? days.join('; ') : undefined;
}
