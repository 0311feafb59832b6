import { useRead } from '../../lib/api/use-read';
import { useCommand } from '../../lib/api/use-command';
import type { Act, ActField } from '../../components/act-dialog';
import { useWords } from '../../lib/words/use-words';
import type { CalledUnit, Intake } from './types';

type IntakeActName =
  | 'move-deadline'
  | 'postpone'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'close'
  | 'reassign'
  | 'escalate'
  | 'close-nomination'
  | 'finish-review'
  | 'draw-by-post'
  | 'finish-classes';

interface Assignees {
  items: { accountId: string; name: string; unitName: string | null }[];
}

/** Every act that steers an intake, ready for the dialog. Which of them are offered, the abilities say. */
export function useIntakeActs(intake: Intake) {
  const { t, say } = useWords();
  const { run } = useCommand();
  const may = (name: string) => intake.abilities.includes(`intake.${name}`);
  const assignees = useRead<Assignees>(`/intakes/${intake.id}/assignees`, { enabled: may('reassign') });
  const post = (path: string, body: unknown) => run({ method: 'POST', path: `/intakes/${intake.id}/${path}`, body });
  const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
  const words = (name: string) => ({
    title: say(`web.intakes.acts.${name}.title`),
    actText: say(`web.intakes.acts.${name}.act`),
    intro: say(`web.intakes.acts.${name}.intro`),
    done: say(`web.intakes.acts.${name}.done`),
  });

  const acts: Record<IntakeActName, Act> = {
    'move-deadline': {
      ...words('move-deadline'),
      fields: [
        {
          name: 'stage',
          label: t('web.intakes.stage'),
          kind: 'choice',
          initial: intake.stage,
          options: intake.stages
            .filter(({ leftAt }) => leftAt === null)
            .map(({ stage, stageText }) => ({ value: stage, label: stageText })),
        },
        { name: 'toOn', label: t('web.intakes.newDeadline'), kind: 'date', initial: null },
        reason,
      ],
      send: (values) => post('deadline-changes', values),
    },
    postpone: {
      ...words('postpone'),
      fields: [{ name: 'dueOn', label: t('web.intakes.newDueOn'), kind: 'date' }, reason],
      send: (values) => post('postponements', values),
    },
    suspend: { ...words('suspend'), fields: [reason], send: (values) => post('suspensions', values) },
    resume: { ...words('resume'), fields: [reason], send: (values) => post('resumptions', values) },
    cancel: {
      ...words('cancel'),
      danger: true,
      fields: [reason, { name: 'reference', label: t('web.intakes.reference'), kind: 'text', required: false }],
      send: (values) => post('cancellations', values),
    },
    close: {
      ...words('close'),
      fields: [
        {
          name: 'outcome',
          label: t('web.intakes.outcome'),
          kind: 'choice',
          options: ['done', 'no-demand', 'carried-on'].map((value) => ({
            value,
            label: say(`plan.itemOutcomes.${value}`),
          })),
        },
        reason,
      ],
      send: (values) => post('closures', values),
    },
    reassign: {
      ...words('reassign'),
      fields: [
        {
          name: 'accountId',
          label: t('web.intakes.assignee'),
          kind: 'choice',
          options: (assignees.data?.items ?? []).map(({ accountId, name, unitName }) => ({
            value: accountId,
            label: unitName ? `${name} (${unitName})` : name,
          })),
        },
        reason,
      ],
      send: (values) => post('assignments', values),
    },
    escalate: { ...words('escalate'), fields: [reason], send: (values) => post('escalations', values) },
    'close-nomination': {
      ...words('close-nomination'),
      fields: [reason],
      send: (values) => post('nomination-closures', values),
    },
    'finish-review': { ...words('finish-review'), fields: [], send: () => post('review-conclusions', {}) },
    'draw-by-post': { ...words('draw-by-post'), fields: [], send: () => post('compositions', { groups: [] }) },
    'finish-classes': {
      ...words('finish-classes'),
      fields: [reason],
      send: (values) => post('classes-finished', values),
    },
  };

  return {
    acts,
    may,
    /** Đôn đốc: these units, now. */
    remind: (units: readonly CalledUnit[]): Act => ({
      title: t('web.intakes.acts.remind.title', { count: units.length }),
      actText: t('web.intakes.acts.remind.act'),
      intro: t('web.intakes.acts.remind.intro', { units: units.map(({ unitName }) => unitName).join(', ') }),
      fields: [],
      send: () => post('reminders', { unitIds: units.map(({ unitId }) => unitId) }),
      done: t('web.intakes.acts.remind.done'),
    }),
    /** Kết thúc chờ đơn vị. */
    closeUnit: (unit: CalledUnit): Act => ({
      title: t('web.intakes.acts.close-unit.title', { unit: unit.unitName }),
      actText: t('web.intakes.acts.close-unit.act'),
      intro: t('web.intakes.acts.close-unit.intro'),
      fields: [
        {
          name: 'as',
          label: t('web.intakes.closeAs'),
          kind: 'choice',
          options: [
            { value: 'no-demand', label: t('web.intakes.closedNoDemand') },
            { value: 'unanswered', label: t('web.intakes.closedSilent') },
          ],
        },
        reason,
      ],
      send: (values) => post('unit-closures', { unitId: unit.unitId, ...values }),
      done: t('web.intakes.acts.close-unit.done'),
    }),
  };
}
