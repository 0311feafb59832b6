import type { ApiContext } from './api-context';
import type { Route } from './http/route';
import { auditRoutes } from './audit/audit-routes';
import { calendarRoutes } from './calendar/calendar-routes';
import { checkRoutes } from './eligibility/check-routes';
import { citationRoutes } from './eligibility/citation-routes';
import { legalBasisRoutes } from './eligibility/legal-basis-routes';
import { ruleSetRoutes } from './eligibility/rule-set-routes';
import { eventRoutes } from './events/event-routes';
import { accountRoutes } from './identity/account-routes';
import { delegationRoutes } from './identity/delegation-routes';
import { deviceRoutes } from './identity/device-routes';
import { localSignInRoutes } from './identity/local-sign-in';
import { sessionRoutes } from './identity/session-routes';
import { inboxRoutes } from './inbox/my-work-routes';
import { absenceRoutes } from './organisation/absence-routes';
import { bodyRoutes } from './organisation/body-routes';
import { sampleRoutes } from './organisation/sample-routes';
import { settingRoutes } from './organisation/setting-routes';
import { reorganisationRoutes } from './organisation/reorganisation-routes';
import { structureRoutes } from './organisation/structure-routes';
import { unitImportRoutes } from './organisation/unit-import-routes';
import { unitRoutes } from './organisation/unit-routes';
import { searchRoutes } from './search/search-routes';
import { welcomeRoutes } from './web/welcome-routes';
import { mailEventRoutes } from './notification/mail-event-routes';
import { undeliveredRoutes } from './notification/undelivered-routes';
import { overdueRoutes } from './overdue/overdue-routes';
import { exportRoutes } from './person/export-routes';
import { accessRoutes } from './privacy/access-routes';
import { erasureRoutes } from './privacy/erasure-routes';
import { retentionRoutes } from './privacy/retention-routes';
import { subjectRequestRoutes } from './privacy/request-routes';
import { mergeRoutes } from './person/merge-routes';
import { registerImportRoutes } from './person/imports/register-import-routes';
import { personRoutes } from './person/person-routes';
import { procedureRoutes } from './procedure/procedure-routes';
import { meetingRoutes } from './submission/meeting-routes';
import { roundRoutes } from './submission/round-routes';
import { submissionRoutes } from './submission/submission-routes';
import { budgetRoutes } from './budget/budget-routes';
import { chatTextRoutes } from './call/chat-text-routes';
import { callRoutes } from './call/call-routes';
import { classCommandRoutes } from './class/class-command-routes';
import { classRoutes } from './class/class-routes';
import { documentRoutes } from './document/document-routes';
import { documentFileRoutes } from './document/file-routes';
import { letterRoutes } from './document/letter-routes';
import { paperRoutes } from './document/paper-routes';
import { templateRoutes } from './document/template-routes';
import { courseRoutes } from './intake/course-routes';
import { intakeRoutes } from './intake/intake-routes';
import { compositionRoutes } from './nomination/composition-routes';
import { demandRoutes } from './nomination/demand-routes';
import { dossierRoutes } from './nomination/dossier-routes';
import { lineRoutes } from './nomination/line-routes';
import { listImportRoutes } from './nomination/list-import-routes';
import { listRoutes } from './nomination/list-routes';
import { nominationRoutes } from './nomination/nomination-routes';
import { publicListRoutes } from './nomination/public-list-routes';
import { unitAnswerRoutes } from './nomination/unit-answer-routes';
import { needRoutes } from './plan/needs/need-routes';
import { itemRoutes } from './plan/item-routes';
import { planCourseRoutes } from './plan/plan-course-routes';
import { planRoutes } from './plan/plan-routes';
import { reportRoutes } from './report/report-routes';
import { quotaRoutes } from './review/quota-routes';
import { reserveRoutes } from './review/reserve-routes';
import { reviewRoutes } from './review/review-routes';

/** Every route of the API, noun by noun: add yours here. */
export function allRoutes(ctx: ApiContext): Route[] {
  return [
    ...sessionRoutes,
    ...welcomeRoutes,
    ...searchRoutes,
    ...localSignInRoutes(ctx),
    ...accountRoutes,
    ...deviceRoutes,
    ...delegationRoutes,
    ...unitImportRoutes,
    ...reorganisationRoutes,
    ...structureRoutes,
    ...unitRoutes,
    ...bodyRoutes,
    ...absenceRoutes,
    ...settingRoutes,
    ...sampleRoutes(ctx),
    ...personRoutes,
    ...registerImportRoutes,
    ...mergeRoutes,
    ...exportRoutes,
    ...accessRoutes,
    ...subjectRequestRoutes,
    ...retentionRoutes,
    ...erasureRoutes,
    ...calendarRoutes,
    ...procedureRoutes,
    ...inboxRoutes,
    ...overdueRoutes,
    ...undeliveredRoutes,
    ...mailEventRoutes,
    ...auditRoutes,
    ...eventRoutes(),
    ...roundRoutes,
    ...meetingRoutes,
    ...submissionRoutes,
    ...planRoutes,
    ...planCourseRoutes,
    ...needRoutes,
    ...itemRoutes,
    ...intakeRoutes,
    ...courseRoutes,
    ...listRoutes,
    ...listImportRoutes,
    ...lineRoutes,
    ...dossierRoutes,
    ...compositionRoutes,
    ...demandRoutes,
    ...nominationRoutes,
    ...unitAnswerRoutes,
    ...publicListRoutes,
    ...reviewRoutes,
    ...quotaRoutes,
    ...reserveRoutes,
    ...checkRoutes,
    ...ruleSetRoutes,
    ...legalBasisRoutes,
    ...citationRoutes,
    ...documentRoutes,
    ...documentFileRoutes,
    ...paperRoutes,
    ...letterRoutes,
    ...templateRoutes,
    ...classRoutes,
    ...classCommandRoutes,
    ...reportRoutes,
    ...budgetRoutes,
    ...callRoutes,
    ...chatTextRoutes,
  ];
}
