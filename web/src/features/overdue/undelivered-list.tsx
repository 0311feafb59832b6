import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Undelivered } from './types';

/** Mails that reached nobody: to whom, why, and what can be done. Nothing is shown when all arrived. */
export function UndeliveredList() {
  const { t } = useWords();
  const mails = useRead<{ items: Undelivered[] }>('/undelivered-mails');
  const { run, isRunning, problem } = useCommand();
  const act = (mail: Undelivered, what: 'resendings' | 'paper-requests') =>
    void run({ method: 'POST', path: `/undelivered-mails/${mail.id}/${what}`, body: {} }).catch(() => undefined);
  const columns: RecordColumn<Undelivered>[] = [
    {
      title: t('pages.undelivered.columns.recipient'),
      key: 'recipient',
      render: (_, mail) => (
        <div className="break-words">
          {mail.recipient}
          {mail.address && <div className="soft">{mail.address}</div>}
          {mail.phone && (
            <div>
              <a className="numbers" href={`tel:${mail.phone.replaceAll(/[^+\d]/g, '')}`}>
                {mail.phone}
              </a>
            </div>
          )}
        </div>
      ),
    },
    {
      title: t('pages.undelivered.columns.about'),
      key: 'about',
      render: (_, mail) =>
        mail.intakeId ? <Link to={`/dot/${mail.intakeId}`}>{mail.intakeName}</Link> : (mail.submissionNumber ?? ''),
    },
    {
      title: t('pages.undelivered.columns.at'),
      key: 'at',
      render: (_, mail) => <span className="numbers">{formatMoment(mail.at)}</span>,
    },
    {
      title: t('pages.undelivered.columns.reason'),
      key: 'reason',
      render: (_, mail) => (
        <>
          {t(`pages.undelivered.${mail.state}`)}
          {mail.reason && <div className="soft">{mail.reason}</div>}
        </>
      ),
    },
    {
      title: t('web.intakes.columns.acts'),
      key: 'acts',
      render: (_, mail) =>
        mail.abilities.includes('notification.resend') && (
          <Space wrap size={4}>
            <Button size="small" disabled={isRunning} onClick={() => act(mail, 'resendings')}>
              {t('web.overdue.resend')}
            </Button>
            <Button size="small" disabled={isRunning} onClick={() => act(mail, 'paper-requests')}>
              {t('web.overdue.onPaper')}
            </Button>
          </Space>
        ),
    },
  ];
  return (
    <Reading of={mails}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section className="no-print">
            <h2>{t('pages.undelivered.title')}</h2>
            <ProblemAlert error={problem} />
            <RecordTable label={t('pages.undelivered.title')} rowKey="id" columns={columns} dataSource={items} />
          </section>
        )
      }
    </Reading>
  );
}
