import { Select } from 'antd';
import { useReadAll } from '../../../lib/api/use-read-all';
import { useWords } from '../../../lib/words/use-words';
import type { NomineeLine } from '../types';

/** People of an intake who are found fit and stand in no submission, to choose from. */
function useWaiting(intakeId: string) {
  const lines = useReadAll<NomineeLine>(`/intakes/${intakeId}/nominee-lines?group=chosen`, {
    nouns: ['review', 'submission'],
  });
  return (lines.items ?? [])
    .filter(({ state }) => state === 'shortlisted')
    .map(({ id, fullName, unitName }) => ({ value: id, label: [fullName, unitName].filter(Boolean).join(', ') }));
}

export interface AddPeopleProps {
  intakeId: string;
  value: readonly string[];
  onChange(lineIds: string[]): void;
}

/** Bổ sung người: of one intake of the submission. */
export function AddPeople({ intakeId, value, onChange }: AddPeopleProps) {
  const { t } = useWords();
  const options = useWaiting(intakeId);
  const id = `amend-add-${intakeId}`;
  if (options.length === 0) return null;
  return (
    <p>
      <label htmlFor={id}>{t('web.submissions.amend.add')}</label>
      <Select
        id={id}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={value.filter((each) => options.some((option) => option.value === each))}
        options={options}
        onChange={onChange}
        style={{ width: '100%', maxWidth: 560 }}
      />
    </p>
  );
}

export interface SwapPersonProps {
  intakeId: string;
  /** Who stands there now. */
  name: string;
  value: string | undefined;
  onChange(lineId: string | undefined): void;
}

/** Thay người: another person found fit in this place. */
export function SwapPerson({ intakeId, name, value, onChange }: SwapPersonProps) {
  const { t } = useWords();
  const options = useWaiting(intakeId);
  if (options.length === 0) return null;
  return (
    <Select
      aria-label={t('web.submissions.amend.swapOf', { name })}
      placeholder={t('web.submissions.amend.swap')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={options}
      onChange={(next) => onChange(next ?? undefined)}
      style={{ minWidth: 220 }}
    />
  );
}
