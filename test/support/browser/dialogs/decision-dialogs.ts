import { MORE, named, type DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { allowing, eachHolding, holding } from './told-answers';
import * as told from './told-records';

/** Submissions, opinions, papers, classes and reports. */
export function ofDecisions({ at, submission, document }: DialogPlaces): DialogPlace[] {
  const round = /^\/opinion-rounds\/[^/]+$/;
  const openClass = /^\/classes\/[^/]+$/;
  const role = 'training-centre';
  return [
    {
      path: submission('draft'),
      role: 'review-head',
      told: [allowing(/^\/submissions\/[^/]+$/, 'submission.sign', 'submission.draft')],
      dialogs: named('web.submissions.acts.sign', 'web.submissions.acts.discard'),
    },
    {
      path: submission('signed'),
      role: 'office-coordinator',
      dialogs: named('web.submissions.acts.takeIn', 'web.submissions.acts.return'),
    },
    {
      path: at('submission'),
      role: 'office-coordinator',
      told: [
        allowing(round, 'round.close-round', 'round.ask-next', 'round.receive-paper'),
        { path: round, change: told.closableRound },
      ],
      dialogs: [
        ...named(
          'web.submissions.round.acts.close',
          'web.submissions.round.acts.next',
          'web.submissions.round.acts.extend',
          'web.submissions.round.acts.refer',
          'web.submissions.round.acts.recall',
          'web.submissions.meeting.call',
          'web.submissions.round.paperCame',
        ),
      ],
    },
    {
      path: at('meetings'),
      role: 'office-coordinator',
      told: [eachHolding(/^\/meetings$/, { state: 'called', abilities: ['meeting.change'] })],
      dialogs: (['move', 'invite', 'cancel'] as const).map(
        (name) => [`web.submissions.meeting.${name}`, MORE, `web.submissions.meeting.${name}`] as const,
      ),
    },
    {
      path: document('drafted'),
      role: 'office-coordinator',
      told: [
        allowing(/^\/documents\/[^/]+$/, 'document.sign', 'intake.issue-document', 'document.send', 'document.discard'),
      ],
      dialogs: named(
        'web.documents.acts.sign',
        'web.documents.acts.issue',
        'web.documents.acts.send',
        'web.documents.acts.discard',
      ),
    },
    {
      path: at('class'),
      role,
      told: [{ path: openClass, change: told.closableClass }],
      dialogs: [
        ...named('web.classes.acts.openLater', 'web.classes.acts.certificates', 'web.classes.acts.close'),
        ['web.classes.edit', MORE, 'web.classes.edit'],
        ['web.classes.acts.postpone', MORE, 'web.classes.acts.postpone'],
        ['web.classes.acts.cancel', MORE, 'web.classes.acts.cancel'],
        ['web.app.letters.per.unit', 'document.types.call-up', 'web.app.letters.per.unit'],
        ['web.app.letters.per.person', 'document.types.call-up', 'web.app.letters.per.person'],
        ['web.classes.sessions.addTitle', 'web.classes.sessions.add'],
        ['web.classes.sessions.moveTitle', 'web.classes.sessions.move'],
        ['web.classes.sessions.cancelTitle', 'web.classes.sessions.cancel'],
      ],
    },
    {
      path: at('class'),
      role,
      told: [holding(openClass, { state: 'planned' })],
      dialogs: named('web.classes.acts.open'),
    },
    {
      path: at('meetings'),
      role: 'clerk',
      told: [eachHolding(/^\/meetings$/, { state: 'called', abilities: ['meeting.change'] })],
      dialogs: [
        ['web.app.letters.sign', 'document.types.invitation', 'web.app.letters.sign'],
        ['web.app.letters.issue', 'document.types.invitation', 'web.app.letters.issue'],
      ],
    },
    {
      path: `/lop-hoc?dot=${at('intake').split('/').at(-1)!}`,
      role,
      told: [allowing(/^\/classes$/, 'class.plan')],
      dialogs: [['web.classes.planTitle', 'web.classes.plan']],
    },
    { path: at('reports'), role, dialogs: [['web.reports.draftTitle', 'web.reports.draft']] },
    {
      path: at('report'),
      role: 'office-coordinator',
      told: [
        holding(/^\/reports\/[^/]+$/, { state: 'submitted' }),
        allowing(/^\/reports\/[^/]+$/, 'intake.receive-report', 'intake.return-report'),
      ],
      dialogs: named('web.reports.receive', 'web.reports.giveBack'),
    },
    {
      path: at('report'),
      role,
      told: [
        holding(/^\/reports\/[^/]+$/, { state: 'draft' }),
        allowing(/^\/reports\/[^/]+$/, 'report.draft', 'report.difficulty', 'intake.submit-report'),
      ],
      dialogs: named('web.reports.send', 'web.reports.recount', 'web.reports.addDifficulty'),
    },
  ];
}
