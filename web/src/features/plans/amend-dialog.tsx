import { App, Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { Plan, PlanItem } from './types';

type Figure = 'classesMin' | 'classesMax' | 'learnersMin' | 'learnersMax';
type Figures = Partial<Record<Figure, number | null>>;
const FIGURES: readonly Figure[] = ['classesMin', 'classesMax', 'learnersMin', 'learnersMax'];

interface Addition extends Figures {
  code: string;
  title: string;
  workKind: string;
  procedureCode: string;
  dueOn: string;
}

/** What becomes of an item besides its figures. */
interface Course {
  dueOn?: string | null;
  cancelled?: boolean;
}

interface Entry {
  number: string;
  issuedOn: string | null;
  basis: string;
  effectiveOn: string | null;
  changes: Record<string, Figures>;
  courses: Record<string, Course>;
  additions: Addition[];
}

/** Điều chỉnh, bổ sung Kế hoạch: new figures beside those of the plan, and items the plan did not have. Outlives a reload. */
export function AmendDialog({ plan, onClose }: { plan: Plan; onClose(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, isRunning, problem } = useCommand();
  const [isMissing, setMissing] = useState(false);
  const [entry, setEntry, drop] = useKept<Entry>(`dieu-chinh:${plan.id}`, {
    number: '',
    issuedOn: null,
    basis: '',
    effectiveOn: null,
    changes: {},
    courses: {},
    additions: [],
  });
  const isComplete =
    entry.basis.trim() !== '' &&
    entry.effectiveOn !== null &&
    (Object.keys(entry.changes).length > 0 || coursesOf(entry).length > 0 || entry.additions.length > 0) &&
    entry.additions.every(({ code, title, dueOn }) => code.trim() && title.trim() && dueOn);
  const send = async () => {
    setMissing(!isComplete);
    if (!isComplete) return;
    try {
      await run({ method: 'POST', path: `/plans/${plan.id}/amendments`, body: bodyOf(entry, plan.items) });
      drop();
      void message.success(t('web.plans.amended'));
      onClose();
    } catch {
      // Shown above; what was entered stays.
    }
  };
  const change = (item: PlanItem, figure: Figure, value: number | null) =>
    setEntry({ ...entry, changes: { ...entry.changes, [item.id]: { ...entry.changes[item.id], [figure]: value } } });
  const follow = (itemId: string, course: Course) =>
    setEntry({ ...entry, courses: { ...entry.courses, [itemId]: { ...entry.courses[itemId], ...course } } });
  const edit = (index: number, changes: Partial<Addition>) =>
    setEntry({
      ...entry,
      additions: entry.additions.map((each, at) => (at === index ? { ...each, ...changes } : each)),
    });
  return (
    <Modal
      open
      width={900}
      title={t('web.plans.amend')}
      okText={t('web.plans.amendSend')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      {isMissing && (
        <p role="alert" style={{ color: '#a8071a' }}>
          {t('web.plans.amendMissing')}
        </p>
      )}
      <p className="soft">{t('web.plans.amendHelp')}</p>
      <label htmlFor="amend-basis">{t('web.plans.basis')}</label>
      <Input
        id="amend-basis"
        maxLength={500}
        value={entry.basis}
        onChange={(event) => setEntry({ ...entry, basis: event.target.value })}
      />
      <label htmlFor="amend-number">{t('web.plans.numberOfPaper')}</label>
      <Input
        id="amend-number"
        maxLength={60}
        value={entry.number}
        onChange={(event) => setEntry({ ...entry, number: event.target.value })}
      />
      <div style={{ margin: '8px 0 16px' }}>
        <label htmlFor="amend-issued" style={{ display: 'block' }}>
          {t('web.plans.paperOn')}
        </label>
        <DateField id="amend-issued" value={entry.issuedOn} onChange={(issuedOn) => setEntry({ ...entry, issuedOn })} />
        <label htmlFor="amend-day" style={{ display: 'block' }}>
          {t('web.plans.effectiveOn')}
        </label>
        <DateField
          id="amend-day"
          value={entry.effectiveOn}
          onChange={(effectiveOn) => setEntry({ ...entry, effectiveOn })}
        />
      </div>
      <div className="scroll-x">
        <table className="plain-table">
          <caption>{t('web.plans.newFigures')}</caption>
          <FigureHead />
          <tbody>
            {plan.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.code} {item.title.slice(0, 80)}
                </th>
                <FigureCells
                  name={item.code}
                  figures={{ ...presentFigures(item), ...entry.changes[item.id] }}
                  onChange={(figure, value) => change(item, figure, value)}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('web.plans.courses')}</h3>
      <ul>
        {plan.items
          .filter(({ status }) => status !== 'closed')
          .map((item) => (
            <li key={item.id} style={{ marginBottom: 8 }}>
              <strong>{item.code}</strong> {item.title.slice(0, 80)}{' '}
              <DateField
                label={t('web.plans.newDueOf', { code: item.code })}
                value={entry.courses[item.id]?.dueOn ?? null}
                disabled={entry.courses[item.id]?.cancelled ?? false}
                onChange={(dueOn) => follow(item.id, { dueOn })}
              />
              <Checkbox
                checked={entry.courses[item.id]?.cancelled ?? false}
                onChange={(event) => follow(item.id, { cancelled: event.target.checked })}
              >
                {t('web.plans.notHeld')}
                <span className="visually-hidden"> {item.code}</span>
              </Checkbox>
            </li>
          ))}
      </ul>
      <h3>{t('web.plans.additions')}</h3>
      {entry.additions.map((addition, index) => (
        <fieldset key={index} style={{ border: '1px solid #d9d9d9', borderRadius: 8, marginBottom: 12 }}>
          <legend>{addition.code || t('web.plans.addition', { number: index + 1 })}</legend>
          <AdditionFields addition={addition} onChange={(changes) => edit(index, changes)} />
          <Button
            type="link"
            danger
            onClick={() => setEntry({ ...entry, additions: entry.additions.filter((_each, at) => at !== index) })}
          >
            {t('web.app.remove')}
          </Button>
        </fieldset>
      ))}
      <Button
        onClick={() =>
          setEntry({
            ...entry,
            additions: [
              ...entry.additions,
              {
                code: '',
                title: '',
                workKind: 'refresher',
                procedureCode: 'open-enrolment',
                dueOn: `${plan.year}-12-31`,
              },
            ],
          })
        }
      >
        {t('web.plans.addItem')}
      </Button>
    </Modal>
  );
}

function FigureHead() {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('web.plans.columns.item')}</th>
        <th scope="col" colSpan={2}>
          {t('web.plans.classesFromTo')}
        </th>
        <th scope="col" colSpan={2}>
          {t('web.plans.learnersFromTo')}
        </th>
      </tr>
    </thead>
  );
}

interface FigureCellsProps {
  name: string;
  figures: Figures;
  onChange(figure: Figure, value: number | null): void;
}

function FigureCells({ name, figures, onChange }: FigureCellsProps) {
  const { say } = useWords();
  return FIGURES.map((figure) => (
    <td key={figure}>
      <InputNumber
        min={0}
        max={100_000}
        style={{ width: 84 }}
        aria-label={`${name}: ${say(`web.plans.figures.${figure}`)}`}
        value={figures[figure] ?? null}
        onChange={(value) => onChange(figure, value)}
      />
    </td>
  ));
}

function AdditionFields({ addition, onChange }: { addition: Addition; onChange(changes: Partial<Addition>): void }) {
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

function presentFigures({ classes, learners }: PlanItem): Figures {
  const [ofClasses, ofLearners] = [classes.amended ?? classes.planned, learners.amended ?? learners.planned];
  return {
    classesMin: ofClasses.min,
    classesMax: ofClasses.max,
    learnersMin: ofLearners.min,
    learnersMax: ofLearners.max,
  };
}

function bodyOf(entry: Entry, items: readonly PlanItem[]) {
  const ranges = (figures: Figures) => ({
    classes: { min: figures.classesMin ?? null, max: figures.classesMax ?? null },
    learners: { min: figures.learnersMin ?? null, max: figures.learnersMax ?? null },
  });
  return {
    basis: entry.basis,
    effectiveOn: entry.effectiveOn,
    number: entry.number.trim() || null,
    issuedOn: entry.issuedOn,
    changes: items
      .filter(({ id }) => entry.changes[id] || coursesOf(entry).includes(id))
      .map((item) => ({
        itemId: item.id,
        ...(entry.changes[item.id] ? ranges({ ...presentFigures(item), ...entry.changes[item.id] }) : {}),
        ...courseOf(entry.courses[item.id]),
      })),
    additions: entry.additions.map(({ code, title, workKind, procedureCode, dueOn, ...figures }) => ({
      code,
      title,
      text: title,
      workKind,
      procedureCode,
      dueKind: 'within-year',
      dueOn,
      ...ranges(figures),
    })),
  };
}

/** Items whose day moves or that are not held. */
function coursesOf({ courses }: Entry): string[] {
  return Object.keys(courses).filter((id) => courses[id]?.dueOn || courses[id]?.cancelled);
}

function courseOf(course: Course | undefined) {
  if (course?.cancelled) return { cancelled: true };
  return course?.dueOn ? { dueOn: course.dueOn } : {};
}
