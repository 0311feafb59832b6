import type { Catalogue } from '../../catalogue';

export const inbox: Catalogue['web']['inbox'] = {
  help: 'What waits for you, the overdue first. Press the name of a piece of work to handle it.',
  empty: 'Nothing waits for you.',
  emptyKind: 'No work of this kind waits for you.',
  kind: 'Kind of work',
  columns: { work: 'What to do', about: 'About', deadline: 'Deadline', since: 'Waiting since' },
  item: 'Item {code}',
};
