import type { LetterTo, PaperSources } from '../../../domain/document/paper-sources';
import { twoDigits } from '../produce/vietnamese-words';
import { chosenPeople } from './chosen-people';

/** As many as a line of a letter names; more stand in the list that goes with it. */
const NAMED_AT_MOST = 4;

/** What a letter of one's own says otherwise than the paper for all: which people, which guest. */
export function letterWords(sources: PaperSources, to: LetterTo | null): Record<string, unknown> {
  if (to === null || to.kind === 'learner') return {};
  if (to.kind === 'guest') return { guest: to.name };
  const people = chosenPeople(sources).filter(({ unitName }) => unitName === to.name);
  const names = people.map(({ fullName }) => `đồng chí ${fullName}`).join(', ');
  const count = `${twoDigits(people.length)} đồng chí của ${to.name}`;
  return { group: people.length <= NAMED_AT_MOST ? `${count}: ${names}` : `${count} có tên trong danh sách kèm theo` };
}

/** "Đồng chí Nguyễn Văn An, Bí thư" */
export function guestWords(fullName: string, post: string | null): string {
  return [`Đồng chí ${fullName}`, post].filter(Boolean).join(', ');
}
