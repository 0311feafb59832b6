import type { RouteObject } from 'react-router';

export const reportRoutes: RouteObject[] = [
  { path: '/bao-cao', lazy: async () => ({ Component: (await import('./reports-page')).ReportsPage }) },
  { path: '/bao-cao/:id', lazy: async () => ({ Component: (await import('./report-page')).ReportPage }) },
];
