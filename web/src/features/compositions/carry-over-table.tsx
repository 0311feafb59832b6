import { Input, Segmented } from 'antd';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useWords } from '../../lib/words/use-words';
import type { Proposals } from './types';

type Row = Proposals['carryOver'][number];

/** `take` left out: not decided yet, so not sent. */
export interface Decision {
  take?: boolean;
  reason: string;
}

interface CarryOverTableProps {
  rows: readonly Row[];
  decisions: Readonly<Record<string, Decision>>;
  wasTried: boolean;
  onChange(decisions: Record<string, Decision>): void;
}

/** Người chờ chuyển tiếp: yes or no to each, a no with its reason. */
export function CarryOverTable({ rows, decisions, wasTried, onChange }: CarryOverTableProps) {
  const { t } = useWords();
  const answerOf = (id: string) => {
    const take = decisions[id]?.take;
    return take === undefined ? '' : take ? 'yes' : 'no';
  };
  const answer = (id: string, said: string) => {
    const reason = decisions[id]?.reason ?? '';
    onChange({ ...decisions, [id]: said === '' ? { reason } : { take: said === 'yes', reason } });
  };
  const columns: RecordColumn<Row>[] = [
    {
      title: t('web.composition.proposals.columns.person'),
      key: 'person',
      render: (_, row) => (
        <div className="break-words">
          <strong>{row.fullName}</strong>
          <div className="soft">{[row.birth, row.position, row.unitName].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.composition.proposals.columns.from'),
      key: 'from',
      render: (_, row) => (
        <>
          {t('web.composition.proposals.fromItem', { code: row.itemCode, year: row.year })}
          <div className="soft">
            {row.lineStateText}
            {row.sameItem && ` · ${t('web.composition.proposals.sameItem')}`}
          </div>
        </>
      ),
    },
    {
      title: t('web.composition.proposals.columns.decision'),
      key: 'decision',
      render: (_, row) => {
        const said = answerOf(row.id);
        const reason = decisions[row.id]?.reason ?? '';
        return (
          <>
            <Segmented
              aria-label={t('web.composition.proposals.decide', { name: row.fullName })}
              value={said}
              onChange={(next) => answer(row.id, next)}
              options={[
                { value: '', label: t('web.composition.proposals.notYet') },
                { value: 'yes', label: t('web.composition.proposals.yes') },
                { value: 'no', label: t('web.composition.proposals.no') },
              ]}
            />
            {said === 'no' && (
              <Input
                aria-label={t('web.composition.proposals.reasonOf', { name: row.fullName })}
                placeholder={t('web.app.reason')}
                maxLength={500}
                style={{ marginTop: 8 }}
                value={reason}
                status={wasTried && !reason.trim() ? 'error' : ''}
                onChange={(event) => onChange({ ...decisions, [row.id]: { take: false, reason: event.target.value } })}
              />
            )}
            {said === 'no' && wasTried && !reason.trim() && <div role="alert">{t('web.app.reasonMissing')}</div>}
          </>
        );
      },
    },
  ];
  return <RecordTable label={t('web.composition.proposals.short')} rowKey="id" columns={columns} dataSource={rows} />;
}
