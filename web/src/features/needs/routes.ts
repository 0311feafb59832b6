import type { RouteObject } from 'react-router';

export const needRoutes: RouteObject[] = [
  { path: '/nhu-cau', lazy: async () => ({ Component: (await import('./needs-page')).NeedsPage }) },
  { path: '/nhu-cau/:id', lazy: async () => ({ Component: (await import('./need-page')).NeedPage }) },
];
