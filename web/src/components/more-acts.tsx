import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../lib/words/use-words';

export interface MoreAct {
  key: string;
  label: string;
  danger?: boolean;
  onAct(): void;
}

/** Acts that are seldom the next one, behind one button. Nothing when there is none. */
export function MoreActs({ acts, label }: { acts: readonly MoreAct[]; label?: string }) {
  const { t } = useWords();
  if (acts.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: acts.map(({ key, label: text, danger }) => ({ key, label: text, danger: danger ?? false })),
        onClick: ({ key }) => acts.find((each) => each.key === key)?.onAct(),
      }}
    >
      <Button>
        {label ?? t('web.app.moreActs')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
