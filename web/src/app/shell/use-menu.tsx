import type { MenuProps } from 'antd';
import { Link, useLocation } from 'react-router';
import { useOwnSession } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { NAVIGATION } from '../navigation';

/** The entries this account has any use for, and which of them is open. */
export function useMenu(): { items: NonNullable<MenuProps['items']>; selectedKeys: string[] } {
  const { t } = useWords();
  const { mayEver } = useOwnSession();
  const { pathname } = useLocation();
  const entries = NAVIGATION.filter(({ needs }) => !needs || needs.some((action) => mayEver.includes(action)));
  const open = entries
    .filter(({ path }) => (path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)
    .slice(0, 1)
    .map(({ path }) => path);
  return {
    items: entries.map(({ path, words, icon }) => ({ key: path, icon, label: <Link to={path}>{t(words)}</Link> })),
    selectedKeys: open,
  };
}
