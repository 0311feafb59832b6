import type { RouteObject } from 'react-router';

export const privacyRoutes: RouteObject[] = [
  { path: '/du-lieu-ca-nhan', lazy: async () => ({ Component: (await import('./privacy-page')).PrivacyPage }) },
];
