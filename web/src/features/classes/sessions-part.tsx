import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Input, Select } from 'antd';
import { useState } from 'react';
import { moveSessionBody } from '../../../../contracts/class/training-class';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { Nothing } from '../../components/reading';
import { ReasonDialog } from '../../components/reason-dialog';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { ClassDetail, Session } from './class-types';
import { PlanSessionsDialog } from './plan-sessions-dialog';
import { useHolidayWarning } from './use-holiday-warning';

/** Lịch học: sessions with what may be done to those that have not been held. */
export function SessionsPart({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [isAdding, setAdding] = useState(false);
  const [moved, setMoved] = useState<Session | null>(null);
  const [cancelled, setCancelled] = useState<Session | null>(null);
  const mayPlan =
    trainingClass.abilities.includes('class.plan') && !['closed', 'cancelled'].includes(trainingClass.state);
  const columns: RecordColumn<Session>[] = [
    {
      title: t('web.classes.sessions.day'),
      key: 'day',
      render: (_, row) => (
        <span className="numbers">
          {formatDate(row.heldOn)}, {t(`trainingClass.parts.${row.part}`)}
          {row.movedFrom && (
            <div className="soft">
              {t('web.classes.sessions.movedFrom', { date: formatDate(row.movedFrom) })}
              {row.changeReason && `: ${row.changeReason}`}
            </div>
          )}
        </span>
      ),
    },
    { title: t('web.classes.sessions.topic'), key: 'topic', render: (_, row) => row.topic },
    { title: t('web.classes.sessions.instructor'), key: 'instructor', render: (_, row) => row.instructor },
    {
      title: t('web.classes.columns.state'),
      key: 'state',
      render: (_, row) => t(`trainingClass.sessionStates.${row.state}`),
    },
    {
      title: '',
      key: 'acts',
      render: (_, row) =>
        mayPlan &&
        (row.state === 'planned' || row.state === 'moved') && (
          <>
            <Button
              type="link"
              onClick={() => setMoved(row)}
              aria-label={`${t('web.classes.sessions.move')} ${formatDate(row.heldOn)}`}
            >
              {t('web.classes.sessions.move')}
            </Button>
            <Button
              type="link"
              danger
              onClick={() => setCancelled(row)}
              aria-label={`${t('web.classes.sessions.cancel')} ${formatDate(row.heldOn)}`}
            >
              {t('web.classes.sessions.cancel')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <Card
      id="sessions"
      title={<h2>{t('web.classes.sessions.title')}</h2>}
      extra={
        mayPlan && (
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('web.classes.sessions.add')}
          </Button>
        )
      }
    >
      {trainingClass.sessions.length === 0 ? (
        <Nothing text={t('web.classes.sessions.none')} />
      ) : (
        <RecordTable
          label={t('web.classes.sessions.title')}
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={trainingClass.sessions}
        />
      )}
      {isAdding && <PlanSessionsDialog trainingClass={trainingClass} onClose={() => setAdding(false)} />}
      {moved && <MoveDialog session={moved} onClose={() => setMoved(null)} />}
      <ReasonDialog
        open={cancelled !== null}
        title={t('web.classes.sessions.cancelTitle', {
          number: cancelled?.ordinal,
          date: formatDate(cancelled?.heldOn),
        })}
        actText={t('web.classes.sessions.cancel')}
        danger
        onAct={(reason) =>
          run({
            method: 'POST',
            path: `/sessions/${cancelled!.id}/cancellation`,
            body: { revision: cancelled!.revision, reason },
          })
        }
        onClose={() => setCancelled(null)}
      />
    </Card>
  );
}

function MoveDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t, group } = useWords();
  const { message } = App.useApp();
  const warn = useHolidayWarning(message);
  const { run } = useCommand<{ holidays: string[] }>();
  const form = useContractForm(moveSessionBody, {
    revision: session.revision,
    heldOn: session.heldOn,
    part: session.part,
    reason: '',
  });
  return (
    <FormDialog
      open
      title={t('web.classes.sessions.moveTitle', { number: session.ordinal })}
      actText={t('web.classes.sessions.move')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) =>
        warn((await run({ method: 'POST', path: `/sessions/${session.id}/moves`, body })).holidays)
      }
    >
      <Field control={form.control} name="heldOn" label={t('web.classes.sessions.newDay')} required>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="part" label={t('web.classes.sessions.part')}>
        {(input) => <Select {...input} options={group('trainingClass.parts')} />}
      </Field>
      <Field control={form.control} name="reason" label={t('web.app.reason')} required>
        {(input) => <Input.TextArea {...input} rows={2} maxLength={500} />}
      </Field>
    </FormDialog>
  );
}
