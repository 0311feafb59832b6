import type { PersonDraft } from '../../contracts/person/people-import';
import type { PersonPatch } from '../../domain/person/person-record';
import { foldText } from '../plan/fold-text';

/** What a row of a list says of a person of the register; what it leaves blank is not spoken of. `unitId`: the unit its text was found to be. */
export function patchOfDraft(draft: PersonDraft, unitId: string | null): PersonPatch & { readonly fullName: string } {
  const said = {
    birth: draft.birth,
    gender: draft.gender,
    ethnicity: draft.ethnicity,
    unitId,
    position: draft.position ?? draft.governmentPosition ?? draft.partyPosition ?? draft.massPosition,
    partyProbationaryOn: draft.partyProbationaryOn,
    partyOfficialOn: draft.partyOfficialOn,
    education: draft.education,
    politicalTheoryLevel: draft.politicalTheoryLevel,
    email: draft.email,
    phone: draft.phone,
    religion: draft.religion,
    homeTown: draft.homeTown,
    partyPosition: draft.partyPosition,
    governmentPosition: draft.governmentPosition,
    massPosition: draft.massPosition,
    rank: draft.rank,
    rankOn: draft.rankOn,
    partyCardNumber: draft.partyCardNumber,
    schooling: draft.schooling,
    stateManagement: draft.stateManagement,
    foreignLanguage: draft.foreignLanguage,
    informatics: draft.informatics,
    idNumber: draft.idNumber,
    remarks: draft.remarks,
    planningAttested: draft.planning,
    ratings: draft.ratings.length > 0 ? draft.ratings : null,
    ...disciplineOf(draft.discipline),
  };
  const spoken = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  return { ...(spoken as PersonPatch), fullName: draft.fullName ?? '' };
}

/** "Không" says that there is none; any other words are kept, for a person to judge. */
function disciplineOf(text: string | null): PersonPatch {
  if (text === null) return {};
  return /^(?:khong|chua|0|-|k)(?: (?:co|bi|ky luat))*$/.test(foldText(text).trim())
    ? { discipline: [] }
    : { disciplineNote: text };
}
