import type { RouteObject } from 'react-router';

export const standardRoutes: RouteObject[] = [
  { path: '/tieu-chuan', lazy: async () => ({ Component: (await import('./standards-page')).StandardsPage }) },
];
