import { Link } from 'react-router';
import { Deadline } from '../../components/deadline';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatMoment, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { listAddress } from './list-address';
import type { UnitAnswer } from './types';

export interface AnswersTableProps {
  waiting?: boolean | undefined;
  unitName?: string;
  intakeId?: string;
}

/** Units called, and what each has answered. */
export function AnswersTable({ waiting, unitName, intakeId }: AnswersTableProps) {
  const { t, language } = useWords();
  const list = useReadList<UnitAnswer>(withQuery('/unit-answers', { waiting, unitName, intakeId }), {
    keepPrevious: true,
    nouns: ['nomination', 'intake'],
  });
  const columns: RecordColumn<UnitAnswer>[] = [
    {
      title: t('web.nominations.columns.unit'),
      key: 'unit',
      render: (_, row) => <Link to={listAddress(row.intakeId, row.unitId)}>{row.unitName}</Link>,
    },
    ...(intakeId
      ? []
      : [
          {
            title: t('web.nominations.columns.intake'),
            key: 'intake',
            render: (_: unknown, row: UnitAnswer) => (
              <span className="break-words">
                <strong>{t('web.inbox.item', { code: row.itemCode })}: </strong>
                {row.intakeName}
              </span>
            ),
          },
        ]),
    {
      title: t('web.nominations.columns.state'),
      key: 'state',
      render: (_, row) => (
        <>
          <StateTag tone={row.waiting ? 'waiting' : 'good'}>{row.stateText}</StateTag>
          {row.paperOwed && <StateTag tone="neutral">{t('web.nominations.paperOwed')}</StateTag>}
          {row.answeredAt && <div className="soft numbers">{formatMoment(row.answeredAt)}</div>}
        </>
      ),
    },
    {
      title: t('web.nominations.columns.lines'),
      key: 'lines',
      align: 'right',
      render: (_, row) => <span className="numbers">{formatNumber(row.lines, language)}</span>,
    },
    {
      title: t('web.nominations.columns.deadline'),
      key: 'deadline',
      render: (_, row) =>
        row.waiting ? (
          <Deadline text={row.deadlineText} workingDaysLeft={row.workingDaysLeft} on={row.deadlineOn} />
        ) : (
          <span className="soft">{t('web.nominations.done')}</span>
        ),
    },
  ];
  return (
    <Reading of={{ ...list, data: list.items }}>
      {(items) => (
        <>
          {items.length === 0 ? (
            <Nothing text={waiting ? t('web.nominations.noneWaiting') : t('web.nominations.none')} />
          ) : (
            <RecordTable
              label={t('web.app.pages.lists')}
              rowKey={(row) => `${row.intakeId} ${row.unitId}`}
              columns={columns}
              dataSource={items}
            />
          )}
          <LoadMore list={list} />
        </>
      )}
    </Reading>
  );
}
