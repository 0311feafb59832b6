import type { RouteObject } from 'react-router';

export const dossierRoutes: RouteObject[] = [
  { path: '/dot/:id/ho-so', lazy: async () => ({ Component: (await import('./dossiers-page')).DossiersPage }) },
];
