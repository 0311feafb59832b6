import { buildXlsx } from '../../xlsx-builder';
import { MORE, named, type DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { clicked, dropped } from './press';
import { holding } from './told-answers';
import * as told from './told-records';

const UNITS = buildXlsx({ rows: [['Tên đơn vị'], ['Đảng ủy xã Phước Hậu']] });

/** Units, accounts, calendar, money, papers' letterheads, the law: what the office itself keeps. */
export function ofTheOffice({ at, accountWithCode }: DialogPlaces): DialogPlace[] {
  const role = 'administrator';
  return [
    { path: '/', role, dialogs: [['web.app.menu', 'web.app.openMenu']] },
    { path: at('plan setup'), role, dialogs: named('web.setup.removeSample') },
    {
      path: at('overdue'),
      role,
      dialogs: [['web.overdue.bulkTitle', 'web.overdue.handle', 'web.overdue.acts.reassign']],
    },
    { path: at('units'), role, dialogs: named('web.organisations.add') },
    { path: at('bodies'), role, dialogs: named('web.organisations.seat', 'web.organisations.endSeat') },
    {
      path: at('unit'),
      role,
      dialogs: [...named('web.organisations.edit'), ['web.organisations.changeTitle', 'web.organisations.change']],
    },
    {
      path: at('import units'),
      role,
      dialogs: [['web.unitImports.confirm', (page) => dropped(page, 'don-vi.xlsx', UNITS), 'web.unitImports.confirm']],
    },
    {
      path: at('calendar'),
      role,
      dialogs: [
        ...named('web.calendar.add'),
        ['web.calendar.edit', 'web.app.edit'],
        ['web.calendar.removeTitle', 'web.app.remove'],
      ],
    },
    { path: at('procedures'), role, dialogs: [['web.procedures.editTitle', 'web.procedures.edit']] },
    { path: at('accounts'), role, dialogs: named('web.accounts.add') },
    {
      path: accountWithCode,
      role,
      told: [holding(/^\/accounts\/[^/]+$/, { hasPersonalCode: true })],
      dialogs: named(
        'web.accounts.edit',
        'web.accounts.addRole',
        'web.accounts.endRole',
        'web.accounts.endSessions',
        'web.accounts.lock',
        'web.accounts.resetCode',
        'web.accounts.invite',
      ),
    },
    {
      path: accountWithCode,
      role,
      told: [
        holding(/^\/accounts\/[^/]+$/, { disabled: true }),
        holding(/^\/accounts\/[^/]+\/devices$/, { items: [told.A_DEVICE] }),
      ],
      dialogs: named('web.accounts.unlock', 'web.settings.removeDevice'),
    },
    { path: at('settings'), role, dialogs: [['web.settings.editSetting', 'web.app.edit']] },
    {
      path: at('audit'),
      role: 'auditor',
      dialogs: [['web/src/features/audit/audit-page.tsx', (page) => clicked(page, 'main table .ant-btn-link')]],
    },
    {
      path: '/tai-khoan/uy-quyen',
      role,
      told: [holding(/^\/delegations$/, { items: [told.A_DELEGATION] })],
      dialogs: [...named('web.delegations.add'), ['web.delegations.endTitle', 'web.delegations.end']],
    },
    {
      path: at('absences'),
      role: 'clerk',
      told: [holding(/^\/member-absences$/, { items: [told.AN_ABSENCE] })],
      dialogs: [...named('web.delegations.record'), ['web.delegations.backTitle', 'web.delegations.back']],
    },
    {
      path: at('letterheads'),
      role: 'office-coordinator',
      dialogs: [...named('web.documents.letterheads.add'), ['web.documents.letterheads.editTitle', 'web.app.edit']],
    },
    {
      path: at('budget'),
      role: 'finance',
      told: [
        holding(/^\/plans\/[^/]+\/budget-lines$/, { items: [told.A_BUDGET_LINE] }),
        holding(/^\/budget-lines\/[^/]+\/entries$/, told.NO_ENTRIES),
      ],
      dialogs: [
        ...named('web.budget.add', 'web.budget.record'),
        ['web.budget.edit', MORE, 'web.budget.edit'],
        ['web/src/features/budget/line-entries.tsx', MORE, 'web.budget.entries'],
      ],
    },
    {
      path: at('legal bases'),
      role: 'review-head',
      dialogs: [...named('web.standards.addBasis'), ['web.standards.editBasis', 'web.app.edit']],
    },
    {
      path: at('texts cited'),
      role: 'review-head',
      dialogs: [['web.standards.editCitations', 'web.app.edit']],
    },
  ];
}
