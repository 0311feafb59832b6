import type { RouteObject } from 'react-router';

export const standardRoutes: RouteObject[] = [
  { path: '/tieu-chuan', lazy: async () => ({ Component: (await import('./standards-page')).StandardsPage }) },
  {
    path: '/tieu-chuan/nhap-tep',
    lazy: async () => ({ Component: (await import('./import-rules-page')).ImportRulesPage }),
  },
  { path: '/tieu-chuan/bo/:code', lazy: async () => ({ Component: (await import('./rule-set-page')).RuleSetPage }) },
];
