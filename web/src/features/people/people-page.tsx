import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import type { personSummary } from '../../../../contracts/person/people';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { ExportDialog } from './export-dialog';
import { PersonDialog } from './person-dialog';

type Person = z.output<typeof personSummary>;

const SHORTEST = 2;

/** The register by given name; search and unit stand in the address. */
export function PeoplePage() {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const maySave = useMay('person.save');
  const mayMerge = useMay('person.merge');
  const mayExport = useMay('person.export');
  const [isExporting, setExporting] = useState(false);
  const [search, setSearch] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const typed = search.get('tim') ?? '';
  const unitId = search.get('don-vi');
  const text = useDeferredValue(typed.trim().length >= SHORTEST ? typed.trim() : '');
  const list = useReadList<Person>(withQuery('/people', { search: text, unitId }), {
    nouns: ['person'],
    keepPrevious: true,
  });
  const units = useReadList<z.output<typeof unit>>('/units', { limit: 200, nouns: ['organisation'] }).items ?? [];
  const choose = (name: string, value: string | undefined) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const columns: RecordColumn<Person>[] = [
    {
      title: t('web.people.columns.name'),
      key: 'name',
      render: (_, row) => <Link to={`/can-bo/${row.id}`}>{row.fullName}</Link>,
    },
    { title: t('web.people.columns.birth'), key: 'birth', render: (_, row) => row.birth },
    { title: t('web.people.columns.position'), key: 'position', render: (_, row) => row.position },
    { title: t('web.people.columns.unit'), key: 'unit', render: (_, row) => row.unitName },
    {
      title: t('web.people.columns.theory'),
      key: 'theory',
      render: (_, row) => row.politicalTheoryLevel && say(`web.people.theoryLevels.${row.politicalTheoryLevel}`),
    },
  ];
  return (
    <Page
      title={t('web.app.pages.people')}
      help={t('web.people.help')}
      acts={
        maySave && (
          <Space wrap>
            {mayMerge && (
              <Link to="/can-bo/trung">
                <Button tabIndex={-1}>{t('web.doubles.open')}</Button>
              </Link>
            )}
            {mayExport && (
              <Button icon={<DownloadOutlined />} onClick={() => setExporting(true)}>
                {t('web.privacy.export')}
              </Button>
            )}
            <Link to="/can-bo/nhap-excel">
              <Button icon={<UploadOutlined />} tabIndex={-1}>
                {t('web.people.import')}
              </Button>
            </Link>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('web.people.add')}
            </Button>
          </Space>
        )
      }
    >
      <Space wrap style={{ marginBottom: 16 }} className="no-print">
        <Input.Search
          allowClear
          aria-label={t('web.people.search')}
          placeholder={t('web.people.search')}
          value={typed}
          onChange={({ target }) => choose('tim', target.value)}
          style={{ width: 'min(420px, 88vw)' }}
        />
        {units.length > 1 && (
          <Select
            allowClear
            aria-label={t('web.people.unit')}
            placeholder={t('web.people.unit')}
            value={unitId}
            onChange={(next: string | undefined) => choose('don-vi', next)}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            style={{ width: 'min(320px, 88vw)' }}
          />
        )}
      </Space>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t(text || unitId ? 'web.people.nobody' : 'web.people.empty')} />
          ) : (
            <RecordTable label={t('web.app.pages.people')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
      {isExporting && <ExportDialog unitId={unitId} search={text} onClose={() => setExporting(false)} />}
      {isAdding && (
        <PersonDialog
          person={null}
          units={units}
          onClose={() => setAdding(false)}
          onSaved={(id) => void navigate(`/can-bo/${id}`)}
        />
      )}
    </Page>
  );
}
