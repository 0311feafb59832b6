import { App, Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { DocumentDetail } from './types';

const ACTS = {
  issue: { ability: 'intake.issue-document', path: 'issues', date: 'issuedOn' },
  send: { ability: 'document.send', path: 'sendings', date: null },
  sign: { ability: 'document.sign', path: 'signatures', date: 'signedOn' },
  discard: { ability: 'document.discard', path: 'discarding', date: null },
} as const;
type Act = keyof typeof ACTS;

/** Number, send, sign, drop: what the state of the paper and the account allow. */
export function DocumentActs({ document }: { document: DocumentDetail }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const open = (Object.keys(ACTS) as Act[]).filter(
    (each) => document.abilities.includes(ACTS[each].ability) && !(each === 'send' && document.sentAt !== null),
  );
  return (
    <Space wrap>
      {open.map((each, index) => (
        <Button
          key={each}
          type={index === 0 && each !== 'discard' ? 'primary' : 'default'}
          danger={each === 'discard'}
          onClick={() => setAct(each)}
        >
          {t(`web.documents.acts.${each}`)}
        </Button>
      ))}
      {act && <ActDialog act={act} document={document} onClose={() => setAct(null)} />}
    </Space>
  );
}

function ActDialog({ act, document, onClose }: { act: Act; document: DocumentDetail; onClose(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [on, setOn] = useState<string | null>(null);
  const { run, isRunning, problem } = useCommand<{ symbol?: string }>();
  const { path, date } = ACTS[act];
  const carryOut = async () => {
    const body = act === 'send' ? {} : { revision: document.revision, ...(date ? { [date]: on } : {}) };
    const done = await run({ method: 'POST', path: `/documents/${document.id}/${path}`, body }).catch(() => null);
    if (!done) return;
    if (done.symbol) void message.success(t('web.documents.acts.issued', { symbol: done.symbol }), 8);
    onClose();
  };
  return (
    <Modal
      open
      title={t(`web.documents.acts.${act}`)}
      okText={t(`web.documents.acts.${act}`)}
      okButtonProps={{ danger: act === 'discard', disabled: date !== null && !on }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p>{t(`web.documents.acts.${act}Text`)}</p>
      {(act === 'sign' || act === 'issue') && (
        <p>
          <label htmlFor="act-on">{t(`web.documents.acts.${act}On`)}</label>{' '}
          <DateField id="act-on" value={on} onChange={setOn} />
        </p>
      )}
    </Modal>
  );
}
