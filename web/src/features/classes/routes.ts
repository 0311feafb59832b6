import type { RouteObject } from 'react-router';

export const classRoutes: RouteObject[] = [
  { path: '/lop-hoc', lazy: async () => ({ Component: (await import('./classes-page')).ClassesPage }) },
  { path: '/lop-hoc/:id', lazy: async () => ({ Component: (await import('./class-page')).ClassPage }) },
];
