import {
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  HistoryOutlined,
  InboxOutlined,
  LineChartOutlined,
  NodeIndexOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  UserSwitchOutlined,
  WalletOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MessagePath } from '../../../i18n/catalogue';

export interface NavigationEntry {
  path: string;
  words: MessagePath;
  icon: ReactNode;
  /** Shown to whoever may ever do one of these; null: to everybody. */
  needs: readonly string[] | null;
}

/** The menu, in the order of a day's work. An entry appears with the pages of its feature. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { path: '/', words: 'web.app.pages.my-work', icon: <InboxOutlined />, needs: null },
  { path: '/qua-han', words: 'web.app.pages.overdue', icon: <WarningOutlined />, needs: ['overdue.read'] },
  { path: '/ke-hoach', words: 'web.app.pages.plan', icon: <ScheduleOutlined />, needs: ['plan.read'] },
  { path: '/danh-sach', words: 'web.app.pages.lists', icon: <TeamOutlined />, needs: ['nomination.draft'] },
  { path: '/tham-dinh', words: 'web.app.pages.review', icon: <CheckSquareOutlined />, needs: ['intake.review-lines'] },
  { path: '/to-trinh', words: 'web.app.pages.submissions', icon: <FileDoneOutlined />, needs: ['submission.read'] },
  { path: '/van-ban', words: 'web.app.pages.documents', icon: <FileTextOutlined />, needs: ['document.read'] },
  { path: '/lop-hoc', words: 'web.app.pages.classes', icon: <BookOutlined />, needs: ['class.read'] },
  { path: '/bao-cao', words: 'web.app.pages.reports', icon: <LineChartOutlined />, needs: ['report.read'] },
  { path: '/kinh-phi', words: 'web.app.pages.budget', icon: <WalletOutlined />, needs: ['budget.read'] },
  { path: '/can-bo', words: 'web.app.pages.people', icon: <UserSwitchOutlined />, needs: ['person.read'] },
  { path: '/don-vi', words: 'web.app.pages.organisations', icon: <BankOutlined />, needs: ['organisation.read'] },
  { path: '/lich', words: 'web.app.pages.calendar', icon: <CalendarOutlined />, needs: ['calendar.read'] },
  { path: '/quy-trinh', words: 'web.app.pages.procedures', icon: <NodeIndexOutlined />, needs: ['procedure.read'] },
  { path: '/tieu-chuan', words: 'web.app.pages.standards', icon: <SolutionOutlined />, needs: ['rule-set.read'] },
  { path: '/tai-khoan', words: 'web.app.pages.accounts', icon: <AuditOutlined />, needs: ['account.read'] },
  {
    path: '/tai-khoan/uy-quyen',
    words: 'web.app.pages.delegations',
    icon: <SwapOutlined />,
    needs: ['delegation.save', 'absence.save'],
  },
  {
    path: '/du-lieu-ca-nhan',
    words: 'web.app.pages.privacy',
    icon: <SafetyOutlined />,
    needs: ['privacy.read', 'data-access.read'],
  },
  { path: '/nhat-ky', words: 'web.app.pages.audit', icon: <HistoryOutlined />, needs: ['audit.read'] },
  { path: '/thiet-lap', words: 'web.app.pages.settings', icon: <SettingOutlined />, needs: null },
];
