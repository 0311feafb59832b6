import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { legalBasesAnswer } from '../../../../contracts/eligibility/rule-sets';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import type { Cited } from './citations';

interface Entry {
  key: number;
  basis: string | null;
  clause: string;
  validFrom: string | null;
  validTo: string | null;
}

export interface CitationDialogProps {
  cited: Cited;
  onSaved(): void;
  onClose(): void;
}

/** The texts something rests on, each with its clause and the days it does. */
export function CitationDialog({ cited, onSaved, onClose }: CitationDialogProps) {
  const { t } = useWords();
  const { run, problem, isRunning } = useCommand();
  const bases = useRead<z.output<typeof legalBasesAnswer>>('/legal-bases', { nouns: ['review'] }).data?.items ?? [];
  const [entries, setEntries] = useState<Entry[]>(
    cited.citations.map(({ basis, clause, validFrom, validTo }, key) => ({
      key,
      basis,
      clause: clause ?? '',
      validFrom,
      validTo,
    })),
  );
  const change = (key: number, part: Partial<Entry>) =>
    setEntries(entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));
  const save = async () => {
    const citations = entries.map(({ key: _key, ...entry }) => entry);
    const path = `/basis-citations/${cited.kind}/${cited.subject}`;
    const done = await run({ method: 'PUT', path, body: { revision: cited.revision, citations } }).catch(() => null);
    if (!done) return;
    onSaved();
    onClose();
  };
  const next = Math.max(-1, ...entries.map(({ key }) => key)) + 1;
  return (
    <Modal
      open
      width={760}
      title={t('web.standards.editCitations', { name: cited.name })}
      okText={t('web.app.save')}
      cancelText={t('web.app.cancel')}
      okButtonProps={{ disabled: entries.some(({ basis }) => basis === null) }}
      confirmLoading={isRunning}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      {entries.map((entry, index) => (
        <fieldset key={entry.key} className="plain-fieldset">
          <legend>{t('web.standards.citationNumber', { number: index + 1 })}</legend>
          <Select
            value={entry.basis}
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={`${t('web.standards.text')} ${index + 1}`}
            placeholder={t('web.standards.text')}
            options={bases.map(({ code, number, organ }) => ({ value: code, label: `${number}, ${organ}` }))}
            onChange={(basis) => change(entry.key, { basis })}
          />
          <Input
            value={entry.clause}
            maxLength={200}
            style={{ margin: '8px 0' }}
            aria-label={`${t('web.standards.clause')} ${index + 1}`}
            placeholder={t('web.standards.clause')}
            onChange={({ target }) => change(entry.key, { clause: target.value })}
          />
          <Space wrap>
            <span>{t('web.standards.validFrom')}</span>
            <DateField
              label={`${t('web.standards.validFrom')} ${index + 1}`}
              value={entry.validFrom}
              onChange={(validFrom) => change(entry.key, { validFrom })}
            />
            <span>{t('web.standards.validTo')}</span>
            <DateField
              label={`${t('web.standards.validTo')} ${index + 1}`}
              value={entry.validTo}
              onChange={(validTo) => change(entry.key, { validTo })}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={`${t('web.app.remove')} ${index + 1}`}
              onClick={() => setEntries(entries.filter(({ key }) => key !== entry.key))}
            />
          </Space>
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => setEntries([...entries, { key: next, basis: null, clause: '', validFrom: null, validTo: null }])}
      >
        {t('web.standards.addCitation')}
      </Button>
    </Modal>
  );
}
