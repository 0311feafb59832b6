import type { RouteObject } from 'react-router';

export const demandRoutes: RouteObject[] = [
  { path: '/muc/:id/nhu-cau', lazy: async () => ({ Component: (await import('./demands-page')).DemandsPage }) },
];
