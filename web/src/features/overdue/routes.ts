import type { RouteObject } from 'react-router';

export const overdueRoutes: RouteObject[] = [
  { path: '/qua-han', lazy: async () => ({ Component: (await import('./overdue-page')).OverduePage }) },
  { path: '/qua-han/can-goi-dien', lazy: async () => ({ Component: (await import('./calls-page')).CallsPage }) },
];
