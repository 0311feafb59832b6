import type { RouteObject } from 'react-router';

export const organisationRoutes: RouteObject[] = [
  { path: '/don-vi', lazy: async () => ({ Component: (await import('./organisations-page')).OrganisationsPage }) },
  {
    path: '/don-vi/nhap-excel',
    lazy: async () => ({ Component: (await import('./unit-import-page')).UnitImportPage }),
  },
  { path: '/don-vi/:id', lazy: async () => ({ Component: (await import('./unit-page')).UnitPage }) },
];
