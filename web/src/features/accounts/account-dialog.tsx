import { Input, Select } from 'antd';
import { newAccount } from '../../../../contracts/identity/accounts';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';
import type { Account } from './types';

export interface AccountDialogProps {
  /** Null: a new one. */
  account: Account | null;
  onSaved(id: string): void;
  onClose(): void;
}

/** Name, address, telephone and language of an account. */
export function AccountDialog({ account, onSaved, onClose }: AccountDialogProps) {
  const { t, group } = useWords();
  const { run } = useCommand<{ id: string }>();
  const form = useContractForm(newAccount, {
    email: account?.email ?? '',
    displayName: account?.displayName ?? '',
    phone: account?.phone ?? '',
    language: account?.language ?? 'vi',
  });
  return (
    <FormDialog
      open
      title={t(account ? 'web.accounts.edit' : 'web.accounts.add')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) => {
        if (!account) return onSaved((await run({ method: 'POST', path: '/accounts', body })).id);
        const { email, displayName, phone, language } = body;
        const changes = { email, displayName, phone, language, revision: account.revision };
        await run({ method: 'PATCH', path: `/accounts/${account.id}`, body: changes });
        return onSaved(account.id);
      }}
    >
      {!account && <p className="soft">{t('web.accounts.signInHelp')}</p>}
      <Field control={form.control} name="displayName" label={t('web.accounts.name')} required>
        {(input) => <Input {...input} maxLength={120} autoComplete="off" />}
      </Field>
      <Field control={form.control} name="email" label={t('web.accounts.columns.email')} required>
        {(input) => <Input {...input} type="email" maxLength={254} autoComplete="off" />}
      </Field>
      <Field control={form.control} name="phone" label={t('web.accounts.columns.phone')}>
        {(input) => <Input {...input} type="tel" maxLength={40} autoComplete="off" />}
      </Field>
      <Field control={form.control} name="language" label={t('web.accounts.language')}>
        {(input) => <Select {...input} options={group('web.accounts.languages')} />}
      </Field>
    </FormDialog>
  );
}
