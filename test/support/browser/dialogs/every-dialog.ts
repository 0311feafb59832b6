import { ofDecisions } from './decision-dialogs';
import type { DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { ofLists } from './list-dialogs';
import { ofTheOffice } from './office-dialogs';
import { ofPeople } from './people-dialogs';
import { ofPlansAndIntakes } from './plan-dialogs';

/** Every dialog of the client but those that must be answered; the suite compares this with the sources. */
export function everyDialog(places: DialogPlaces): DialogPlace[] {
  return [ofTheOffice, ofPeople, ofPlansAndIntakes, ofLists, ofDecisions].flatMap((of) => of(places));
}
