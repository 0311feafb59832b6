import type { RouteObject } from 'react-router';

export const procedureRoutes: RouteObject[] = [
  { path: '/quy-trinh', lazy: async () => ({ Component: (await import('./procedures-page')).ProceduresPage }) },
];
