import type { z } from 'zod';
import type { classList } from '../../../../contracts/class/training-class';
import type { unitsAnswer } from '../../../../contracts/intake/intakes';
import type { Act, ActField, ActValues } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { EffectPreview } from './effect-preview';
import type { Quota } from './types';

interface Scope {
  unitId: string | null;
  classId: string | null;
}

const WHOLE = 'all';

/** Granting, changing and exceeding a quota, each with its basis and what it would do. */
export function useQuotaActs(intakeId: string, planItemId: string | undefined) {
  const { t } = useWords();
  const { run } = useCommand();
  const units = useRead<z.output<typeof unitsAnswer>>(`/intakes/${intakeId}/units`).data?.items ?? [];
  const mayReadClasses = useMay('class.read');
  const classes =
    useRead<z.output<typeof classList>>(withQuery('/classes', { intakeId }), { enabled: mayReadClasses }).data?.items ??
    [];
  const basis: ActField = {
    name: 'basis',
    label: t('web.places.basis'),
    kind: 'text',
    help: t('web.places.basisHint'),
  };
  const ofIntake = `/intakes/${intakeId}`;
  const ofItem = `/plan-items/${planItemId}`;
  const send = (path: string, scope: Scope, values: ActValues) =>
    run({ method: 'POST', path: `${ofIntake}/${path}`, body: { ...scope, ...values } });
  const sendOfItem = (path: string, unitId: string | null, values: ActValues) =>
    run({ method: 'POST', path: `${ofItem}/${path}`, body: { unitId, ...values } });
  const scopes = [
    { value: WHOLE, label: t('web.places.whole') },
    ...units.map(({ unitId, unitName }) => ({ value: `unit:${unitId}`, label: unitName })),
    ...classes.map(({ id, name }) => ({ value: `class:${id}`, label: name })),
  ];
  const scopeOf = (quota: Quota): string => {
    const whose = quota.unitId && units.find(({ unitId }) => unitId === quota.unitId)?.unitName;
    const where =
      quota.trainingClassId && (classes.find(({ id }) => id === quota.trainingClassId)?.name ?? t('web.places.aClass'));
    const whole = quota.planItemId ? t('web.places.ofItem') : t('web.places.whole');
    return [where, whose ?? (quota.unitId && t('web.places.aUnit'))].filter(Boolean).join(', ') || whole;
  };
  const grant: Act = {
    title: t('web.places.grant.title'),
    actText: t('web.places.grant.act'),
    intro: ({ scope, granted }) => (
      <EffectPreview of={ofIntake} {...scopeFrom(scope)} granted={granted} excess={undefined} />
    ),
    fields: [
      { name: 'scope', label: t('web.places.columns.scope'), kind: 'choice', options: scopes, initial: WHOLE },
      { name: 'granted', label: t('web.places.columns.granted'), kind: 'number' },
      basis,
    ],
    send: ({ scope, ...values }) => send('quotas', scopeFrom(scope), values),
    done: t('web.places.grant.done'),
  };
  const scopeOfQuota = ({ unitId, trainingClassId }: Quota): Scope => ({ unitId, classId: trainingClassId });
  return {
    scopeOf,
    grant,
    grantOfItem: {
      title: t('web.places.grantOfItem'),
      actText: t('web.places.grant.act'),
      intro: ({ granted }: ActValues) => (
        <EffectPreview of={ofItem} unitId={null} classId={null} granted={granted} excess={undefined} />
      ),
      fields: [{ name: 'granted', label: t('web.places.columns.granted'), kind: 'number' }, basis],
      send: (values: ActValues) => sendOfItem('quotas', null, values),
      done: t('web.places.grant.done'),
    } satisfies Act,
    adjust: (quota: Quota): Act => ({
      title: t('web.places.adjust.title', { scope: scopeOf(quota) }),
      actText: t('web.places.adjust.act'),
      intro: ({ granted }) => (
        <EffectPreview
          of={quota.planItemId ? ofItem : ofIntake}
          {...scopeOfQuota(quota)}
          granted={granted}
          excess={undefined}
        />
      ),
      fields: [
        { name: 'granted', label: t('web.places.columns.granted'), kind: 'number', initial: quota.granted },
        basis,
      ],
      send: (values) =>
        quota.planItemId ? sendOfItem('quotas', quota.unitId, values) : send('quotas', scopeOfQuota(quota), values),
      done: t('web.places.grant.done'),
    }),
    exceed: (quota: Quota): Act => ({
      title: t('web.places.exceed.title', { scope: scopeOf(quota) }),
      actText: t('web.places.exceed.act'),
      intro: ({ excess }) => (
        <EffectPreview
          of={quota.planItemId ? ofItem : ofIntake}
          {...scopeOfQuota(quota)}
          granted={quota.granted}
          excess={excess}
        />
      ),
      fields: [{ name: 'excess', label: t('web.places.columns.excess'), kind: 'number', initial: quota.excess }, basis],
      send: (values) =>
        quota.planItemId
          ? sendOfItem('quota-excesses', quota.unitId, values)
          : send('quota-excesses', scopeOfQuota(quota), values),
      done: t('web.places.exceed.done'),
    }),
  };
}

function scopeFrom(value: ActValues[string]): Scope {
  const [kind, id = null] = String(value ?? WHOLE).split(':');
  return { unitId: kind === 'unit' ? id : null, classId: kind === 'class' ? id : null };
}
