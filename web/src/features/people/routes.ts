import type { RouteObject } from 'react-router';

export const peopleRoutes: RouteObject[] = [
  { path: '/can-bo', lazy: async () => ({ Component: (await import('./people-page')).PeoplePage }) },
  { path: '/can-bo/nhap-excel', lazy: async () => ({ Component: (await import('./import-page')).ImportPage }) },
  { path: '/can-bo/nhap-excel/:id', lazy: async () => ({ Component: (await import('./import-page')).ImportPage }) },
  { path: '/can-bo/trung', lazy: async () => ({ Component: (await import('./doubles-page')).DoublesPage }) },
  { path: '/can-bo/:id', lazy: async () => ({ Component: (await import('./person-page')).PersonPage }) },
];
