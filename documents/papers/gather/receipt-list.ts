import type { PaperSources } from '../../../domain/document/paper-sources';
import { chosenPeople } from './chosen-people';
import { headOf } from './head-and-end';
import { need, postAndUnit, studyName } from './phrases';

/** Danh sách ký nhận of a class: amounts are written in when they are known. */
export function gatherReceiptList(sources: PaperSources): Record<string, unknown> {
  need(sources.trainingClass, 'class');
  const people = chosenPeople(sources);
  need(people[0], 'people');
  const { organSymbol: _symbol, ...head } = headOf(sources);
  return {
    ...head,
    abstract: `tài liệu, chế độ học viên ${studyName(sources)}`,
    people: people.map((person) => ({ fullName: person.fullName, post: postAndUnit(person) })),
    total: people.length,
    headName: sources.signer?.name,
  };
}
