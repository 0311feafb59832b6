import { Alert, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { reorganisationPreview } from '../../../../contracts/organisation/reorganisation';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { useUnits, type Unit } from './use-units';

type Preview = z.output<typeof reorganisationPreview>;
type Kind = 'rename' | 'merge' | 'split';

export interface ReorganiseDialogProps {
  unit: Unit;
  onDone(): void;
  onClose(): void;
}

/** Đổi tên, sáp nhập, chia tách: what would move is shown, then done as it was shown. */
export function ReorganiseDialog({ unit, onDone, onClose }: ReorganiseDialogProps) {
  const { t, group } = useWords();
  const units = useUnits().items?.filter(({ validTo }) => !validTo) ?? [];
  const look = useCommand<Preview>();
  const act = useCommand();
  const [preview, setPreview] = useState<Preview | null>(null);
  // What was last shown stays to be chosen from while the look is taken anew.
  const shown = preview?.intakes ?? look.answer?.intakes ?? [];
  const [change, setChange] = useState({
    kind: 'rename' as Kind,
    fromIds: [unit.id],
    names: unit.name,
    effectiveOn: today() as string | null,
    basis: '',
    lists: {} as Readonly<Record<string, number>>,
  });
  const set = (part: Partial<typeof change>) => {
    setPreview(null);
    setChange({ ...change, ...part });
  };
  const names = change.names
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  const body = {
    kind: change.kind,
    fromIds: change.kind === 'merge' ? change.fromIds : [unit.id],
    into: names.map((name, part) => ({
      name,
      ...(change.kind === 'split' ? { intakeIds: listsOf(change.lists, part) } : {}),
    })),
    effectiveOn: change.effectiveOn,
    basis: change.basis,
  };
  const next = async () => {
    if (!preview) {
      setPreview(await look.run({ method: 'POST', path: '/unit-reorganisations/preview', body }).catch(() => null));
      return;
    }
    const done = await act
      .run({ method: 'POST', path: '/unit-reorganisations', body: { ...body, stamp: preview.stamp } })
      .catch(() => null);
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('web.organisations.changeTitle')}
      okText={t(preview ? 'web.organisations.carryOut' : 'web.organisations.preview')}
      cancelText={t('web.app.cancel')}
      confirmLoading={look.isRunning || act.isRunning}
      onOk={() => void next()}
      onCancel={onClose}
    >
      <ProblemAlert error={look.problem ?? act.problem} />
      {preview && <PreviewNotice preview={preview} />}
      {change.kind === 'split' && shown.length > 0 && names.length > 1 && (
        <ListChoices
          intakes={shown}
          names={names}
          lists={change.lists}
          onChoose={(intakeId, part) => set({ lists: { ...change.lists, [intakeId]: part } })}
        />
      )}
      <Form layout="vertical">
        <Form.Item label={t('web.organisations.changeKind')}>
          <Radio.Group
            value={change.kind}
            options={group('web.organisations.changeKinds')}
            onChange={({ target }) => set({ kind: target.value as Kind })}
          />
        </Form.Item>
        {change.kind === 'merge' && (
          <Form.Item label={t('web.organisations.fromUnits')} htmlFor="don-vi-thay-doi">
            <Select
              id="don-vi-thay-doi"
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={change.fromIds}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(fromIds) => set({ fromIds })}
            />
          </Form.Item>
        )}
        <Form.Item label={t('web.organisations.newNames')} htmlFor="ten-moi">
          <Input.TextArea
            id="ten-moi"
            rows={3}
            value={change.names}
            onChange={({ target }) => set({ names: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('web.organisations.effectiveOn')} htmlFor="hieu-luc">
          <DateField id="hieu-luc" value={change.effectiveOn} onChange={(effectiveOn) => set({ effectiveOn })} />
        </Form.Item>
        <Form.Item label={t('web.organisations.basis')} htmlFor="van-ban" required>
          <Input
            id="van-ban"
            maxLength={300}
            value={change.basis}
            onChange={({ target }) => set({ basis: target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function listsOf(lists: Readonly<Record<string, number>>, part: number): string[] {
  return Object.entries(lists)
    .filter(([, chosen]) => chosen === part && part > 0)
    .map(([intakeId]) => intakeId);
}

interface ListChoicesProps {
  intakes: Preview['intakes'];
  names: readonly string[];
  lists: Readonly<Record<string, number>>;
  onChoose(intakeId: string, part: number): void;
}

/** To which part the open list of each intake goes; the first, unless somebody says otherwise. */
function ListChoices({ intakes, names, lists, onChoose }: ListChoicesProps) {
  const { t } = useWords();
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('web.organisations.listsGo')}</legend>
      {intakes.map(({ id, name }) => (
        <p key={id} className="break-words">
          {name}{' '}
          <Select
            aria-label={t('web.organisations.listGoes', { name })}
            value={lists[id] ?? 0}
            options={names.map((label, value) => ({ value, label }))}
            onChange={(part) => onChoose(id, part)}
            style={{ minWidth: 220 }}
          />
        </p>
      ))}
    </fieldset>
  );
}

function PreviewNotice({ preview: { ends, begins, moves } }: { preview: Preview }) {
  const { t, group } = useWords();
  const moving = group('web.organisations.moves').filter(({ value }) => moves[value as keyof typeof moves] > 0);
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('web.organisations.previewTitle')}
      description={
        <>
          <p>{t('web.organisations.ends', { names: ends.map(({ name }) => name) })}</p>
          <p>{t('web.organisations.begins', { names: begins.map(({ name }) => name) })}</p>
          {moving.length === 0 ? (
            <p>{t('web.organisations.nothingMoves')}</p>
          ) : (
            <ul>
              {moving.map(({ value, label }) => (
                <li key={value}>
                  {moves[value as keyof typeof moves]} {label}
                </li>
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}
