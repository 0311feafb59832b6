import { Button, Input } from 'antd';
import { useState } from 'react';
import { difficultyBody } from '../../../../contracts/report/report';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { Nothing } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';
import type { ReportDetail } from './report-types';

/** Khó khăn, vướng mắc, đề xuất of a report. */
export function Difficulties({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  const mayAdd = report.abilities.includes('report.difficulty') && report.state !== 'received';
  return (
    <>
      {report.difficulties.length === 0 ? (
        <Nothing text={t('web.reports.noDifficulty')} />
      ) : (
        <ul className="plain-list">
          {report.difficulties.map(({ id, text, proposal, answer }) => (
            <li key={id}>
              <div className="break-words">{text}</div>
              {proposal && (
                <div className="break-words">
                  <strong>{t('web.reports.proposal')}:</strong> {proposal}
                </div>
              )}
              {answer && <div className="soft break-words">{answer}</div>}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <p className="no-print">
          <Button onClick={() => setAdding(true)}>{t('web.reports.addDifficulty')}</Button>
        </p>
      )}
      {isAdding && <DifficultyDialog reportId={report.id} onClose={() => setAdding(false)} />}
    </>
  );
}

function DifficultyDialog({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const form = useContractForm(difficultyBody, { text: '', proposal: '' });
  return (
    <FormDialog
      open
      title={t('web.reports.addDifficulty')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={(body) => run({ method: 'POST', path: `/reports/${reportId}/difficulties`, body })}
    >
      <Field control={form.control} name="text" label={t('web.reports.difficulty')} required>
        {(input) => <Input.TextArea {...input} rows={3} maxLength={3_000} />}
      </Field>
      <Field control={form.control} name="proposal" label={t('web.reports.proposal')}>
        {(input) => <Input.TextArea {...input} rows={3} maxLength={3_000} />}
      </Field>
    </FormDialog>
  );
}
