import { createBrowserRouter, type RouteObject } from 'react-router';
import { accountRoutes } from '../features/accounts/routes';
import { auditRoutes } from '../features/audit/routes';
import { budgetRoutes } from '../features/budget/routes';
import { calendarRoutes } from '../features/calendar/routes';
import { classRoutes } from '../features/classes/routes';
import { delegationRoutes } from '../features/delegations/routes';
import { inboxRoutes } from '../features/inbox/routes';
import { nominationRoutes } from '../features/nominations/routes';
import { organisationRoutes } from '../features/organisations/routes';
import { peopleRoutes } from '../features/people/routes';
import { privacyRoutes } from '../features/privacy/routes';
import { procedureRoutes } from '../features/procedures/routes';
import { reportRoutes } from '../features/reports/routes';
import { settingRoutes } from '../features/settings/routes';
import { intakeRoutes } from '../features/intakes/routes';
import { overdueRoutes } from '../features/overdue/routes';
import { planSetupRoutes } from '../features/plan-setup/routes';
import { planRoutes } from '../features/plans/routes';
import { compositionRoutes } from '../features/compositions/routes';
import { demandRoutes } from '../features/demands/routes';
import { dossierRoutes } from '../features/dossiers/routes';
import { needRoutes } from '../features/needs/routes';
import { placeRoutes } from '../features/places/routes';
import { standardRoutes } from '../features/standards/routes';
import { submissionRoutes } from '../features/submissions/routes';
import { reviewRoutes } from '../features/reviews/routes';
import { documentRoutes } from '../features/documents/routes';
import { FaultPage } from './fault-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

/** Pages of every feature; each is loaded when it is first opened. A feature adds its `routes` here. */
const FEATURES: readonly RouteObject[] = [
  ...inboxRoutes,
  ...nominationRoutes,
  ...submissionRoutes,
  ...reviewRoutes,
  ...placeRoutes,
  ...dossierRoutes,
  ...demandRoutes,
  ...needRoutes,
  ...compositionRoutes,
  ...documentRoutes,
  ...calendarRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...privacyRoutes,
  ...standardRoutes,
  ...procedureRoutes,
  ...accountRoutes,
  ...delegationRoutes,
  ...auditRoutes,
  ...classRoutes,
  ...reportRoutes,
  ...budgetRoutes,
  ...settingRoutes,
  ...intakeRoutes,
  ...overdueRoutes,
  ...planRoutes,
  ...planSetupRoutes,
];

export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <output />,
      errorElement: <FaultPage />,
      children: [
        {
          errorElement: <FaultPage />,
          children: [...FEATURES, { path: '*', element: <NotFoundPage /> }],
        },
      ],
    },
  ]);
}
