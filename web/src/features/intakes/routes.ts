import type { RouteObject } from 'react-router';

export const intakeRoutes: RouteObject[] = [
  { path: '/muc/:id', lazy: async () => ({ Component: (await import('./item-page')).ItemPage }) },
  { path: '/dot/:id', lazy: async () => ({ Component: (await import('./intake-page')).IntakePage }) },
];
