import { Link, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { StateTag } from '../../components/state-tag';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { ListCheck } from './entry/list-check';
import { ListEntry } from './entry/list-entry';
import { ExcuseEntry } from './entry/excuse-entry';
import { ExcelImport } from './excel/excel-import';
import { ListReceipt } from './sent/list-receipt';
import { SentList } from './sent/sent-list';
import type { UnitList } from './types';
import { useUnitList } from './use-unit-list';

export interface UnitListPageProps {
  intakeId: string;
  unitId: string;
  entersForUnit: boolean;
}

/** A unit's list of one intake, at the step of the address: written, checked, received; or as it stands. */
export function UnitListPage({ intakeId, unitId, entersForUnit }: UnitListPageProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const step = search.get('buoc');
  const found = useUnitList(intakeId, unitId, entersForUnit);
  const { data } = found;
  const title = step === 'tiep-nhan' ? t('web.nominations.receipt.title') : t(titleOf(data));
  return (
    <Page
      title={data ? `${title}: ${data.intake.name}` : title}
      above={<Link to="/danh-sach">{t('web.app.pages.lists')}</Link>}
    >
      <Reading of={found}>
        {(unitList) => (
          <>
            <Head {...unitList} />
            <Step step={step} unitList={unitList} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function titleOf(data: UnitList | undefined) {
  return data && data.intake.nominationMode !== 'by-unit'
    ? ('web.nominations.learnersTitle' as const)
    : ('web.nominations.listTitle' as const);
}

function Step({ step, unitList }: { step: string | null; unitList: UnitList }) {
  const { list, unit, intake } = unitList;
  const isWritten = list !== null && ['submitted', 'resubmitted', 'closed'].includes(list.state);
  if (step === 'tiep-nhan' && list?.submittedAt) return <ListReceipt unitList={unitList} list={list} />;
  if (step === 'kiem-tra' && list && !isWritten) return <ListCheck unitList={unitList} list={list} />;
  if (intake.nominationMode === 'by-post' && list && step !== 'soan' && step !== 'excel')
    return <ExcuseEntry unitList={unitList} list={list} />;
  const mayWrite = list
    ? list.abilities.includes('nomination.draft')
    : intake.abilities.includes('nomination.draft') && unit.stateText !== '';
  if (step === 'excel' && mayWrite) return <ExcelImport unitList={unitList} />;
  const isOver = isWritten || unit.state === 'no-demand' || !mayWrite;
  if (isOver && !(step === 'soan' && mayWrite)) return <SentList unitList={unitList} />;
  return <ListEntry unitList={unitList} />;
}

/** Whose list, for which item, until when. */
function Head({ intake, unit }: UnitList) {
  const { t } = useWords();
  const deadline = intake.stages.find(({ stage }) => stage === 'nomination')?.deadlineOn;
  return (
    <p className="list-head break-words">
      <strong>{unit.unitName}</strong>
      <StateTag tone="neutral">{unit.stateText}</StateTag>
      <span className="soft">
        {t('web.inbox.item', { code: intake.itemCode })}
        {deadline && ` · ${t('web.nominations.sendBy', { date: formatDate(deadline) })}`}
      </span>
    </p>
  );
}
