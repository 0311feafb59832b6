import type { RouteObject } from 'react-router';

export const nominationRoutes: RouteObject[] = [
  { path: '/danh-sach', lazy: async () => ({ Component: (await import('./answers-page')).AnswersPage }) },
  { path: '/danh-sach/:id', lazy: async () => ({ Component: (await import('./list-by-id-page')).ListByIdPage }) },
  {
    path: '/dot/:id/danh-sach',
    lazy: async () => ({ Component: (await import('./intake-list-page')).IntakeListPage }),
  },
];
