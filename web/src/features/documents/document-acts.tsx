import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog, type Act } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import type { DocumentDetail } from './types';

const ACTS = {
  issue: { ability: 'intake.issue-document', path: 'issues', date: 'issuedOn' },
  send: { ability: 'document.send', path: 'sendings', date: null },
  sign: { ability: 'document.sign', path: 'signatures', date: 'signedOn' },
  discard: { ability: 'document.discard', path: 'discarding', date: null },
} as const;
type Name = keyof typeof ACTS;

/** Number, send, sign, drop: what the state of the paper and the account allow. */
export function DocumentActs({ document }: { document: DocumentDetail }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run } = useCommand<{ symbol?: string }>();
  const [act, setAct] = useState<Act | null>(null);
  const open = (Object.keys(ACTS) as Name[]).filter(
    (each) => document.abilities.includes(ACTS[each].ability) && !(each === 'send' && document.sentAt !== null),
  );
  return (
    <Space wrap>
      {open.map((each, index) => (
        <Button
          key={each}
          type={index === 0 && each !== 'discard' ? 'primary' : 'default'}
          danger={each === 'discard'}
          onClick={() => setAct(actOf(each))}
        >
          {t(`web.documents.acts.${each}`)}
        </Button>
      ))}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Space>
  );

  function actOf(name: Name): Act {
    const { path, date } = ACTS[name];
    return {
      title: t(`web.documents.acts.${name}`),
      actText: t(`web.documents.acts.${name}`),
      danger: name === 'discard',
      intro: <p>{t(`web.documents.acts.${name}Text`)}</p>,
      fields: date
        ? [{ name: date, label: t(`web.documents.acts.${name as 'sign' | 'issue'}On`), kind: 'date', initial: today() }]
        : [],
      send: async (values) => {
        const body = name === 'send' ? {} : { revision: document.revision, ...values };
        const { symbol } = await run({ method: 'POST', path: `/documents/${document.id}/${path}`, body });
        if (symbol) void message.success(t('web.documents.acts.issued', { symbol }), 8);
      },
    };
  }
}
