import type { RouteObject } from 'react-router';

export const placeRoutes: RouteObject[] = [
  { path: '/dot/:id/chi-tieu', lazy: async () => ({ Component: (await import('./places-page')).PlacesPage }) },
];
