import type { RouteObject } from 'react-router';

export const auditRoutes: RouteObject[] = [
  { path: '/nhat-ky', lazy: async () => ({ Component: (await import('./audit-page')).AuditPage }) },
];
