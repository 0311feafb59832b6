import type { RouteObject } from 'react-router';

export const documentRoutes: RouteObject[] = [
  { path: '/van-ban', lazy: async () => ({ Component: (await import('./documents-page')).DocumentsPage }) },
  { path: '/van-ban/so', lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }) },
  { path: '/van-ban/mau', lazy: async () => ({ Component: (await import('./templates-page')).TemplatesPage }) },
  {
    path: '/van-ban/phan-dau',
    lazy: async () => ({ Component: (await import('./letterheads-page')).LetterheadsPage }),
  },
  { path: '/van-ban/moi', lazy: async () => ({ Component: (await import('./new-paper-page')).NewPaperPage }) },
  { path: '/van-ban/:id', lazy: async () => ({ Component: (await import('./document-page')).DocumentPage }) },
];
