import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Space } from 'antd';
import { useState } from 'react';
import { certificatesBody, editClassBody, postponeClassBody } from '../../../../contracts/class/training-class';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { MoreActs } from '../../components/more-acts';
import { Letters } from '../../components/letters';
import { ReasonDialog } from '../../components/reason-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import type { ClassDetail } from './class-types';
import { nextActOf, owesCertificates } from './next-act';
import { PlanSessionsDialog } from './plan-sessions-dialog';

type Act = 'sessions' | 'open' | 'edit' | 'postpone' | 'cancel' | 'certificates' | 'close';

interface DialogProps {
  trainingClass: ClassDetail;
  onClose(): void;
}

const SELDOM: readonly Act[] = ['edit', 'postpone', 'cancel'];

/** What may be done to the class as a whole; the next act of its life comes first. */
export function ClassActs({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const { state, abilities, resultsMissing, learners } = trainingClass;
  const isAhead = state === 'planned' || state === 'postponed';
  const isAlive = isAhead || state === 'open';
  const may = (ability: string) => abilities.includes(ability);
  const canClose = state === 'open' && learners > 0 && resultsMissing === 0;
  const next = nextActOf(trainingClass);
  const offered: [Act, string, boolean][] = [
    ['sessions', t('web.classes.tasks.sessions'), next === 'sessions' && may('class.plan')],
    ['open', t(isAhead ? 'web.classes.acts.open' : 'web.classes.acts.openLater'), isAlive && may('intake.open-class')],
    ['certificates', t('web.classes.acts.certificates'), owesCertificates(trainingClass) && may('class.certificate')],
    ['close', t('web.classes.acts.close'), canClose && may('intake.close-class')],
    ['edit', t('web.classes.edit'), isAlive && may('class.plan')],
    ['postpone', t('web.classes.acts.postpone'), isAlive && may('intake.postpone-class')],
    ['cancel', t('web.classes.acts.cancel'), isAlive && may('intake.cancel-class')],
  ];
  // What is done further down on this page is led to.
  const parts = [
    ['attendance', t('web.classes.acts.attendance'), may('class.attendance')],
    ['results', t('web.classes.tasks.results'), may('intake.record-results')],
  ] as const;
  const close = () => setAct(null);
  return (
    <Space wrap>
      {parts
        .filter(([part, , isOffered]) => part === next && isOffered)
        .map(([part, words]) => (
          <Button key={part} type="primary" href={`#${part}`}>
            {words}
          </Button>
        ))}
      {offered
        .filter(([key, , isOffered]) => isOffered && !SELDOM.includes(key))
        .map(([key, words]) => (
          <Button key={key} type={key === next ? 'primary' : 'default'} onClick={() => setAct(key)}>
            {words}
          </Button>
        ))}
      {!trainingClass.outside && (isAhead || trainingClass.state === 'open') && (
        <Letters templateCode="call-up" of={{ classId: trainingClass.id }} isNext={next === 'call-up'} />
      )}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('web.classes.acts.print')}
      </Button>
      <MoreActs
        acts={offered
          .filter(([key, , isOffered]) => isOffered && SELDOM.includes(key))
          .map(([key, label]) => ({ key, label, danger: key === 'cancel', onAct: () => setAct(key) }))}
      />
      <ConfirmActs act={act} trainingClass={trainingClass} onClose={close} />
      {act === 'sessions' && <PlanSessionsDialog trainingClass={trainingClass} onClose={close} />}
      {act === 'edit' && <EditDialog trainingClass={trainingClass} onClose={close} />}
      {act === 'postpone' && <PostponeDialog trainingClass={trainingClass} onClose={close} />}
      {act === 'certificates' && <CertificatesDialog trainingClass={trainingClass} onClose={close} />}
    </Space>
  );
}

function ConfirmActs({ act, trainingClass, onClose }: DialogProps & { act: Act | null }) {
  const { t } = useWords();
  const { run } = useCommand();
  const path = `/classes/${trainingClass.id}`;
  return (
    <>
      <ConfirmDialog
        open={act === 'open'}
        title={t(trainingClass.state === 'open' ? 'web.classes.acts.openLater' : 'web.classes.acts.open')}
        actText={t(trainingClass.state === 'open' ? 'web.classes.acts.openLater' : 'web.classes.acts.open')}
        onAct={() => run({ method: 'POST', path: `${path}/openings`, body: { lineIds: [] } })}
        onClose={onClose}
      >
        {t('web.classes.acts.openTextAny')}
      </ConfirmDialog>
      <ConfirmDialog
        open={act === 'close'}
        title={t('web.classes.acts.close')}
        actText={t('web.classes.acts.close')}
        onAct={() => run({ method: 'POST', path: `${path}/closing` })}
        onClose={onClose}
      >
        {t('web.classes.acts.closeText')}
      </ConfirmDialog>
      <ReasonDialog
        open={act === 'cancel'}
        title={t('web.classes.acts.cancel')}
        actText={t('web.classes.acts.cancel')}
        danger
        onAct={(reason) => run({ method: 'POST', path: `${path}/cancellation`, body: { reason } })}
        onClose={onClose}
      >
        <p>{t('web.classes.acts.cancelText')}</p>
      </ReasonDialog>
    </>
  );
}

function EditDialog({ trainingClass, onClose }: DialogProps) {
  const { t } = useWords();
  const { run } = useCommand();
  const { revision, name, place, organiser, classTeacher, capacity, paperOwed } = trainingClass;
  const form = useContractForm(editClassBody, { revision, name, place, organiser, classTeacher, capacity });
  return (
    <FormDialog
      open
      title={t('web.classes.edit')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={(body) => run({ method: 'PATCH', path: `/classes/${trainingClass.id}`, body })}
    >
      <Field control={form.control} name="name" label={t('web.classes.name')} required>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      <Field control={form.control} name="place" label={t('web.classes.place')}>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      <Field control={form.control} name="classTeacher" label={t('web.classes.teacher')}>
        {(input) => <Input {...input} maxLength={120} />}
      </Field>
      <Field control={form.control} name="organiser" label={t('web.classes.organiser')}>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      {paperOwed && (
        <Field control={form.control} name="paperReference" label={t('web.classes.paperReference')}>
          {(input) => <Input {...input} maxLength={200} />}
        </Field>
      )}
    </FormDialog>
  );
}

function PostponeDialog({ trainingClass, onClose }: DialogProps) {
  const { t } = useWords();
  const { run } = useCommand();
  const { startsOn, endsOn } = trainingClass;
  const form = useContractForm(postponeClassBody, { startsOn, endsOn, reason: '', paperOwed: false });
  return (
    <FormDialog
      open
      title={t('web.classes.acts.postpone')}
      actText={t('web.classes.acts.postpone')}
      form={form}
      onClose={onClose}
      onSubmit={(body) => run({ method: 'POST', path: `/classes/${trainingClass.id}/postponements`, body })}
    >
      <Field control={form.control} name="startsOn" label={t('web.classes.startsOn')} required>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="endsOn" label={t('web.classes.endsOn')} required>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="reason" label={t('web.app.reason')} required>
        {(input) => <Input.TextArea {...input} rows={2} maxLength={1_000} />}
      </Field>
      <Field control={form.control} name="paperOwed" label={t('web.classes.paperOwed')}>
        {({ value, onChange, ...input }) => (
          <Checkbox {...input} checked={value} onChange={({ target }) => onChange(target.checked as never)}>
            {t('web.classes.acts.postponeOwed')}
          </Checkbox>
        )}
      </Field>
    </FormDialog>
  );
}

function CertificatesDialog({ trainingClass, onClose }: DialogProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run } = useCommand<{ certificates: unknown[] }>();
  const form = useContractForm(certificatesBody, { lineIds: [], issuedOn: today() });
  return (
    <FormDialog
      open
      title={t('web.classes.acts.certificates')}
      actText={t('web.classes.acts.certificates')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) => {
        const { certificates } = await run({ method: 'POST', path: `/classes/${trainingClass.id}/certificates`, body });
        void message.success(t('web.classes.acts.certified', { count: certificates.length }));
      }}
    >
      <p>{t('web.classes.acts.certificatesText')}</p>
      <Field control={form.control} name="issuedOn" label={t('web.classes.acts.issuedOn')} required>
        {(input) => <DateField {...input} />}
      </Field>
    </FormDialog>
  );
}
