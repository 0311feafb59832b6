import type { PaperSession, PaperSources } from '../../../domain/document/paper-sources';
import { shortDate } from '../produce/vietnamese-words';
import { chosenPeople } from './chosen-people';
import { headOf } from './head-and-end';
import { BY_HAND, need, postAndUnit, studyName } from './phrases';

const PARTS: Readonly<Record<PaperSession['part'], string>> = {
  morning: 'buổi sáng',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
};

/** Danh sách điểm danh of one session: the next one, unless the office writes another. */
export function gatherAttendanceSheet(sources: PaperSources): Record<string, unknown> {
  const trainingClass = need(sources.trainingClass, 'class');
  const people = chosenPeople(sources);
  need(people[0], 'people');
  const { organSymbol: _symbol, ...head } = headOf(sources);
  const coming = trainingClass.sessions
    .filter(({ state }) => state === 'planned' || state === 'moved')
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const next = coming.find(({ heldOn }) => heldOn >= sources.today) ?? coming[0];
  return {
    ...head,
    abstract: studyName(sources),
    session: next ? `${PARTS[next.part]} ngày ${shortDate(next.heldOn)}` : BY_HAND,
    topic: next?.topic,
    instructor: next?.instructor,
    people: people.map((person) => ({ fullName: person.fullName, post: postAndUnit(person) })),
    total: people.length,
  };
}
