import type { RouteObject } from 'react-router';

export const compositionRoutes: RouteObject[] = [
  {
    path: '/dot/:id/thanh-phan',
    lazy: async () => ({ Component: (await import('./composition-page')).CompositionPage }),
  },
  { path: '/dot/:id/chuyen-tiep', lazy: async () => ({ Component: (await import('./proposals-page')).ProposalsPage }) },
];
