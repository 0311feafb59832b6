import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useFile } from '../../lib/api/use-file';
import { useWords } from '../../lib/words/use-words';

export interface ExportDialogProps {
  unitId: string | null;
  search: string;
  onClose(): void;
}

const USUAL = ['fullName', 'birth', 'gender', 'unitId', 'position', 'education', 'politicalTheoryLevel'];

/** The people shown, as a workbook: which columns, what for; sensitive ones stay masked unless they are asked for. */
export function ExportDialog({ unitId, search, onClose }: ExportDialogProps) {
  const { t, group } = useWords();
  const { make, isMaking, problem } = useFile();
  const [columns, setColumns] = useState<string[]>(USUAL);
  const [purpose, setPurpose] = useState('');
  const [isFull, setFull] = useState(false);
  const send = async () => {
    const which = { ...(unitId ? { unitId } : {}), ...(search ? { search } : {}) };
    const body = { columns, purpose, unmasked: isFull, ...which };
    if (await make({ method: 'POST', path: '/people-exports', body }, 'danh-sach-can-bo.xlsx')) onClose();
  };
  return (
    <Modal
      open
      title={t('web.privacy.export')}
      okText={t('web.privacy.export')}
      cancelText={t('web.app.cancel')}
      okButtonProps={{ disabled: columns.length === 0 || purpose.trim() === '' }}
      confirmLoading={isMaking}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p className="soft">{t('web.privacy.exportHelp')}</p>
      <Form layout="vertical">
        <Form.Item label={t('web.privacy.columns')} htmlFor="cot-xuat" required>
          <Select
            id="cot-xuat"
            mode="multiple"
            value={columns}
            onChange={setColumns}
            options={group('person.fields')}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item label={t('web.privacy.exportPurpose')} htmlFor="muc-dich-xuat" required>
          <Input
            id="muc-dich-xuat"
            maxLength={300}
            value={purpose}
            onChange={({ target }) => setPurpose(target.value)}
          />
        </Form.Item>
        <Checkbox checked={isFull} onChange={({ target }) => setFull(target.checked)}>
          {t('web.privacy.unmasked')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
