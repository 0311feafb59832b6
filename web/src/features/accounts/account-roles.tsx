import { Button, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { newRole } from '../../../../contracts/identity/accounts';
import type { unit } from '../../../../contracts/organisation/organisation';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { Nothing } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useReadList } from '../../lib/api/use-read';
import { useContractForm } from '../../lib/form/use-contract-form';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Account } from './types';

type Role = Account['roles'][number];
type Unit = z.output<typeof unit>;

/** Roles of an account with their unit and time. */
export function AccountRoles({ account }: { account: Account }) {
  const { t, say } = useWords();
  const { run } = useCommand();
  const units = useUnits();
  const [isAdding, setAdding] = useState(false);
  const [ended, setEnded] = useState<Role | null>(null);
  const mayChange = account.abilities.includes('account.role');
  const nameOf = (unitId: string | null) => units.find(({ id }) => id === unitId)?.name;
  return (
    <>
      {account.roles.length === 0 ? (
        <Nothing text={t('web.accounts.noRole')} />
      ) : (
        <ul className="plain-list">
          {account.roles.map((role) => (
            <li key={role.id}>
              <strong>{say(`stages.roles.${role.role}`)}</strong>
              {role.unitId && ` · ${nameOf(role.unitId) ?? ''}`}
              <span className="soft numbers">
                {' '}
                {t('web.accounts.since', { date: formatDate(role.validFrom) })}
                {role.validTo && ` ${t('web.accounts.until', { date: formatDate(role.validTo) })}`}
              </span>{' '}
              {mayChange && (
                <Button size="small" onClick={() => setEnded(role)}>
                  {t('web.accounts.endRole')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <p>
          <Button onClick={() => setAdding(true)}>{t('web.accounts.addRole')}</Button>
        </p>
      )}
      {isAdding && <RoleDialog accountId={account.id} units={units} onClose={() => setAdding(false)} />}
      <ConfirmDialog
        open={ended !== null}
        title={`${t('web.accounts.endRole')}: ${ended ? say(`stages.roles.${ended.role}`) : ''}`}
        actText={t('web.accounts.endRole')}
        danger
        onAct={() => run({ method: 'DELETE', path: `/accounts/${account.id}/roles/${ended!.id}` })}
        onClose={() => setEnded(null)}
      >
        {t('web.accounts.endRoleText')}
      </ConfirmDialog>
    </>
  );
}

function useUnits(): readonly Unit[] {
  return useReadList<Unit>('/units', { limit: 200, nouns: ['organisation'] }).items ?? [];
}

function RoleDialog({ accountId, units, onClose }: { accountId: string; units: readonly Unit[]; onClose: () => void }) {
  const { t, group } = useWords();
  const { run } = useCommand();
  const form = useContractForm(newRole, { unitId: null, validTo: null });
  return (
    <FormDialog
      open
      title={t('web.accounts.addRole')}
      actText={t('web.accounts.addRole')}
      form={form}
      onClose={onClose}
      onSubmit={(body) => run({ method: 'POST', path: `/accounts/${accountId}/roles`, body })}
    >
      <Field control={form.control} name="role" label={t('web.accounts.role')} required>
        {(input) => <Select {...input} options={group('stages.roles')} />}
      </Field>
      <Field control={form.control} name="unitId" label={t('web.accounts.unit')}>
        {(input) => (
          <Select
            {...input}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field control={form.control} name="validFrom" label={t('web.accounts.from')}>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="validTo" label={t('web.accounts.to')}>
        {(input) => <DateField {...input} />}
      </Field>
    </FormDialog>
  );
}
