import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../lib/words/use-words';

export interface MoreAct {
  key: string;
  label: string;
  danger?: boolean;
  onAct(): void;
}

export interface MoreActsProps {
  acts: readonly MoreAct[];
  label?: string;
  /** One of them is what is to be done next. */
  isNext?: boolean;
}

/** Acts that are seldom the next one, behind one button. Nothing when there is none. */
export function MoreActs({ acts, label, isNext = false }: MoreActsProps) {
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
      <Button type={isNext ? 'primary' : 'default'}>
        {label ?? t('web.app.moreActs')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
