import { MenuOutlined } from '@ant-design/icons';
import { Button, Menu } from 'antd';
import { useState } from 'react';
import { Drawer } from '../../components/drawer';
import { useWords } from '../../lib/words/use-words';
import { GlobalSearch } from './global-search-lazy';
import { useMenu } from './use-menu';

/** The menu of a narrow screen. */
export function MobileMenu() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const menu = useMenu();
  return (
    <span className="narrow-only">
      <Button type="text" icon={<MenuOutlined />} aria-label={t('web.app.openMenu')} onClick={() => setOpen(true)} />
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="left"
        title={t('web.app.menu')}
        size={300}
        styles={{ body: { padding: 0 } }}
      >
        <div style={{ padding: 12 }}>
          <GlobalSearch onDone={() => setOpen(false)} />
        </div>
        <Menu mode="inline" {...menu} onClick={() => setOpen(false)} style={{ borderInlineEnd: 0 }} />
      </Drawer>
    </span>
  );
}
