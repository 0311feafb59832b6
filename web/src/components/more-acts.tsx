import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
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
  const button = useRef<HTMLButtonElement>(null);
  if (acts.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: acts.map(({ key, label: text, danger }) => ({ key, label: text, danger: danger ?? false })),
        onClick: ({ key }) => {
          // The entry goes with the list: what opens now gives the focus back to the button.
          button.current?.focus();
          acts.find((each) => each.key === key)?.onAct();
        },
      }}
    >
      <Button ref={button} type={isNext ? 'primary' : 'default'}>
        {label ?? t('web.app.moreActs')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
