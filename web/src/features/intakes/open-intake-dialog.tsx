import { App, Button, Checkbox, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { Item } from './types';
import type { useChoices } from './use-choices';

interface Entry {
  name: string;
  learnerGroupId: string | null;
  plannedOpenOn: string | null;
  unitIds: string[];
  isCalled: boolean;
  callDeadlineOn: string | null;
  callReference: string;
  isBegun: boolean;
  startAtStage: string | null;
  startReason: string;
  hasQuota: boolean;
  granted: number | null;
  basis: string;
}

interface OpenIntakeDialogProps {
  item: Item;
  choices: ReturnType<typeof useChoices>;
  stages: readonly { stage: string; text: string }[];
  onClose(): void;
}

/** A new đợt: at once, on a day, called from above, or taken in as it stands. What is entered outlives a reload. */
export function OpenIntakeDialog({ item, choices, stages, onClose }: OpenIntakeDialogProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { run, isRunning, problem } = useCommand<{ intakeId: string }>();
  const [form] = Form.useForm<Entry>();
  const [entry, keep, drop] = useKept<Entry>(`mo-dot:${item.id}`, {
    name: t('web.intakes.item.nameDefault', { number: item.intakes.length + 1, title: item.title }).slice(0, 300),
    learnerGroupId: item.groups.length === 1 ? (item.groups[0]?.id ?? null) : null,
    plannedOpenOn: null,
    unitIds: [],
    isCalled: false,
    callDeadlineOn: null,
    callReference: '',
    isBegun: false,
    startAtStage: null,
    startReason: '',
    hasQuota: false,
    granted: null,
    basis: '',
  });
  const [first] = useState(entry);
  const setUnits = (unitIds: string[]) => {
    form.setFieldsValue({ unitIds });
    keep({ ...entry, unitIds });
  };
  const open = async () => {
    const filled = await form.validateFields().catch(() => null);
    if (!filled) return;
    try {
      const { intakeId } = await run({ method: 'POST', path: `/plan-items/${item.id}/intakes`, body: bodyOf(entry) });
      drop();
      void message.success(t('web.intakes.item.opened'));
      onClose();
      void navigate(`/dot/${intakeId}`);
    } catch {
      // Shown above the form, which keeps what was entered.
    }
  };
  const needed = (label: string) => [{ required: true, message: t('web.app.fieldMissing', { field: label }) }];
  return (
    <Modal
      open
      width={680}
      title={`${t('web.intakes.item.openIntake')}: ${t('web.inbox.item', { code: item.code })}`}
      okText={t('web.intakes.item.openIntake')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void open()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} fieldId={(field) => `dot_${field.replace(/^body\./, '')}`} />
      <p className="soft">{t('web.intakes.item.openHelp')}</p>
      <Form
        form={form}
        name="dot"
        layout="vertical"
        initialValues={first}
        onValuesChange={(_changed, all: Entry) => keep({ ...entry, ...all })}
        onFinish={() => void open()}
      >
        <Form.Item
          name="name"
          label={t('web.intakes.item.name')}
          extra={t('web.intakes.item.nameHelp')}
          rules={needed(t('web.intakes.item.name'))}
        >
          <Input maxLength={300} />
        </Form.Item>
        {item.groups.length > 1 && (
          <Form.Item name="learnerGroupId" label={t('web.intakes.item.learnerGroup')}>
            <Select allowClear options={item.groups.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="plannedOpenOn" label={t('web.intakes.item.openOn')}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="unitIds"
          label={t('web.intakes.item.units')}
          extra={
            <Space size={4}>
              <Button size="small" type="link" onClick={() => setUnits(choices.units.map(({ id }) => id))}>
                {t('web.intakes.item.allUnits')}
              </Button>
              <Button size="small" type="link" onClick={() => setUnits([])}>
                {t('web.intakes.item.noUnit')}
              </Button>
            </Space>
          }
        >
          <Select mode="multiple" maxTagCount={6} optionFilterProp="label" options={choices.unitOptions} />
        </Form.Item>
        <Form.Item name="isCalled" valuePropName="checked" noStyle>
          <Checkbox>{t('web.intakes.item.callFromAbove')}</Checkbox>
        </Form.Item>
        {entry.isCalled && (
          <Space wrap align="start">
            <Form.Item
              name="callDeadlineOn"
              label={t('web.intakes.item.callDeadlineOn')}
              rules={needed(t('web.intakes.item.callDeadlineOn'))}
            >
              <DateField />
            </Form.Item>
            <Form.Item name="callReference" label={t('web.intakes.item.callReference')}>
              <Input maxLength={300} />
            </Form.Item>
          </Space>
        )}
        <div>
          <Form.Item name="isBegun" valuePropName="checked" noStyle>
            <Checkbox>{t('web.intakes.item.asItStands')}</Checkbox>
          </Form.Item>
        </div>
        {entry.isBegun && (
          <>
            <Form.Item
              name="startAtStage"
              label={t('web.intakes.item.startAtStage')}
              rules={needed(t('web.intakes.item.startAtStage'))}
            >
              <Select options={stages.map(({ stage, text }) => ({ value: stage, label: text }))} />
            </Form.Item>
            <Form.Item
              name="startReason"
              label={t('web.intakes.item.startReason')}
              rules={needed(t('web.intakes.item.startReason'))}
            >
              <Input maxLength={500} />
            </Form.Item>
          </>
        )}
        <div>
          <Form.Item name="hasQuota" valuePropName="checked" noStyle>
            <Checkbox>{t('web.intakes.item.quota')}</Checkbox>
          </Form.Item>
        </div>
        {entry.hasQuota && (
          <Space wrap align="start">
            <Form.Item
              name="granted"
              label={t('web.intakes.item.granted')}
              rules={needed(t('web.intakes.item.granted'))}
            >
              <InputNumber min={0} max={100_000} />
            </Form.Item>
            <Form.Item name="basis" label={t('web.intakes.item.basis')} rules={needed(t('web.intakes.item.basis'))}>
              <Input maxLength={500} />
            </Form.Item>
          </Space>
        )}
      </Form>
    </Modal>
  );
}

function bodyOf(entry: Entry) {
  const { name, learnerGroupId, plannedOpenOn, unitIds } = entry;
  return {
    name,
    learnerGroupId,
    plannedOpenOn,
    unitIds,
    ...(entry.isCalled
      ? { variant: 'expedited', callDeadlineOn: entry.callDeadlineOn, callReference: entry.callReference }
      : {}),
    ...(entry.isBegun ? { startAtStage: entry.startAtStage, startReason: entry.startReason } : {}),
    ...(entry.hasQuota ? { quota: { granted: entry.granted, basis: entry.basis } } : {}),
  };
}
