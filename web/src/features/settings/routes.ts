import type { RouteObject } from 'react-router';

export const settingRoutes: RouteObject[] = [
  { path: '/thiet-lap', lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }) },
];
