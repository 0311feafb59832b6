import { ofDecisions } from './decision-dialogs';
import type { DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { ofLists } from './list-dialogs';
import { ofTheOffice } from './office-dialogs';
import { ofPeople } from './people-dialogs';
import { ofPlansAndIntakes } from './plan-dialogs';

/** Every dialog of the client but those that must be answered, by what it is about; the suite compares this with the sources. */
export const DIALOGS: readonly (readonly [about: string, of: (places: DialogPlaces) => DialogPlace[]])[] = [
  ['the office', ofTheOffice],
  ['people', ofPeople],
  ['plans and intakes', ofPlansAndIntakes],
  ['lists and their review', ofLists],
  ['decisions, papers, classes and reports', ofDecisions],
];
