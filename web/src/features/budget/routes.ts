import type { RouteObject } from 'react-router';

export const budgetRoutes: RouteObject[] = [
  { path: '/kinh-phi', lazy: async () => ({ Component: (await import('./budget-page')).BudgetPage }) },
];
