import type { RouteObject } from 'react-router';

export const delegationRoutes: RouteObject[] = [
  {
    path: '/tai-khoan/uy-quyen',
    lazy: async () => ({ Component: (await import('./delegations-page')).DelegationsPage }),
  },
];
