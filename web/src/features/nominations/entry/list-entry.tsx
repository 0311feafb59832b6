import { Alert } from 'antd';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import type { UnitList } from '../types';
import { EntryForm } from './entry-form';
import { draftOf, type ListDraft } from './list-draft';

/** A unit's list while it is written. What is typed stays in this browser; a list that others saved meanwhile is compared, never overwritten. */
export function ListEntry({ unitList }: { unitList: UnitList }) {
  const { list, intake, unit } = unitList;
  // A newer list begins the form anew: with it where nothing was typed, else with what was typed, to be compared.
  return <KeptEntry key={list?.revision ?? 0} name={`list:${intake.id}:${unit.unitId}`} unitList={unitList} />;
}

function KeptEntry({ name, unitList }: { name: string; unitList: UnitList }) {
  const { t } = useWords();
  const { list } = unitList;
  const [draft, setDraft, dropDraft, wasKept] = useKept<ListDraft>(name, draftOf(list));
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
      <EntryForm unitList={unitList} draft={draft} setDraft={setDraft} dropDraft={dropDraft} wasKept={wasKept} />
    </>
  );
}
