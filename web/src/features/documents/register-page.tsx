import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { registerList } from '../../../../contracts/document/document';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { DocumentTable } from './document-table';

type Register = z.output<typeof registerList>['items'][number];

/** Sổ văn bản đi: the last number of each organ, kind and period, and every paper that bears one. */
export function RegisterPage() {
  const { t, say } = useWords();
  const [search, setSearch] = useSearchParams();
  const type = search.get('loai') ?? '';
  const registers = useRead<{ items: Register[] }>('/number-registers', { nouns: ['document', 'class'] });
  const columns: RecordColumn<Register>[] = [
    {
      title: t('web.documents.register.organ'),
      key: 'organ',
      render: (_, row) => say(`web.documents.organs.${row.organKey}`),
    },
    {
      title: t('web.documents.register.type'),
      key: 'type',
      render: (_, row) =>
        row.organKey === 'certificates'
          ? say(`trainingClass.certificates.${row.documentType}`)
          : say(`document.types.${row.documentType}`),
    },
    { title: t('web.documents.register.period'), key: 'period', render: (_, row) => row.periodKey },
    {
      title: t('web.documents.register.last'),
      key: 'last',
      align: 'right',
      render: (_, row) => <strong className="numbers">{row.lastNumber}</strong>,
    },
  ];
  const types = [...new Set(registers.data?.items.map(({ documentType }) => documentType))].filter(
    (each) => each !== 'diploma' && each !== 'attestation',
  );
  return (
    <Page
      title={t('web.documents.register.title')}
      help={t('web.documents.register.help')}
      above={<Link to="/van-ban">{t('web.app.pages.documents')}</Link>}
    >
      <section className="panel">
        <h2 className="section-title">{t('web.documents.register.books')}</h2>
        <Reading of={registers}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing text={t('web.documents.register.none')} />
            ) : (
              <RecordTable
                label={t('web.documents.register.books')}
                rowKey={(row) => `${row.organKey} ${row.documentType} ${row.periodKey}`}
                size="small"
                columns={columns}
                dataSource={items}
              />
            )
          }
        </Reading>
      </section>
      <h2 className="section-title">{t('web.documents.register.papers')}</h2>
      <div className="filter-row no-print">
        <label htmlFor="register-type">{t('web.documents.register.type')}</label>
        <Select
          id="register-type"
          value={type}
          onChange={(loai) => setSearch(loai ? { loai } : {}, { replace: true })}
          options={[
            { value: '', label: t('web.app.all') },
            ...types.map((value) => ({ value, label: say(`document.types.${value}`) })),
          ]}
          style={{ minWidth: 220 }}
        />
      </div>
      <DocumentTable state="issued" documentType={type} none={t('web.documents.none')} />
    </Page>
  );
}
