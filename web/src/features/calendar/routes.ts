import type { RouteObject } from 'react-router';

export const calendarRoutes: RouteObject[] = [
  { path: '/lich', lazy: async () => ({ Component: (await import('./calendar-page')).CalendarPage }) },
];
