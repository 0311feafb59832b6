import { Select } from 'antd';
import type { UnitsPreview } from '../../../../contracts/organisation/units-import';
import { Nothing } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag, type Tone } from '../../components/state-tag';
import { useWords } from '../../lib/words/use-words';

export type Verdict = 'accepted' | 'doubtful' | 'refused';
export type UnitRow = UnitsPreview['accepted'][number] & { verdict: Verdict };

const TONES: Readonly<Record<Verdict, Tone>> = { accepted: 'good', doubtful: 'waiting', refused: 'bad' };

export interface UnitImportRowsProps {
  rows: readonly UnitRow[];
  isTaken(row: UnitRow): boolean;
  choose(row: number, take: boolean): void;
}

/** Rows of the file as Excel numbers them; each says what becomes of it. */
export function UnitImportRows({ rows, isTaken, choose }: UnitImportRowsProps) {
  const { t, say, language } = useWords();
  if (rows.length === 0) return <Nothing text={t('web.unitImports.noRow')} />;
  const columns: RecordColumn<UnitRow>[] = [
    {
      title: t('web.people.imports.row'),
      key: 'row',
      align: 'right',
      render: (_, { row }) => <span className="numbers">{row}</span>,
    },
    {
      title: t('web.organisations.columns.name'),
      key: 'unit',
      render: (_, { unit }) => (
        <div className="break-words">
          <strong>{unit.name ?? t('web.people.nothing')}</strong>
          <div className="soft">
            {[say(`web.organisations.kinds.${unit.kind}`), say(`web.organisations.trees.${unit.tree}`), unit.parent]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className="soft">{[unit.email, unit.phone, unit.signatory].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.people.imports.result'),
      key: 'result',
      render: (_, { verdict, change }) => (
        <>
          <StateTag tone={TONES[verdict]}>{t(`web.people.imports.verdicts.${verdict}`)}</StateTag>
          {verdict !== 'refused' && <div className="soft">{t(`web.unitImports.changes.${change}`)}</div>}
        </>
      ),
    },
    {
      title: t('web.people.imports.reasons'),
      key: 'reasons',
      render: (_, { messages }) =>
        messages.length === 0 ? (
          <span className="soft">{t('web.people.imports.noReason')}</span>
        ) : (
          messages.map(({ code, column, reason, reasonEn }) => (
            <div key={`${code} ${column}`} className="break-words">
              {column && <strong>{t('web.unitImports.column', { column })}: </strong>}
              {language === 'vi' ? reason : reasonEn}
            </div>
          ))
        ),
    },
    {
      title: t('web.people.imports.decide'),
      key: 'decide',
      render: (_, row) =>
        row.verdict !== 'refused' && (
          <Select
            aria-label={`${t('web.people.imports.decide')} ${row.row}`}
            value={isTaken(row) ? 'take' : 'skip'}
            onChange={(choice) => choose(row.row, choice === 'take')}
            options={[
              { value: 'take', label: t('web.people.imports.decisions.take') },
              { value: 'skip', label: t('web.people.imports.decisions.skip') },
            ]}
            style={{ minWidth: 110 }}
          />
        ),
    },
  ];
  return (
    <RecordTable label={t('web.unitImports.title')} size="small" rowKey="row" columns={columns} dataSource={rows} />
  );
}
