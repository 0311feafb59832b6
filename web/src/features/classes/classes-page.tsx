import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OfIntake } from '../../components/of-intake';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead, withQuery } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { CLASS_TONES, type ClassList, type ClassSummary } from './class-types';
import { PlanClassDialog } from './plan-class-dialog';

/** Classes by their first day; of one intake where the address names it. */
export function ClassesPage() {
  const { t, group } = useWords();
  const [search, setSearch] = useSearchParams();
  const [isPlanning, setPlanning] = useState(false);
  const intakeId = search.get('dot');
  const state = search.get('trang-thai') ?? '';
  const reading = useRead<ClassList>(withQuery('/classes', { intakeId }), { nouns: ['class', 'intake'] });
  const choose = (next: string) =>
    setSearch({ ...(intakeId ? { dot: intakeId } : {}), ...(next ? { 'trang-thai': next } : {}) }, { replace: true });
  const columns: RecordColumn<ClassSummary>[] = [
    {
      title: t('web.classes.columns.name'),
      key: 'name',
      render: (_, row) => (
        <>
          <Link to={`/lop-hoc/${row.id}`}>{row.name}</Link>
          {row.paperOwed && <div className="soft">{t('web.classes.paperOwed')}</div>}
        </>
      ),
    },
    {
      title: t('web.classes.columns.days'),
      key: 'days',
      render: (_, { startsOn, endsOn }) => (
        <span className="numbers">{t('web.classes.days', { from: formatDate(startsOn), to: formatDate(endsOn) })}</span>
      ),
    },
    { title: t('web.classes.columns.place'), key: 'place', render: (_, row) => row.place },
    {
      title: t('web.classes.columns.learners'),
      key: 'learners',
      align: 'right',
      render: (_, row) => <span className="numbers">{row.learners}</span>,
    },
    {
      title: t('web.classes.columns.state'),
      key: 'state',
      render: (_, row) => <StateTag tone={CLASS_TONES[row.state]}>{t(`trainingClass.states.${row.state}`)}</StateTag>,
    },
  ];
  return (
    <Page
      title={t('web.app.pages.classes')}
      help={t('web.classes.help')}
      acts={
        intakeId &&
        reading.data?.abilities.includes('class.plan') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
            {t('web.classes.plan')}
          </Button>
        )
      }
    >
      {intakeId && (
        <p>
          <Link to={`/dot/${intakeId}`}>{t('web.classes.toIntake')}</Link>
        </p>
      )}
      <Reading of={reading}>
        {({ items }) => {
          const shown = items.filter((row) => !state || row.state === state);
          return (
            <>
              <OfIntake />
              <div className="scroll-x no-print" style={{ marginBottom: 16 }}>
                <Segmented
                  aria-label={t('web.classes.state')}
                  value={state}
                  onChange={choose}
                  options={[
                    { value: '', label: `${t('web.app.all')} (${items.length})` },
                    ...group('trainingClass.states').map(({ value, label }) => ({
                      value,
                      label: `${label} (${items.filter((row) => row.state === value).length})`,
                    })),
                  ]}
                />
              </div>
              {shown.length === 0 ? (
                <Nothing text={t(state ? 'web.classes.emptyState' : 'web.classes.empty')} />
              ) : (
                <RecordTable label={t('web.app.pages.classes')} rowKey="id" columns={columns} dataSource={shown} />
              )}
            </>
          );
        }}
      </Reading>
      {isPlanning && intakeId && <PlanClassDialog intakeId={intakeId} onClose={() => setPlanning(false)} />}
    </Page>
  );
}
