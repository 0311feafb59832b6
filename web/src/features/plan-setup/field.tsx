import { WarningOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { cloneElement, type ReactElement } from 'react';
import { useWords } from '../../lib/words/use-words';
import type { Doubt } from './setup-state';

interface FieldProps {
  id: string;
  label: string;
  /** The control; it gets the id, so that its label names it. */
  children: ReactElement<{ id?: string }>;
  doubts?: readonly Doubt[];
  ticked: readonly string[];
  onTick(key: string, isTicked: boolean): void;
}

/** One field of the draft; where the reader was unsure, why, and a box to tick once a person has looked. */
export function Field({ id, label, children, doubts = [], ticked, onTick }: FieldProps) {
  const { t, say } = useWords();
  return (
    <div className={doubts.some(({ key }) => !ticked.includes(key)) ? 'setup-field unsure' : 'setup-field'}>
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
      {doubts.map(({ key, line, why }) => (
        <div key={key} className="doubt">
          <WarningOutlined aria-hidden /> {say(`web.setup.why.${why}`)}
          {line !== null && ` (${t('web.setup.line', { line })})`}
          <Checkbox checked={ticked.includes(key)} onChange={(event) => onTick(key, event.target.checked)}>
            {t('web.setup.checked')}
          </Checkbox>
        </div>
      ))}
    </div>
  );
}
