import { Button, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { Nothing, Reading } from '../../components/reading';
import type { Act } from '../../components/act-dialog';
import { useRead } from '../../lib/api/use-read';
import { formatDay, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { WAITING_STATES, type CalledUnit, type Intake } from './types';
import type { useIntakeActs } from './intake-acts';

interface UnitTableProps {
  intake: Intake;
  deeds: ReturnType<typeof useIntakeActs>;
  onAct(act: Act): void;
}

/** How each unit called stands, and what may be done about it: đôn đốc for many at once, the rest one by one. */
export function UnitTable({ intake, deeds, onAct }: UnitTableProps) {
  const { t, language } = useWords();
  const units = useRead<{ items: CalledUnit[] }>(`/intakes/${intake.id}/units`);
  const [only, setOnly] = useState<'all' | 'waiting'>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayRemind = deeds.may('remind');
  const columns: RecordColumn<CalledUnit>[] = [
    {
      title: t('web.intakes.columns.unit'),
      key: 'unit',
      render: (_, unit) => (
        <div className="break-words">
          <Link to={`/dot/${intake.id}/danh-sach?don-vi=${unit.unitId}`}>{unit.unitName}</Link>
          {unit.phone && (
            <div>
              <a className="soft numbers" href={`tel:${unit.phone.replaceAll(/[^+\d]/g, '')}`}>
                {unit.phone}
              </a>
            </div>
          )}
        </div>
      ),
    },
    {
      title: t('web.intakes.columns.state'),
      key: 'state',
      render: (_, unit) => (
        <>
          <Tag
            variant="outlined"
            style={WAITING_STATES.includes(unit.state) ? { color: '#874d00', background: '#fff7e6' } : {}}
          >
            {unit.stateText}
          </Tag>
          {unit.answeredAt && <div className="soft numbers">{formatDay(unit.answeredAt)}</div>}
          {unit.lateReason && <div className="soft">{t('web.intakes.late', { reason: unit.lateReason })}</div>}
          {unit.closedReason && <div className="soft">{unit.closedReason}</div>}
        </>
      ),
    },
    {
      title: t('web.intakes.columns.lines'),
      key: 'lines',
      align: 'end',
      render: (_, unit) => <span className="numbers">{formatNumber(unit.lines, language)}</span>,
    },
    {
      title: t('web.intakes.columns.reminders'),
      key: 'reminders',
      render: (_, unit) =>
        unit.reminders > 0 ? (
          <>
            {t('pages.remindedTimes', { count: unit.reminders })}
            <div className="soft numbers">{formatDay(unit.lastRemindedAt)}</div>
          </>
        ) : (
          <span className="soft">{t('pages.notReminded')}</span>
        ),
    },
    {
      title: t('web.intakes.columns.acts'),
      key: 'acts',
      render: (_, unit) =>
        WAITING_STATES.includes(unit.state) ? (
          <Space wrap size={4}>
            {mayRemind && (
              <Button size="small" onClick={() => onAct(deeds.remind([unit]))}>
                {t('web.intakes.acts.remind.act')}
              </Button>
            )}
            {deeds.may('close-unit') && (
              <Button size="small" onClick={() => onAct(deeds.closeUnit(unit))}>
                {t('web.intakes.acts.close-unit.act')}
              </Button>
            )}
          </Space>
        ) : null,
    },
  ];
  return (
    <Reading of={units}>
      {({ items }) => {
        if (items.length === 0) return <Nothing text={t('web.intakes.noUnits')} />;
        const waiting = items.filter(({ state }) => WAITING_STATES.includes(state));
        const shown = only === 'waiting' ? waiting : items;
        const selected = waiting.filter(({ unitId }) => chosen.includes(unitId));
        return (
          <>
            <Space wrap style={{ marginBottom: 12 }} className="no-print">
              <Segmented
                aria-label={t('web.intakes.columns.state')}
                value={only}
                onChange={setOnly}
                options={[
                  { value: 'all', label: `${t('web.app.all')} (${items.length})` },
                  { value: 'waiting', label: `${t('web.intakes.waiting')} (${waiting.length})` },
                ]}
              />
              {mayRemind && selected.length > 0 && (
                <Button type="primary" onClick={() => onAct(deeds.remind(selected))}>
                  {t('web.intakes.remindChosen', { count: selected.length })}
                </Button>
              )}
            </Space>
            <RecordTable
              label={t('web.intakes.tabs.units')}
              rowKey="unitId"
              columns={columns}
              dataSource={shown}
              {...(mayRemind
                ? {
                    rowSelection: {
                      selectedRowKeys: [...chosen],
                      onChange: (keys: React.Key[]) => setChosen(keys.map(String)),
                      getCheckboxProps: (unit: CalledUnit) => ({
                        disabled: !WAITING_STATES.includes(unit.state),
                        'aria-label': unit.unitName,
                      }),
                    },
                  }
                : {})}
            />
          </>
        );
      }}
    </Reading>
  );
}
