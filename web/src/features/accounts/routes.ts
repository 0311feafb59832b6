import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  { path: '/tai-khoan', lazy: async () => ({ Component: (await import('./accounts-page')).AccountsPage }) },
  { path: '/tai-khoan/:id', lazy: async () => ({ Component: (await import('./account-page')).AccountPage }) },
];
