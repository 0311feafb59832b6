import { PrinterOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { plainDate } from '../../../../contracts/common/fields';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { ReasonDialog } from '../../components/reason-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';
import type { ReportDetail } from './report-types';

type Act = 'send' | 'receive' | 'give-back' | 'recount';

/** Send, receive, return, count again: as far as the state and the API allow. */
export function ReportActs({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const path = `/reports/${report.id}`;
  const isOpen = report.state === 'draft' || report.state === 'returned';
  const may = (ability: string) => report.abilities.includes(ability);
  return (
    <Space wrap>
      {isOpen && may('intake.submit-report') && (
        <Button type="primary" onClick={() => setAct('send')}>
          {t('web.reports.send')}
        </Button>
      )}
      {report.state === 'submitted' && may('intake.receive-report') && (
        <Button type="primary" onClick={() => setAct('receive')}>
          {t('web.reports.receive')}
        </Button>
      )}
      {report.state === 'submitted' && may('intake.return-report') && (
        <Button onClick={() => setAct('give-back')}>{t('web.reports.giveBack')}</Button>
      )}
      {isOpen && may('report.draft') && <Button onClick={() => setAct('recount')}>{t('web.reports.recount')}</Button>}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('web.reports.print')}
      </Button>
      <ConfirmDialog
        open={act === 'send'}
        title={t('web.reports.send')}
        actText={t('web.reports.send')}
        onAct={() => run({ method: 'POST', path: `${path}/submissions`, body: { revision: report.revision } })}
        onClose={close}
      >
        {t('web.reports.sendText')}
      </ConfirmDialog>
      <ConfirmDialog
        open={act === 'receive'}
        title={t('web.reports.receive')}
        actText={t('web.reports.receive')}
        onAct={() => run({ method: 'POST', path: `${path}/receipts` })}
        onClose={close}
      >
        {t('web.reports.receiveText')}
      </ConfirmDialog>
      <ReasonDialog
        open={act === 'give-back'}
        title={t('web.reports.giveBack')}
        actText={t('web.reports.giveBack')}
        onAct={(reason) => run({ method: 'POST', path: `${path}/returns`, body: { reason } })}
        onClose={close}
      />
      {act === 'recount' && <RecountDialog report={report} onClose={close} />}
    </Space>
  );
}

const recount = z.object({ asOf: plainDate });

function RecountDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const form = useContractForm(recount, { asOf: report.asOf });
  return (
    <FormDialog
      open
      title={t('web.reports.recount')}
      actText={t('web.reports.recount')}
      form={form}
      onClose={onClose}
      onSubmit={({ asOf }) =>
        run({ method: 'PATCH', path: `/reports/${report.id}`, body: { revision: report.revision, asOf } })
      }
    >
      <Field control={form.control} name="asOf" label={t('web.reports.asOf')} required>
        {(input) => <DateField {...input} />}
      </Field>
    </FormDialog>
  );
}
