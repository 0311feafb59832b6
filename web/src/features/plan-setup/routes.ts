import type { RouteObject } from 'react-router';

export const planSetupRoutes: RouteObject[] = [
  { path: '/bat-dau', lazy: async () => ({ Component: (await import('./setup-page')).SetupPage }) },
];
