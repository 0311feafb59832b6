import { App, Button, Form, Input } from 'antd';
import { newPassword } from '../../../../contracts/identity/sign-in';
import { Field, fieldIdOf } from '../../components/form/field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';

export function OwnPassword() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand<{ ended: number }>();
  const form = useContractForm(newPassword, { current: '', password: '' });
  const send = form.handleSubmit(async (body) => {
    try {
      const { ended } = await run({ method: 'PUT', path: '/account/password', body });
      form.reset();
      void message.success(t('web.settings.passwordSet', { count: ended }));
    } catch {
      // Shown above the form.
    }
  });
  return (
    <Form layout="vertical" onFinish={() => void send()}>
      <p className="soft">{t('web.settings.passwordText')}</p>
      <ProblemAlert error={problem} fieldId={fieldIdOf} />
      <Field control={form.control} name="current" label={t('web.settings.currentPassword')}>
        {(input) => <Input.Password {...input} autoComplete="current-password" />}
      </Field>
      <Field control={form.control} name="password" label={t('web.settings.newPassword')} required>
        {(input) => <Input.Password {...input} autoComplete="new-password" />}
      </Field>
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {t('web.settings.setPassword')}
      </Button>
    </Form>
  );
}
