import { Button, Card, Space } from 'antd';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '../../../lib/format/format';
import { useWords } from '../../../lib/words/use-words';
import { describeLine, lineOf } from '../entry/list-draft';
import { listAddress } from '../list-address';
import type { NominationList, UnitList } from '../types';

/** Phiếu tiếp nhận: that the list has arrived, under which code, and what comes next and when. Can be printed and kept. */
export function ListReceipt({ unitList, list }: { unitList: UnitList; list: NominationList }) {
  const { t } = useWords();
  const { intake, unit } = unitList;
  const next = intake.stages.filter(({ stage, leftAt }) => stage !== 'nomination' && !leftAt).slice(0, 3);
  const sent = list.lines.filter(({ state }) => state !== 'draft' && state !== 'withdrawn' && state !== 'replaced');
  return (
    <Card className="entry-card receipt">
      <p className="receipt-done">{t('web.nominations.receipt.done', { unit: unit.unitName, count: sent.length })}</p>
      <p>
        {t('web.nominations.receipt.code')}
        <strong className="receipt-code numbers">{list.receiptCode}</strong>
      </p>
      <p className="soft">
        {t('web.nominations.receipt.at', { moment: formatMoment(list.submittedAt) })}
        {list.version > 1 && ` · ${t('web.nominations.receipt.version', { version: list.version })}`}
      </p>
      {list.lateReason && <p>{t('web.nominations.receipt.late', { reason: list.lateReason })}</p>}
      <h2 className="section-title">{t('web.nominations.receipt.next')}</h2>
      <ul>
        {next.map(({ stage, stageText, deadlineOn }) => (
          <li key={stage}>{t('web.nominations.receipt.stage', { stage: stageText, date: formatDate(deadlineOn) })}</li>
        ))}
        <li>{t('web.nominations.receipt.returned')}</li>
        {list.paperOwed && (
          <li>
            {list.paperDueOn
              ? t('web.nominations.receipt.paperBy', { date: formatDate(list.paperDueOn) })
              : t('web.nominations.receipt.paper')}
          </li>
        )}
      </ul>
      <h2 className="section-title">{t('web.nominations.receipt.people')}</h2>
      <ol>
        {sent.map((line) => (
          <li key={line.id} className="break-words">
            {line.fullName}
            <span className="soft"> {describeLine(lineOf(line))}</span>
          </li>
        ))}
      </ol>
      <Space wrap className="no-print">
        <Button type="primary" onClick={() => window.print()}>
          {t('web.nominations.receipt.print')}
        </Button>
        <Link to={listAddress(intake.id, unit.unitId)}>{t('web.nominations.receipt.toList')}</Link>
        <Link to="/viec-cua-toi">{t('web.app.toMyWork')}</Link>
      </Space>
    </Card>
  );
}
