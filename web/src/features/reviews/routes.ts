import type { RouteObject } from 'react-router';

export const reviewRoutes: RouteObject[] = [
  { path: '/tham-dinh', lazy: async () => ({ Component: (await import('./desk-page')).DeskPage }) },
  { path: '/dot/:id/tham-dinh', lazy: async () => ({ Component: (await import('./review-page')).ReviewPage }) },
];
