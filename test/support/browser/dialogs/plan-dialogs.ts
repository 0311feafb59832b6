import { acts, MORE, named, type DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { allowing, holding } from './told-answers';
import * as told from './told-records';

/** Plans, items and intakes. */
export function ofPlansAndIntakes({ at, intake }: DialogPlaces): DialogPlace[] {
  const newer = { version: 99, retired: false };
  return [
    {
      path: at('plan'),
      role: 'review-head',
      told: [
        holding(/^\/plans\/[^/]+$/, { amendments: [told.AN_AMENDMENT] }),
        allowing(/^\/plans\/[^/]+$/, 'plan.activate'),
        holding(/^\/plans\/[^/]+\/budget-lines$/, { items: [told.A_BUDGET_LINE] }),
      ],
      dialogs: [
        ...named('web.plans.activate', 'web.plans.paper'),
        ['web.plans.amend', MORE, 'web.plans.amend'],
        ['web.plans.close', MORE, 'web.plans.close'],
      ],
    },
    { path: at("next year's needs"), role: 'review-head', dialogs: named('web.needs.ask.act') },
    {
      path: `/nhu-cau/${told.A_NEED_CALL.id}`,
      role: 'review-head',
      told: [holding(/^\/need-calls\/[^/]+$/, told.A_NEED_CALL)],
      dialogs: [
        ['web.needs.answer.title', 'web.needs.answer.act'],
        ...named('web.needs.close.act', 'web.needs.draft.act'),
      ],
    },
    {
      path: at('item'),
      role: 'reviewer',
      told: [allowing(/^\/plan-items\/[^/]+$/, 'item.resume-item')],
      dialogs: [
        ...named('web.intakes.item.openIntake'),
        ['web.intakes.item.assign', MORE, 'web.intakes.item.assign'],
        ...acts('web.intakes.item.acts', 'move-due', 'suspend-item', 'close-item', 'cancel-item'),
        ['web.intakes.item.acts.resume-item.title', 'web.intakes.item.acts.resume-item.act'],
      ],
    },
    {
      path: at('demand of the units'),
      role: 'reviewer',
      told: [holding(/^\/plan-items\/[^/]+\/demands$/, { items: [told.A_DEMAND] })],
      dialogs: [
        ['web.demands.ask.title', 'web.demands.ask.act'],
        ['web.demands.answer.title', 'web.demands.answer.act'],
      ],
    },
    {
      path: at('intake'),
      role: 'reviewer',
      told: [
        allowing(/^\/intakes\/[^/]+$/, 'intake.close-nomination', 'intake.draw-by-post', 'intake.finish-classes'),
        { path: /^\/procedures$/, change: ({ items = [] }) => ({ items: [...items, { ...items[0], ...newer }] }) },
      ],
      dialogs: acts(
        'web.intakes.acts',
        'move-deadline',
        'reassign',
        'escalate',
        'close-nomination',
        'draw-by-post',
        'finish-review',
        'finish-classes',
        'postpone',
        'suspend',
        'close',
        'cancel',
        'change-procedure',
      ),
    },
    {
      path: intake('opening', 'suspended'),
      role: 'reviewer',
      dialogs: [['web.intakes.acts.resume.title', 'web.intakes.acts.resume.act']],
    },
    {
      path: `${at('list of a unit').replace('/danh-sach', '')}?xem=don-vi`,
      role: 'reviewer',
      dialogs: [
        ['web.intakes.acts.remind.title', 'web.intakes.acts.remind.act'],
        ['web.intakes.acts.close-unit.title', 'web.intakes.acts.close-unit.act'],
      ],
    },
  ];
}
