import { Alert, Button, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { MomentField } from '../../../components/moment-field';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { Nothing, Reading } from '../../../components/reading';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';
import type { Round, Submission } from '../types';
import { OpinionCheck } from './opinion-check';
import { OpinionFields } from './opinion-fields';
import { answerOf, faultOf, NO_ENTRY, type EntryFault, type OpinionEntry } from './opinion-entry';

/** Ghi nhận thay: a slip in the hand or a leader on the telephone, written down in seconds. The code on the paper leads here. */
export function RecordPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const submission = useRead<Submission>(`/submissions/${id}`);
  const open = submission.data?.rounds.filter(({ state }) => state === 'open') ?? [];
  const roundId = search.get('luot') ?? open[0]?.id ?? '';
  const round = useRead<Round>(`/opinion-rounds/${roundId}`, { enabled: roundId !== '' });
  return (
    <Page
      title={t('web.submissions.record.title')}
      help={t('web.submissions.record.help')}
      above={<Link to={`/to-trinh/${id}`}>{submission.data?.title ?? t('submission.name')}</Link>}
    >
      <Reading of={submission}>
        {(found) =>
          roundId ? (
            <Reading of={round}>
              {(asked) =>
                asked.abilities.includes('round.record-opinion') ? (
                  <RecordForm submission={found} round={asked} memberId={search.get('nguoi')} />
                ) : (
                  <Nothing text={t('web.submissions.record.closed')} />
                )
              }
            </Reading>
          ) : (
            <Nothing text={t('web.submissions.record.closed')} />
          )
        }
      </Reading>
    </Page>
  );
}

interface Recorded {
  personId: string | null;
  method: 'oral' | 'paper';
  /** Local time of the form: "2026-05-17T08:12". Empty: now. */
  givenAt: string;
  reference: string;
  entry: OpinionEntry;
}

function RecordForm({
  submission,
  round,
  memberId,
}: {
  submission: Submission;
  round: Round;
  memberId: string | null;
}) {
  const { t } = useWords();
  const [form, setForm, dropForm] = useKept<Recorded>(`record:${round.id}:${memberId ?? ''}`, {
    personId: memberId,
    method: 'oral',
    givenAt: '',
    reference: '',
    entry: NO_ENTRY,
  });
  const [step, setStep] = useState<'enter' | 'check'>('enter');
  const [fault, setFault] = useState<EntryFault | 'member' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { run, isRunning, problem } = useCommand();
  const member = round.members.find(({ personId }) => personId === form.personId);
  const check = () => {
    const found = member ? faultOf(form.entry) : 'member';
    setFault(found);
    if (!found) setStep('check');
  };
  const record = async () => {
    if (!member) return;
    const body = {
      ...answerOf(form.entry),
      personId: member.personId,
      method: form.method,
      ...(form.givenAt ? { givenAt: `${form.givenAt}:00+07:00` } : {}),
      paperReference: form.reference.trim() || null,
    };
    const sent = await run({ method: 'POST', path: `/opinion-rounds/${round.id}/recorded-opinions`, body }).then(
      () => true,
      () => false,
    );
    if (!sent) return;
    setDone(member.name);
    dropForm();
    setForm({
      personId: null,
      method: form.method,
      givenAt: '',
      reference: '',
      entry: NO_ENTRY,
    });
    setStep('enter');
  };
  return (
    <div className="panel">
      {done && (
        <Alert
          type="success"
          showIcon
          title={t('web.submissions.record.done', { name: done })}
          style={{ marginBottom: 16 }}
        />
      )}
      <ProblemAlert error={problem} />
      {step === 'check' && member ? (
        <>
          <p className="soft">
            {t('web.submissions.record.check', { name: member.name, method: t(`submission.methods.${form.method}`) })}
          </p>
          <OpinionCheck entry={form.entry} round={round} />
          <Space wrap>
            <Button type="primary" loading={isRunning} onClick={() => void record()}>
              {t('web.submissions.record.act')}
            </Button>
            <Button onClick={() => setStep('enter')}>{t('web.submissions.opinion.back')}</Button>
          </Space>
        </>
      ) : (
        <>
          <p>
            <label htmlFor="record-member">{t('web.submissions.record.member')}</label>
            <Select
              id="record-member"
              value={member?.personId ?? null}
              status={fault === 'member' ? 'error' : ''}
              placeholder={t('web.submissions.record.chooseMember')}
              onChange={(personId) => setForm({ ...form, personId })}
              options={round.members.map(({ personId, name, postTitle, answered }) => ({
                value: personId,
                label: `${name} · ${postTitle}${answered ? ` · ${t('web.submissions.round.hasAnswered')}` : ''}`,
              }))}
              style={{ width: '100%', maxWidth: 560 }}
            />
            {fault === 'member' && <span role="alert">{t('web.submissions.record.chooseMember')}</span>}
          </p>
          <fieldset className="bare-fieldset">
            <legend>{t('web.submissions.record.way')}</legend>
            <Radio.Group
              value={form.method}
              onChange={(event) => setForm({ ...form, method: event.target.value as Recorded['method'] })}
              options={[
                { value: 'oral', label: t('submission.methods.oral') },
                { value: 'paper', label: t('submission.methods.paper') },
              ]}
            />
            {form.method === 'oral' && <p className="soft">{t('web.submissions.record.oralHint')}</p>}
          </fieldset>
          <OpinionFields
            round={round}
            submission={submission}
            recusedLineIds={member?.recusedLineIds ?? []}
            entry={form.entry}
            fault={fault === 'member' ? null : fault}
            forMember={false}
            onChange={(entry) => setForm({ ...form, entry })}
          />
          <div className="filter-row">
            <p>
              <label htmlFor="record-at">{t('web.submissions.record.givenAt')}</label>
              <MomentField id="record-at" value={form.givenAt} onChange={(givenAt) => setForm({ ...form, givenAt })} />
            </p>
            <p>
              <label htmlFor="record-paper">{t('web.submissions.record.reference')}</label>
              <Input
                id="record-paper"
                maxLength={200}
                value={form.reference}
                onChange={(event) => setForm({ ...form, reference: event.target.value })}
              />
            </p>
          </div>
          <Button type="primary" onClick={check}>
            {t('web.submissions.opinion.review')}
          </Button>
        </>
      )}
    </div>
  );
}
