import { Form, Input, Radio } from 'antd';
import { Modal } from '../../../components/modal';
import { useWords } from '../../../lib/words/use-words';
import type { DraftLine } from './list-draft';

const BIRTH = /^((0?[1-9]|[12]\d|3[01])\/)?((0?[1-9]|1[0-2])\/)?(19|20)\d{2}$/;

export interface LineDialogProps {
  line: DraftLine;
  onSave(line: DraftLine): void;
  onClose(): void;
}

/** One person of the list: what the paper list has of them. */
export function LineDialog({ line, onSave, onClose }: LineDialogProps) {
  const { t } = useWords();
  const [form] = Form.useForm<Pick<DraftLine, 'fullName' | 'birth' | 'gender' | 'position'>>();
  const save = async () => {
    const values = await form.validateFields().catch(() => null);
    if (values) onSave({ ...line, ...trim(values), gender: values.gender });
  };
  return (
    <Modal
      open
      title={line.fullName || t('web.nominations.newPerson')}
      okText={t('web.nominations.saveLine')}
      cancelText={t('web.app.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={line} scrollToFirstError onFinish={() => void save()}>
        <Form.Item
          name="fullName"
          label={t('web.nominations.fields.fullName')}
          rules={[{ required: true, whitespace: true, message: t('web.nominations.faults.name') }]}
        >
          <Input maxLength={100} autoComplete="off" disabled={Boolean(line.personId)} />
        </Form.Item>
        <Form.Item
          name="birth"
          label={t('web.nominations.fields.birth')}
          extra={t('web.nominations.birthHint')}
          rules={[{ pattern: BIRTH, message: t('web.nominations.faults.birth') }]}
        >
          <Input maxLength={10} inputMode="numeric" autoComplete="off" style={{ maxWidth: 180 }} />
        </Form.Item>
        <Form.Item name="gender" label={t('web.nominations.fields.gender')}>
          <Radio.Group
            options={[
              { value: 'male', label: t('web.nominations.gender.male') },
              { value: 'female', label: t('web.nominations.gender.female') },
            ]}
          />
        </Form.Item>
        <Form.Item name="position" label={t('web.nominations.fields.position')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function trim<Values extends { fullName: string; birth: string; position: string }>(values: Values) {
  return {
    fullName: values.fullName.trim(),
    birth: values.birth.trim(),
    position: values.position.trim(),
  };
}
