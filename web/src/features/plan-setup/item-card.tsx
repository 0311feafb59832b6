import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select, Space } from 'antd';
import { DateField } from '../../components/date-field';
import { useWords } from '../../lib/words/use-words';
import { Field } from './field';
import { doubtsOf, type Draft, type DraftItem } from './setup-state';

interface ItemCardProps {
  item: DraftItem;
  index: number;
  lines: Draft['lines'];
  ticked: readonly string[];
  onTick(key: string, isTicked: boolean): void;
  onChange(item: DraftItem): void;
  onCopy(): void;
  onRemove: (() => void) | null;
}

const PROCEDURES = ['local-class', 'hosted-class', 'send-out', 'by-composition', 'open-enrolment'] as const;
const ORGANS = ['leading', 'advising', 'coordinating', 'delivering'] as const;

/** One item of the draft on the left, the lines it was read from on the right. */
export function ItemCard({ item, index, lines, ticked, onTick, onChange, onCopy, onRemove }: ItemCardProps) {
  const { t, say } = useWords();
  const doubts = doubtsOf(item);
  const at = (name: string) => `muc-${index}-${name}`;
  const shared = { ticked, onTick };
  const source = lines.filter(({ number }) => sourceLines(item).has(number));
  const setGroup = (position: number, changes: Partial<DraftItem['learnerGroups'][number]>) =>
    onChange({
      ...item,
      learnerGroups: item.learnerGroups.map((group, each) => (each === position ? { ...group, ...changes } : group)),
    });
  return (
    <section className="setup-item" aria-labelledby={at('title-heading')}>
      <div>
        <h3 id={at('title-heading')}>
          {t('web.inbox.item', { code: item.code })}
          <Space size={4} style={{ marginInlineStart: 12 }}>
            <Button size="small" icon={<CopyOutlined />} onClick={onCopy}>
              {t('web.setup.copy')}
            </Button>
            {onRemove && (
              <Button size="small" danger icon={<DeleteOutlined />} onClick={onRemove}>
                {t('web.app.remove')}
              </Button>
            )}
          </Space>
        </h3>
        <div className="setup-grid">
          <Field id={at('code')} label={t('web.plans.code')} {...shared}>
            <Input
              maxLength={20}
              value={item.code}
              onChange={(event) => onChange({ ...item, code: event.target.value })}
            />
          </Field>
          <Field id={at('kind')} label={t('web.plans.kind')} doubts={doubts.workKind ?? []} {...shared}>
            <Select
              value={item.workKind.value}
              onChange={(value) => onChange({ ...item, workKind: { ...item.workKind, value } })}
              options={(['training', 'refresher'] as const).map((value) => ({
                value,
                label: say(`plan.workKinds.${value}`),
              }))}
            />
          </Field>
          <Field id={at('procedure')} label={t('web.intakes.procedure')} doubts={doubts.procedure ?? []} {...shared}>
            <Select
              value={item.procedure.value?.id ?? null}
              onChange={(value) =>
                onChange({ ...item, procedure: { ...item.procedure, value: { id: value, because: [] } } })
              }
              options={PROCEDURES.map((value) => ({ value, label: say(`plan.procedures.${value}`) }))}
            />
          </Field>
        </div>
        <Field id={at('title')} label={t('web.plans.itemTitle')} doubts={doubts.item ?? []} {...shared}>
          <Input.TextArea
            rows={2}
            maxLength={500}
            value={item.title}
            onChange={(event) => onChange({ ...item, title: event.target.value })}
          />
        </Field>
        <div className="setup-grid">
          <Field id={at('due-kind')} label={t('web.setup.dueKind')} doubts={doubts.due ?? []} {...shared}>
            <Select
              value={item.due.value?.kind ?? null}
              onChange={(kind) => setDue({ kind })}
              options={(['complete-by', 'open-by', 'within-year'] as const).map((value) => ({
                value,
                label: say(`web.intakes.item.dueKinds.${value}`),
              }))}
            />
          </Field>
          <Field id={at('due')} label={t('web.intakes.item.due')} {...shared}>
            <DateField
              value={item.due.value?.date ?? null}
              onChange={(date) => date && setDue({ date: date as never })}
            />
          </Field>
        </div>
        {item.learnerGroups.map((group, position) => (
          <div key={position} className="setup-grid">
            {item.learnerGroups.length > 1 && (
              <Field id={at(`group-${position}`)} label={t('web.intakes.item.learnerGroup')} {...shared}>
                <Input value={group.name} onChange={(event) => setGroup(position, { name: event.target.value })} />
              </Field>
            )}
            {(['classes', 'learners'] as const).map((figure) => (
              <Field
                key={figure}
                id={at(`${figure}-${position}`)}
                label={t(figure === 'classes' ? 'web.plans.classesFromTo' : 'web.plans.learnersFromTo')}
                doubts={position === 0 && figure === 'classes' ? (doubts.groups ?? []) : []}
                {...shared}
              >
                <RangeInput
                  value={group[figure].value}
                  label={t(figure === 'classes' ? 'web.plans.classesFromTo' : 'web.plans.learnersFromTo')}
                  onChange={(value) => setGroup(position, { [figure]: { ...group[figure], value } })}
                />
              </Field>
            ))}
          </div>
        ))}
        {ORGANS.map((role, position) => (
          <Field
            key={role}
            id={at(role)}
            label={say(`plan.organRoles.${role}`)}
            doubts={position === 0 ? (doubts.organs ?? []) : []}
            {...shared}
          >
            <Input
              value={item[role].flatMap(({ organs, text }) => (organs.length > 0 ? organs : [text])).join('; ')}
              onChange={(event) => setOrgans(role, event.target.value)}
            />
          </Field>
        ))}
      </div>
      {lines.length > 0 && (
        <aside aria-label={t('web.setup.source')} className="setup-source">
          <strong>{t('web.setup.source')}</strong>
          {source.map(({ number, text }) => (
            <p key={number}>
              <span className="soft numbers">{number}</span> {text}
            </p>
          ))}
        </aside>
      )}
    </section>
  );

  function setDue(changes: Partial<NonNullable<DraftItem['due']['value']>>): void {
    const value = item.due.value ?? {
      label: null,
      kind: 'within-year' as const,
      date: '' as never,
      from: null,
      text: '',
    };
    onChange({ ...item, due: { ...item.due, value: { ...value, ...changes } } });
  }

  function setOrgans(role: (typeof ORGANS)[number], text: string): void {
    const [first] = item[role];
    const organs = text.split(';').map((each) => each.trimStart());
    onChange({
      ...item,
      [role]: text.trim()
        ? [{ label: first?.label ?? null, organs, text, lines: first?.lines ?? [], unsure: first?.unsure ?? null }]
        : [],
    });
  }
}

type Range = { min: number; max: number; estimate: boolean } | null;

function RangeInput({
  id,
  value,
  label,
  onChange,
}: {
  id?: string;
  value: Range;
  label: string;
  onChange(value: Range): void;
}) {
  const { t } = useWords();
  const set = (min: number | null, max: number | null) => {
    if (min === null && max === null) onChange(null);
    else
      onChange({ min: min ?? max ?? 0, max: Math.max(max ?? min ?? 0, min ?? 0), estimate: value?.estimate ?? true });
  };
  return (
    <Space size={4}>
      <InputNumber
        {...(id ? { id } : {})}
        min={0}
        style={{ width: 80 }}
        value={value?.min ?? null}
        onChange={(min) => set(min, value?.max ?? null)}
      />
      <span aria-hidden>-</span>
      <InputNumber
        min={0}
        style={{ width: 80 }}
        aria-label={`${label}: ${t('web.setup.upTo')}`}
        value={value?.max ?? null}
        onChange={(max) => set(value?.min ?? null, max)}
      />
    </Space>
  );
}

function sourceLines(item: DraftItem): ReadonlySet<number> {
  return new Set([
    ...item.lines,
    ...item.due.lines,
    ...item.learnerGroups.flatMap(({ lines, classes, learners }) => [...lines, ...classes.lines, ...learners.lines]),
    ...[...item.leading, ...item.advising, ...item.coordinating, ...item.delivering].flatMap(({ lines }) => lines),
    ...item.otherFields.flatMap(({ lines }) => lines),
  ]);
}
