import type { Catalogue } from '../catalogue';

export const delegation: Catalogue['delegation'] = {
  scopes: {
    tasks: 'Handling of tasks',
    signature: 'Signing',
    all: 'Tasks and signing',
  },
  states: { coming: 'Not yet', running: 'In force', ended: 'Ended' },
  standsInFor: 'for {name} by delegation ({basis})',
};
