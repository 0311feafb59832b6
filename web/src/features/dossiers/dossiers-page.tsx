import { Button, Segmented, Select, Space } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { intakeDetail } from '../../../../contracts/intake/intakes';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { PersonDossier } from './person-dossier';
import type { DossierLine, Dossiers } from './types';

const NOUNS = ['nomination', 'review', 'intake'];

/** Hồ sơ of an intake: what is still missing, person by person; one person's papers open beside the list. */
export function DossiersPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const intake = useRead<z.output<typeof intakeDetail>>(`/intakes/${id}`);
  const dossiers = useRead<Dossiers>(`/intakes/${id}/dossiers`, { nouns: NOUNS });
  return (
    <Page
      title={intake.data ? t('web.dossiers.title', { intake: intake.data.name }) : t('web.dossiers.short')}
      help={t('web.dossiers.help')}
      above={<Trail steps={[{ text: t('web.intakes.title'), to: `/dot/${id}` }, { text: t('web.dossiers.short') }]} />}
    >
      <Reading of={dossiers}>
        {(found) =>
          found.papers.length === 0 ? (
            <Nothing text={t('web.dossiers.noPapers')} />
          ) : found.lines.length === 0 ? (
            <Nothing text={t('web.dossiers.nobody')} />
          ) : (
            <DossierList dossiers={found} />
          )
        }
      </Reading>
    </Page>
  );
}

function DossierList({ dossiers }: { dossiers: Dossiers }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<DossierLine | null>(null);
  const only = search.get('xem') === 'tat-ca' ? 'tat-ca' : 'con-thieu';
  const unitId = search.get('don-vi');
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const ofUnit = dossiers.lines.filter((line) => !unitId || line.unitId === unitId);
  const lacking = ofUnit.filter(({ missing }) => missing.length > 0);
  const shown = only === 'con-thieu' ? lacking : ofUnit;
  const unitName = (id: string) => dossiers.units.find((unit) => unit.unitId === id)?.unitName;
  const paperName = (code: string) => dossiers.papers.find((paper) => paper.code === code)?.name ?? code;
  const columns: RecordColumn<DossierLine>[] = [
    {
      title: t('web.dossiers.columns.person'),
      key: 'person',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.fullName}</strong>
          <div className="soft">{unitName(line.unitId)}</div>
        </div>
      ),
    },
    {
      title: t('web.dossiers.columns.missing'),
      key: 'missing',
      render: (_, { missing }) =>
        missing.length === 0 ? (
          <StateTag tone="good">{t('web.dossiers.complete')}</StateTag>
        ) : (
          <>
            <StateTag tone="waiting">{t('web.dossiers.missing', { count: missing.length })}</StateTag>
            <div className="soft">{missing.map(paperName).join('; ')}</div>
          </>
        ),
    },
    {
      title: t('web.dossiers.columns.acts'),
      key: 'acts',
      render: (_, line) => (
        <Button
          size="small"
          aria-label={t('web.dossiers.openOf', { name: line.fullName })}
          onClick={() => setOpen(line)}
        >
          {t('web.dossiers.open')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <p aria-live="polite">
        {t('web.dossiers.sum', {
          complete: dossiers.lines.filter(({ missing }) => missing.length === 0).length,
          people: dossiers.lines.length,
          missing: dossiers.missing,
        })}
      </p>
      <Space wrap style={{ marginBottom: 12 }} className="no-print">
        <Segmented
          aria-label={t('web.dossiers.which')}
          value={only}
          onChange={(value) => change('xem', value)}
          options={[
            { value: 'con-thieu', label: `${t('web.dossiers.lacking')} (${lacking.length})` },
            { value: 'tat-ca', label: `${t('web.app.all')} (${ofUnit.length})` },
          ]}
        />
        {dossiers.units.length > 1 && (
          <Select
            aria-label={t('web.dossiers.unit')}
            placeholder={t('web.dossiers.unit')}
            allowClear
            showSearch
            optionFilterProp="label"
            style={{ width: 320, maxWidth: '86vw' }}
            value={unitId}
            onChange={(value) => change('don-vi', value ?? null)}
            options={dossiers.units.map((unit) => ({
              value: unit.unitId,
              label: t('web.dossiers.unitStands', {
                unit: unit.unitName,
                complete: unit.complete,
                people: unit.people,
              }),
            }))}
          />
        )}
      </Space>
      {shown.length === 0 ? (
        <Nothing text={t('web.dossiers.allComplete')} />
      ) : (
        <RecordTable label={t('web.dossiers.short')} rowKey="lineId" columns={columns} dataSource={shown} />
      )}
      {open && <PersonDossier line={open} onClose={() => setOpen(null)} />}
    </>
  );
}
