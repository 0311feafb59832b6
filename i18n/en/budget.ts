import type { Catalogue } from '../catalogue';

export const budget: Catalogue['budget'] = {
  planned: 'Planned',
  allotted: 'Allotted',
  committed: 'Committed',
  spent: 'Spent',
  remaining: 'Remaining',
  holder: 'Budget holder',
  entryKinds: { commit: 'Commit', spend: 'Spend', settle: 'Spend from a commitment', release: 'Release a commitment' },
};
