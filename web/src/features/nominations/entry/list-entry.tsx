import { Alert } from 'antd';
import { useWords } from '../../../lib/words/use-words';
import type { UnitList } from '../types';
import { EntryForm } from './entry-form';

/** A unit's list while it is written. What is typed stays in this browser; a list that others saved meanwhile is compared, never overwritten. */
export function ListEntry({ unitList }: { unitList: UnitList }) {
  const { t } = useWords();
  const { list, intake, unit } = unitList;
  const name = `list:${intake.id}:${unit.unitId}`;
  return (
    <>
      {list?.returnReason && (
        <Alert
          type="warning"
          showIcon
          title={t('web.nominations.returned')}
          description={list.returnReason}
          style={{ marginBottom: 16 }}
        />
      )}
      <EntryForm key={name} name={name} unitList={unitList} />
    </>
  );
}
