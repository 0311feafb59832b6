import type { RouteObject } from 'react-router';

const lazy = async () => ({ Component: (await import('./my-work-page')).MyWorkPage });

/** "/viec-cua-toi" is the address in mails. */
export const inboxRoutes: RouteObject[] = [
  { path: '/', lazy },
  { path: '/viec-cua-toi', lazy },
];
