import { Button, Card, Space } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useCommand } from '../../lib/api/use-command';
import type { Deed } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Account } from './types';

interface Act {
  title: string;
  text: string;
  danger: boolean;
  deed: Deed;
}

/** Lock, end sessions, clear a code: as far as the API lets this account. */
export function AccountActs({ account }: { account: Account }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [chosen, setChosen] = useState<Act | null>(null);
  const path = `/accounts/${account.id}`;
  const acts: Act[] = [];
  if (account.abilities.includes('account.save')) {
    acts.push(
      {
        title: t('web.accounts.endSessions'),
        text: t('web.accounts.endSessionsText'),
        danger: false,
        deed: { method: 'POST', path: `${path}/end-sessions` },
      },
      {
        title: t(account.disabled ? 'web.accounts.unlock' : 'web.accounts.lock'),
        text: account.disabled ? t('web.accounts.signInHelp') : t('web.accounts.lockText'),
        danger: !account.disabled,
        deed: { method: 'PATCH', path, body: { revision: account.revision, disabled: !account.disabled } },
      },
    );
  }
  if (account.abilities.includes('personal-code.reset') && account.hasPersonalCode)
    acts.push({
      title: t('web.accounts.resetCode'),
      text: t('web.accounts.resetCodeText'),
      danger: true,
      deed: { method: 'POST', path: `${path}/personal-code-reset` },
    });
  if (acts.length === 0) return null;
  return (
    <Card title={<h2>{t('web.accounts.acts')}</h2>}>
      <Space wrap>
        {acts.map((act) => (
          <Button key={act.title} danger={act.danger} onClick={() => setChosen(act)}>
            {act.title}
          </Button>
        ))}
      </Space>
      <ConfirmDialog
        open={chosen !== null}
        title={`${chosen?.title ?? ''}: ${account.displayName}`}
        actText={chosen?.title ?? ''}
        danger={chosen?.danger ?? false}
        onAct={() => run(chosen!.deed)}
        onClose={() => setChosen(null)}
      >
        {chosen?.text}
      </ConfirmDialog>
    </Card>
  );
}
