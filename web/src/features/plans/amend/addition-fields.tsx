import { Input, Select } from 'antd';
import { DateField } from '../../../components/date-field';
import { useWords } from '../../../lib/words/use-words';
import type { Addition } from './amend-entry';
import { FigureCells, FigureHead } from './figure-cells';

interface AdditionFieldsProps {
  addition: Addition;
  onChange(changes: Partial<Addition>): void;
}

/** An item that the plan did not have: what it is, how it is worked, until when, how many. */
export function AdditionFields({ addition, onChange }: AdditionFieldsProps) {
  const { t, say } = useWords();
  const procedures = ['local-class', 'hosted-class', 'send-out', 'by-composition', 'open-enrolment'];
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '90px 1fr', gap: 8, marginBottom: 8 }}>
        <Input
          aria-label={t('web.plans.code')}
          placeholder={t('web.plans.code')}
          maxLength={20}
          value={addition.code}
          onChange={(event) => onChange({ code: event.target.value })}
        />
        <Input
          aria-label={t('web.plans.itemTitle')}
          placeholder={t('web.plans.itemTitle')}
          maxLength={500}
          value={addition.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Select
          aria-label={t('web.plans.kind')}
          style={{ width: 140 }}
          value={addition.workKind}
          onChange={(workKind) => onChange({ workKind })}
          options={['training', 'refresher'].map((value) => ({ value, label: say(`plan.workKinds.${value}`) }))}
        />
        <Select
          aria-label={t('web.intakes.procedure')}
          style={{ width: 240 }}
          value={addition.procedureCode}
          onChange={(procedureCode) => onChange({ procedureCode })}
          options={procedures.map((value) => ({ value, label: say(`plan.procedures.${value}`) }))}
        />
        <DateField
          label={t('web.plans.columns.due')}
          value={addition.dueOn}
          onChange={(dueOn) => onChange({ dueOn: dueOn ?? '' })}
        />
      </div>
      <table className="plain-table">
        <FigureHead />
        <tbody>
          <tr>
            <th scope="row">{addition.code}</th>
            <FigureCells
              name={addition.code}
              figures={addition}
              onChange={(figure, value) => onChange({ [figure]: value })}
            />
          </tr>
        </tbody>
      </table>
    </>
  );
}
