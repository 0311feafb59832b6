import type { RouteObject } from 'react-router';

export const submissionRoutes: RouteObject[] = [
  { path: '/to-trinh', lazy: async () => ({ Component: (await import('./submissions-page')).SubmissionsPage }) },
  { path: '/to-trinh/moi', lazy: async () => ({ Component: (await import('./draft/new-page')).NewSubmissionPage }) },
  { path: '/to-trinh/:id', lazy: async () => ({ Component: (await import('./submission-page')).SubmissionPage }) },
  { path: '/to-trinh/:id/sua', lazy: async () => ({ Component: (await import('./draft/edit-page')).EditPage }) },
  { path: '/to-trinh/:id/bo-sung', lazy: async () => ({ Component: (await import('./draft/amend-page')).AmendPage }) },
  {
    path: '/to-trinh/:id/ghi-nhan',
    lazy: async () => ({ Component: (await import('./opinion/record-page')).RecordPage }),
  },
  {
    path: '/to-trinh/:id/hoi-nghi',
    lazy: async () => ({ Component: (await import('./rounds/meeting-page')).MeetingPage }),
  },
  { path: '/hoi-nghi', lazy: async () => ({ Component: (await import('./meetings/meetings-page')).MeetingsPage }) },
  {
    path: '/luot-xin-y-kien/:roundId',
    lazy: async () => ({ Component: (await import('./rounds/round-page')).RoundPage }),
  },
];
