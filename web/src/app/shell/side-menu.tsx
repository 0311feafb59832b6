import { Layout, Menu } from 'antd';
import { useWords } from '../../lib/words/use-words';
import { useMenu } from './use-menu';

/** The menu beside the page, on a screen that has the room. */
export function SideMenu() {
  const { t } = useWords();
  const menu = useMenu();
  return (
    <Layout.Sider width={236} className="side-menu no-print">
      <nav aria-label={t('web.app.menu')}>
        <Menu mode="inline" {...menu} style={{ borderInlineEnd: 0, paddingTop: 8 }} />
      </nav>
    </Layout.Sider>
  );
}
