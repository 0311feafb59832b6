import { Alert, Button, Input, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { emptyItem, nextCode } from './empty-draft';
import { Field } from './field';
import { ItemCard } from './item-card';
import { openDoubts, type Draft, type DraftItem } from './setup-state';

interface CheckStepProps {
  draft: Draft;
  ticked: readonly string[];
  onChange(draft: Draft, ticked: string[]): void;
  onNext(): void;
}

/** Each field beside the line it was read from; what the reader doubts must be ticked by a person before going on. */
export function CheckStep({ draft, ticked, onChange, onNext }: CheckStepProps) {
  const { t } = useWords();
  const [isRefused, setRefused] = useState(false);
  const open = openDoubts(draft, ticked);
  const faults = faultsOf(draft);
  const tick = (key: string, isTicked: boolean) =>
    onChange(draft, isTicked ? [...ticked, key] : ticked.filter((each) => each !== key));
  const change = (changes: Partial<Draft>) => onChange({ ...draft, ...changes }, [...ticked]);
  const setItems = (items: DraftItem[]) => change({ items });
  const shared = { ticked, onTick: tick };
  const next = () => {
    const mayGo = open.length === 0 && faults.length === 0;
    setRefused(!mayGo);
    if (mayGo) onNext();
  };
  return (
    <>
      <h2>{t('web.setup.head')}</h2>
      <div className="setup-grid">
        <Field id="ke-hoach-title" label={t('web.setup.planTitle')} {...shared}>
          <Input.TextArea
            rows={2}
            value={draft.title.value ?? ''}
            onChange={(event) => change({ title: { ...draft.title, value: event.target.value } })}
          />
        </Field>
        <Field id="ke-hoach-year" label={t('web.plans.columns.year')} {...shared}>
          <InputNumber
            min={2000}
            max={2100}
            value={draft.year.value}
            onChange={(value) => change({ year: { ...draft.year, value } })}
          />
        </Field>
        <Field id="ke-hoach-number" label={t('web.setup.number')} {...shared}>
          <Input
            value={draft.number.value ?? ''}
            onChange={(event) => change({ number: { ...draft.number, value: event.target.value || null } })}
          />
        </Field>
        <Field id="ke-hoach-day" label={t('web.setup.issuedOn')} {...shared}>
          <DateField
            value={draft.issuedOn.value}
            onChange={(value) => change({ issuedOn: { ...draft.issuedOn, value: value as never } })}
          />
        </Field>
        <Field id="ke-hoach-organ" label={t('web.setup.organ')} {...shared}>
          <Input
            value={draft.organ.value ?? ''}
            onChange={(event) => change({ organ: { ...draft.organ, value: event.target.value || null } })}
          />
        </Field>
        <Field id="ke-hoach-signatory" label={t('web.setup.signatory')} {...shared}>
          <Input
            value={draft.signatory.name.value ?? ''}
            onChange={(event) =>
              change({
                signatory: { ...draft.signatory, name: { ...draft.signatory.name, value: event.target.value || null } },
              })
            }
          />
        </Field>
        <Field id="ke-hoach-capacity" label={t('web.setup.capacity')} {...shared}>
          <Input
            value={draft.signatory.capacity.value ?? ''}
            onChange={(event) =>
              change({
                signatory: {
                  ...draft.signatory,
                  capacity: { ...draft.signatory.capacity, value: event.target.value || null },
                },
              })
            }
          />
        </Field>
        <Field id="ke-hoach-budget" label={t('web.setup.budget')} {...shared}>
          <InputNumber<number>
            min={0}
            style={{ width: '100%' }}
            value={draft.budget.amountVnd.value}
            onChange={(value) =>
              change({ budget: { ...draft.budget, amountVnd: { ...draft.budget.amountVnd, value } } })
            }
          />
        </Field>
      </div>
      <h2>
        {t('web.setup.items', { count: draft.items.length })}
        {open.length > 0 && <span className="soft"> · {t('web.setup.toCheck', { count: open.length })}</span>}
      </h2>
      {draft.items.map((item, index) => (
        <ItemCard
          key={index}
          item={item}
          index={index}
          lines={draft.lines}
          {...shared}
          onChange={(changed) => setItems(draft.items.map((each, at) => (at === index ? changed : each)))}
          onCopy={() =>
            setItems([
              ...draft.items.slice(0, index + 1),
              { ...item, code: nextCode(draft.items.at(-1)?.code ?? item.code), unsure: [] },
              ...draft.items.slice(index + 1),
            ])
          }
          onRemove={draft.items.length > 1 ? () => setItems(draft.items.filter((_each, at) => at !== index)) : null}
        />
      ))}
      {draft.unplaced.length > 0 && (
        <details>
          <summary>{t('web.setup.unplaced', { count: draft.unplaced.length })}</summary>
          {draft.unplaced.map(({ line, text }) => (
            <p key={`${line} ${text}`}>
              <span className="soft numbers">{line}</span> {text}
            </p>
          ))}
        </details>
      )}
      {isRefused && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ margin: '12px 0' }}
          title={t('web.setup.notYet')}
          description={
            <ul>
              {open.length > 0 && <li>{t('web.setup.toCheck', { count: open.length })}</li>}
              {faults.map((index) => (
                <li key={index}>
                  <a href={`#muc-${index}-title`}>{t('web.setup.itemIncomplete', { number: index + 1 })}</a>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Space wrap style={{ marginTop: 16 }}>
        <Button
          onClick={() =>
            setItems([
              ...draft.items,
              emptyItem(nextCode(draft.items.at(-1)?.code ?? '1.0'), draft.year.value ?? Number(today().slice(0, 4))),
            ])
          }
        >
          {t('web.plans.addItem')}
        </Button>
        <Button type="primary" onClick={next}>
          {t('web.setup.toUnits')}
        </Button>
      </Space>
    </>
  );
}

/** Items that lack what a plan cannot do without: code, content, day. */
function faultsOf(draft: Draft): number[] {
  const codes = draft.items.map(({ code }) => code.trim());
  return draft.items.flatMap(({ code, title, due }, index) =>
    code.trim() && title.trim() && due.value?.date && codes.indexOf(code.trim()) === index ? [] : [index],
  );
}
