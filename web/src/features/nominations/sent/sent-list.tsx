import { Alert, Card } from 'antd';
import { Nothing } from '../../../components/reading';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { formatDate, formatMoment } from '../../../lib/format/format';
import { useWords } from '../../../lib/words/use-words';
import { describeLine, lineOf } from '../entry/list-draft';
import { ReturnedReason } from '../entry/returned-reason';
import type { NomineeLine, UnitList } from '../types';
import { LineActs } from './line-acts';
import { LineState } from './line-state';
import { ListActs } from './list-acts';

/** A unit's answer as it stands: who is on the list, how each line stands, and what may still be done. */
export function SentList({ unitList }: { unitList: UnitList }) {
  const { t } = useWords();
  const { list, unit } = unitList;
  const columns: RecordColumn<NomineeLine>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 64, render: (_, line) => line.listOrder },
    {
      title: t('web.nominations.columns.person'),
      key: 'person',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.fullName}</strong>
          <div className="soft">{describeLine(lineOf(line))}</div>
          {line.originReason && <div className="soft">{line.originReason}</div>}
        </div>
      ),
    },
    {
      title: t('web.nominations.columns.state'),
      key: 'state',
      render: (_, line) =>
        line.reasonCode || line.reasonText ? <ReturnedReason line={line} /> : <LineState line={line} />,
    },
    { title: '', key: 'acts', width: 150, render: (_, line) => <LineActs line={line} /> },
  ];
  return (
    <>
      {unit.state === 'no-demand' && (
        <Alert
          type="info"
          showIcon
          title={t('web.nominations.noDemand.said', { unit: unit.unitName, moment: formatMoment(unit.answeredAt) })}
          style={{ marginBottom: 16 }}
        />
      )}
      <ListFacts unitList={unitList} />
      <ListActs unitList={unitList} />
      {list && list.lines.length > 0 ? (
        <Card className="entry-card">
          <RecordTable label={t('web.nominations.linesLabel')} rowKey="id" columns={columns} dataSource={list.lines} />
        </Card>
      ) : (
        unit.state !== 'no-demand' && <Nothing text={t('web.nominations.notWritten')} />
      )}
    </>
  );
}

function ListFacts({ unitList: { list } }: { unitList: UnitList }) {
  const { t, say } = useWords();
  if (!list) return null;
  const facts = [
    list.submittedAt && t('web.nominations.facts.sent', { moment: formatMoment(list.submittedAt) }),
    list.receiptCode && t('web.nominations.facts.code', { code: list.receiptCode }),
    list.unitSignatory && t('web.nominations.facts.signatory', { name: list.unitSignatory }),
    list.enteredOnBehalf &&
      t('web.nominations.facts.onBehalf', {
        source: [list.source && say(`nomination.sources.${list.source}`), list.sourceReference]
          .filter(Boolean)
          .join(' '),
      }),
    list.lateReason && t('web.nominations.facts.late', { reason: list.lateReason }),
    list.paperOwed &&
      (list.paperDueOn
        ? t('web.nominations.facts.paperBy', { date: formatDate(list.paperDueOn) })
        : t('web.nominations.facts.paper')),
    list.paperReceivedAt && t('web.nominations.facts.paperCame', { moment: formatMoment(list.paperReceivedAt) }),
    list.note,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <ul className="facts break-words">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
