import { Link } from 'react-router';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { DOCUMENT_TONES, type DocumentRow } from './types';

export interface DocumentTableProps {
  state?: DocumentRow['state'] | undefined;
  documentType?: string | undefined;
  intakeId?: string | null;
  none: string;
}

export function DocumentTable({ state, documentType, intakeId, none }: DocumentTableProps) {
  const { t } = useWords();
  const list = useReadList<DocumentRow>(withQuery('/documents', { state, documentType, intakeId }), {
    keepPrevious: true,
    nouns: ['document'],
  });
  const columns: RecordColumn<DocumentRow>[] = [
    {
      title: t('web.documents.columns.symbol'),
      key: 'symbol',
      width: 170,
      render: (_, row) =>
        row.symbol ? (
          <strong className="numbers">{row.symbol}</strong>
        ) : (
          <span className="soft">{t('web.documents.noNumber')}</span>
        ),
    },
    {
      title: t('web.documents.columns.summary'),
      key: 'summary',
      render: (_, row) => (
        <span className="break-words">
          {t(`document.types.${row.documentType}`)}: <Link to={`/van-ban/${row.id}`}>{row.summary}</Link>
        </span>
      ),
    },
    { title: t('web.documents.columns.organ'), key: 'organ', render: (_, row) => row.organName },
    {
      title: t('web.documents.columns.date'),
      key: 'date',
      width: 130,
      render: (_, row) => <span className="numbers">{formatDate(row.issuedOn ?? row.signedOn)}</span>,
    },
    {
      title: t('web.documents.columns.state'),
      key: 'state',
      width: 150,
      render: (_, row) => (
        <>
          <StateTag tone={DOCUMENT_TONES[row.state]}>{t(`document.states.${row.state}`)}</StateTag>
          {row.state === 'issued' && !row.sentAt && <div className="soft">{t('web.documents.notSent')}</div>}
        </>
      ),
    },
  ];
  return (
    <Reading of={{ ...list, data: list.items }}>
      {(items) => (
        <>
          {items.length === 0 ? (
            <Nothing text={none} />
          ) : (
            <RecordTable label={t('web.app.pages.documents')} rowKey="id" columns={columns} dataSource={items} />
          )}
          <LoadMore list={list} />
        </>
      )}
    </Reading>
  );
}
