import type { RouteObject } from 'react-router';

export const planRoutes: RouteObject[] = [
  { path: '/ke-hoach', lazy: async () => ({ Component: (await import('./plans-page')).PlansPage }) },
  { path: '/ke-hoach/:id', lazy: async () => ({ Component: (await import('./plan-page')).PlanPage }) },
];
