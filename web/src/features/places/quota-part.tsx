import { Button, Space } from 'antd';
import type { Act } from '../../components/act-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDay, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Quota, Quotas } from './types';
import { useQuotaActs } from './use-quota-acts';

export interface QuotaPartProps {
  intakeId: string;
  /** Unknown until the intake is read. */
  planItemId: string | undefined;
  onAct(act: Act): void;
}

/** Chỉ tiêu cấp trên giao: of the intake, its units and classes, and of its item; every change with its basis. */
export function QuotaPart({ intakeId, planItemId, onAct }: QuotaPartProps) {
  const { t, language } = useWords();
  const quotas = useRead<Quotas>(`/intakes/${intakeId}/quotas`, { nouns: ['review', 'nomination', 'intake', 'class'] });
  const itemQuotas = useRead<Quotas>(`/plan-items/${planItemId}/quotas`, {
    enabled: planItemId !== undefined,
    nouns: ['review', 'plan'],
  });
  const { grant, grantOfItem, adjust, exceed, scopeOf } = useQuotaActs(intakeId, planItemId);
  const ofItem = itemQuotas.data?.abilities ?? [];
  const mayGrantItem = ofItem.includes('item.grant-item-quota');
  const mayExceedItem = ofItem.includes('item.allow-item-excess');
  const abilities = quotas.data?.abilities ?? [];
  const mayGrant = abilities.includes('intake.grant-quota');
  const mayExceed = abilities.includes('intake.allow-excess');
  const number = (value: number) => <span className="numbers">{formatNumber(value, language)}</span>;
  const columns: RecordColumn<Quota>[] = [
    { title: t('web.places.columns.scope'), key: 'scope', render: (_, quota) => <strong>{scopeOf(quota)}</strong> },
    { title: t('web.places.columns.granted'), key: 'granted', render: (_, { granted }) => number(granted) },
    { title: t('web.places.columns.excess'), key: 'excess', render: (_, { excess }) => number(excess) },
    { title: t('web.places.columns.used'), key: 'used', render: (_, { used }) => number(used) },
    {
      title: t('web.places.columns.free'),
      key: 'free',
      render: (_, { free }) => (
        <StateTag tone={free > 0 ? 'good' : 'waiting'}>
          {free > 0 ? t('web.places.free', { count: free }) : t('web.places.full')}
        </StateTag>
      ),
    },
    {
      title: t('web.places.columns.basis'),
      key: 'basis',
      render: (_, quota) => (
        <div className="break-words">
          {quota.basis}
          {quota.excessBasis && <div>{t('web.places.excessBasis', { basis: quota.excessBasis })}</div>}
          <Changes quota={quota} />
        </div>
      ),
    },
    {
      title: t('web.places.columns.acts'),
      key: 'acts',
      render: (_, quota) => (
        <Space wrap>
          {(quota.planItemId ? mayGrantItem : mayGrant) && (
            <Button size="small" onClick={() => onAct(adjust(quota))}>
              {t('web.places.adjust.act')}
            </Button>
          )}
          {(quota.planItemId ? mayExceedItem : mayExceed) && (
            <Button size="small" onClick={() => onAct(exceed(quota))}>
              {t('web.places.exceed.act')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  return (
    <section>
      <h2>{t('web.places.quotas')}</h2>
      <Reading of={quotas}>
        {({ items }) => (
          <>
            <Space wrap className="no-print" style={{ marginBottom: 12 }}>
              {mayGrant && <Button onClick={() => onAct(grant)}>{t('web.places.grant.act')}</Button>}
              {mayGrantItem && !items.some((quota) => quota.planItemId && quota.unitId === null) && (
                <Button onClick={() => onAct(grantOfItem)}>{t('web.places.grantOfItem')}</Button>
              )}
            </Space>
            {items.length === 0 ? (
              <Nothing text={t('web.places.noQuota')} />
            ) : (
              <RecordTable label={t('web.places.quotas')} rowKey="id" columns={columns} dataSource={items} />
            )}
          </>
        )}
      </Reading>
    </section>
  );
}

function Changes({ quota }: { quota: Quota }) {
  const { t, say } = useWords();
  if (quota.changes.length === 0) return null;
  return (
    <ul className="soft" aria-label={t('web.places.changes')}>
      {quota.changes.map((change) => (
        <li key={`${change.kind} ${change.changedAt}`}>
          <span className="numbers">{formatDay(change.changedAt)}</span>: {say(`web.places.kinds.${change.kind}`)}{' '}
          {change.before === null
            ? t('web.places.set', { after: change.after })
            : t('web.places.changed', { before: change.before, after: change.after })}
          . {t('web.places.because', { basis: change.basis })}
        </li>
      ))}
    </ul>
  );
}
